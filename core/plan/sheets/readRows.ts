import { type Cell, cellName, type Table, type TableRow } from './cells.ts';
import { aboutSheet, type Column, type SheetForm, type SheetKind, sheetForms, type Values } from './columns.ts';
import { loadWeekId } from './planRecords.ts';
import { type ReadValue, readValue } from './readValue.ts';
import type { CellCode, RefusedCell } from './refusedCell.ts';

/** A row of the file. `named`: the columns that its sheet has, since a column that is missing leaves its values alone. */
export interface FileRow {
  kind: SheetKind;
  at: number;
  values: Values;
  named: ReadonlySet<string>;
  /** `Maßnahmen!D14`; a column that the sheet lacks is told by the row's first cell. */
  cellOf(key: string): string;
}

export interface ReadRows {
  rows: FileRow[];
  /** Every id that stands in a first column, also of rows that are refused: what names such a row is not refused for it. */
  ids: Record<SheetKind, Set<string>>;
  refused: RefusedCell[];
}

/** Whose plan is read. */
export interface OwnTown {
  id: string;
  name: string;
}

/**
 * Reads the sheets of a plan by their headings, wherever those stand. Everything that is wrong with a cell by itself is named;
 * a row with such a cell is left out of what follows. Empty rows are passed over.
 */
export function readRows(tables: readonly Table[], town: OwnTown): ReadRows {
  const refused = otherTown(tables, town);
  const read: ReadRows = { rows: [], ids: noIds(), refused };
  if (refused.length > 0) return read;
  for (const table of tables) {
    const form = sheetForms.find(({ name }) => name === table.name.trim());
    if (form) readSheet(form, table, read);
    else if (table.name.trim() !== aboutSheet.name && table.rows.some((row) => row.cells.some(isFilled)))
      refused.push({ cell: `${table.name}!A1`, code: 'unknownSheet', about: [table.name] });
  }
  return read;
}

function noIds(): ReadRows['ids'] {
  const none = () => new Set<string>();
  return { department: none(), unit: none(), loadWeek: none(), measure: none(), task: none(), step: none() };
}

/** A file says whose it is, so that a plan never mixes with another town's. */
function otherTown(tables: readonly Table[], town: OwnTown): RefusedCell[] {
  const about = tables.find(({ name }) => name.trim() === aboutSheet.name);
  const valueBeside = (label: string) => {
    const row = about?.rows.find(({ cells }) => textOf(cells[0]) === label);
    return { at: row?.at ?? 1, text: textOf(row?.cells[1]) };
  };
  const id = valueBeside(aboutSheet.townId);
  const cell = `${aboutSheet.name}!B${id.at}`;
  if (id.text === '') return [{ cell, code: 'noTown', about: [] }];
  if (id.text === town.id) return [];
  const name = valueBeside(aboutSheet.town).text;
  return [{ cell, code: 'otherTown', about: [name === town.name ? id.text : name, town.name] }];
}

function readSheet(form: SheetForm, table: Table, { rows, ids, refused }: ReadRows): void {
  const [head, ...body] = table.rows.filter(({ cells }) => cells.some(isFilled));
  if (!head) return;
  const columns = columnsOf(form, head, refused);
  if (!columns) return;
  const named = new Set(columns.map(({ column }) => column.key));
  const first = columns[0]?.at ?? 0;
  for (const row of body) {
    const nameOf = (at: number) => `${form.name}!${cellName(at, row.at)}`;
    const cellOf = (key: string) => nameOf(columns.find(({ column }) => column.key === key)?.at ?? first);
    const wrong = formulasBeside(row, columns).map(
      (at): RefusedCell => ({ cell: nameOf(at), code: 'formula', about: [] }),
    );
    const values: Record<string, string | number | undefined> = {};
    for (const { column, at } of columns) {
      const read = readCell(row.cells[at], column);
      if (read.ok) values[column.key] = read.value;
      else wrong.push({ cell: nameOf(at), code: read.code, about: read.about });
    }
    const { id, departmentId, number } = values;
    if (form.kind === 'loadWeek') ids.loadWeek.add(loadWeekId(String(departmentId), Number(number)));
    else if (typeof id === 'string') ids[form.kind].add(id);
    refused.push(...wrong);
    if (wrong.length === 0) rows.push({ kind: form.kind, at: row.at, values, named, cellOf });
  }
}

/** A formula beside the table is refused, too: somebody could take it for a part of the plan. */
function formulasBeside(row: TableRow, columns: readonly Placed[]): number[] {
  return [...row.cells.entries()]
    .filter(([at, cell]) => cell && 'formula' in cell && !columns.some((column) => column.at === at))
    .map(([at]) => at);
}

function readCell(cell: Cell | undefined, column: Column): ReadValue {
  if (column.readOnly) {
    // Not checked, since it is passed over; a formula is told wherever it stands.
    return cell && 'formula' in cell ? readValue(cell, column) : { ok: true, value: undefined };
  }
  const read = readValue(cell, column);
  const isMissing = read.ok && read.value === undefined && !column.optional;
  return isMissing ? { ok: false, code: 'missing', about: [column.heading] } : read;
}

type Placed = { column: Column; at: number };

/** @returns undefined where the sheet cannot be read without a column that is missing */
function columnsOf(form: SheetForm, head: TableRow, refused: RefusedCell[]): Placed[] | undefined {
  const found: Placed[] = [];
  const tell = (at: number, code: CellCode, about: string) =>
    refused.push({ cell: `${form.name}!${cellName(at, head.at)}`, code, about: [about] });
  for (const [at, cell] of head.cells.entries()) {
    if (!isFilled(cell)) continue;
    const heading = textOf(cell);
    const column = form.columns.find((each) => each.heading.toLowerCase() === heading.toLowerCase());
    if (!column) tell(at, 'unknownColumn', heading.slice(0, 60));
    else if (found.some((each) => each.column === column)) tell(at, 'doubleColumn', heading);
    else found.push({ column, at });
  }
  const keys = form.kind === 'loadWeek' ? ['departmentId', 'number'] : ['id'];
  const missing = form.columns.filter(({ key }) => keys.includes(key) && !found.some((f) => f.column.key === key));
  for (const { heading } of missing) tell(0, 'missingColumn', heading);
  return missing.length > 0 ? undefined : found;
}

function isFilled(cell: Cell | undefined): boolean {
  return cell !== undefined && !('text' in cell && cell.text.trim() === '');
}

function textOf(cell: Cell | undefined): string {
  return cell && 'text' in cell ? cell.text.trim().replace(/\s+/g, ' ') : '';
}
