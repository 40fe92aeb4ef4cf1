import { type Column, type SheetKind, sheetForms, sheetKinds, type Values } from './columns.ts';
import { type Item, loadWeekId } from './planRecords.ts';
import type { FileRow } from './readRows.ts';
import type { RefusedCell } from './refusedCell.ts';

/** A row that is new, or says something else than what is stored; `fields` are the keys of its columns that differ. */
export interface RowChange {
  kind: SheetKind;
  id: string;
  row: FileRow;
  /** What is stored; undefined for a new row. */
  before: Values | undefined;
  after: Values;
  fields: readonly string[];
}

export interface RowChanges {
  changes: RowChange[];
  /** Ids of all rows that could be read, by kind. */
  named: Record<SheetKind, ReadonlySet<string>>;
  refused: RefusedCell[];
}

type Items = Record<SheetKind, readonly Item[]>;

/** Compares the file's rows with what is stored, row by row; nothing is checked yet that concerns more than one row. */
export function rowChanges(rows: readonly FileRow[], stored: Items): RowChanges {
  const refused: RefusedCell[] = [];
  const changes: RowChange[] = [];
  const named = new Map<SheetKind, Map<string, FileRow>>(sheetKinds.map((kind) => [kind, new Map()]));
  const before = new Map(sheetKinds.map((kind) => [kind, new Map(stored[kind].map((item) => [item.id, item.values]))]));
  const nextNumber = loadWeekNumbers(stored.loadWeek);
  for (const row of rows) {
    const id = row.kind === 'loadWeek' ? nextNumber(row, refused) : String(row.values.id);
    const seen = named.get(row.kind);
    if (id === undefined || !seen) continue;
    const other = seen.get(id);
    if (other) {
      refused.push({ cell: row.cellOf('id'), code: 'doubleId', about: [id, other.cellOf('id')] });
      continue;
    }
    seen.set(id, row);
    const change = changeOf(row, id, before.get(row.kind)?.get(id), refused);
    if (change) changes.push(change);
  }
  const idsOf = (kind: SheetKind) => new Set(named.get(kind)?.keys());
  return {
    changes,
    refused,
    named: {
      department: idsOf('department'),
      unit: idsOf('unit'),
      loadWeek: idsOf('loadWeek'),
      measure: idsOf('measure'),
      task: idsOf('task'),
      step: idsOf('step'),
    },
  };
}

function changeOf(row: FileRow, id: string, before: Values | undefined, refused: RefusedCell[]): RowChange | undefined {
  const columns = columnsOf(row.kind);
  const missing = before ? [] : columns.filter(({ key, optional }) => !optional && !row.named.has(key));
  for (const { heading } of missing) refused.push({ cell: row.cellOf('id'), code: 'missing', about: [heading] });
  if (missing.length > 0) return undefined;
  const own = columns.filter(({ key, readOnly }) => !readOnly && row.named.has(key));
  const after = { ...before, ...Object.fromEntries(own.map(({ key }) => [key, row.values[key]])) };
  // The number of a new load week is given to it here.
  const { number } = before ?? {};
  const whole: Values = row.kind === 'loadWeek' && number !== undefined ? { ...after, number } : after;
  const fields = own.map(({ key }) => key).filter((key) => !before || whole[key] !== before[key]);
  return fields.length > 0 ? { kind: row.kind, id, row, before, after: whole, fields } : undefined;
}

/** Load weeks are numbered in their department; one without a number, or with the next one, is new. */
function loadWeekNumbers(stored: readonly Item[]) {
  const counts = new Map<unknown, number>();
  for (const { values } of stored) counts.set(values.departmentId, Number(values.number));
  return (row: FileRow, refused: RefusedCell[]): string | undefined => {
    const departmentId = String(row.values.departmentId);
    const count = counts.get(departmentId) ?? 0;
    const number = row.values.number ?? count + 1;
    if (Number(number) > count + 1) {
      refused.push({ cell: row.cellOf('number'), code: 'unknownNumber', about: [String(number), departmentId] });
      return undefined;
    }
    counts.set(departmentId, Math.max(count, Number(number)));
    return loadWeekId(departmentId, Number(number));
  };
}

const byKind = new Map<SheetKind, readonly Column[]>(sheetForms.map(({ kind, columns }) => [kind, columns]));

/** The columns of a kind's sheet. */
export function columnsOf(kind: SheetKind): readonly Column[] {
  return byKind.get(kind) ?? [];
}
