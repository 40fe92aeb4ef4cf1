import type { Change, TenantStore } from '../../core/store.ts';
import { allChanges, type Bench, versionOf, written } from './contractBench.ts';
import { counter, press } from './samples.ts';

/** Followers of a partition end up with its state, and concurrent writers lose nothing. */
export function describeChanges(bench: Bench): void {
  const create = (id: string) => ({ op: 'create', kind: 'event', record: press(id) }) as const;
  const ids = (changes: Change[]) => changes.map(({ id }) => id).toSorted();

  describe('changes', () => {
    it('are all that is there without a cursor, and the later ones with it', async () => {
      const tenant = bench.tenant();
      await written(tenant.write('plan', [create('a'), create('b')]));
      const first = await tenant.changes('plan');
      expect(ids(first.changes)).toEqual(['a', 'b']);
      const version = await versionOf(tenant.write('plan', [create('c')]));
      const second = await tenant.changes('plan', first.cursor);
      expect(second.changes).toEqual([{ kind: 'event', id: 'c', version, record: press('c') }]);
      expect((await tenant.changes('plan', second.cursor)).changes).toEqual([]);
      const fromBefore = await bench.again().changes('plan', first.cursor);
      expect(ids(fromBefore.changes)).toEqual(['c']);
    });

    it('tell removals, and the last state only of what changed several times', async () => {
      const tenant = bench.tenant();
      await written(tenant.write('plan', [create('a'), create('b'), create('c')]));
      const { cursor } = await tenant.changes('plan');
      await written(tenant.write('plan', [{ op: 'remove', kind: 'event', id: 'a' }]));
      await written(tenant.write('plan', [{ op: 'remove', kind: 'event', id: 'b' }]));
      const version = await versionOf(tenant.write('plan', [create('b')]));
      const { changes } = await tenant.changes('plan', cursor);
      expect(changes.toSorted((x, y) => (x.id < y.id ? -1 : 1))).toEqual([
        { kind: 'event', id: 'a', removed: true },
        { kind: 'event', id: 'b', version, record: press('b') },
      ]);
      expect(ids((await tenant.changes('plan')).changes)).toEqual(['b', 'c']);
    });

    it('may be told in pieces: the cursors of these lead to all, also to what changed between two of them', async () => {
      const tenant = bench.tenant();
      const wanted = Array.from({ length: 200 }, (_, n) => `n${n + 100}`);
      for (const half of [wanted.slice(0, 100), wanted.slice(100)])
        await written(tenant.write('plan', half.map(create)));
      const first = await tenant.changes('plan');
      await written(tenant.write('plan', [{ op: 'remove', kind: 'event', id: 'n100' }, create('z')]));
      const rest = await allChanges(tenant, 'plan', first.cursor);
      const seen = new Map([...first.changes, ...rest.changes].map((change) => [change.id, 'removed' in change]));
      expect([...seen].filter(([, removed]) => removed)).toEqual([['n100', true]]);
      expect([...seen.keys()].toSorted()).toEqual([...wanted, 'z']);
      expect((await tenant.changes('plan', rest.cursor)).changes).toEqual([]);
    });

    it('start from nothing with a cursor of an empty partition', async () => {
      const { changes, cursor } = await bench.tenant().changes('plan');
      expect(changes).toEqual([]);
      await written(bench.again().write('plan', [create('a')]));
      expect(ids((await bench.tenant().changes('plan', cursor)).changes)).toEqual(['a']);
    });

    it('do not take a cursor that is none', async () => {
      await expect(bench.tenant().changes('plan', 'yesterday')).rejects.toThrow();
    });

    it('lead a follower to the state, however many write meanwhile', async () => {
      const tenants = [bench.tenant(), bench.again()];
      const follower = follow(bench.again());
      let writing = true;
      const following = (async () => {
        while (writing) await follower.poll();
      })();
      const writers = Array.from({ length: 10 }, (_, n) => writeSome(tenants[n % 2] ?? bench.tenant(), n));
      await Promise.all(writers);
      writing = false;
      await following;
      await follower.poll();
      const state = await bench.tenant().list('event', 'plan');
      expect(state.length).toBeGreaterThan(0);
      expect(follower.seen()).toEqual(state.map(({ id, version }) => [id, version]));
    });
  });

  describe('concurrent writers', () => {
    it('that replace what they read lose no count', async () => {
      const tenants = [bench.tenant(), bench.again()];
      await written(bench.tenant().write('plan', [{ op: 'create', kind: 'department', record: counter(1) }]));
      await Promise.all(Array.from({ length: 20 }, (_, n) => countUp(tenants[n % 2] ?? bench.tenant(), 2)));
      expect((await bench.tenant().get('department', 'plan', 'BO'))?.record.staff).toBe(41);
    });

    it('of the same id: one creates it, the others are refused', async () => {
      const tenants = [bench.tenant(), bench.again()];
      const results = await Promise.all(
        Array.from({ length: 20 }, (_, n) => (tenants[n % 2] ?? bench.tenant()).write('plan', [create('token')])),
      );
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    });

    it('of an id that was removed: one creates it, the others are refused', async () => {
      const tenants = [bench.tenant(), bench.again()];
      await written(bench.tenant().write('plan', [create('token')]));
      await written(bench.tenant().write('plan', [{ op: 'remove', kind: 'event', id: 'token' }]));
      const results = await Promise.all(
        Array.from({ length: 20 }, (_, n) => (tenants[n % 2] ?? bench.tenant()).write('plan', [create('token')])),
      );
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    });
  });
}

/** Creates, replaces and removes a few events of its own, so that every fifth id is gone in the end. */
async function writeSome(tenant: TenantStore, writer: number): Promise<void> {
  for (let n = 0; n < 10; n++) {
    const id = `w${writer}-${n}`;
    const version = await versionOf(tenant.write('plan', [{ op: 'create', kind: 'event', record: press(id) }]));
    if (n % 5 === 0) await written(tenant.write('plan', [{ op: 'remove', kind: 'event', id, version }]));
    if (n % 5 === 1) {
      const record = press(id, { finished: true });
      await written(tenant.write('plan', [{ op: 'replace', kind: 'event', record, version }]));
    }
  }
}

/** Adds one as often as told, reading again after every refusal. */
async function countUp(tenant: TenantStore, times: number): Promise<void> {
  for (let done = 0; done < times; ) {
    const stored = await tenant.get('department', 'plan', 'BO');
    if (!stored) throw new Error('the counter is missing');
    const record = counter(stored.record.staff + 1);
    const result = await tenant.write('plan', [{ op: 'replace', kind: 'department', record, version: stored.version }]);
    if (result.ok) done += 1;
    else expect(result).toEqual({ ok: false, failedAt: 0, reason: 'changed' });
  }
}

/** Builds the state from changes alone, as the search index does. */
function follow(tenant: TenantStore) {
  const versions = new Map<string, string>();
  let cursor: string | undefined;
  return {
    async poll() {
      const next = await allChanges(tenant, 'plan', cursor);
      cursor = next.cursor;
      for (const change of next.changes) {
        if ('removed' in change) versions.delete(change.id);
        else versions.set(change.id, change.version);
      }
      await new Promise((resolve) => setTimeout(resolve, 5));
    },
    seen: () => [...versions].toSorted(([a], [b]) => (a < b ? -1 : 1)),
  };
}
