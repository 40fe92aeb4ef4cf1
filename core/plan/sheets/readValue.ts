import type { Cell } from './cells.ts';
import type { Column, ValueForm } from './columns.ts';
import { plainText } from './inert.ts';
import type { CellCode } from './refusedCell.ts';

/** A cell's value in the form of its column, none where it is empty, or why it has none. */
export type ReadValue =
  | { ok: true; value: string | number | undefined }
  | { ok: false; code: CellCode; about: readonly string[] };

type Filled = Exclude<Cell, { formula: true } | { fault: string }>;

/** A record must fit into one write, and nobody reads a longer text on a card. */
const longestText = 4_000;

const found = (value: string | number | undefined): ReadValue => ({ ok: true, value });
const refused = (code: CellCode, ...about: string[]): ReadValue => ({ ok: false, code, about });

/**
 * Reads a cell as its column wants it. Numbers and days are also taken as German text (`2,5`, `31.12.2026`) and days as ISO text;
 * what may mean two things (`1.250`, `3/4/2026`, `1.2.26`) is refused rather than guessed.
 */
export function readValue(cell: Cell | undefined, column: Column): ReadValue {
  if (cell === undefined) return found(undefined);
  if ('formula' in cell) return refused('formula');
  if ('fault' in cell) return refused('fault', cell.fault);
  if ('text' in cell && plainText(cell.text).trim() === '') return found(undefined);
  return readers[column.form](cell, column);
}

const readers: Record<ValueForm, (cell: Filled, column: Column) => ReadValue> = {
  text: readText,
  planId: (cell) => readId(cell, /^[A-Za-z0-9][A-Za-z0-9.-]{0,63}$/, 'badPlanId'),
  placeId: (cell) => readId(cell, /^[A-Z][A-Z0-9-]{0,23}$/, 'badPlaceId'),
  ids: readIds,
  number: readNumber,
  share: readNumber,
  whole: readWhole,
  day: readDay,
  month: readMonth,
  halfYear: readHalfYear,
  size: readSize,
};

function readText(cell: Filled): ReadValue {
  if ('day' in cell) return refused('becameDate');
  if ('truth' in cell) return refused('noText');
  if ('number' in cell) return found(String(cell.number));
  const text = plainText(cell.text);
  return text.length > longestText ? refused('tooLong', String(longestText)) : found(text);
}

function readId(cell: Filled, form: RegExp, code: CellCode): ReadValue {
  const read = readText(cell);
  if (!read.ok) return read;
  const id = String(read.value).trim();
  return form.test(id) ? found(id) : refused(code, id.slice(0, 40));
}

function readIds(cell: Filled): ReadValue {
  const read = readText(cell);
  if (!read.ok) return read;
  const ids = String(read.value)
    .split(/[,;\s]+/)
    .filter((id) => id !== '');
  const wrong = ids.find((id) => !/^[A-Za-z0-9][A-Za-z0-9.-]{0,63}$/.test(id));
  if (wrong !== undefined) return refused('badPlanId', wrong.slice(0, 40));
  return found(ids.length > 0 ? [...new Set(ids)].join(', ') : undefined);
}

function readNumber(cell: Filled, column: Column): ReadValue {
  const number = numberIn(cell);
  if (typeof number !== 'number') return number;
  const { min = Number.NEGATIVE_INFINITY, max = 1_000_000_000, above } = column;
  if (number >= min && number <= max && !(above && number === min)) return found(number);
  return refused('range', `${above ? 'über ' : 'ab '}${String(min)}`, column.max === undefined ? '' : String(max));
}

function numberIn(cell: Filled): number | ReadValue {
  if ('number' in cell) return Number.isFinite(cell.number) ? cell.number : refused('noNumber');
  if ('day' in cell) return refused('becameDate');
  if ('truth' in cell) return refused('noNumber');
  const text = plainText(cell.text).trim();
  // 1.250 is 1250 to a German and 1¼ to a program.
  if (/^-?\d{1,3}\.\d{3}$/.test(text)) return refused('unclearNumber', text);
  if (/^-?\d+([.,]\d+)?$/.test(text)) return Number(text.replace(',', '.'));
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'));
  return refused('noNumber');
}

function readWhole(cell: Filled, column: Column): ReadValue {
  const read = readNumber(cell, column);
  return read.ok && !Number.isInteger(read.value) ? refused('noWhole') : read;
}

function readDay(cell: Filled): ReadValue {
  if ('day' in cell) return found(cell.day);
  if (!('text' in cell)) return refused('noDay');
  const text = cell.text.trim();
  if (/^\d{1,4}[/-]\d{1,2}[/-]\d{1,4}$/.test(text) && !/^\d{4}-\d\d-\d\d$/.test(text))
    return refused('unclearDay', text);
  if (/^\d{1,2}\.\d{1,2}\.\d{2}$/.test(text)) return refused('unclearDay', text);
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
  const iso = year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(iso) ? found(iso) : refused('noDay');
}

function isDay(text: string): boolean {
  const instant = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
  // 31 February is read as a later day.
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
}

/** Excel makes a day of `2026-10` that is typed in: the first of that month. */
function readMonth(cell: Filled): ReadValue {
  if ('day' in cell) return found(cell.day.slice(0, 7));
  if (!('text' in cell)) return refused('noMonth');
  const text = cell.text.trim();
  const [, month = '', year = ''] = /^(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
  const iso = year === '' ? text : `${year}-${month.padStart(2, '0')}`;
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(iso) ? found(iso) : refused('noMonth');
}

function readHalfYear(cell: Filled): ReadValue {
  if (!('text' in cell)) return refused('noHalfYear');
  const text = cell.text.trim();
  const [, half, year] = /^([12])\. ?(?:Halbjahr|Hj\.?) (\d{4})$/i.exec(text) ?? [];
  const name = year === undefined ? text.toUpperCase() : `${year}-H${half}`;
  return /^\d{4}-H[12]$/.test(name) ? found(name) : refused('noHalfYear');
}

function readSize(cell: Filled): ReadValue {
  const text = 'text' in cell ? cell.text.trim().toUpperCase() : '';
  return ['S', 'M', 'L', 'XL'].includes(text) ? found(text) : refused('noSize');
}
