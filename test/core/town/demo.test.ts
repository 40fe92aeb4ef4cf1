import { partitions } from '../../../core/model.ts';
import { importTown } from '../../../core/town/importTown.ts';
import { demoFiles } from './demoFiles.ts';
import { townIn } from './exampleFolder.ts';
import { driftedDashboards, emptyStore, everything, today } from './townStore.ts';

/** Department, staff, with Teams, measures of 2026-H2, tasks, steps, tasks done, in work, waiting, open. */
const picture = [
  ['ZD', 34, 32, 3, 11, 30, 8, 2, 0, 1],
  ['FIN', 27, 27, 2, 7, 20, 4, 1, 0, 2],
  ['BO', 41, 34, 2, 6, 18, 3, 2, 0, 1],
  ['SSK', 38, 24, 1, 4, 10, 3, 1, 0, 0],
  ['JFS', 46, 36, 2, 7, 19, 2, 1, 2, 2],
  ['PB', 29, 28, 2, 8, 21, 6, 1, 0, 1],
  ['TB', 68, 24, 4, 13, 36, 8, 2, 2, 1],
  ['GM', 31, 14, 2, 6, 18, 4, 1, 0, 1],
  ['UKW', 12, 12, 2, 5, 13, 4, 1, 0, 0],
  ['VL', 11, 11, 2, 4, 9, 3, 0, 0, 1],
];

test('Eichenfurt on 24 November 2026 has the staff, tasks and steps it is meant to have', async () => {
  const store = emptyStore();
  const town = townIn(demoFiles());
  await importTown(store, town, { today });
  const board = await store.get('dashboard', partitions.plan, '2026-H2');
  const rows = board?.record.departments.map(({ id, tasks, steps }) => {
    const department = town.departments.find((each) => each.id === id);
    const measures = town.measures.filter((m) => m.department === id && m.halfYear === '2026-H2');
    const count = tasks.done + tasks.inWork + tasks.waiting + tasks.open;
    const states = [tasks.done, tasks.inWork, tasks.waiting, tasks.open];
    return [id, department?.staff, department?.withTeams, measures.length, count, steps.total, ...states];
  });
  expect(rows).toEqual(picture);
  expect(await driftedDashboards(store)).toEqual([]);
});

test('Eichenfurt is about today whenever it is seeded, and seeding it again changes nothing', async () => {
  const store = emptyStore();
  await importTown(store, townIn(demoFiles()), { today: '2028-03-01' });
  expect((await store.list('dashboard', partitions.plan)).map(({ id }) => id)).toEqual(['2028-H1']);
  const before = await everything(store, 'versions');
  await importTown(store, townIn(demoFiles()), { today: '2028-09-01' });
  expect(await everything(store, 'versions')).toEqual(before);
});
