import { type Held, leaseMs, withLease } from '../../bot/jobs/lease.ts';
import type { TenantStore } from '../../core/store.ts';
import { openEmbeddedStore } from '../../store/embedded/embeddedStore.ts';
import { virtualClock } from './weekly.ts';

let store: TenantStore;
beforeEach(() => {
  store = openEmbeddedStore(':memory:', { now: Date.now }).forTenant('t');
});
const record = async () => (await store.get('lease', 'jobs', 'job'))?.record;

test('of many that want the same job, one at a time has it, and each later one a higher epoch', async () => {
  const clock = virtualClock();
  let inside = 0;
  let most = 0;
  const epochs = await Promise.all(
    Array.from({ length: 6 }, () =>
      withLease(store, 'job', clock, async ({ epoch }) => {
        inside += 1;
        most = Math.max(most, inside);
        await clock.sleep(900);
        inside -= 1;
        return epoch;
      }),
    ),
  );
  expect([most, epochs.toSorted()]).toEqual([1, [1, 2, 3, 4, 5, 6]]);
  expect(await record()).not.toHaveProperty('holder');
});

test('a holder keeps its lease as long as it works, longer than the lease lasts', async () => {
  const clock = virtualClock();
  const order: string[] = [];
  const first = withLease(store, 'job', clock, async ({ held }) => {
    await clock.sleep(leaseMs * 5);
    order.push(`first ${await held()}`);
  });
  await clock.sleep(10);
  await withLease(store, 'job', clock, async () => void order.push('second'));
  await first;
  expect(order).toEqual(['first true', 'second']);
});

test('a holder that died is followed after the lease’s time, not before', async () => {
  const clock = virtualClock();
  await store.write('jobs', [
    { op: 'create', kind: 'lease', record: { id: 'job', epoch: 7, holder: 'dead', beat: 3 } },
  ]);
  const epoch = await withLease(store, 'job', clock, async (lease) => lease.epoch);
  expect(epoch).toBe(8);
  expect(clock.mono()).toBeGreaterThanOrEqual(leaseMs);
  expect(clock.mono()).toBeLessThan(leaseMs * 1.2);
});

test('a holder that stood still knows that it has lost the lease, and does not give back that of its follower', async () => {
  const [standing, following] = [virtualClock(), virtualClock()];
  const { promise: stopped, resolve: go } = Promise.withResolvers<void>();
  let old: Held | undefined;
  const first = withLease(store, 'job', { mono: standing.mono, sleep: () => stopped }, async (lease) => {
    old = lease;
    await stopped;
  });
  while (!old) await new Promise(setImmediate);
  await withLease(store, 'job', following, async ({ epoch, held }) => {
    await standing.sleep(leaseMs);
    expect([epoch, await held(), await old?.held()]).toEqual([2, true, false]);
    go();
    await first;
    expect((await record())?.epoch).toBe(2);
    expect(await record()).toHaveProperty('holder');
  });
});

test('a holder that stood still for long goes on where nobody has taken its lease meanwhile', async () => {
  const clock = virtualClock();
  let still = 0;
  const standing = { mono: () => clock.mono() + still, sleep: clock.sleep };
  await withLease(store, 'job', standing, async ({ held }) => {
    still = leaseMs * 3;
    expect(await held()).toBe(true);
    await store.write('jobs', [{ op: 'remove', kind: 'lease', id: 'job' }]);
    still *= 2;
    expect(await held()).toBe(false);
  });
});
