import { randomUUID } from 'node:crypto';
import { partitions } from '../../core/model.ts';
import type { Stored, TenantStore } from '../../core/store.ts';
import type { Clock } from './clock.ts';

/** What a holder knows of its lease. */
export interface Held {
  /** Grows with every holder, so that what an earlier one began can be told from what this one did. */
  epoch: number;
  /**
   * Whether the lease is surely still this process's. One that could not be renewed in time is renewed now: where nobody has
   * taken it over meanwhile, a process that stood still goes on.
   */
  held(): Promise<boolean>;
}

/** A lease whose sign of life stays away this long is taken over, in milliseconds. */
export const leaseMs = 4_000;

/**
 * Runs a job while holding its lease, so that of any number of processes on one store only one does it at a time. Others wait
 * until it is given back, or until its holder has shown no sign of life for `leaseMs` of their own monotonic clock: no clock of
 * one machine is compared with another's.
 */
export async function withLease<T>(
  store: TenantStore,
  job: string,
  clock: Clock,
  run: (held: Held) => Promise<T>,
): Promise<T> {
  const taken = await take(store, job, clock);
  let current: Stored<'lease'> | undefined = taken;
  let renewedAt = clock.mono();
  let renewing: Promise<void> | undefined;
  let over = false;
  const renewOnce = async () => {
    if (!current) return;
    const at = clock.mono();
    current = await replace(store, current, { ...current.record, beat: current.record.beat + 1 });
    if (current) renewedAt = at;
  };
  const renew = (): Promise<void> => {
    renewing ??= renewOnce().finally(() => {
      renewing = undefined;
    });
    return renewing;
  };
  const inTime = () => current !== undefined && clock.mono() - renewedAt < leaseMs;
  const beating = (async () => {
    while (!over && current) {
      await clock.sleep(leaseMs / 4);
      if (!over) await renew();
    }
  })();
  // A store that does not answer must not end the process here: the lease then runs out by itself.
  beating.catch(() => undefined);
  try {
    return await run({
      epoch: taken.record.epoch,
      held: async () => {
        if (!inTime()) await renew().catch(() => undefined);
        return inTime();
      },
    });
  } finally {
    over = true;
    await renewing?.catch(() => undefined);
    const { holder: _, ...free } = current?.record ?? taken.record;
    if (current) await replace(store, current, free).catch(() => undefined);
  }
}

async function take(store: TenantStore, job: string, clock: Clock): Promise<Stored<'lease'>> {
  const holder = randomUUID();
  let watched: { version: string; since: number } | undefined;
  for (;;) {
    const known = await store.get('lease', partitions.jobs, job);
    const version = known?.version ?? '';
    if (watched?.version !== version) watched = { version, since: clock.mono() };
    const free = !known?.record.holder || clock.mono() - watched.since >= leaseMs;
    if (free) {
      const record = { id: job, epoch: (known?.record.epoch ?? 0) + 1, holder, beat: 0 };
      const taken = known ? await replace(store, known, record) : await create(store, record);
      if (taken) return taken;
    }
    await clock.sleep(free ? 20 : 200);
  }
}

async function create(store: TenantStore, record: Stored<'lease'>['record']): Promise<Stored<'lease'> | undefined> {
  return stored(record, await store.write(partitions.jobs, [{ op: 'create', kind: 'lease', record }]));
}

async function replace(
  store: TenantStore,
  { version }: Stored<'lease'>,
  record: Stored<'lease'>['record'],
): Promise<Stored<'lease'> | undefined> {
  return stored(record, await store.write(partitions.jobs, [{ op: 'replace', kind: 'lease', record, version }]));
}

function stored(
  record: Stored<'lease'>['record'],
  result: Awaited<ReturnType<TenantStore['write']>>,
): Stored<'lease'> | undefined {
  const version = result.ok ? result.versions[0] : undefined;
  return version === undefined ? undefined : { kind: 'lease', id: record.id, version, record };
}
