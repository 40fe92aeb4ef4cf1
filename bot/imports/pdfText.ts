import type { Line } from './pdfLines.ts';

type Kind = 'h1' | 'h2' | 'h3' | 'p' | 'li';

interface Part {
  kind: Kind;
  text: string;
}

/** Letters this much larger than the text's own make a heading of a line. */
const larger: readonly [Kind, number][] = [
  ['h1', 1.6],
  ['h2', 1.25],
  ['h3', 1.1],
];
const longestHeading = 160;
/** A word that goes on in the next line; a soft hyphen is one for nothing else. */
const hyphen = /\p{L}[-‐]$|\u00ad$/u;
const bullet = /^[•‣▪●■◦·o–—-]\s+(?=\S)/;
/** What begins a paragraph of its own: (1), a), 1., 1.2, §. */
const marked = /^(\(\d+[a-z]?\)|\d{1,2}[.)]|[a-z]{1,2}\)|\d+(\.\d+)+\.?|§+ ?\d)\s?/;

/** The text of a PDF as HTML: headings by the size of their letters, lines joined to paragraphs, heads and feet of pages dropped. */
export function pdfToHtml(pages: readonly (readonly Line[])[]): string {
  const lines = withoutMargins(pages);
  const body = commonest(lines.flat().map(({ size, text }) => [size, text.length]));
  const gap = commonest(lines.flatMap((page) => page.slice(1).map((line, at) => [gapBetween(page[at], line), 1])));
  const wide = commonest(lines.flat().map(({ right, text }) => [Math.round(right / 10) * 10, text.length]));
  const parts: Part[] = [];
  let before: Line | undefined;
  for (const page of lines) {
    for (const [at, line] of page.entries()) {
      const kind = kindOf(line, body);
      const text = textOf(line, kind);
      const last = parts.at(-1);
      const apart = at > 0 && gapBetween(page[at - 1], line) > Math.max(gap, line.size * 1.35) + line.size * 0.3;
      if (last && before && continues(last, before, { line, kind, apart, wide })) last.text = joined(last.text, text);
      else parts.push({ kind, text });
      before = line;
    }
  }
  return parts.map((part, at) => htmlOf(part, parts[at - 1], parts[at + 1])).join('\n');
}

function textOf({ text, row }: Line, kind: Kind): string {
  if (kind === 'li') return text.replace(bullet, '');
  // A heading set to the full width has wide gaps and is no table.
  return row && kind !== 'p' ? text.replaceAll('; ', ' ') : text;
}

interface Next {
  line: Line;
  kind: Kind;
  /** There is more space above it than between lines of a paragraph. */
  apart: boolean;
  /** Where full lines end. */
  wide: number;
}

function continues(last: Part, before: Line, { line, kind, apart, wide }: Next): boolean {
  if (apart || before.size !== line.size) return false;
  if (last.kind.startsWith('h')) return kind === last.kind && !marked.test(line.text) && before.right > wide * 0.6;
  if (kind !== 'p' || marked.test(line.text) || line.row || before.row) return false;
  if (hyphen.test(before.text)) return true;
  // A line that ends early ends its paragraph, unless the sentence goes on.
  return before.right > wide * 0.85 || (!/[.:!?]$/.test(before.text) && /^\p{Ll}/u.test(line.text));
}

function kindOf({ text, size }: Line, body: number): Kind {
  if (bullet.test(text)) return 'li';
  if (text.length > longestHeading || !/\p{L}/u.test(text)) return 'p';
  const found = larger.find(([, times]) => size >= body * times);
  if (found) return found[0];
  return /^§+ ?\d+[a-z]?\s+\p{Lu}[^.;]*[^.;:,]$/u.test(text) && text.length < 110 ? 'h2' : 'p';
}

/** Joins two lines; a hyphen at the end is kept where it is one (`Online-` `Dienst`, `Hin-` `und Rückreise`). */
function joined(text: string, next: string): string {
  const soft = text.endsWith('\u00ad');
  if (!hyphen.test(text)) return `${text} ${next}`;
  if (soft) return text.slice(0, -1) + next;
  if (/^(und|oder|bzw\.?|sowie|noch|als)\b/.test(next)) return `${text} ${next}`;
  return /^\p{Ll}/u.test(next) ? text.slice(0, -1) + next : text + next;
}

/** Without what stands on most pages at the same height, such as a letterhead, and without page numbers. */
function withoutMargins(pages: readonly (readonly Line[])[]): Line[][] {
  const seen = new Map<string, Set<number>>();
  const keyOf = ({ text, y }: Line) => `${Math.round(y / 4)} ${text.replace(/\d+/g, '#')}`;
  for (const [number, page] of pages.entries()) {
    for (const line of page) seen.set(keyOf(line), (seen.get(keyOf(line)) ?? new Set()).add(number));
  }
  const often = Math.max(3, pages.length * 0.5);
  return pages.map((page) => {
    const edges = new Set([...page].sort((a, b) => a.y - b.y).filter((_, at) => at < 2 || at >= page.length - 2));
    return page.filter((line) => {
      const repeated = (seen.get(keyOf(line))?.size ?? 0) >= often;
      return !repeated && !(edges.has(line) && isPageNumber(line.text));
    });
  });
}

function isPageNumber(text: string): boolean {
  return /^([-–] ?)?(Seite )?\d{1,4}( ?(von|\/) ?\d{1,4})?( ?[-–])?$/i.test(text);
}

function gapBetween(above: Line | undefined, line: Line): number {
  return above ? Math.round(Math.abs(above.y - line.y)) : 0;
}

/** The number with the greatest weight; the larger one where two weigh the same. */
function commonest(weighted: readonly (readonly number[])[]): number {
  const sums = new Map<number, number>();
  for (const [value = 0, weight = 0] of weighted) sums.set(value, (sums.get(value) ?? 0) + weight);
  return [...sums].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

function htmlOf({ kind, text }: Part, before: Part | undefined, after: Part | undefined): string {
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const element = `<${kind}>${safe}</${kind}>`;
  if (kind !== 'li') return element;
  return `${before?.kind === 'li' ? '' : '<ul>'}${element}${after?.kind === 'li' ? '' : '</ul>'}`;
}
