import { GRAM } from './analyse.ts';
import { append, emptyLists, type Lists, roomFor } from './lists.ts';

/** All 4-grams of the known words by number, in columns. They are found by their four characters, without strings. */
export interface Grams {
  count: number;
  /** Two characters each, by number. */
  heads: Uint32Array;
  tails: Uint32Array;
  /** A hash table of numbers from 1, with twice as many places as grams. */
  table: Uint32Array;
  /** The words that have a gram. */
  forms: Lists;
  /** How many of them stand in an article. */
  known: Uint32Array;
  /** Articles that contain it. */
  articles: Uint32Array;
  /** The last edit that counted an article, so that an article counts once. */
  edit: Uint32Array;
  /** The grams of every word, each once and in their order, one word after the other; where each word's end. */
  ofForms: Uint32Array;
  ends: Uint32Array;
}

const SMALLEST_TABLE = 1024;

export function emptyGrams(): Grams {
  const column = () => new Uint32Array(0);
  return {
    count: 0,
    heads: column(),
    tails: column(),
    table: new Uint32Array(SMALLEST_TABLE),
    forms: emptyLists(),
    known: column(),
    articles: column(),
    edit: column(),
    ofForms: column(),
    ends: column(),
  };
}

/** The number of a 4-gram, -1 for one that no word has. */
export function gramNumber({ heads, tails, table }: Grams, gram: string): number {
  return (table[slotOf(heads, tails, table, pairAt(gram, 0), pairAt(gram, 2))] ?? 0) - 1;
}

/** Numbers the grams of a new word. Words are added in the order of their numbers. */
export function addGrams(grams: Grams, form: number, text: string): void {
  const marked = `^${text}$`;
  const start = gramsStart(grams, form);
  let end = start;
  for (let at = 0; at + GRAM <= marked.length; at += 1) {
    const gram = numbered(grams, pairAt(marked, at), pairAt(marked, at + 2));
    if (grams.ofForms.subarray(start, end).includes(gram)) continue;
    grams.ofForms = roomFor(grams.ofForms, end);
    grams.ofForms[end] = gram;
    append(grams.forms, gram, form);
    end += 1;
  }
  grams.ends = roomFor(grams.ends, form);
  grams.ends[form] = end;
}

/** Where the grams of a word begin in `ofForms`; they end at `ends[form]`. */
export function gramsStart({ ends }: Grams, form: number): number {
  return form > 0 ? (ends[form - 1] ?? 0) : 0;
}

/** How many different grams a word has. */
export function gramCount(grams: Grams, form: number): number {
  return (grams.ends[form] ?? 0) - gramsStart(grams, form);
}

function numbered(grams: Grams, head: number, tail: number): number {
  const slot = slotOf(grams.heads, grams.tails, grams.table, head, tail);
  const known = grams.table[slot] ?? 0;
  if (known > 0) return known - 1;
  const number = grams.count;
  grams.count += 1;
  for (const column of ['heads', 'tails', 'known', 'articles', 'edit'] as const)
    grams[column] = roomFor(grams[column], number);
  grams.heads[number] = head;
  grams.tails[number] = tail;
  grams.table[slot] = grams.count;
  if (2 * grams.count > grams.table.length) rehash(grams);
  return number;
}

function rehash(grams: Grams): void {
  const { heads, tails, count } = grams;
  grams.table = new Uint32Array(grams.table.length * 2);
  for (let number = 0; number < count; number += 1)
    grams.table[slotOf(heads, tails, grams.table, heads[number] ?? 0, tails[number] ?? 0)] = number + 1;
}

/** The place of a gram in the table, or the empty one where it belongs (linear probing). */
function slotOf(heads: Uint32Array, tails: Uint32Array, table: Uint32Array, head: number, tail: number): number {
  const mask = table.length - 1;
  const mixed = Math.imul(head, 0x9e3779b1) ^ Math.imul(tail, 0x85ebca6b);
  let slot = (mixed ^ (mixed >>> 15)) & mask;
  for (;;) {
    const number = (table[slot] ?? 0) - 1;
    if (number < 0 || (heads[number] === head && tails[number] === tail)) return slot;
    slot = (slot + 1) & mask;
  }
}

function pairAt(text: string, at: number): number {
  return ((text.charCodeAt(at) << 16) | text.charCodeAt(at + 1)) >>> 0;
}
