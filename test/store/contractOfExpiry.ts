import { type Bench, versionOf, written } from './contractBench.ts';
import { lastQuestion, start } from './samples.ts';

const partition = 'person/p1';

/** A record is gone from the instant its kind declares, whether or not anything has deleted it. */
export function describeExpiry(bench: Bench): void {
  const create = (id: string, at: number, question?: string) =>
    ({ op: 'create', kind: 'turnState', record: lastQuestion(id, at, question) }) as const;

  describe('records with an end', () => {
    it('are there until then and absent from then on', async () => {
      const tenant = bench.tenant();
      await written(tenant.write(partition, [create('c1', start)]));
      bench.passMinutes(9.9);
      expect(await tenant.get('turnState', partition, 'c1')).toBeDefined();
      expect(await tenant.list('turnState', partition)).toHaveLength(1);
      bench.passMinutes(0.1);
      expect(await tenant.get('turnState', partition, 'c1')).toBeUndefined();
      expect(await tenant.list('turnState', partition)).toEqual([]);
      expect((await tenant.changes(partition)).changes).toEqual([]);
    });

    it('live longer when they are replaced in time', async () => {
      const tenant = bench.tenant();
      const version = await versionOf(tenant.write(partition, [create('c1', start)]));
      bench.passMinutes(8);
      const record = lastQuestion('c1', start + 480_000);
      await written(tenant.write(partition, [{ op: 'replace', kind: 'turnState', record, version }]));
      bench.passMinutes(8);
      expect((await tenant.get('turnState', partition, 'c1'))?.record).toEqual(record);
    });

    it('can be neither replaced nor removed afterwards', async () => {
      const tenant = bench.tenant();
      const version = await versionOf(tenant.write(partition, [create('c1', start)]));
      bench.passMinutes(11);
      const missing = { ok: false, failedAt: 0, reason: 'missing' };
      const record = lastQuestion('c1', start + 660_000);
      expect(await tenant.write(partition, [{ op: 'replace', kind: 'turnState', record, version }])).toEqual(missing);
      const remove = { op: 'remove', kind: 'turnState', id: 'c1' } as const;
      expect(await tenant.write(partition, [{ ...remove, version }])).toEqual(missing);
      expect(await tenant.write(partition, [remove])).toEqual(missing);
    });

    it('can be created anew afterwards, under a new version, together with others', async () => {
      const tenant = bench.tenant();
      const version = await versionOf(tenant.write(partition, [create('c1', start)]));
      expect(await tenant.write(partition, [create('c1', start)])).toMatchObject({ ok: false, reason: 'exists' });
      bench.passMinutes(11);
      const later = start + 660_000;
      const versions = await written(
        tenant.write(partition, [create('c2', later), create('c1', later, 'Und im Ausland?')]),
      );
      expect(versions).not.toContain(version);
      expect((await tenant.get('turnState', partition, 'c1'))?.record.question).toBe('Und im Ausland?');
      expect(await tenant.list('turnState', partition)).toHaveLength(2);
      const again = await tenant.write(partition, [create('c3', later), create('c1', later)]);
      expect(again).toEqual({ ok: false, failedAt: 1, reason: 'exists' });
    });

    it('are reported as removed to a follower that meets them after their end', async () => {
      const tenant = bench.tenant();
      const { cursor } = await tenant.changes(partition);
      await written(tenant.write(partition, [create('c1', start)]));
      bench.passMinutes(11);
      const { changes } = await tenant.changes(partition, cursor);
      expect(changes).toEqual([{ kind: 'turnState', id: 'c1', removed: true }]);
    });
  });
}
