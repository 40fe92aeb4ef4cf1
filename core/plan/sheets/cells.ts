/**
 * What a cell of a table holds, as far as a plan needs it. Formulas are never evaluated: such a cell says only that it has one.
 * `fault` is a value like `#REF!` that a program wrote in the place of one.
 */
export type Cell =
  | { text: string }
  | { number: number }
  | { day: string }
  | { truth: boolean }
  | { formula: true }
  | { fault: string };

/** A row with its number as Excel shows it, from 1; cells by column, the first at 0. */
export interface TableRow {
  at: number;
  cells: (Cell | undefined)[];
}

/** One sheet of a workbook as it was read. */
export interface Table {
  name: string;
  rows: TableRow[];
}

/** „D14“ for the column 3 (from 0) in the row 14. */
export function cellName(column: number, row: number): string {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return `${letters}${row}`;
}

/** The column (from 0) and row of „D14“; undefined where it is no cell of a table as Excel knows them. */
export function cellPlace(name: string): { column: number; row: number } | undefined {
  const [, letters = '', digits = ''] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(name) ?? [];
  if (letters === '') return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { column, row: Number(digits) };
}
