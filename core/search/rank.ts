import { gramsOf, stemOf } from './analyse.ts';
import { B, GRAMS, K1, rarity, saturated } from './bm25.ts';
import { type Entry, readyScratch, type SearchIndex } from './indexData.ts';
import { eachToken, isWord } from './tokens.ts';

/** How much a word in the article's other passages counts, measured by one in the passage itself. */
const ELSEWHERE = 0.3;
/** How far another passage must be ahead of an article's first one, which is its short answer: share of the score. */
const LEAD = 0.02;

/** What an article reaches: its best passage (from 0), and the shares of the question that it and its head reach. */
export interface Ranked {
  passage: number;
  score: number;
  topic: number;
}

/** The question's stems, then its 4-grams, by place: what each is worth, and what all could reach together. */
interface Asked {
  stems: number;
  worths: Float64Array;
  reach: number;
  links: Links;
  /** Counts per term in the head, and in each passage (one row of terms after the other); used for one article after the other. */
  head: Float64Array;
  body: Float64Array;
}

/** For each known word the places of its terms, as a list: `first` by word, `places` and `next` by link (from 1, 0 ends). */
interface Links {
  first: Int32Array;
  places: number[];
  next: number[];
}

/**
 * Looks closely at articles: BM25F over stems and 4-grams. A term's counts in title, wordings, tags and text are weighed
 * and added before they saturate, so that one word in four fields does not count four times (Robertson, Zaragoza,
 * Taylor 2004). An article scores with its head, its whole text a little, and its best passage.
 */
export function rank(index: SearchIndex, words: ReadonlyMap<string, number>, entries: readonly Entry[]): Ranked[] {
  const terms = termsOf(index, words);
  const worths = Float64Array.from(
    terms,
    ({ part, weight }) => weight * rarity(part?.articles ?? 0, index.numberOf.size),
  );
  const asked: Asked = {
    stems: terms.filter(({ isGram }) => !isGram).length,
    worths,
    reach: worths.reduce((sum, worth) => sum + worth, 0) * (K1 + 1),
    links: { first: readyScratch(index).links, places: [0], next: [0] },
    head: new Float64Array(worths.length),
    body: new Float64Array(worths.length * entries.reduce((most, { passages }) => Math.max(most, passages), 0)),
  };
  const { first } = asked.links;
  for (const { tokens } of entries) for (const token of tokens) if (isWord(token)) first[token] = UNLINKED;
  for (const [place, { part }] of terms.entries()) for (const form of part?.forms ?? []) link(asked.links, form, place);
  const ranked = entries.map((entry) => rankOne(index, asked, entry));
  for (const { tokens } of entries) for (const token of tokens) if (isWord(token)) first[token] = 0;
  return ranked;
}

/** A word of these articles that no term has led to yet. The words of no article here need no links. */
const UNLINKED = -1;

function link({ first, places, next }: Links, form: number, place: number): void {
  const before = first[form] ?? 0;
  if (before === 0) return;
  next.push(Math.max(0, before));
  first[form] = places.push(place) - 1;
}

function termsOf({ vocabulary }: SearchIndex, words: ReadonlyMap<string, number>) {
  const stems = new Map<string, number>();
  const grams = new Map<string, number>();
  for (const [form, weight] of words) {
    const stem = stemOf(form);
    stems.set(stem, Math.max(weight, stems.get(stem) ?? 0));
    const own = gramsOf(form);
    // The grams of one word are no independent witnesses: n of them weigh like the square root of n.
    const each = (GRAMS * weight) / Math.sqrt(Math.max(1, own.length));
    for (const gram of own) grams.set(gram, Math.max(each, grams.get(gram) ?? 0));
  }
  return [
    ...[...stems].map(([text, weight]) => ({ part: vocabulary.stems.get(text), weight, isGram: false })),
    ...[...grams].map(([text, weight]) => ({ part: vocabulary.grams.get(text), weight, isGram: true })),
  ];
}

function rankOne(index: SearchIndex, asked: Asked, entry: Entry): Ranked {
  const { worths, reach, head, body } = asked;
  const size = worths.length;
  countIn(index, entry, asked);
  const gains = new Float64Array(entry.passages);
  let base = 0;
  let topic = 0;
  for (let term = 0; term < size; term += 1) {
    const worth = worths[term] ?? 0;
    let count = head[term] ?? 0;
    topic += worth * saturated(count);
    for (let at = term; at < size * entry.passages; at += size) count += ELSEWHERE * (body[at] ?? 0);
    if (count === 0) continue;
    base += worth * saturated(count);
    for (let passage = 0; passage < entry.passages; passage += 1) {
      const here = (1 - ELSEWHERE) * (body[passage * size + term] ?? 0);
      if (here > 0) gains[passage] = (gains[passage] ?? 0) + worth * (saturated(count + here) - saturated(count));
    }
  }
  const most = gains.reduce((a, b) => Math.max(a, b), 0);
  const passage = (gains[0] ?? 0) >= most - LEAD * (base + most) ? 0 : gains.indexOf(most);
  return { passage, score: (base + most) / reach, topic: topic / reach };
}

/** Counts how often each term stands in an article's head, and in each of its passages for its length. */
function countIn(index: SearchIndex, entry: Entry, { worths, stems, links, head, body }: Asked): void {
  const size = worths.length;
  head.fill(0);
  body.fill(0, 0, size * entry.passages);
  const { first, places, next } = links;
  let row = -1;
  let byWords = 1;
  let byGrams = 1;
  eachToken(entry.tokens, (form, halves, passage) => {
    let at = first[form] ?? 0;
    if (at <= 0) return;
    if (passage !== row) {
      row = passage;
      byWords = longness(index.lengths[entry.firstPassage + passage], index.live.words, index.live.passages);
      byGrams = longness(index.gramLengths[entry.firstPassage + passage], index.live.grams, index.live.passages);
    }
    for (; at > 0; at = next[at] ?? 0) {
      const place = places[at] ?? 0;
      if (passage < 0) head[place] = (head[place] ?? 0) + halves / 2;
      else {
        const cell = passage * size + place;
        body[cell] = (body[cell] ?? 0) + halves / 2 / (place < stems ? byWords : byGrams);
      }
    }
  });
}

/** How long a passage is against the mean, as BM25 holds it against its words. */
function longness(own: number | undefined, all: number, passages: number): number {
  return 1 - B + (B * (own ?? 0) * passages) / Math.max(1, all);
}
