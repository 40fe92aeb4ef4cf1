import { B, saturated } from './bm25.ts';
import { type Entry, readyScratch, type SearchIndex } from './indexData.ts';
import { type Like, likes } from './likes.ts';
import { countIn, numberIn } from './postings.ts';

/** Articles that are looked at closely; with 100 no figure of MLQA-de or the town is better. Among many, more are alike. */
const FEW = 64;
const MANY = 100;
/** Articles from which on an index has many. */
const LARGE = 10_000;

/**
 * The articles that may be the best ones, in no order, found by words only: the 4-grams are looked up in the vocabulary
 * instead of the texts, and an article counts with its best place for each word of the question.
 */
export function candidates(
  index: SearchIndex,
  words: ReadonlyMap<string, number>,
  sees: (v: string) => boolean,
): Entry[] {
  const { scores, reached } = readyScratch(index);
  let count = 0;
  for (const [form, weight] of words) count = addScores(index, likes(index, form, weight), count);
  const seen = new Map<string, boolean>();
  const isSeen = (visibility: string) => {
    const known = seen.get(visibility) ?? sees(visibility);
    seen.set(visibility, known);
    return known;
  };
  const best = highest(index, count, isSeen);
  for (let at = 0; at < count; at += 1) scores[reached[at] ?? 0] = 0;
  return best;
}

/** Adds what one word of the question brings each article: its best place, saturated. @returns how many are reached */
function addScores(index: SearchIndex, { worth, forms }: Like, before: number): number {
  const { scores, best, own, reached } = index.scratch;
  let places = 0;
  for (const { number, share } of forms) {
    places = inHeads(index, number, share, places);
    places = inBodies(index, number, share, places);
  }
  let count = before;
  for (let at = 0; at < places; at += 1) {
    const article = own[at] ?? 0;
    const score = scores[article] ?? 0;
    if (score === 0) {
      reached[count] = article;
      count += 1;
    }
    scores[article] = score + worth * saturated(best[article] ?? 0);
    best[article] = 0;
  }
  return count;
}

/** Raises the best place of the articles that have a word in title, wordings or tags. @returns how many articles have any */
function inHeads({ scratch: { best, own }, vocabulary }: SearchIndex, word: number, share: number, places: number) {
  const { pool, starts, sizes } = vocabulary.head;
  const start = starts[word] ?? 0;
  const end = start + (sizes[word] ?? 0);
  let count = places;
  for (let at = start; at < end; at += 1) {
    const packed = pool[at] ?? 0;
    const article = numberIn(packed);
    const value = (share * countIn(packed)) / 2;
    const before = best[article] ?? 0;
    if (before === 0) {
      own[count] = article;
      count += 1;
    }
    if (value > before) best[article] = value;
  }
  return count;
}

/** The same in passages: a long one counts less. */
function inBodies(index: SearchIndex, word: number, share: number, places: number): number {
  const { scratch, vocabulary, articleOf, lengths, live } = index;
  const { best, own } = scratch;
  const { pool, starts, sizes } = vocabulary.body;
  const start = starts[word] ?? 0;
  const end = start + (sizes[word] ?? 0);
  const mean = live.words / Math.max(1, live.passages) || 1;
  let count = places;
  for (let at = start; at < end; at += 1) {
    const packed = pool[at] ?? 0;
    const passage = numberIn(packed);
    const article = articleOf[passage] ?? 0;
    const value = (share * countIn(packed)) / 2 / (1 - B + (B * (lengths[passage] ?? 0)) / mean);
    const before = best[article] ?? 0;
    if (before === 0) {
      own[count] = article;
      count += 1;
    }
    if (value > before) best[article] = value;
  }
  return count;
}

/** The articles with the highest scores that are there and may be seen, as a heap with the last one first; equal scores by id. */
function highest({ scratch, entries, numberOf }: SearchIndex, count: number, isSeen: (v: string) => boolean): Entry[] {
  const { scores, reached } = scratch;
  const wanted = numberOf.size < LARGE ? FEW : MANY;
  const heap: Entry[] = [];
  const isBehind = (a: Entry | undefined, b: Entry | undefined): boolean => {
    if (!a || !b) return false;
    const [one, other] = [scores[a.number] ?? 0, scores[b.number] ?? 0];
    return one < other || (one === other && a.id > b.id);
  };
  let last = 0;
  for (let at = 0; at < count; at += 1) {
    const number = reached[at] ?? 0;
    if ((scores[number] ?? 0) < last) continue;
    const entry = entries[number];
    if (!entry || !isSeen(entry.visibility)) continue;
    if (heap.length < wanted) rise(heap, entry, isBehind);
    else if (isBehind(heap[0], entry)) sink(heap, entry, isBehind);
    if (heap.length === wanted) last = scores[heap[0]?.number ?? 0] ?? 0;
  }
  return heap;
}

type IsBehind = (a: Entry | undefined, b: Entry | undefined) => boolean;

/** Adds an article to the heap. */
function rise(heap: Entry[], entry: Entry, isBehind: IsBehind): void {
  let at = heap.push(entry) - 1;
  for (let up = (at - 1) >> 1; at > 0; up = (at - 1) >> 1) {
    const above = heap[up];
    if (!above || !isBehind(entry, above)) break;
    heap[at] = above;
    at = up;
  }
  heap[at] = entry;
}

/** Puts an article into the heap in place of the last one. */
function sink(heap: Entry[], entry: Entry, isBehind: IsBehind): void {
  let at = 0;
  for (;;) {
    const left = 2 * at + 1;
    const down = isBehind(heap[left + 1], heap[left]) ? left + 1 : left;
    const below = heap[down];
    if (!below || !isBehind(below, entry)) break;
    heap[at] = below;
    at = down;
  }
  heap[at] = entry;
}
