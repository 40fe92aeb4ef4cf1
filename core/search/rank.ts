import { gramsOf, stemOf } from './analyse.ts';
import { B, GRAMS, K1, rarity, saturated } from './bm25.ts';
import type { Entry, SearchIndex } from './indexData.ts';
import { eachToken } from './tokens.ts';
import type { Counted } from './vocabulary.ts';

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

/** The question's stems and 4-grams, by place: what each is worth, and what all could reach together. */
interface Asked {
  parts: (Counted | undefined)[];
  worths: Float64Array;
  reach: number;
}

/**
 * Looks closely at articles: BM25F over stems and 4-grams. A term's counts in title, wordings, tags and text are weighed
 * and added before they saturate, so that one word in four fields does not count four times (Robertson, Zaragoza,
 * Taylor 2004). An article scores with its head, its whole text a little, and its best passage.
 */
export function rank(index: SearchIndex, words: ReadonlyMap<string, number>, entries: readonly Entry[]): Ranked[] {
  const asked = termsOf(index, words);
  // Marks on the terms themselves, for as long as this takes: a look-up per gram of every word would be far slower.
  for (const [at, part] of asked.parts.entries()) if (part) part.asked = at + 1;
  try {
    return entries.map((entry) => rankOne(index, asked, entry));
  } finally {
    for (const part of asked.parts) if (part) part.asked = 0;
  }
}

function termsOf({ vocabulary, numberOf }: SearchIndex, words: ReadonlyMap<string, number>): Asked {
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
  const terms = [
    ...[...stems].map(([text, weight]) => ({ part: vocabulary.stems.get(text), weight })),
    ...[...grams].map(([text, weight]) => ({ part: vocabulary.grams.get(text), weight })),
  ];
  const worths = Float64Array.from(terms, ({ part, weight }) => weight * rarity(part?.articles ?? 0, numberOf.size));
  return {
    parts: terms.map(({ part }) => part),
    worths,
    reach: worths.reduce((sum, worth) => sum + worth, 0) * (K1 + 1),
  };
}

function rankOne(index: SearchIndex, { worths, reach }: Asked, entry: Entry): Ranked {
  const size = worths.length;
  const { head, body } = countsIn(index, entry, size);
  const gains = new Float64Array(entry.passages);
  let base = 0;
  let topic = 0;
  for (let term = 0; term < size; term += 1) {
    const worth = worths[term] ?? 0;
    let count = head[term] ?? 0;
    topic += worth * saturated(count);
    for (let at = term; at < body.length; at += size) count += ELSEWHERE * (body[at] ?? 0);
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

/** How often each asked term stands in the head, and in each passage (one row of terms after the other) for its length. */
function countsIn(
  { vocabulary, live }: SearchIndex,
  entry: Entry,
  size: number,
): { head: Float64Array; body: Float64Array } {
  const { forms } = vocabulary;
  const head = new Float64Array(size);
  const body = new Float64Array(size * entry.passages);
  const words = new Float64Array(entry.passages);
  const grams = new Float64Array(entry.passages);
  const isGram = new Uint8Array(size);
  eachToken(entry.tokens, (number, halves, passage) => {
    const form = forms[number];
    if (!form) return;
    const counts = passage < 0 ? head : body;
    const row = passage < 0 ? -1 : passage * size - 1;
    const amount = halves / 2;
    if (form.stem.asked > 0) counts[row + form.stem.asked] = (counts[row + form.stem.asked] ?? 0) + amount;
    for (const gram of form.grams) {
      if (gram.asked === 0) continue;
      counts[row + gram.asked] = (counts[row + gram.asked] ?? 0) + amount;
      isGram[gram.asked - 1] = 1;
    }
    if (passage < 0) return;
    words[passage] = (words[passage] ?? 0) + amount;
    grams[passage] = (grams[passage] ?? 0) + amount * form.grams.length;
  });
  for (let passage = 0; passage < entry.passages; passage += 1) {
    const long = (own: number, all: number) => 1 - B + (B * own * live.passages) / all;
    const byWords = long(words[passage] ?? 0, live.words);
    const byGrams = long(grams[passage] ?? 0, live.grams);
    for (let term = 0; term < size; term += 1) {
      const at = passage * size + term;
      if (body[at]) body[at] = (body[at] ?? 0) / (isGram[term] === 1 ? byGrams : byWords);
    }
  }
  return { head, body };
}
