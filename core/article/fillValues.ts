import type { Segment } from './blocks.ts';
import type { TownValue } from './townValue.ts';

/** How keys become text: the town's table, and the sentence that stands where a value is missing. */
export interface ValueTable {
  values: ReadonlyMap<string, TownValue>;
  missing: (key: string) => string;
}

// Two characters from Unicode's private use area: Markdown gives them no meaning, so a key survives the lexer in one piece.
const OPEN = '\uE000';
const CLOSE = '\uE001';
const HELD = /\uE000(\d+)\uE001/;

/** Markdown whose `{{…}}` are set aside before it is lexed, and the keys in their order. */
export interface HeldMarkdown {
  markdown: string;
  keys: string[];
}

/** Sets every `{{…}}` of one line aside, well-formed or not. */
export function holdValues(markdown: string): HeldMarkdown {
  const keys: string[] = [];
  const held = markdown.replace(/[\uE000\uE001]/g, '').replace(/\{\{([^{}\n]*)\}\}/g, (_, key: string) => {
    keys.push(key.trim());
    return `${OPEN}${keys.length - 1}${CLOSE}`;
  });
  return { markdown: held, keys };
}

/** The pieces of a lexed text: its own words (through `decode`) and, between them, the values. */
export function fillText(
  text: string,
  keys: readonly string[],
  table: ValueTable,
  decode: (text: string) => string,
): Segment[] {
  return text
    .split(HELD)
    .map((piece, at) => (at % 2 === 0 ? { text: decode(piece) } : filled(keys[Number(piece)], table)));
}

/** An address with its values filled in; undefined where one is missing, because half an address leads nowhere. */
export function fillAddress(href: string, keys: readonly string[], table: ValueTable): string | undefined {
  const pieces = href
    .split(HELD)
    .map((piece, at) => (at % 2 === 0 ? piece : lookUp(keys[Number(piece)], table)?.value));
  return pieces.includes(undefined) ? undefined : pieces.join('');
}

function lookUp(key: string | undefined, table: ValueTable): TownValue | undefined {
  return key === undefined ? undefined : table.values.get(key);
}

function filled(key = '', table: ValueTable): Segment {
  const value = lookUp(key, table);
  return value
    ? { text: value.value, value: { key, source: value.source } }
    : { text: table.missing(key), value: { key, missing: true } };
}
