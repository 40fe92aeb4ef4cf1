import { partitions } from '../../../core/model.ts';
import { importTown } from '../../../core/town/importTown.ts';
import type { FolderFile } from '../../../core/town/readTown.ts';
import { changed, exampleFiles, exampleTown, townIn } from './exampleFolder.ts';
import { driftedDashboards, emptyStore, everything, pressStep, stepIn, today, watched } from './townStore.ts';

const bundleId = 'BO-2026-H2';
const measures = 'measures/BO.json';
const edit = (from: string, to: string, files: FolderFile[] = exampleFiles()) => changed(files, measures, from, to);
const stateOf = async (store: ReturnType<typeof emptyStore>, stepId: string) => {
  const step = await stepIn(store, bundleId, stepId);
  return step && [step.title, step.state, step.revision];
};
const withoutFirstStep = () =>
  edit('{ "id": "BO-05-1-1", "title": "Felder festlegen", "minutes": 60, "state": "done" },', '');

test('an empty store gets the whole town', async () => {
  const store = emptyStore();
  const report = await importTown(store, exampleTown(), { today });
  expect(report).toMatchObject({ created: 9, updated: 0, unchanged: 0, kept: 0 });
  const all = await everything(store);
  expect([...all.keys()].sort()).toEqual([
    'article/urkunde-01',
    'bundle/BO-2026-H2',
    'dashboard/2026-H2',
    'department/BO',
    'measure/BO-05',
    'settings/settings',
    'synonyms/synonyms',
    'townValue/urkunde.gebuehr',
    'unit/BO-BB',
  ]);
  expect(all.get('unit/BO-BB')).toMatchObject({ departmentId: 'BO', order: 0 });
  expect(all.get('settings/settings')).toMatchObject({ name: 'Musterstadt', shiftedBy: 0 });
  expect(all.get('dashboard/2026-H2')).toMatchObject({
    departments: [{ id: 'BO', tasks: { waiting: 1 }, steps: { done: 1, total: 2 }, waitingFor: ['vendor'] }],
  });
});

test('importing twice changes nothing: every record and every version stays', async () => {
  const store = emptyStore();
  await importTown(store, exampleTown(), { today });
  await pressStep(store, bundleId, 'BO-05-1-2.0');
  const before = await everything(store, 'versions');
  const report = await importTown(
    watched(store, async () => expect('a write').toBe('none')),
    exampleTown(),
    { today },
  );
  expect(report).toMatchObject({ created: 0, updated: 0, unchanged: 9, kept: 0 });
  expect(await everything(store, 'versions')).toEqual(before);
});

test('texts change and states stay: a press between two imports survives', async () => {
  const store = emptyStore();
  await importTown(store, exampleTown(), { today });
  await pressStep(store, bundleId, 'BO-05-1-2.0');
  const pressed = await stepIn(store, bundleId, 'BO-05-1-2');
  const text = edit(
    'Formular erproben',
    'Formular mit zwei Bestellungen erproben',
    edit('"minutes": 90', '"minutes": 60'),
  );
  const report = await importTown(store, townIn(edit('"state": "done"', '"state": "open"', text)), { today });
  expect(report.kinds.bundle).toEqual({ created: 0, updated: 1, unchanged: 0, kept: 0 });
  expect(report).toMatchObject({ updated: 1, unchanged: 8 });
  const after = await stepIn(store, bundleId, 'BO-05-1-2');
  expect(after).toEqual({ ...pressed, title: 'Formular mit zwei Bestellungen erproben', minutes: 60 });
  expect(after).toMatchObject({
    state: 'done',
    revision: 1,
    since: today,
    undo: { state: 'waiting', cause: 'vendor' },
  });
  expect(await stateOf(store, 'BO-05-1-1')).toEqual(['Felder festlegen', 'done', 0]);
  expect(await driftedDashboards(store)).toEqual([]);
});

const tasksOf = async (store: ReturnType<typeof emptyStore>) =>
  (await store.get('bundle', partitions.plan, bundleId))?.record.tasks;

test('a task knows what its measure requires; when the plan changes that, a press before it survives', async () => {
  const store = emptyStore();
  await importTown(store, exampleTown(), { today });
  expect((await tasksOf(store))?.[0]).not.toHaveProperty('requires');
  await pressStep(store, bundleId, 'BO-05-1-2.0');
  const required = edit('"requires": []', '"requires": ["BO-04"]');
  const both = edit(
    '"measures": [',
    `"measures": [
    { "id": "BO-04", "title": "Scannen", "fieldOfAction": "OZG", "halfYear": "2026-H2", "state": "planned", "effort": 2,
      "size": "S", "easier": "Post kommt an.", "acceptance": "Der Scanner läuft." },`,
    required,
  );
  await importTown(store, townIn(both), { today });
  expect(await tasksOf(store)).toMatchObject([{ id: 'BO-05-1', requires: ['BO-04'] }]);
  expect(await stateOf(store, 'BO-05-1-2')).toEqual(['Formular erproben', 'done', 1]);
  await importTown(store, exampleTown(), { today });
  expect((await tasksOf(store))?.[0]).not.toHaveProperty('requires');
});

test('state and history of a measure and the confirmation of an article count only at the first import', async () => {
  const store = emptyStore();
  await importTown(store, exampleTown(), { today });
  const all = await everything(store);
  let files = edit('"state": "planned"', '"state": "dropped"', edit('Die neue Fassung', 'Eine Fassung'));
  files = changed(
    changed(files, 'articles/urkunde-01.md', '2026-08-05', '2026-11-01'),
    measures,
    '"size": "M"',
    '"size": "L"',
  );
  files = changed(files, 'articles/urkunde-01.md', 'per Post', 'mit der Post');
  await importTown(store, townIn(files), { today });
  const after = await everything(store);
  expect(after.get('measure/BO-05')).toEqual({ ...(all.get('measure/BO-05') as object), size: 'L' });
  expect(after.get('article/urkunde-01')).toMatchObject({
    confirmed: '2026-08-05',
    markdown: expect.stringContaining('mit der Post'),
  });
});

test('a measure that the product moved stays in its new half-year, and so do its tasks', async () => {
  const store = emptyStore();
  await importTown(store, exampleTown(), { today });
  const stored = await store.get('measure', partitions.plan, 'BO-05');
  const moved = { halfYear: '2026-H2', result: 'moved' as const, to: '2027-H1' };
  if (!stored) throw new Error('There is no BO-05.');
  const record = { ...stored.record, halfYear: '2027-H1', history: [...stored.record.history, moved] };
  await store.write(partitions.plan, [{ op: 'replace', kind: 'measure', record, version: stored.version }]);
  await importTown(store, exampleTown(), { today });
  expect((await store.get('measure', partitions.plan, 'BO-05'))?.record).toEqual(record);
  expect((await stepIn(store, 'BO-2027-H1', 'BO-05-1-2'))?.state).toBe('waiting');
  expect(await driftedDashboards(store)).toEqual([]);
});

test('a measure that the file plans for another half-year takes its tasks along, with their states', async () => {
  const store = emptyStore();
  await importTown(store, exampleTown(), { today });
  await pressStep(store, bundleId, 'BO-05-1-2.0');
  await importTown(store, townIn(edit('"halfYear": "2026-H2", "state"', '"halfYear": "2027-H1", "state"')), { today });
  expect(await stepIn(store, 'BO-2027-H1', 'BO-05-1-2')).toMatchObject({ state: 'done', revision: 1 });
  expect(await stepIn(store, bundleId, 'BO-05-1-2')).toBeUndefined();
  expect((await store.list('dashboard', partitions.plan)).map(({ record }) => record.departments[0]?.steps)).toEqual([
    { done: 0, total: 0 },
    { done: 2, total: 2 },
  ]);
});

test('a step that no longer stands in the file goes away only if nobody has touched it', async () => {
  const store = emptyStore();
  await importTown(store, exampleTown(), { today });
  await importTown(store, townIn(withoutFirstStep()), { today });
  expect(await stateOf(store, 'BO-05-1-1')).toBeUndefined();
  await importTown(store, townIn(edit('"state": "done"', '"state": "open"')), { today });
  await pressStep(store, bundleId, 'BO-05-1-1.0', 'step.later');
  await importTown(store, townIn(withoutFirstStep()), { today });
  expect(await stateOf(store, 'BO-05-1-1')).toEqual(['Felder festlegen', 'open', 1]);
  const before = await everything(store, 'versions');
  await importTown(store, townIn(withoutFirstStep()), { today });
  expect(await everything(store, 'versions')).toEqual(before);
  expect(await driftedDashboards(store)).toEqual([]);
});

test('a task goes away like a step: whole, and only if nobody has touched one of its steps', async () => {
  const withTwo = edit('"tasks": [', `"tasks": [${JSON.stringify(secondTask)},`);
  const store = emptyStore();
  await importTown(store, townIn(withTwo), { today });
  await importTown(store, exampleTown(), { today });
  expect(await stateOf(store, 'BO-05-2-1')).toBeUndefined();
  await importTown(store, townIn(withTwo), { today });
  await pressStep(store, bundleId, 'BO-05-2-1.0');
  await importTown(store, exampleTown(), { today });
  expect([await stateOf(store, 'BO-05-2-1'), await stateOf(store, 'BO-05-2-2')]).toEqual([
    ['Gebühr klären', 'done', 1],
    ['Text schreiben', 'open', 0],
  ]);
});

const secondTask = {
  id: 'BO-05-2',
  unit: 'BO-BB',
  title: 'Seite einrichten',
  effect: 'Man findet die Bestellung.',
  personDays: 1,
  due: '2026-12',
  steps: [
    { id: 'BO-05-2-1', title: 'Gebühr klären', minutes: 30, state: 'open' },
    { id: 'BO-05-2-2', title: 'Text schreiben', minutes: 30, state: 'open' },
  ],
};

test('records that the folder does not name are left alone and counted', async () => {
  const store = emptyStore();
  await importTown(store, exampleTown(), { today });
  const before = await everything(store, 'versions');
  const files = exampleFiles().filter(({ path }) => path === 'town.json' || path === 'departments.json');
  const report = await importTown(store, townIn(files), { today });
  expect(report).toMatchObject({ created: 0, updated: 0, unchanged: 4, kept: 5 });
  expect(
    Object.entries(report.kinds)
      .filter(([, counts]) => counts.kept > 0)
      .map(([kind]) => kind)
      .sort(),
  ).toEqual(['article', 'bundle', 'measure', 'synonyms', 'townValue']);
  expect(await everything(store, 'versions')).toEqual(before);
});

test('a dashboard that has drifted is put right', async () => {
  const store = emptyStore();
  await importTown(store, exampleTown(), { today });
  const board = await store.get('dashboard', partitions.plan, '2026-H2');
  if (!board) throw new Error('There is no dashboard.');
  const record = {
    ...board.record,
    departments: board.record.departments.map((row) => ({ ...row, steps: { done: 9, total: 9 } })),
  };
  await store.write(partitions.plan, [{ op: 'replace', kind: 'dashboard', record, version: board.version }]);
  expect(await driftedDashboards(store)).toEqual(['2026-H2']);
  const report = await importTown(store, exampleTown(), { today });
  expect(report).toMatchObject({ updated: 1, unchanged: 8, kinds: { dashboard: { updated: 1 } } });
  expect(await driftedDashboards(store)).toEqual([]);
});

test('a record that fits no schema or no write is refused before the first write', async () => {
  const store = watched(emptyStore(), async () => expect('a write').toBe('none'));
  const town = exampleTown();
  const [article] = town.articles;
  if (!article) throw new Error('The example has no article.');
  const long = { ...town, articles: [{ ...article, markdown: 'ü'.repeat(600_000) }] };
  await expect(importTown(store, long, { today })).rejects.toThrow('too large');
  await expect(importTown(store, { ...town, articles: [{ ...article, review: 0 }] }, { today })).rejects.toThrow();
});
