import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { partitions } from '../../../core/model.ts';
import { importTown } from '../../../core/town/importTown.ts';
import type { TownFolder } from '../../../core/town/townFiles.ts';
import { openEmbeddedStore } from '../../../store/embedded/embeddedStore.ts';
import { exampleTown } from './exampleFolder.ts';
import { driftedDashboards, emptyStore, everything, now, pressStep, stepIn, today, watched } from './townStore.ts';

/** The example, many times over: more departments, articles and bytes than fit into one write. */
function largeTown(departments: number, articles: number, articleLength: number): TownFolder {
  const {
    town,
    departments: [department],
    measures: [measure],
    articles: [article],
  } = exampleTown();
  if (!department || !measure || !article) throw new Error('The example is empty.');
  const ids = Array.from({ length: departments }, (_, i) => `D${i + 10}`);
  const [task] = measure.tasks;
  return {
    town: { ...town, digitalOffice: 'D10-U' },
    departments: ids.map((id) => ({
      ...department,
      id,
      units: department.units.map((unit) => ({ ...unit, id: `${id}-U` })),
    })),
    measures: ids.map((id) => ({
      ...measure,
      id: `${id}-01`,
      department: id,
      tasks: task
        ? [
            {
              ...task,
              id: `${id}-01-1`,
              unit: `${id}-U`,
              steps: task.steps.map((step, i) => ({ ...step, id: `${id}-01-1-${i}` })),
            },
          ]
        : [],
    })),
    values: [],
    articles: Array.from({ length: articles }, (_, i) => ({
      ...article,
      id: `a-${i}`,
      ownerUnitId: 'D10-U',
      markdown: 'x'.repeat(articleLength),
    })),
  };
}

test('a town larger than one write comes in whole, each write within the limits', async () => {
  const store = emptyStore();
  const report = await importTown(store, largeTown(60, 150, 30_000), { today });
  expect(report).toMatchObject({ created: 60 * 4 + 150 + 2, updated: 0, unchanged: 0, kept: 0 });
  expect(await driftedDashboards(store)).toEqual([]);
  const before = await everything(store, 'versions');
  await importTown(store, largeTown(60, 150, 30_000), { today });
  expect(await everything(store, 'versions')).toEqual(before);
});

test('an import that broke off before any of its writes is taken up again by the next one', async () => {
  const town = largeTown(30, 3, 10);
  const whole = emptyStore();
  let writes = 0;
  await importTown(
    watched(whole, async (count) => {
      writes = count;
    }),
    town,
    { today },
  );
  expect(writes).toBeGreaterThan(5);
  for (let last = 1; last <= writes; last += 1) {
    const store = emptyStore();
    const torn = watched(store, async (count) => {
      if (count === last) throw new Error('The process ends here.');
    });
    await expect(importTown(torn, town, { today })).rejects.toThrow('The process ends here.');
    expect(await store.get('settings', partitions.plan, 'settings')).toBeUndefined();
    expect(await driftedDashboards(store)).toEqual([]);
    await importTown(store, town, { today });
    expect(await everything(store)).toEqual(await everything(whole));
  }
});

test('a press that happens before any write of an import survives it, and the dashboard counts it', async () => {
  const town = exampleTown();
  const [measure] = town.measures;
  const [task] = measure?.tasks ?? [];
  if (!measure || !task) throw new Error('The example has no task.');
  const steps = task.steps.map((step) => ({ ...step, title: `${step.title} (neu)` }));
  const worded: TownFolder = {
    ...town,
    town: { ...town.town, name: 'Neustadt' },
    departments: town.departments.map((department) => ({ ...department, name: 'Bürgerdienste' })),
    measures: [{ ...measure, tasks: [{ ...task, steps }] }],
  };
  for (let at = 1; at <= 3; at += 1) {
    const store = emptyStore();
    await importTown(store, town, { today });
    const pressing = watched(store, async (count) => {
      if (count === at) await pressStep(store, 'BO-2026-H2', 'BO-05-1-2.0');
    });
    await importTown(pressing, worded, { today });
    expect(await stepIn(store, 'BO-2026-H2', 'BO-05-1-2')).toMatchObject({
      title: 'Formular erproben (neu)',
      state: 'done',
      revision: 1,
    });
    expect(await driftedDashboards(store)).toEqual([]);
  }
});

test('a press between the reading of bundles and of dashboards, in either order, is not counted away', async () => {
  const store = emptyStore();
  await importTown(store, exampleTown(), { today });
  let pressed = false;
  const pressing = {
    ...store,
    list: async (...args: Parameters<typeof store.list>) => {
      const read = await store.list(...args);
      if ((args[0] === 'dashboard' || args[0] === 'bundle') && !pressed) {
        pressed = true;
        await pressStep(store, 'BO-2026-H2', 'BO-05-1-2.0');
      }
      return read;
    },
  } as typeof store;
  const everRight = watched(pressing, async () => expect(await driftedDashboards(store)).toEqual([]));
  await importTown(everRight, exampleTown(), { today });
  expect(await stepIn(store, 'BO-2026-H2', 'BO-05-1-2')).toMatchObject({ state: 'done', revision: 1 });
  expect(await driftedDashboards(store)).toEqual([]);
});

test('an import that is overtaken again and again gives up as busy', async () => {
  const store = emptyStore();
  const overtaken = { ...store, write: async () => ({ ok: false as const, failedAt: 0, reason: 'changed' as const }) };
  await expect(importTown(overtaken, exampleTown(), { today })).rejects.toMatchObject({ code: 'busy' });
});

test('two processes that import into an empty store at the same time both end well', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'town-'));
  const stores = [1, 2].map(() => openEmbeddedStore(join(folder, 'store.db'), { now: () => now }));
  try {
    const town = largeTown(30, 120, 10);
    const tenants = stores.map((store) => store.forTenant('eichenfurt'));
    const reports = await Promise.all(tenants.map((tenant) => importTown(tenant, town, { today })));
    const all = 30 * 4 + 120 + 2;
    for (const report of reports) expect(report.created + report.updated + report.unchanged).toBe(all);
    const alone = emptyStore();
    await importTown(alone, town, { today });
    for (const tenant of tenants) {
      expect(await everything(tenant)).toEqual(await everything(alone));
      expect(await driftedDashboards(tenant)).toEqual([]);
    }
  } finally {
    for (const store of stores) await store.close();
    await rm(folder, { recursive: true });
  }
});
