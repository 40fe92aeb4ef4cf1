import { gramsOf, stemOf } from './analyse.ts';
import { B, GRAMS, K1, rarity, saturated } from './bm25.ts';
import { gramNumber } from './grams.ts';
import { type Entry, readyScratch, type SearchIndex } from './indexData.ts';
import type { Lists } from './lists.ts';
import { halvesAfter, isPassage, isWord } from './tokens.ts';

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
  terms: Terms;
  /** Counts per term in the head, and in each passage (one row of terms after the other); used for one article after the other. */
  head: Float64Array;
  body: Float64Array;
}

/** The terms of words as chains: a word's link leads to the first (from 1), `next` to each further one; 0 ends. */
interface Terms {
  places: number[];
  next: number[];
  /** The words that have any. */
  words: number[];
}

/**
 * Looks closely at articles: BM25F over stems and 4-grams. A term's counts in title, wordings, tags and text are weighed
 * and added before they saturate, so that one word in four fields does not count four times (Robertson, Zaragoza,
 * Taylor 2004). An article scores with its head, its whole text a little, and its best passage.
 */
export function rank(index: SearchIndex, words: ReadonlyMap<string, number>, entries: readonly Entry[]): Ranked[] {
  const { links, met } = readyScratch(index);
  const { stems, grams, worths } = termsOf(index, words);
  for (const { tokens } of entries) mark(met, tokens);
  const terms: Terms = { places: [0], next: [0], words: [] };
  const { stemForms, grams: known } = index.vocabulary;
  for (const [at, stem] of stems.entries()) if (stem) link(index, terms, stemForms, stem.number, at);
  for (const [at, gram] of grams.entries()) if (gram >= 0) link(index, terms, known.forms, gram, stems.length + at);
  met.fill(0);
  mark(met, Uint32Array.from(terms.words));
  const asked: Asked = {
    stems: stems.length,
    worths,
    reach: worths.reduce((sum, worth) => sum + worth, 0) * (K1 + 1),
    terms,
    head: new Float64Array(worths.length),
    body: new Float64Array(worths.length * entries.reduce((most, { passages }) => Math.max(most, passages), 0)),
  };
  const ranked = entries.map((entry) => rankOne(index, asked, entry));
  for (const word of terms.words) links[word] = 0;
  met.fill(0);
  return ranked;
}

/** Sets the bits of words. */
function mark(met: Uint32Array, tokens: Uint32Array): void {
  for (const token of tokens) if (isWord(token)) met[token >>> 5] = (met[token >>> 5] ?? 0) | (1 << (token & 31));
}

/** Notes a term at the words of a list that were met. */
function link({ scratch }: SearchIndex, terms: Terms, { pool, starts, sizes }: Lists, list: number, place: number) {
  const { links, met } = scratch;
  const start = starts[list] ?? 0;
  const end = start + (sizes[list] ?? 0);
  for (let at = start; at < end; at += 1) {
    const word = pool[at] ?? 0;
    if (((met[word >>> 5] ?? 0) & (1 << (word & 31))) === 0) continue;
    const before = links[word] ?? 0;
    if (before === 0) terms.words.push(word);
    terms.next.push(before);
    links[word] = terms.places.push(place) - 1;
  }
}

function termsOf({ vocabulary, numberOf }: SearchIndex, words: ReadonlyMap<string, number>) {
  const byStem = new Map<string, number>();
  const byGram = new Map<string, number>();
  for (const [form, weight] of words) {
    const stem = stemOf(form);
    byStem.set(stem, Math.max(weight, byStem.get(stem) ?? 0));
    const own = gramsOf(form);
    // The grams of one word are no independent witnesses: n of them weigh like the square root of n.
    const each = (GRAMS * weight) / Math.sqrt(Math.max(1, own.length));
    for (const gram of own) byGram.set(gram, Math.max(each, byGram.get(gram) ?? 0));
  }
  const stems = [...byStem.keys()].map((text) => vocabulary.stems.get(text));
  const grams = [...byGram.keys()].map((text) => gramNumber(vocabulary.grams, text));
  const articles = [
    ...stems.map((stem) => stem?.articles ?? 0),
    ...grams.map((gram) => vocabulary.grams.articles[gram] ?? 0),
  ];
  const weights = [...byStem.values(), ...byGram.values()];
  const worths = Float64Array.from(weights, (weight, at) => weight * rarity(articles[at] ?? 0, numberOf.size));
  return { stems, grams, worths };
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
function countIn(index: SearchIndex, entry: Entry, asked: Asked): void {
  const { worths, head, body } = asked;
  const { links, met } = index.scratch;
  head.fill(0);
  body.fill(0, 0, worths.length * entry.passages);
  let passage = -1;
  let halves = 0;
  let byWords = 1;
  let byGrams = 1;
  for (const token of entry.tokens) {
    if (isWord(token)) {
      if (((met[token >>> 5] ?? 0) & (1 << (token & 31))) === 0) continue;
      const first = links[token] ?? 0;
      if (passage < 0) add(head, 0, asked, first, halves / 2, halves / 2);
      else add(body, passage * worths.length, asked, first, halves / 2 / byWords, halves / 2 / byGrams);
    } else if (isPassage(token)) {
      passage += 1;
      const { words, grams, passages } = index.live;
      byWords = longness(index.lengths[entry.firstPassage + passage], words, passages);
      byGrams = longness(index.gramLengths[entry.firstPassage + passage], grams, passages);
    } else halves = halvesAfter(token, passage);
  }
}

/** Adds to the terms of a word. */
function add(cells: Float64Array, row: number, { terms, stems }: Asked, first: number, byWord: number, byGram: number) {
  const { places, next } = terms;
  for (let at = first; at > 0; at = next[at] ?? 0) {
    const place = places[at] ?? 0;
    cells[row + place] = (cells[row + place] ?? 0) + (place < stems ? byWord : byGram);
  }
}

/** How long a passage is against the mean, as BM25 holds it against its words. */
function longness(own: number | undefined, all: number, passages: number): number {
  return 1 - B + (B * (own ?? 0) * passages) / Math.max(1, all);
}
