import fc from 'fast-check';
import { halfYearIndex, halfYearOf, shiftDay, shiftHalfYear } from '../../../core/calendar/halfYear.ts';
import { importTown } from '../../../core/town/importTown.ts';
import type { FolderFile } from '../../../core/town/readTown.ts';
import { shiftTown } from '../../../core/town/shiftTown.ts';
import { changed, exampleFiles, exampleTown, townIn } from './exampleFolder.ts';
import { driftedDashboards, emptyStore, everything } from './townStore.ts';

const demoFiles = (laidFor = '2026-H2'): FolderFile[] =>
  changed(
    exampleFiles(),
    'town.json',
    '"weekly"',
    `"demo": { "laidFor": "${laidFor}", "note": "Beispiel" },\n  "weekly"`,
  );
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));

test('whatever the day and the half-year it was laid for, a demo is about today', async () => {
  const laidFor = fc
    .tuple(fc.integer({ min: 2020, max: 2030 }), fc.constantFrom('H1', 'H2'))
    .map((parts) => parts.join('-'));
  await fc.assert(
    fc.asyncProperty(day, laidFor, async (today, laid) => {
      const store = emptyStore();
      const by = halfYearIndex(halfYearOf(today)) - halfYearIndex(laid);
      await importTown(store, townIn(demoFiles(laid)), { today });
      const all = await everything(store);
      expect(all.get('settings/settings')).toMatchObject({
        shiftedBy: by,
        customDays: [{ day: shiftDay('2026-06-19', by) }, { day: 'easter-48' }],
      });
      expect(all.get('measure/BO-05')).toMatchObject({
        halfYear: shiftHalfYear('2026-H2', by),
        history: [{ halfYear: shiftHalfYear('2026-H1', by), to: shiftHalfYear('2026-H2', by) }],
        cost: { budgetYear: Number(shiftHalfYear('2026-H2', by).slice(0, 4)) },
      });
      expect(all.get(`bundle/BO-${shiftHalfYear('2026-H2', by)}`)).toMatchObject({
        tasks: [{ due: shiftDay('2026-10', by) }],
      });
      expect(all.get('department/BO')).toMatchObject({
        loadWeeks: [{ from: shiftDay('2027-03-15', by), to: shiftDay('2027-04-30', by) }],
      });
      expect(all.get('townValue/urkunde.gebuehr')).toMatchObject({
        validFrom: shiftDay('2026-01-01', by),
        review: shiftDay('2027-01-31', by),
      });
      expect(all.get('article/urkunde-01')).toMatchObject({ confirmed: shiftDay('2026-08-05', by) });
      expect(await driftedDashboards(store)).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test('shifting back gives the same half-years, months and budget years', () => {
  fc.assert(
    fc.property(fc.integer({ min: -80, max: 80 }), (by) => {
      const town = exampleTown();
      const there = shiftTown(town, by);
      const back = shiftTown(there, -by);
      expect(back.measures).toEqual(town.measures);
      expect(there.measures.every((m) => m.tasks.every((t) => halfYearOf(t.due) === m.halfYear))).toBe(true);
      expect(there.departments.every((d) => d.loadWeeks.every((w) => w.from <= w.to))).toBe(true);
    }),
  );
});

test('a day of the half-year it was laid for moves nothing', async () => {
  const store = emptyStore();
  await importTown(store, townIn(demoFiles()), { today: '2026-07-01' });
  expect((await everything(store)).get('settings/settings')).toMatchObject({ shiftedBy: 0 });
  expect((await everything(store)).has('bundle/BO-2026-H2')).toBe(true);
});

test('by how much a demo was moved is settled at the first import: one of a later half-year changes nothing', async () => {
  const store = emptyStore();
  await importTown(store, townIn(demoFiles()), { today: '2027-02-01' });
  const before = await everything(store, 'versions');
  expect([...before.keys()]).toContain('bundle/BO-2027-H1');
  await importTown(store, townIn(demoFiles()), { today: '2028-11-24' });
  expect(await everything(store, 'versions')).toEqual(before);
});

test('a real town is never moved', async () => {
  const store = emptyStore();
  await importTown(store, exampleTown(), { today: '2031-05-01' });
  expect([...(await everything(store)).keys()]).toContain('bundle/BO-2026-H2');
});
