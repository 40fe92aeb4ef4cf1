import { append, type Lists } from './lists.ts';

/**
 * Where words stand, a list for each, packed into 32 bits: the number of a passage (or article) and the count there, in
 * ascending order of numbers. Numbers up to 16 million fit. A hundred thousand passages fit because of these four bytes.
 */
export type Postings = Lists;

const COUNT_BITS = 8;
const MOST = (1 << COUNT_BITS) - 1;

/** Adds a count to a word's list; for the same number as the last one it is summed. Counts stop at 255. */
export function addPosting(postings: Postings, word: number, number: number, count: number): void {
  const size = postings.sizes[word] ?? 0;
  const at = (postings.starts[word] ?? 0) + size - 1;
  const last = size > 0 ? (postings.pool[at] ?? 0) : 0;
  if (size > 0 && numberIn(last) === number) postings.pool[at] = pack(number, countIn(last) + count);
  else append(postings, word, pack(number, count));
}

/** The number of a packed posting. */
export function numberIn(packed: number): number {
  return packed >>> COUNT_BITS;
}

/** The count of a packed posting. */
export function countIn(packed: number): number {
  return packed & MOST;
}

function pack(number: number, count: number): number {
  return ((number << COUNT_BITS) | Math.min(MOST, count)) >>> 0;
}
