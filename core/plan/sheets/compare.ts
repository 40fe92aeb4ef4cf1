import { writeLimit } from '../../store.ts';
import type { Settings } from '../../town/settings.ts';
import { bytesOf } from '../../town/writeDifferences.ts';
import type { Table } from './cells.ts';
import { checkCapacity } from './checkCapacity.ts';
import { checkPlaces } from './checkPlaces.ts';
import { checkMeasures, checkTasks } from './checkPlan.ts';
import { type SheetKind, sheetForms, sheetKinds, type Values } from './columns.ts';
import { type BundleChanges, mergeBundles } from './mergeBundles.ts';
import { mergeMeasures } from './mergeMeasures.ts';
import { mergeDepartments, mergeUnits } from './mergePlaces.ts';
import { itemsOf, type PlanRecords, type StateNames } from './planRecords.ts';
import { type OwnTown, readRows } from './readRows.ts';
import type { RefusedCell } from './refusedCell.ts';
import { type RowChange, rowChanges } from './rowChanges.ts';

/** One row that the file adds, changes or does not name. `cell` is its first one in the file. */
export interface Difference {
  kind: SheetKind;
  id: string;
  state: 'new' | 'changed' | 'kept';
  cell?: string;
  before?: Values;
  after?: Values;
  /** The keys of the columns that differ; of a new row all that are filled. */
  fields: readonly string[];
}

export interface Comparison {
  differences: Difference[];
  /** Rows of the file that say what is stored. */
  unchanged: Record<SheetKind, number>;
  refused: RefusedCell[];
  /** The plan as it would be; as it is, where something is refused. */
  plan: PlanRecords;
  /** What the bundles would get, to be asked again with what is stored when it is written. */
  bundlesFrom: (stored: PlanRecords['bundles']) => PlanRecords['bundles'];
}

export interface CompareWith {
  town: OwnTown;
  settings: Pick<Settings, 'fieldsOfAction'>;
  /** The running half-year. */
  running: string;
  states: StateNames;
}

/** Compares the sheets of a file with the stored plan; nothing is written, and whatever is wrong is named all at once. */
export function compare(stored: PlanRecords, tables: readonly Table[], how: CompareWith): Comparison {
  const { rows, ids, refused } = readRows(tables, how.town);
  const items = itemsOf(stored, how.states);
  const found = rowChanges(rows, items);
  refused.push(...found.refused);
  const changes = new Map(sheetKinds.map((kind) => [kind, found.changes.filter((change) => change.kind === kind)]));
  const departments = mergeDepartments(stored.departments, changes, refused);
  const units = mergeUnits(stored.units, changes, refused);
  const measures = mergeMeasures(stored.measures, changes.get('measure') ?? [], refused);
  const bundleChanges = bundleChangesOf(changes, measures);
  const bundlesFrom = (bundles: PlanRecords['bundles']) => mergeBundles(bundles, bundleChanges);
  const after = { departments, units, measures, bundles: bundlesFrom(stored.bundles) };
  const plan = { before: stored, after, settings: how.settings, running: how.running, changes, ids };
  refused.push(
    ...checkPlaces(plan, changes, ids),
    ...checkMeasures(plan),
    ...checkTasks(plan),
    ...checkCapacity(stored, after, how.running, changes),
    ...tooMuch(after),
  );
  const kept = sheetKinds.flatMap((kind) =>
    items[kind]
      .filter(({ id }) => !found.named[kind].has(id) && !ids[kind].has(id))
      .map(({ id, values }) => keptRow(kind, id, values)),
  );
  return {
    differences: [...found.changes.map(changedRow), ...kept],
    unchanged: unchangedIn(found.named, found.changes),
    refused: inOrder(refused),
    plan: refused.length > 0 ? stored : after,
    bundlesFrom: refused.length > 0 ? (bundles) => bundles : bundlesFrom,
  };
}

function bundleChangesOf(
  changes: ReadonlyMap<SheetKind, readonly RowChange[]>,
  measures: PlanRecords['measures'],
): BundleChanges {
  const reworded = (changes.get('measure') ?? []).filter(({ before, fields }) => before && fields.includes('requires'));
  return {
    task: changes.get('task') ?? [],
    step: changes.get('step') ?? [],
    measures: new Map(measures.map((measure) => [measure.id, measure])),
    otherRequires: new Set(reworded.map(({ id }) => id)),
  };
}

function changedRow({ kind, id, row, before, after, fields }: RowChange): Difference {
  const cell = row.cellOf(kind === 'loadWeek' ? 'departmentId' : 'id');
  if (before) return { kind, id, state: 'changed', cell, before, after, fields };
  return { kind, id, state: 'new', cell, after, fields: fields.filter((key) => after[key] !== undefined) };
}

function keptRow(kind: SheetKind, id: string, before: Values): Difference {
  return { kind, id, state: 'kept', before, fields: [] };
}

function unchangedIn(
  named: Record<SheetKind, ReadonlySet<string>>,
  changes: readonly RowChange[],
): Comparison['unchanged'] {
  const of = (kind: SheetKind) => named[kind].size - changes.filter((change) => change.kind === kind).length;
  return {
    department: of('department'),
    unit: of('unit'),
    loadWeek: of('loadWeek'),
    measure: of('measure'),
    task: of('task'),
    step: of('step'),
  };
}

/** Half of a write is left to the bundle's dashboard, as in the import of a town. */
function tooMuch({ bundles }: PlanRecords): RefusedCell[] {
  return bundles
    .filter((bundle) => bytesOf(bundle) > writeLimit.bytes / 2)
    .map(({ departmentId, halfYear }) => ({ cell: 'Aufgaben!A1', code: 'tooMuch', about: [departmentId, halfYear] }));
}

/** By sheet as they stand in the file, then by row and column. */
function inOrder(refused: readonly RefusedCell[]): RefusedCell[] {
  const sheets = sheetForms.map(({ name }) => name);
  const placeOf = ({ cell }: RefusedCell) => {
    const [, letters = '', digits = '0'] = /!([A-Z]+)(\d+)$/.exec(cell) ?? [];
    return { sheet: sheets.indexOf(sheetOf(cell)), row: Number(digits), column: letters.padStart(3, ' ') };
  };
  return refused
    .map((one) => ({ one, at: placeOf(one) }))
    .sort((a, b) => a.at.sheet - b.at.sheet || a.at.row - b.at.row || (a.at.column < b.at.column ? -1 : 1))
    .map(({ one }) => one);
}

const sheetOf = (cell: string): string => cell.slice(0, cell.lastIndexOf('!'));
