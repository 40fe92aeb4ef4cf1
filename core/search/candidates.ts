import { gramsOf, stemOf } from './analyse.ts';
import { B, GRAMS, rarity, saturated } from './bm25.ts';
import { type Entry, readyScratch, type SearchIndex } from './indexData.ts';
import { countIn, numberIn, type Postings } from './postings.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Articles that are looked at closely. */
const CANDIDATES = 100;
/** Known words that one word of the question is compared with, and how much of its grams they must share. */
const SIMILAR = 48;
const LEAST = 0.25;

/** A word of the question with the known words that are like it (1: the same stem or grams). */
interface Like {
  worth: number;
  forms: { number: number; text: string; share: number }[];
}

/**
 * The articles that may be the best ones, found by words only: the 4-grams are looked up in the vocabulary instead of
 * the texts, and an article counts with its best place for each word of the question.
 */
export function candidates(
  index: SearchIndex,
  words: ReadonlyMap<string, number>,
  sees: (v: string) => boolean,
): Entry[] {
  const scratch = readyScratch(index);
  const touched: number[] = [];
  for (const [form, weight] of words) addScores(index, likes(index, form, weight), touched);
  const seen = new Map<string, boolean>();
  const isSeen = (visibility: string) => {
    const known = seen.get(visibility) ?? sees(visibility);
    seen.set(visibility, known);
    return known;
  };
  const best = highest(index, touched, isSeen);
  for (const article of touched) scratch.scores[article] = 0;
  return best;
}

/**
 * The known words that are like a word of the question. Rare 4-grams are looked up first: a word that has none of them
 * cannot share enough by the common ones, so that the long lists of these are only added to what is there.
 */
function likes(index: SearchIndex, form: string, weight: number): Like {
  const { vocabulary, scratch } = index;
  const { sums } = scratch;
  const grams = gramsByWorth(vocabulary, form);
  const stem = vocabulary.stems.get(stemOf(form));
  const byStem = weight * rarity(stem?.articles ?? 0, index.numberOf.size);
  const all = grams.reduce((sum, { worth }) => sum + worth, 0);
  const byGram = (weight * GRAMS) / Math.sqrt(Math.max(1, grams.length));
  const worth = byStem + byGram * all;
  const touched = [...(stem?.forms ?? [])];
  for (const number of touched) sums[number] = byStem;
  let left = byGram * all;
  for (const gram of grams) {
    const gain = byGram * gram.worth;
    const isEnough = left >= LEAST * worth;
    for (const number of gram.forms) {
      const before = sums[number] ?? 0;
      if (before === 0 && !isEnough) continue;
      if (before === 0) touched.push(number);
      sums[number] = before + gain;
    }
    left -= gain;
  }
  const forms: Like['forms'] = [];
  for (const number of touched) {
    const share = (sums[number] ?? 0) / worth;
    sums[number] = 0;
    if (share < LEAST) continue;
    const known = vocabulary.forms[number];
    if (known && known.articles > 0) forms.push({ number, text: known.text, share });
  }
  forms.sort((a, b) => b.share - a.share || (a.text < b.text ? -1 : 1));
  return { worth, forms: forms.slice(0, SIMILAR) };
}

/** The 4-grams of a word, each once, the rarest in the vocabulary first. */
function gramsByWorth(vocabulary: Vocabulary, form: string) {
  return [...new Set(gramsOf(form))]
    .map((text) => {
      const gram = vocabulary.grams.get(text);
      return { text, forms: gram?.forms ?? [], worth: rarity(gram?.known ?? 0, vocabulary.known) };
    })
    .sort((a, b) => b.worth - a.worth || (a.text < b.text ? -1 : 1));
}

/** Adds what one word of the question brings each article: its best place, saturated. */
function addScores(index: SearchIndex, { worth, forms }: Like, touched: number[]): void {
  const { scratch, articleOf, lengths, live, vocabulary } = index;
  const { scores, best } = scratch;
  const mean = live.words / Math.max(1, live.passages) || 1;
  const own: number[] = [];
  const place = (article: number, count: number) => {
    const before = best[article] ?? 0;
    if (before === 0) own.push(article);
    if (count > before) best[article] = count;
  };
  for (const { number, share } of forms) {
    const form = vocabulary.forms[number];
    each(form?.head, (article, halves) => place(article, (share * halves) / 2));
    each(form?.body, (passage, halves) => {
      const long = 1 - B + (B * (lengths[passage] ?? 0)) / mean;
      place(articleOf[passage] ?? 0, (share * halves) / 2 / long);
    });
  }
  for (const article of own) {
    if (scores[article] === 0) touched.push(article);
    scores[article] = (scores[article] ?? 0) + worth * saturated(best[article] ?? 0);
    best[article] = 0;
  }
}

function each(postings: Postings | undefined, visit: (number: number, count: number) => void): void {
  if (!postings) return;
  for (let at = 0; at < postings.size; at += 1) {
    const packed = postings.packed[at] ?? 0;
    visit(numberIn(packed), countIn(packed));
  }
}

/** The articles with the highest scores that are there and may be seen; equal scores by id. */
function highest(
  { scratch, entries }: SearchIndex,
  touched: readonly number[],
  isSeen: (v: string) => boolean,
): Entry[] {
  const best: { entry: Entry; score: number }[] = [];
  for (const article of touched) {
    const score = scratch.scores[article] ?? 0;
    const last = best.length < CANDIDATES ? undefined : best[CANDIDATES - 1];
    if (last && score < last.score) continue;
    const entry = entries[article];
    if (!entry || !isSeen(entry.visibility) || (last && score === last.score && entry.id > last.entry.id)) continue;
    let at = best.length;
    while (at > 0 && isBehind(best[at - 1], score, entry.id)) at -= 1;
    best.splice(at, 0, { entry, score });
    if (best.length > CANDIDATES) best.pop();
  }
  return best.map(({ entry }) => entry);
}

function isBehind(other: { entry: Entry; score: number } | undefined, score: number, id: string): boolean {
  return other !== undefined && (other.score < score || (other.score === score && other.entry.id > id));
}
