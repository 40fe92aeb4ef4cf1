import { press } from '../../../core/bundle/press.ts';
import { dashboardOf, withBundle } from '../../../core/bundle/progress.ts';
import { type Kind, kinds, partitions } from '../../../core/model.ts';
import type { Operation, TenantStore } from '../../../core/store.ts';
import { openEmbeddedStore } from '../../../store/embedded/embeddedStore.ts';

export const today = '2026-11-24';
export const now = Date.parse('2026-11-24T09:00:00Z');

/** An empty store in memory. */
export function emptyStore(): TenantStore {
  return openEmbeddedStore(':memory:', { now: () => now }).forTenant('eichenfurt');
}

const townKinds = Object.keys(kinds).filter((kind): kind is Kind =>
  [
    'settings',
    'department',
    'unit',
    'measure',
    'bundle',
    'dashboard',
    'event',
    'article',
    'townValue',
    'synonyms',
  ].includes(kind),
);

/** Everything an import can write, by `kind/id`, with versions where asked for. */
export async function everything(store: TenantStore, what: 'records' | 'versions' = 'records') {
  const all = new Map<string, unknown>();
  for (const kind of townKinds) {
    for (const partition of [partitions.plan, partitions.kb]) {
      for (const { id, version, record } of await store.list(kind, partition)) {
        all.set(`${kind}/${id}`, what === 'versions' ? { version, record } : record);
      }
    }
  }
  return all;
}

/** A press as the bot does it: bundle, dashboard and event in one write. */
export async function pressStep(
  store: TenantStore,
  bundleId: string,
  token: string,
  verb: 'step.done' | 'step.later' = 'step.done',
) {
  const bundle = await store.get('bundle', partitions.plan, bundleId);
  const board = await store.get('dashboard', partitions.plan, bundleId.replace(/^[A-Z][A-Z0-9]*-/, ''));
  if (!bundle || !board) throw new Error(`There is no ${bundleId}.`);
  const pressed = press(bundle.record, { verb, token }, now, today);
  if (pressed.kind !== 'changed') throw new Error(`The press was ${pressed.kind}.`);
  const result = await store.write(partitions.plan, [
    { op: 'create', kind: 'event', record: pressed.event },
    { op: 'replace', kind: 'bundle', record: pressed.bundle, version: bundle.version },
    { op: 'replace', kind: 'dashboard', record: withBundle(board.record, pressed.bundle), version: board.version },
  ]);
  if (!result.ok) throw new Error('The press was overtaken.');
}

export async function stepIn(store: TenantStore, bundleId: string, stepId: string) {
  const bundle = await store.get('bundle', partitions.plan, bundleId);
  return bundle?.record.tasks.flatMap((task) => task.steps).find((step) => step.id === stepId);
}

/** The dashboards that are not what a recount of the stored bundles gives. */
export async function driftedDashboards(store: TenantStore): Promise<string[]> {
  const departments = (await store.list('department', partitions.plan)).map(({ record }) => record);
  const bundles = (await store.list('bundle', partitions.plan)).map(({ record }) => record);
  const boards = await store.list('dashboard', partitions.plan);
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  return boards.filter(({ id, record }) => !same(record, dashboardOf(id, departments, bundles))).map(({ id }) => id);
}

/** The store with something happening before each of its writes, counted from 1. */
export function watched(
  store: TenantStore,
  beforeWrite: (count: number, operations: Operation[]) => Promise<void>,
): TenantStore {
  let count = 0;
  return {
    ...store,
    write: async (partition, operations) => {
      count += 1;
      await beforeWrite(count, operations);
      return store.write(partition, operations);
    },
  };
}
