import { type Cell, cellPlace, type TableRow } from '../../core/plan/sheets/cells.ts';
import { FileRefusal } from './fileRefusal.ts';
import { parse, type Styles, textReader } from './xlsxParts.ts';

interface SheetReading {
  styles: Styles & { from1904: boolean };
  texts: readonly string[];
  /** More cells than this are refused. */
  atMost: number;
}

/** No table of ours is that wide; a cell further right would make a row of thousands of holes. */
const widest = 256;

/** The filled rows of a sheet. @throws FileRefusal `tooManyCells` */
export function readSheet(
  xml: Uint8Array,
  { styles, texts, atMost }: SheetReading,
): { rows: TableRow[]; cells: number } {
  const rows: TableRow[] = [];
  const text = textReader();
  let cells = 0;
  let row: TableRow = { at: 0, cells: [] };
  let now: RawCell = { column: -1, type: '', style: 0, formula: false, value: '' };
  let inValue = false;
  parse(xml, {
    open(name, attributes) {
      text.open(name);
      if (name === 'row') {
        row = { at: numberIn(attributes.r ?? String(row.at + 1)), cells: [] };
        now.column = -1;
      } else if (name === 'c') {
        cells += 1;
        if (cells > atMost) throw new FileRefusal('tooManyCells');
        now = rawCell(attributes, now.column + 1);
        text.begin();
      } else if (name === 'f') now.formula = true;
      else if (name === 'v') inValue = true;
    },
    text(said) {
      text.add(said);
      if (inValue) now.value += said;
    },
    close(name) {
      text.close(name);
      if (name === 'v') inValue = false;
      else if (name === 'row' && row.cells.length > 0) rows.push(row);
      else if (name === 'c') {
        const cell = cellOf(now, now.type === 'inlineStr' ? text.end() : sharedText(now, texts), styles);
        if (cell && now.column >= widest) throw new FileRefusal('tooManyCells');
        if (cell) row.cells[now.column] = cell;
      }
    },
  });
  return { rows, cells };
}

/** A cell stands where it says, else beside the one before. */
function rawCell({ r = '', t = '', s = '0' }: Readonly<Record<string, string>>, beside: number): RawCell {
  return { column: cellPlace(r)?.column ?? beside, type: t, style: Number(s), formula: false, value: '' };
}

interface RawCell {
  column: number;
  type: string;
  style: number;
  formula: boolean;
  value: string;
}

function sharedText({ type, value, formula }: RawCell, texts: readonly string[]): string {
  if (type !== 's' || formula || value === '') return '';
  const text = texts[numberIn(value)];
  if (text === undefined) throw new FileRefusal('damaged');
  return text;
}

function cellOf(
  { type, style, formula, value }: RawCell,
  text: string,
  styles: SheetReading['styles'],
): Cell | undefined {
  if (formula) return { formula: true };
  if (type === 'inlineStr' || type === 's') return text === '' ? undefined : { text };
  if (value === '') return undefined;
  if (type === 'str') return { text: value };
  if (type === 'b') return { truth: value === '1' };
  if (type === 'e') return { fault: value.slice(0, 20) };
  if (type === 'd') return /^\d{4}-\d\d-\d\d/.test(value) ? { day: value.slice(0, 10) } : { text: value };
  const number = numberIn(value);
  const day = styles.days.has(style) && number >= 1 ? dayOf(Math.floor(number), styles.from1904) : undefined;
  return day === undefined ? { number } : { day };
}

function numberIn(value: string): number {
  const number = Number(value);
  if (!Number.isFinite(number)) throw new FileRefusal('damaged');
  return number;
}

const dayLength = 86_400_000;
/** Day 0 of both ways to count; the first pretends that 1900 was a leap year, which is over by its day 60. */
const [zero1900, zero1904] = [Date.UTC(1899, 11, 30), Date.UTC(1904, 0, 1)];
/** 31 December 9999. */
const lastDay = 2_958_465;

function dayOf(number: number, from1904: boolean): string | undefined {
  if (number > lastDay) return undefined;
  return new Date((from1904 ? zero1904 : zero1900) + number * dayLength).toISOString().slice(0, 10);
}
