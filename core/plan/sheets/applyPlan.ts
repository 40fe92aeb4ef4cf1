import { dashboardOf } from '../../bundle/progress.ts';
import { Refusal } from '../../errors.ts';
import { type Kind, partitions, type RecordOf } from '../../model.ts';
import { type Operation, type Stored, type TenantStore, writeLimit } from '../../store.ts';
import { same } from '../../town/same.ts';
import { writeMergedBundles } from '../../town/writeBundles.ts';
import { bytesOf, type Difference, differences, operationOf, writeKind } from '../../town/writeDifferences.ts';
import type { Comparison } from './compare.ts';
import type { PlanRecords } from './planRecords.ts';

/** The plan as it is stored, with the versions to replace its records by. */
export interface StoredSheets {
  records: PlanRecords;
  stored: { [K in SheetRecord]: Stored<K>[] };
}
type SheetRecord = 'department' | 'unit' | 'measure' | 'bundle' | 'dashboard';

/** Reads what the sheets are about. Dashboards first: a press in between then makes the dashboard's version old. */
export async function readSheets(store: TenantStore): Promise<StoredSheets> {
  const dashboard = await store.list('dashboard', partitions.plan);
  const [department, unit, measure, bundle] = await Promise.all([
    store.list('department', partitions.plan),
    store.list('unit', partitions.plan),
    store.list('measure', partitions.plan),
    store.list('bundle', partitions.plan),
  ]);
  return {
    stored: { department, unit, measure, bundle, dashboard },
    records: {
      departments: recordsOf(department),
      units: recordsOf(unit),
      measures: recordsOf(measure),
      bundles: recordsOf(bundle),
    },
  };
}

export interface ApplyWith {
  compare(stored: PlanRecords): Comparison;
  /** Tells comparisons apart by what they would write. */
  fingerprint(comparison: Comparison): string;
  /** Of what was previewed. */
  expected: string;
}

/** How often a write is prepared anew because somebody else wrote meanwhile. */
const attempts = 20;

/**
 * Writes what was previewed, or nothing. What fits into one write is one; more is written record by record in as many as the
 * limits ask for, so that a run that was broken off is finished by the next one.
 * @throws Refusal `changedMeanwhile` where file or store would now give something else, `refusedCells`, or `busy`
 */
export async function applyPlan(store: TenantStore, how: ApplyWith): Promise<Comparison> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const read = await readSheets(store);
    const comparison = how.compare(read.records);
    if (how.fingerprint(comparison) !== how.expected) throw new Refusal('changedMeanwhile');
    if (comparison.refused.length > 0) throw new Refusal('refusedCells');
    const operations = operationsFor(read, comparison.plan);
    if (operations.length === 0) return comparison;
    if (!fitsOneWrite(operations)) {
      await writeMany(store, read.records, comparison);
      return comparison;
    }
    const held = heldMeasures(read, comparison.plan, writeLimit.operations - operations.length);
    const all = [...operations, ...held];
    const written = await store.write(partitions.plan, fitsOneWrite(all) ? all : operations);
    if (written.ok) return comparison;
  }
  throw new Refusal('busy', 'plan');
}

function operationsFor({ stored }: StoredSheets, plan: PlanRecords): Operation[] {
  const bundles = differences('bundle', plan.bundles, stored.bundle);
  const halfYears = new Set([...plan.bundles.map(({ halfYear }) => halfYear), ...stored.dashboard.map(({ id }) => id)]);
  const boards = [...halfYears].map((halfYear) => dashboardOf(halfYear, plan.departments, plan.bundles));
  const changes: Difference<Kind>[] = [
    ...bundles,
    ...differences('measure', plan.measures, stored.measure),
    ...differences('department', plan.departments, stored.department),
    ...differences('unit', plan.units, stored.unit),
  ];
  // A dashboard that had drifted is no reason to write where the file changes nothing.
  if (changes.length === 0) return [];
  return [...changes, ...differences('dashboard', boards, stored.dashboard)].map(operationOf);
}

function fitsOneWrite(operations: readonly Operation[]): boolean {
  return operations.length <= writeLimit.operations && bytesOf(operations) <= writeLimit.bytes;
}

/**
 * Planned measures of the departments concerned, written along unchanged where there is room: of this and a move at the same
 * instant, each of which would fit alone, the later one is then decided anew.
 */
function heldMeasures({ records, stored }: StoredSheets, plan: PlanRecords, room: number): Operation[] {
  const after = new Map(plan.measures.map((measure) => [measure.id, measure]));
  const departments = new Map(plan.departments.map((department) => [department.id, department]));
  const concerned = new Set([
    ...records.departments.filter((old) => !same(old, departments.get(old.id))).map(({ id }) => id),
    ...plan.measures
      .filter(
        (m) =>
          !same(
            records.measures.find(({ id }) => id === m.id),
            m,
          ),
      )
      .map((m) => m.departmentId),
  ]);
  const held = stored.measure.filter(({ id, record }) => {
    return record.state === 'planned' && concerned.has(record.departmentId) && same(record, after.get(id));
  });
  if (held.length > room) return [];
  return held.map(({ record, version }) => ({ op: 'replace', kind: 'measure', record, version }));
}

/** Each kind by itself, as in the import of a town; what nobody else has changed since it was compared. */
async function writeMany(store: TenantStore, before: PlanRecords, { plan, bundlesFrom }: Comparison): Promise<void> {
  await writeChanged(store, 'department', before.departments, plan.departments);
  await writeChanged(store, 'unit', before.units, plan.units);
  await writeChanged(store, 'measure', before.measures, plan.measures);
  await writeMergedBundles(store, silent, async (stored) => ({ named: [], wanted: bundlesFrom(stored) }));
}

const silent = { note: () => undefined };

async function writeChanged<K extends 'department' | 'unit' | 'measure'>(
  store: TenantStore,
  kind: K,
  before: readonly RecordOf<K>[],
  after: readonly RecordOf<K>[],
): Promise<void> {
  const old = new Map(before.map((record) => [record.id, record]));
  const changed = after.filter((record) => !same(record, old.get(record.id)));
  const wanted = (stored: ReadonlyMap<string, RecordOf<K>>) => {
    const overtaken = changed.some((record) => {
      const now = stored.get(record.id);
      return !same(now, old.get(record.id)) && !same(now, record);
    });
    if (overtaken) throw new Refusal('changedMeanwhile', kind);
    return changed;
  };
  await writeKind(store, { kind, partition: partitions.plan }, wanted, silent);
}

function recordsOf<K extends Kind>(stored: readonly Stored<K>[]): RecordOf<K>[] {
  return stored.map(({ record }) => record);
}
