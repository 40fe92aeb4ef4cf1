import type { Bundle, Task } from '../../core/bundle/bundle.ts';
import { dashboardOf } from '../../core/bundle/progress.ts';
import { partitions } from '../../core/model.ts';
import type { OperationOn, TenantStore } from '../../core/store.ts';

const halfYear = '2026-H2';

/** So many people: two departments and all units of BO but one are small; FIN and PB are the next smallest. */
const staff: Record<string, number> = { VL: 1, UKW: 3, 'BO-BB': 37, 'BO-STA': 1, 'BO-ORD': 2, 'BO-FEU': 1 };

/** Steps of a department or unit. The figures stand for nothing else in the town, so that they are found wherever they appear. */
export interface Work {
  departmentId: string;
  unitId: string;
  done: number;
  total: number;
}

export const work = {
  VL: { departmentId: 'VL', unitId: 'VL-RAT', done: 397, total: 811 },
  UKW: { departmentId: 'UKW', unitId: 'UKW-UMW', done: 389, total: 797 },
  large: { departmentId: 'BO', unitId: 'BO-BB', done: 383, total: 887 },
  unit: { departmentId: 'BO', unitId: 'BO-STA', done: 379, total: 773 },
} satisfies Record<string, Work>;

/** What nobody outside may read or work out. */
export const secrets = new Set(
  [work.VL, work.UKW, work.unit].flatMap(({ done, total }) => [done, total, total - done]),
);

/** Makes the demo town one with one-person units and small departments. */
export async function makeSmall(store: TenantStore): Promise<void> {
  const [departments, units] = await Promise.all([
    store.list('department', partitions.plan),
    store.list('unit', partitions.plan),
  ]);
  await mustBeDone(store, [
    ...departments.flatMap(({ id, record, version }) =>
      staff[id]
        ? [{ op: 'replace' as const, kind: 'department' as const, version, record: { ...record, staff: staff[id] } }]
        : [],
    ),
    ...units.map(({ id, record, version }) => {
      const count = staff[id] ?? (staff[record.departmentId] ? 1 : record.staff);
      return { op: 'replace' as const, kind: 'unit' as const, version, record: { ...record, staff: count } };
    }),
  ]);
}

/** Gives departments the work of the running half-year that is named here, and brings the dashboard up to date. */
export async function setWork(store: TenantStore, all: readonly Work[]): Promise<void> {
  const [departments, bundles, boards, measures] = await Promise.all([
    store.list('department', partitions.plan),
    store.list('bundle', partitions.plan),
    store.list('dashboard', partitions.plan),
    store.list('measure', partitions.plan),
  ]);
  const measureOf = (department: string) =>
    measures.find(({ record }) => record.departmentId === department && record.halfYear === halfYear)?.id ?? '';
  const changed = bundles.filter(({ record }) => all.some((one) => isOf(one, record)));
  const records = new Map(
    changed.map(({ id, record }) => {
      const tasks = all.filter((one) => isOf(one, record)).map((one) => taskOf(one, measureOf(one.departmentId)));
      return [id, { ...record, tasks }];
    }),
  );
  const now = bundles.map(({ id, record }) => records.get(id) ?? record);
  const board = boards.find(({ id }) => id === halfYear);
  if (!board) throw new Error('There is no dashboard.');
  await mustBeDone(store, [
    ...changed.map(({ id, record, version }): OperationOn<'bundle'> => {
      return { op: 'replace', kind: 'bundle', version, record: records.get(id) ?? record };
    }),
    {
      op: 'replace',
      kind: 'dashboard',
      version: board.version,
      record: dashboardOf(
        halfYear,
        departments.map(({ record }) => record),
        now,
      ),
    },
  ]);
}

/** Since when a unit's steps wait: a day that is only that unit's. */
export const waitsSince = (unitId: string): string => (unitId === work.unit.unitId ? '2026-10-29' : '2026-11-04');

const isOf = ({ departmentId }: Work, bundle: Bundle) =>
  bundle.departmentId === departmentId && bundle.halfYear === halfYear;

/** One task that two steps keep waiting. */
function taskOf({ unitId, done, total }: Work, measureId: string): Task {
  return {
    id: `task-${unitId}`,
    measureId,
    unitId,
    title: `Aufgabe von ${unitId}`,
    effect: 'Danach ist etwas leichter.',
    personDays: 2,
    due: '2026-10',
    steps: Array.from({ length: total }, (_, index) => ({
      id: `${unitId}-step-${index}`,
      title: 'Ein Schritt',
      minutes: 30,
      revision: 0,
      ...(index < done
        ? { state: 'done' as const, since: waitsSince(unitId) }
        : index < done + 2
          ? { state: 'waiting' as const, cause: 'vendor' as const, since: waitsSince(unitId) }
          : { state: 'open' as const }),
    })),
  };
}

async function mustBeDone(store: TenantStore, operations: Parameters<TenantStore['write']>[1]): Promise<void> {
  const { ok } = await store.write(partitions.plan, operations);
  if (!ok) throw new Error('The town was changed meanwhile.');
}
