/** A piece of text as a PDF places it; the last two numbers of `transform` are its place, counted from the lower left corner. */
export interface PdfItem {
  str: string;
  transform: number[];
  width: number;
  height: number;
}

/** A line of a page. Lengths in points. */
export interface Line {
  text: string;
  /** The size of its letters. */
  size: number;
  left: number;
  right: number;
  y: number;
  /** Wide gaps stand in it: it is a row of a table, its cells parted by semicolons. */
  row: boolean;
}

interface Open {
  row: boolean;
  parts: string[];
  sizes: Map<number, number>;
  left: number;
  right: number;
  y: number;
  size: number;
}

/** Gaps in units of the letters' size: a word's end, and a table's next column. */
const wordGap = 0.15;
const columnGap = 2.2;

/** The lines of a page in the order in which the PDF writes them; the columns of a table are parted by semicolons. */
export function linesOf(items: readonly PdfItem[]): Line[] {
  const lines: Open[] = [];
  for (const item of items) {
    if (item.str.trim() === '' && item.width === 0) continue;
    const [, , c = 0, d = 0, x = 0, y = 0] = item.transform;
    const size = Math.hypot(c, d) || item.height || 1;
    const last = lines.at(-1);
    if (last && Math.abs(last.y - y) < size * 0.4 && x >= last.right - size) append(last, item.str, x, size);
    else if (item.str.trim() !== '')
      lines.push({ parts: [item.str], sizes: new Map(), left: x, right: x, y, size, row: false });
    else continue;
    note(lines.at(-1), item, x, size);
  }
  return lines.map(lineOf).filter(({ text }) => text !== '');
}

function append(line: Open, text: string, x: number, size: number): void {
  const gap = (x - line.right) / size;
  const before = line.parts.join('');
  if (gap > columnGap && text.trim() !== '' && /[\p{L}\p{N}]/u.test(before)) {
    line.parts.push(/[;:]\s*$/.test(before) ? ' ' : '; ');
    line.row = true;
  } else if (gap > wordGap) line.parts.push(' ');
  line.parts.push(text);
}

function note(line: Open | undefined, item: PdfItem, x: number, size: number): void {
  // White space across a table's gap must not close it.
  if (!line || item.str.trim() === '') return;
  line.right = Math.max(line.right, x + item.width);
  const rounded = Math.round(size * 2) / 2;
  line.sizes.set(rounded, (line.sizes.get(rounded) ?? 0) + item.str.length);
}

function lineOf({ parts, sizes, left, right, y, row }: Open): Line {
  const [size = 0] = [...sizes].sort((a, b) => b[1] - a[1])[0] ?? [];
  const text = parts
    .join('')
    .replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC'))
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/ ;/g, ';')
    .trim();
  return { text, size, left, right, y, row };
}
