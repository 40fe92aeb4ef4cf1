import { allChanges, type Bench, versionOf, written } from './contractBench.ts';
import { lastQuestion, press, start } from './samples.ts';

const strangeIds = [
  '19:abc@thread.tacv2;messageid=1715000000',
  'a/b\\c?d#e',
  'Bürgerbüro Süd – Größe "XL"',
  '100% :gone:event',
  "it's; DROP TABLE records; --",
  '..',
  'a\u0000b',
  ' leading and trailing ',
  '=C3=BC',
  '🧳 Reise',
  'L'.repeat(300),
  'ü'.repeat(300),
  `${'ü'.repeat(299)}v`,
];

/** What is written is what is read, and only where it was written. */
export function describeRecords(bench: Bench): void {
  describe('records', () => {
    it('are read as they were written', async () => {
      const tenant = bench.tenant();
      const record = press('e1', { cause: 'it', stepId: 'Schritt „1“ \u0000\n' });
      const version = await versionOf(tenant.write('plan', [{ op: 'create', kind: 'event', record }]));
      expect(await tenant.get('event', 'plan', 'e1')).toEqual({ kind: 'event', id: 'e1', version, record });
      expect(await tenant.list('event', 'plan')).toEqual([{ kind: 'event', id: 'e1', version, record }]);
      expect(await bench.again().get('event', 'plan', 'e1')).toEqual({ kind: 'event', id: 'e1', version, record });
    });

    it('are undefined where there are none', async () => {
      expect(await bench.tenant().get('event', 'plan', 'none')).toBeUndefined();
      expect(await bench.tenant().list('event', 'plan')).toEqual([]);
    });

    it('are listed in the order of their ids by code unit, those behind `after` only', async () => {
      const tenant = bench.tenant();
      const ids = ['b', 'a', 'B', 'ä', 'a1', 'a10', 'a2', '-', '\u{1f9f3}', '\uff5e'];
      await written(
        tenant.write(
          'plan',
          ids.map((id) => ({ op: 'create', kind: 'event', record: press(id) })),
        ),
      );
      const listed = async (after?: string) => (await tenant.list('event', 'plan', after)).map(({ id }) => id);
      const sorted = ids.toSorted((a, b) => (a < b ? -1 : 1));
      expect(await listed()).toEqual(sorted);
      for (const after of [...ids, 'a11', '', 'zz', '\u{1f9f3}a']) {
        expect(await listed(after)).toEqual(sorted.filter((id) => id > after));
      }
    });

    it('are listed whole, also a thousand of them', async () => {
      const tenant = bench.tenant();
      const ids = Array.from({ length: 1000 }, (_, n) => `n${1000 + n}`);
      for (let from = 0; from < ids.length; from += 100) {
        const part = ids.slice(from, from + 100);
        await written(
          tenant.write(
            'plan',
            part.map((id) => ({ op: 'create', kind: 'event', record: press(id) })),
          ),
        );
      }
      expect((await tenant.list('event', 'plan')).map(({ id }) => id)).toEqual(ids);
      expect((await allChanges(tenant, 'plan')).changes).toHaveLength(1000);
    });

    it.each(strangeIds.map((id) => [JSON.stringify(id).slice(0, 20), id]))('may have the id %s', async (_, id = '') => {
      const tenant = bench.tenant();
      const version = await versionOf(tenant.write('plan', [{ op: 'create', kind: 'event', record: press(id) }]));
      expect((await tenant.get('event', 'plan', id))?.record).toEqual(press(id));
      const again = await tenant.write('plan', [{ op: 'create', kind: 'event', record: press(id) }]);
      expect(again).toEqual({ ok: false, failedAt: 0, reason: 'exists' });
      await written(tenant.write('plan', [{ op: 'remove', kind: 'event', id, version }]));
      expect(await tenant.list('event', 'plan')).toEqual([]);
    });

    it('are told apart by their ids, however alike these are', async () => {
      const tenant = bench.tenant();
      await written(
        tenant.write(
          'plan',
          strangeIds.map((id) => ({ op: 'create', kind: 'event', record: press(id) })),
        ),
      );
      for (const id of strangeIds) expect((await tenant.get('event', 'plan', id))?.id).toBe(id);
    });

    it('of one partition are not seen from another', async () => {
      const tenant = bench.tenant();
      const mine = lastQuestion('c1', start);
      await written(tenant.write('person/p1', [{ op: 'create', kind: 'turnState', record: mine }]));
      await written(
        tenant.write('person/p2', [{ op: 'create', kind: 'turnState', record: { ...mine, personId: 'p2' } }]),
      );
      expect((await tenant.get('turnState', 'person/p1', 'c1'))?.record.personId).toBe('p1');
      expect(await tenant.list('turnState', 'person/p2')).toHaveLength(1);
      expect(await tenant.get('turnState', 'person/p3', 'c1')).toBeUndefined();
      expect((await tenant.changes('person/p1')).changes).toHaveLength(1);
    });

    it('of one kind are not seen as another', async () => {
      const tenant = bench.tenant();
      await written(tenant.write('plan', [{ op: 'create', kind: 'event', record: press('BO') }]));
      expect(await tenant.get('department', 'plan', 'BO')).toBeUndefined();
      expect(await tenant.list('department', 'plan')).toEqual([]);
    });

    it('of one tenant are not seen from another', async () => {
      await written(bench.tenant().write('plan', [{ op: 'create', kind: 'event', record: press('e1') }]));
      expect(await bench.other().get('event', 'plan', 'e1')).toBeUndefined();
      expect(await bench.other().list('event', 'plan')).toEqual([]);
      expect((await bench.other().changes('plan')).changes).toEqual([]);
      await written(bench.other().write('plan', [{ op: 'create', kind: 'event', record: press('e1') }]));
    });
  });
}
