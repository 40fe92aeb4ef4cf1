/**
 * Where a word stands, packed into 32 bits each: the number of a passage (or article) and the count there, in ascending
 * order of numbers. Numbers up to 16 million fit. A hundred thousand passages fit because of these four bytes.
 */
export interface Postings {
  packed: Uint32Array;
  size: number;
}

const COUNT_BITS = 8;
const MOST = (1 << COUNT_BITS) - 1;

export function emptyPostings(): Postings {
  return { packed: new Uint32Array(1), size: 0 };
}

/** Adds a count; for the same number as the last one it is summed. Counts stop at 255. */
export function addPosting(postings: Postings, number: number, count: number): void {
  const last = postings.size > 0 ? (postings.packed[postings.size - 1] ?? 0) : 0;
  if (postings.size > 0 && numberIn(last) === number) {
    postings.packed[postings.size - 1] = pack(number, countIn(last) + count);
    return;
  }
  if (postings.size === postings.packed.length) postings.packed = grown(postings.packed);
  postings.packed[postings.size] = pack(number, count);
  postings.size += 1;
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

/** A longer copy: half as long again, so that adding stays cheap and little room is left unused. */
export function grown(array: Uint32Array): Uint32Array {
  const longer = new Uint32Array(Math.max(4, Math.ceil(array.length * 1.5)));
  longer.set(array);
  return longer;
}
