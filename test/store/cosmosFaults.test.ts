import { setTimeout } from 'node:timers/promises';
import type { Store, TenantStore } from '../../core/store.ts';
import { openCosmosStore } from '../../store/cosmos/cosmosStore.ts';
import { versionOf, written } from './contractBench.ts';
import { type Fault, startCosmosDouble } from './cosmosDouble.ts';
import { counter, press, start } from './samples.ts';

type Double = Awaited<ReturnType<typeof startCosmosDouble>>;

describe('the Cosmos store under faults', () => {
  let double: Double;
  let store: Store;
  let tenant: TenantStore;
  let faults: (n: number, batch: boolean) => Fault | undefined = () => undefined;
  const others: Store[] = [];
  const open = (options = {}) => {
    const opened = openCosmosStore({ ...double, database: 'buendel', now: () => start, ...options });
    others.push(opened);
    return opened;
  };
  /** Lets the next batches meet these faults, one each. */
  const next = (...coming: Fault[]) => {
    faults = (_, batch) => (batch ? coming.shift() : undefined);
  };
  beforeAll(async () => {
    double = await startCosmosDouble(0, { faults: (n, batch) => faults(n, batch) });
    store = open();
    await store.ready();
  });
  beforeEach(() => {
    faults = () => undefined;
    tenant = store.forTenant(crypto.randomUUID());
  });
  afterAll(async () => {
    for (const each of others) await each.close();
    await double.close();
  });
  const create = { op: 'create', kind: 'event', record: press('token') } as const;
  const createCounter = { op: 'create', kind: 'department', record: counter(1) } as const;
  const countUp = async (by = tenant) => {
    const stored = await by.get('department', 'plan', 'BO');
    const record = counter((stored?.record.staff ?? 0) + 1);
    return by.write('plan', [{ op: 'replace', kind: 'department', record, version: stored?.version ?? '' }]);
  };
  const count = async () => (await tenant.get('department', 'plan', 'BO'))?.record.staff;

  it.each([429, 449, 503, 408, 500, 412] as const)('does a write that was first answered %d once', async (status) => {
    await written(tenant.write('plan', [createCounter]));
    next({ status }, { status });
    await written(countUp());
    expect(await count()).toBe(2);
  });

  it.each([503, 408, 500, 'reset'] as const)('tells of a lost answer (%s) that the write was done', async (status) => {
    next({ status, afterwards: true });
    const version = await versionOf(tenant.write('plan', [createCounter]));
    next({ status, afterwards: true });
    const record = counter(2);
    const [replaced] = await written(
      tenant.write('plan', [{ op: 'replace', kind: 'department', record, version }, create]),
    );
    expect(await tenant.get('department', 'plan', 'BO')).toMatchObject({ record, version: replaced });
    next({ status, afterwards: true });
    await written(tenant.write('plan', [{ op: 'remove', kind: 'event', id: 'token' }]));
    next({ status, afterwards: true });
    expect(await versionOf(tenant.write('plan', [create]))).toBe((await tenant.get('event', 'plan', 'token'))?.version);
  });

  it('does not take another write of the same for its own', async () => {
    next({ status: 'reset' });
    const mine = tenant.write('plan', [create]);
    const other = open();
    const theirs = other.forTenant(tenant.tenantId).write('plan', [create]);
    expect([await mine, await theirs].filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('tells that a write was done which was overwritten before its answer was missed', async () => {
    const version = await versionOf(tenant.write('plan', [createCounter]));
    const answer = Promise.withResolvers<void>();
    next({ status: 'reset', afterwards: true, until: answer.promise });
    const mine = tenant.write('plan', [{ op: 'replace', kind: 'department', record: counter(2), version }]);
    while ((await count()) === 1) await setTimeout(5);
    for (let n = 0; n < 5; n++) await written(countUp());
    answer.resolve();
    expect(await mine).toEqual({ ok: true, versions: [''] });
    expect(await count()).toBe(7);
    const late = await tenant.write('plan', [{ op: 'replace', kind: 'department', record: counter(9), version: '' }]);
    expect(late).toEqual({ ok: false, failedAt: 0, reason: 'changed' });
  });

  it('loses no increment and does none twice, whatever happens to a third of all requests', async () => {
    await written(tenant.write('plan', [createCounter]));
    const writes: Fault[] = [429, 449, 503, 412, 408, 500].map((status) => ({ status }));
    writes.push({ status: 503, afterwards: true }, { status: 'reset', afterwards: true }, { status: 'reset' });
    const reads: Fault[] = [{ status: 429 }, { status: 449 }, { status: 503 }];
    faults = (n, batch) => (n % 3 === 0 ? (batch ? writes : reads)[(n / 3) % (batch ? 9 : 3)] : undefined);
    const other = open();
    await Promise.all(
      Array.from({ length: 8 }, async (_, n) => {
        const by = (n % 2 ? store : other).forTenant(tenant.tenantId);
        for (let done = 0; done < 5; ) if ((await countUp(by)).ok) done += 1;
      }),
    );
    faults = () => undefined;
    expect(await count()).toBe(41);
  });

  it('tells the operator what is wrong, and no data', async () => {
    const { endpoint } = double;
    for (const [status, sentence] of [
      [401, `The Cosmos account ${endpoint} does not accept the key or the identity.`],
      [403, `The Cosmos account ${endpoint} does not allow this to the key or the identity.`],
      [413, `The Cosmos account ${endpoint} did not answer as it should (413).`],
    ] as const) {
      faults = () => ({ status });
      await expect(tenant.write('plan', [create])).rejects.toMatchObject({ message: sentence });
      await expect(tenant.list('event', 'plan')).rejects.toMatchObject({ message: sentence });
    }
    const elsewhere = open({ database: 'none', create: false });
    const missing = `The Cosmos account ${endpoint} has no database none with a container records.`;
    await expect(elsewhere.ready()).rejects.toMatchObject({ message: missing });
    const nobody = 'http://127.0.0.1:9/';
    const dead = open({ endpoint: nobody });
    await expect(dead.ready()).rejects.toThrow(
      `The Cosmos account ${nobody} did not answer as it should (ECONNREFUSED).`,
    );
  });
});
