import { roomFor } from './lists.ts';

/** The words with one number of letters, and what is compared first: their letters and their neighbouring letters as bits. */
export interface Bucket {
  size: number;
  numbers: Uint32Array;
  letters: Uint32Array;
  pairs: Uint32Array;
}

/** Adds a word to the words that are as long as it. */
export function addToBucket(bucket: Bucket | undefined, number: number, form: string): Bucket {
  const empty = new Uint32Array(0);
  const into = bucket ?? { size: 0, numbers: empty, letters: empty, pairs: empty };
  for (const column of ['numbers', 'letters', 'pairs'] as const) into[column] = roomFor(into[column], into.size);
  into.numbers[into.size] = number;
  into.letters[into.size] = lettersOf(form);
  into.pairs[into.size] = pairsOf(form);
  into.size += 1;
  return into;
}

/** The letters of a word as bits: two words that differ in many bits differ in many letters. */
export function lettersOf(form: string): number {
  let letters = 0;
  for (let at = 0; at < form.length; at += 1) letters |= 1 << (form.charCodeAt(at) % 32);
  return letters >>> 0;
}

/** The same of pairs of neighbouring letters. */
export function pairsOf(form: string): number {
  let pairs = 0;
  for (let at = 1; at < form.length; at += 1)
    pairs |= 1 << ((form.charCodeAt(at - 1) * 7 + form.charCodeAt(at) * 3) % 32);
  return pairs >>> 0;
}
