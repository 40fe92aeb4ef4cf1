import { strToU8, zipSync } from 'fflate';
import { readWorkbook } from '../../../bot/imports/xlsx.ts';
import { writeWorkbook } from '../../../bot/writeWorkbook.ts';
import type { Cell, Table, TableRow } from '../../../core/plan/sheets/cells.ts';
import type { WrittenCell } from '../../../core/plan/sheets/planTables.ts';

/**
 * A workbook as somebody changes it in Excel and saves it: its tables are read, changed by `change`, and written again. A formula
 * cannot be written like this.
 */
export async function changedWorkbook(bytes: Uint8Array, change: (tables: Table[]) => void): Promise<Uint8Array> {
  const tables = readWorkbook('plan.xlsx', bytes);
  change(tables);
  return writeWorkbook(tables.map(({ name, rows }) => ({ name, widths: [], sticky: 0, rows: rowsAt(rows) })));
}

function rowsAt(rows: readonly TableRow[]): (WrittenCell | undefined)[][] {
  const all = Array.from({ length: rows.at(-1)?.at ?? 0 }, (): (WrittenCell | undefined)[] => []);
  for (const { at, cells } of rows) all[at - 1] = Array.from(cells, (cell) => cell && writtenCell(cell));
  return all;
}

function writtenCell(cell: Cell): WrittenCell | undefined {
  return 'text' in cell || 'number' in cell || 'day' in cell ? cell : undefined;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The XML of a sheet around its rows. */
export const sheetXml = (rows: string): string =>
  `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`;

/** A row of cells as XML; `<c r="A1" t="inlineStr"><is><t>…` for a text. */
export const textCell = (place: string, text: string): string =>
  `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is></c>`;

/** The parts of a workbook by hand, as small as Excel takes them: sheets by their names, with the XML of their rows. */
export function workbookParts(sheets: Readonly<Record<string, string>>): Record<string, string> {
  const names = Object.keys(sheets);
  const entries = names.map((name, n) => `<sheet name="${name}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`).join('');
  const relations = names
    .map((_, n) => `<Relationship Id="rId${n + 1}" Type="${office}/worksheet" Target="worksheets/sheet${n + 1}.xml"/>`)
    .join('');
  const types = `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/>`;
  return {
    '[Content_Types].xml': `<Types xmlns="${packaged}/content-types">${types}</Types>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr/><sheets>${entries}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}/relationships">${relations}</Relationships>`,
    ...Object.fromEntries(names.map((name, n) => [`xl/worksheets/sheet${n + 1}.xml`, sheetXml(sheets[name] ?? '')])),
  };
}

/** A workbook made by hand; `more` replaces or adds parts. */
export function workbookFile(
  sheets: Readonly<Record<string, string>>,
  more: Readonly<Record<string, string | Uint8Array>> = {},
): Uint8Array {
  const parts = Object.entries({ ...workbookParts(sheets), ...more });
  return zipSync(
    Object.fromEntries(parts.map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part])),
  );
}
