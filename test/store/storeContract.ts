import { randomUUID } from 'node:crypto';
import type { Store, TenantStore } from '../../core/store.ts';
import { describeChanges } from './contractOfChanges.ts';
import { describeExpiry } from './contractOfExpiry.ts';
import { describeRecords } from './contractOfRecords.ts';
import { describeWrites } from './contractOfWrites.ts';
import { start } from './samples.ts';

/** How an adapter is opened for the contract. `now` is the clock it is to use. */
export interface Opened {
  store: Store;
  /** Opens the same data a second time, as another process does. */
  again: () => Store;
  close: () => Promise<void>;
}

/** What a part of the contract works with: a tenant of its own for every test, and a clock that stands until it is moved. */
export interface Bench {
  tenant: () => TenantStore;
  /** Another tenant of the same store. */
  other: () => TenantStore;
  /** The first tenant through a second connection. */
  again: () => TenantStore;
  passMinutes: (minutes: number) => void;
}

/** The promises of core/store.ts, kept by every adapter: no skip option, no part that only one of them has to keep. */
export function storeContract(name: string, open: (now: () => number) => Promise<Opened>): void {
  describe(name, () => {
    let now = start;
    let opened: Opened;
    let second: Store;
    let tenantId: string;
    beforeAll(async () => {
      opened = await open(() => now);
      await opened.store.ready();
      second = opened.again();
    });
    beforeEach(() => {
      now = start;
      tenantId = randomUUID();
    });
    afterAll(async () => {
      await second?.close();
      await opened?.close();
    });
    const bench: Bench = {
      tenant: () => opened.store.forTenant(tenantId),
      other: () => opened.store.forTenant(`${tenantId}-other`),
      again: () => second.forTenant(tenantId),
      passMinutes: (minutes) => {
        now += minutes * 60_000;
      },
    };
    describeRecords(bench);
    describeWrites(bench);
    describeExpiry(bench);
    describeChanges(bench);
  });
}

/** The versions of a write that must have succeeded. @throws with the refusal when it did not */
export async function written(result: ReturnType<TenantStore['write']>): Promise<(string | undefined)[]> {
  const outcome = await result;
  if (!outcome.ok) throw new Error(`operation ${outcome.failedAt} was refused: ${outcome.reason}`);
  return outcome.versions;
}

/** The version of the only operation of a write that must have succeeded. */
export async function versionOf(result: ReturnType<TenantStore['write']>): Promise<string> {
  const [version] = await written(result);
  if (version === undefined) throw new Error('the write gave no version');
  return version;
}
