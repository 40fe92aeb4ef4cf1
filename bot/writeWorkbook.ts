import { unzipSync, zipSync } from 'fflate';
import writeXlsxFile, { type Cell, type Sheet } from 'write-excel-file/node';
import type { WrittenCell, WrittenTable } from '../core/plan/sheets/planTables.ts';

/** Stands in every file instead of the time of writing: the same tables are the same bytes, so that a browser may keep them. */
const mtime = new Date(1980, 0, 1);

/**
 * A workbook with these sheets. Every text is written as text and in the format for text, so that no program takes one for a
 * formula or a number, also when somebody edits the cell.
 */
export async function writeWorkbook(tables: readonly WrittenTable[]): Promise<Uint8Array> {
  const sheets = tables.map(({ name, widths, sticky, rows }): Sheet<never> => {
    const columns = widths.map((width) => ({ width }));
    const data = rows.map((row) => row.map(cellOf));
    return { sheet: name, data, columns, ...(sticky > 0 ? { stickyRowsCount: sticky } : {}) };
  });
  return zipSync(unzipSync(await writeXlsxFile(sheets).toBuffer()), { mtime });
}

const looks = {
  title: { fontWeight: 'bold', fontSize: 14 },
  head: { fontWeight: 'bold', alignVertical: 'top' },
  plain: { wrap: true, alignVertical: 'top' },
} as const;

function cellOf(cell: WrittenCell | undefined): Cell {
  if (cell === undefined) return null;
  if ('number' in cell) return { value: cell.number, type: Number, alignVertical: 'top' };
  if ('day' in cell) {
    return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'dd.mm.yyyy', alignVertical: 'top' };
  }
  return { value: escaped(cell.text), type: String, format: '@', ...looks[cell.look ?? 'plain'] };
}

/** Signs that XML cannot hold, and what looks as if it stood for one (ECMA-376, 22.9.2.19). */
function escaped(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replace(/[^\P{Cc}\t\n]|[\ufffe\uffff]|\p{Cs}/gu, (sign) => {
    return `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
  });
}
