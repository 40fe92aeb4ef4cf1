import type { Bundle } from '../bundle/bundle.ts';
import type { Dashboard } from '../bundle/dashboard.ts';
import { dashboardOf } from '../bundle/progress.ts';
import { type Kind, partitions, type RecordOf } from '../model.ts';
import { type Stored, type TenantStore, writeLimit } from '../store.ts';
import { keepBundles } from './keepStates.ts';
import type { Tally } from './tally.ts';
import type { MeasureEntry, TownFolder } from './townFiles.ts';
import { plannedBundles } from './townRecords.ts';
import {
  type Difference,
  differences,
  fitting,
  noteRest,
  noteWritten,
  operationOf,
  untilDone,
} from './writeDifferences.ts';

/** Writes the bundles that a town folder makes. @throws as `writeMergedBundles` */
export async function writeBundles(store: TenantStore, town: TownFolder, tally: Tally): Promise<void> {
  const measureIds = new Set(town.measures.map(({ id }) => id));
  await writeMergedBundles(store, tally, async (stored) => {
    const planned = plannedBundles(town, await halfYearsIn(store));
    return { named: planned, wanted: keepBundles(planned, stored, measureIds) };
  });
}

/** What the bundles are to be beside what is stored now; `named` are those that the files speak of. */
type Merge = (stored: readonly Bundle[]) => Promise<{ named: readonly { id: string }[]; wanted: readonly Bundle[] }>;

/**
 * Writes the bundles together with the dashboards of their half-years, each write leaving the dashboards equal to a recount of
 * the stored bundles. A dashboard that had drifted is put right as well.
 * @throws Refusal `busy` when it is overtaken again and again
 */
export async function writeMergedBundles(store: TenantStore, tally: Pick<Tally, 'note'>, merge: Merge): Promise<void> {
  await untilDone(async () => {
    const { operations, bundles, dashboards } = await nextWrite(store, merge, tally);
    if (operations.length === 0) return 'done';
    const result = await store.write(partitions.plan, operations);
    if (!result.ok) return 'conflict';
    noteWritten(bundles, tally);
    noteWritten(dashboards, tally);
    return 'more';
  });
}

/** At most so many bundles in one write, so that the dashboards of as many half-years fit in beside them. */
const bundlesAtOnce = 25;

async function nextWrite(store: TenantStore, merge: Merge, tally: Pick<Tally, 'note'>) {
  // Dashboards are read before bundles: a press in between then makes the dashboard's version old, and the write is refused.
  const oldBoards = await store.list('dashboard', partitions.plan);
  const stored = await store.list('bundle', partitions.plan);
  const { named, wanted } = await merge(recordsOf(stored));
  const bundles = fitting(differences('bundle', wanted, stored), bundlesAtOnce, writeLimit.bytes / 2);
  const after = overlaid(recordsOf(stored), bundles);
  const boards = inFront(await dashboardsOf(store, after, oldBoards), bundles);
  noteRest('bundle', named, stored, tally);
  noteRest('dashboard', boards, oldBoards, tally);
  const room = writeLimit.operations - bundlesAtOnce;
  const dashboards = fitting(differences('dashboard', boards, oldBoards), room, writeLimit.bytes / 2);
  return { operations: [...bundles.map(operationOf), ...dashboards.map(operationOf)], bundles, dashboards };
}

/** Where a measure is planned according to the store, since the product may have moved it. */
async function halfYearsIn(store: TenantStore): Promise<(measure: MeasureEntry) => string> {
  const stored = await store.list('measure', partitions.plan);
  const halfYears = new Map(stored.map(({ id, record }) => [id, record.halfYear]));
  return ({ id, halfYear }) => halfYears.get(id) ?? halfYear;
}

/** The recount of every half-year that has bundles or a dashboard. */
async function dashboardsOf(
  store: TenantStore,
  bundles: readonly Bundle[],
  boards: readonly Stored<'dashboard'>[],
): Promise<Dashboard[]> {
  const departments = recordsOf(await store.list('department', partitions.plan));
  const halfYears = new Set([...bundles.map(({ halfYear }) => halfYear), ...boards.map(({ id }) => id)]);
  return [...halfYears].map((halfYear) => dashboardOf(halfYear, departments, bundles));
}

function overlaid(stored: readonly Bundle[], written: readonly Difference<'bundle'>[]): Bundle[] {
  const bundles = new Map(stored.map((bundle) => [bundle.id, bundle]));
  for (const { record } of written) bundles.set(record.id, record);
  return [...bundles.values()];
}

/** The dashboards of the bundles that are about to be written first: these two must not be parted. */
function inFront(boards: readonly Dashboard[], bundles: readonly Difference<'bundle'>[]): Dashboard[] {
  const now = new Set(bundles.map(({ record }) => record.halfYear));
  return [...boards.filter(({ id }) => now.has(id)), ...boards.filter(({ id }) => !now.has(id))];
}

function recordsOf<K extends Kind>(stored: readonly Stored<K>[]): RecordOf<K>[] {
  return stored.map(({ record }) => record);
}
