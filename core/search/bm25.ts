/** BM25: how fast repetition stops to count, and how much a long passage is held against it. */
export const K1 = 0.9;
export const B = 0.6;
/** What a 4-gram counts, measured by a word. */
export const GRAMS = 0.6;

/** How much a term says: the fewer of all articles have it, the more. */
export function rarity(articles: number, all: number): number {
  return Math.log(1 + (all - articles + 0.5) / (articles + 0.5));
}

/** What a count brings: nothing for 0, less and less for each further one. */
export function saturated(count: number): number {
  return (count * (K1 + 1)) / (count + K1);
}
