import { randomUUID } from 'node:crypto';
import type { Store } from '../../core/store.ts';
import type { Bench } from './contractBench.ts';
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
