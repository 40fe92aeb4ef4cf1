import { type Bench, versionOf, written } from './contractBench.ts';
import { counter, guide, press } from './samples.ts';

/** All or nothing, on the versions that were read, within the limits. */
export function describeWrites(bench: Bench): void {
  describe('writes', () => {
    describeVersions(bench);
    describeAtomicity(bench);
    describeLimits(bench);
  });
}

function describeVersions(bench: Bench): void {
  it('give every state of a record a version of its own', async () => {
    const tenant = bench.tenant();
    const seen = new Set<string>();
    for (let round = 0; round < 3; round++) {
      const created = await versionOf(tenant.write('plan', [{ op: 'create', kind: 'event', record: press('e1') }]));
      const same = { op: 'replace', kind: 'event', record: press('e1'), version: created } as const;
      const replaced = await versionOf(tenant.write('plan', [same]));
      seen.add(created).add(replaced);
      expect((await tenant.get('event', 'plan', 'e1'))?.version).toBe(replaced);
      expect((await tenant.list('event', 'plan'))[0]?.version).toBe(replaced);
      expect(await written(tenant.write('plan', [{ op: 'remove', kind: 'event', id: 'e1' }]))).toEqual([undefined]);
    }
    expect(seen.size).toBe(6);
  });

  it('do not create what exists', async () => {
    const tenant = bench.tenant();
    await written(tenant.write('plan', [{ op: 'create', kind: 'event', record: press('e1') }]));
    const second = press('e1', { taskId: 'another' });
    const again = await bench.again().write('plan', [{ op: 'create', kind: 'event', record: second }]);
    expect(again).toEqual({ ok: false, failedAt: 0, reason: 'exists' });
    expect((await tenant.get('event', 'plan', 'e1'))?.record).toEqual(press('e1'));
  });

  it('do not replace or remove another version than the one that was read', async () => {
    const tenant = bench.tenant();
    const first = await versionOf(tenant.write('plan', [{ op: 'create', kind: 'event', record: press('e1') }]));
    const replace = { op: 'replace', kind: 'event', record: press('e1'), version: first } as const;
    await written(bench.again().write('plan', [replace]));
    const changed = { ok: false, failedAt: 0, reason: 'changed' };
    expect(await tenant.write('plan', [replace])).toEqual(changed);
    expect(await tenant.write('plan', [{ op: 'remove', kind: 'event', id: 'e1', version: first }])).toEqual(changed);
    expect(await tenant.get('event', 'plan', 'e1')).toBeDefined();
  });

  it('neither replace nor remove what is missing, whether it never was or was removed', async () => {
    const tenant = bench.tenant();
    const missing = { ok: false, failedAt: 0, reason: 'missing' };
    const version = await versionOf(tenant.write('plan', [{ op: 'create', kind: 'event', record: press('e1') }]));
    await written(tenant.write('plan', [{ op: 'remove', kind: 'event', id: 'e1', version }]));
    expect(await tenant.get('event', 'plan', 'e1')).toBeUndefined();
    for (const id of ['e1', 'e2']) {
      expect(await tenant.write('plan', [{ op: 'replace', kind: 'event', record: press(id), version }])).toEqual(
        missing,
      );
      expect(await tenant.write('plan', [{ op: 'remove', kind: 'event', id, version }])).toEqual(missing);
      expect(await tenant.write('plan', [{ op: 'remove', kind: 'event', id }])).toEqual(missing);
    }
  });

  it('do not take a version from before a removal for the one after it', async () => {
    const tenant = bench.tenant();
    const create = { op: 'create', kind: 'event', record: press('e1') } as const;
    const version = await versionOf(tenant.write('plan', [create]));
    await written(tenant.write('plan', [{ op: 'remove', kind: 'event', id: 'e1' }]));
    await written(tenant.write('plan', [create]));
    const late = await tenant.write('plan', [{ op: 'replace', kind: 'event', record: press('e1'), version }]);
    expect(late).toEqual({ ok: false, failedAt: 0, reason: 'changed' });
  });
}

function describeAtomicity(bench: Bench): void {
  it('do all of their operations', async () => {
    const tenant = bench.tenant();
    const [a, b] = await written(
      tenant.write('plan', [
        { op: 'create', kind: 'event', record: press('a') },
        { op: 'create', kind: 'event', record: press('b') },
      ]),
    );
    const versions = await written(
      tenant.write('plan', [
        { op: 'replace', kind: 'event', record: press('a', { finished: true }), version: a ?? '' },
        { op: 'remove', kind: 'event', id: 'b', version: b ?? '' },
        { op: 'create', kind: 'event', record: press('c') },
        { op: 'create', kind: 'department', record: counter(5) },
      ]),
    );
    expect(versions.map((version) => typeof version)).toEqual(['string', 'undefined', 'string', 'string']);
    const events = await tenant.list('event', 'plan');
    expect(events.map(({ id, version, record }) => [id, version, record.finished])).toEqual([
      ['a', versions[0], true],
      ['c', versions[2], false],
    ]);
    expect((await tenant.get('department', 'plan', 'BO'))?.version).toBe(versions[3]);
  });

  it('do nothing when one operation cannot be done, and name the first of these', async () => {
    const tenant = bench.tenant();
    const [a] = await written(
      tenant.write('plan', [
        { op: 'create', kind: 'event', record: press('a') },
        { op: 'create', kind: 'event', record: press('z') },
      ]),
    );
    const { changes: before } = await tenant.changes('plan');
    const possible = [
      { op: 'replace', kind: 'event', record: press('a', { finished: true }), version: a ?? '' },
      { op: 'create', kind: 'event', record: press('new') },
      { op: 'remove', kind: 'event', id: 'z' },
    ] as const;
    const existing = { op: 'create', kind: 'event', record: press('x') } as const;
    const missing = { op: 'remove', kind: 'event', id: 'never' } as const;
    await written(tenant.write('plan', [existing]));
    await written(tenant.write('plan', [{ op: 'remove', kind: 'event', id: 'x' }]));
    const last = await tenant.write('plan', [...possible, missing]);
    expect(last).toEqual({ ok: false, failedAt: 3, reason: 'missing' });
    const stale = { op: 'replace', kind: 'event', record: press('x'), version: 'stale' } as const;
    const first = await tenant.write('plan', [possible[0], stale, missing]);
    expect(first).toEqual({ ok: false, failedAt: 1, reason: 'missing' });
    expect((await tenant.changes('plan')).changes).toEqual(before);
  });

  it('of a press tell the second press by its event', async () => {
    const tenant = bench.tenant();
    const version = await versionOf(tenant.write('plan', [{ op: 'create', kind: 'department', record: counter(1) }]));
    const pressing = () =>
      tenant.write('plan', [
        { op: 'create', kind: 'event', record: press('token') },
        { op: 'replace', kind: 'department', record: counter(2), version },
      ]);
    await written(pressing());
    expect(await pressing()).toEqual({ ok: false, failedAt: 0, reason: 'exists' });
  });

  it('of nothing succeed', async () => {
    expect(await bench.tenant().write('plan', [])).toEqual({ ok: true, versions: [] });
  });
}

function describeLimits(bench: Bench): void {
  const refused = async (partition: string, operations: Parameters<ReturnType<Bench['tenant']>['write']>[1]) => {
    await expect(bench.tenant().write(partition, operations)).rejects.toThrow();
    expect((await bench.tenant().changes(partition)).changes).toEqual([]);
  };

  it('throw for a record that does not fit its schema', async () => {
    const record = { ...press('e1'), who: 'p1' };
    await refused('plan', [
      { op: 'create', kind: 'event', record: press('e0') },
      { op: 'create', kind: 'event', record },
    ]);
  });

  it('throw for a record of another partition', async () => {
    await refused('kb', [{ op: 'create', kind: 'event', record: press('e1') }]);
  });

  it('throw when they name a record twice', async () => {
    await refused('plan', [
      { op: 'create', kind: 'event', record: press('e1') },
      { op: 'remove', kind: 'event', id: 'e1' },
    ]);
  });

  it('throw for an id that is not Unicode', async () => {
    await refused('plan', [{ op: 'create', kind: 'event', record: press('\ud83e') }]);
  });

  it('take 100 operations, and throw for one more', async () => {
    const creates = (count: number) =>
      Array.from({ length: count }, (_, n) => ({ op: 'create', kind: 'event', record: press(`e${n}`) }) as const);
    await refused('plan', creates(101));
    const tenant = bench.tenant();
    await written(tenant.write('plan', creates(100)));
    const removals = creates(100).map(({ record }) => ({ op: 'remove', kind: 'event', id: record.id }) as const);
    await written(tenant.write('plan', removals));
    expect(await tenant.list('event', 'plan')).toEqual([]);
    await written(tenant.write('plan', creates(100)));
  });

  it('take two million bytes, and throw for more', async () => {
    const create = (id: string, length: number) =>
      ({ op: 'create', kind: 'article', record: guide(id, length) }) as const;
    const envelope = JSON.stringify(guide('reise-01', 0)).length;
    await refused('kb', [create('reise-01', 1_000_000), create('reise-02', 1_000_000)]);
    const tenant = bench.tenant();
    const largest = [create('reise-01', 1_000_000 - envelope), create('reise-02', 1_000_000 - envelope)];
    await written(tenant.write('kb', largest));
    expect((await tenant.list('article', 'kb')).map(({ record }) => record)).toEqual(
      largest.map(({ record }) => record),
    );
  });
}
