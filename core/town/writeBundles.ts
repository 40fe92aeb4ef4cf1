import type { Bundle } from '../bundle/bundle.ts';
import { dashboardOf } from '../bundle/progress.ts';
import type { Dashboard } from '../bundle/dashboard.ts';
import { partitions } from '../model.ts';
import { type Stored, type TenantStore, writeLimit } from '../store.ts';
import { keepBundles } from './keepStates.ts';
import { same } from './same.ts';
import type { Tally } from './tally.ts';
import type { TownFolder } from './townFiles.ts';
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

/**
 * Writes the bundles together with the dashboards of their half-years, each write leaving the dashboards equal to a recount of
 * the stored bundles. A dashboard that had drifted is put right as well.
 * @throws Refusal `busy` when it is overtaken again and again
 */
export async function writeBundles(store: TenantStore, town: TownFolder, tally: Tally): Promise<void> {
  await untilDone(async () => {
    const { operations, bundles, dashboards } = await nextWrite(store, town, tally);
    if (operations.length === 0) return 'done';
    const result = await store.write(partitions.plan, operations);
    if (!result.ok) return 'conflict';
    noteWritten(bundles, tally);
    noteWritten(dashboards, tally);
    return 'more';
  });
}

async function nextWrite(store: TenantStore, town: TownFolder, tally: Tally) {
  // Dashboards are read before bundles: a press in between then makes the dashboard's version old, and the write is refused.
  const oldBoards = await store.list('dashboard', partitions.plan);
  const stored = await store.list('bundle', partitions.plan);
  const planned = plannedBundles(town, await halfYears(store));
  const wanted = keepBundles(planned, records(stored), new Set(town.measures.map(({ id }) => id)));
  const half = { operations: writeLimit.operations / 2, bytes: writeLimit.bytes / 2 };
  const bundles = fitting(differences('bundle', wanted, stored), half.operations, half.bytes);
  const after = overlaid(records(stored), bundles);
  const boards = await dashboardsOf(store, after, records(oldBoards));
  noteRest('bundle', planned, stored, tally);
  noteRest('dashboard', boards, oldBoards, tally);
  const dashboards = fitting(differences('dashboard', inFront(boards, bundles), oldBoards), half.operations, half.bytes);
  return { operations: [...bundles.map(operationOf), ...dashboards.map(operationOf)], bundles, dashboards };
}
