import { gramsOf, stemOf } from './analyse.ts';
import { GRAMS, rarity } from './bm25.ts';
import { gramNumber } from './grams.ts';
import { readyScratch, type Scratch, type SearchIndex } from './indexData.ts';
import { type Lists, valuesOf } from './lists.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Known words that one word of the question is compared with, and how much of its grams they must share. */
const SIMILAR = 48;
const LEAST = 0.25;
/** Lists longer than this are worth finding out first whether they can bring any new word. */
const LONG = 256;
/** By how much a sum of gains is rounded at most: sums have 24 bits. */
const ROUNDING = 1e-6;

/** A word of the question with the known words that are like it (1: the same stem or grams). */
export interface Like {
  worth: number;
  forms: { number: number; share: number }[];
}

/** A 4-gram of a word of the question: its number (-1: no word has it) and what it brings. */
interface Gain {
  text: string;
  number: number;
  gain: number;
}

/** How far the words like one word are found. */
interface Search {
  /** Words that were touched. */
  count: number;
  /** What a word must reach. */
  least: number;
}

/**
 * The known words that are like a word of the question. Rare 4-grams are looked up first: a word that has none of them
 * cannot share enough by the common ones, so that the long lists of these are only added to what is there.
 */
export function likes(index: SearchIndex, form: string, weight: number): Like {
  const { vocabulary } = index;
  const scratch = readyScratch(index);
  const gains = gainsOf(vocabulary, form, weight);
  const stem = vocabulary.stems.get(stemOf(form));
  const byStem = weight * rarity(stem?.articles ?? 0, index.numberOf.size);
  let left = gains.reduce((sum, { gain }) => sum + gain, 0);
  const worth = byStem + left;
  const search: Search = { count: 0, least: LEAST * worth };
  for (const number of stem ? valuesOf(vocabulary.stemForms, stem.number) : []) {
    scratch.sums[number] = byStem;
    scratch.touched[search.count] = number;
    search.count += 1;
  }
  let isEnough = true;
  for (const { number, gain } of gains) {
    if (number >= 0) {
      if (isEnough && (vocabulary.grams.forms.sizes[number] ?? 0) > LONG) raiseLeast(vocabulary, scratch, search);
      isEnough &&= left >= search.least;
      if (isEnough) addGain(vocabulary.grams.forms, scratch, search, number, gain);
      else addToTouched(vocabulary.grams.forms, scratch, number, gain);
    }
    left -= gain;
  }
  return { worth, forms: mostAlike(vocabulary, scratch, search, worth) };
}

/** The 4-grams of a word, each once, the rarest in the vocabulary first. */
function gainsOf({ grams, known }: Vocabulary, form: string, weight: number): Gain[] {
  const texts = [...new Set(gramsOf(form))];
  const each = (weight * GRAMS) / Math.sqrt(Math.max(1, texts.length));
  return texts
    .map((text) => {
      const number = gramNumber(grams, text);
      return { text, number, gain: each * rarity(grams.known[number] ?? 0, known) };
    })
    .sort((a, b) => b.gain - a.gain || (a.text < b.text ? -1 : 1));
}

/** Adds what a gram brings to each word that has it. */
function addGain(
  { pool, starts, sizes }: Lists,
  { sums, touched }: Scratch,
  search: Search,
  gram: number,
  gain: number,
) {
  const start = starts[gram] ?? 0;
  const end = start + (sizes[gram] ?? 0);
  let { count } = search;
  for (let at = start; at < end; at += 1) {
    const form = pool[at] ?? 0;
    const before = sums[form] ?? 0;
    if (before === 0) {
      touched[count] = form;
      count += 1;
    }
    sums[form] = before + gain;
  }
  search.count = count;
}

/** The same for words that were touched before only. */
function addToTouched({ pool, starts, sizes }: Lists, { sums }: Scratch, gram: number, gain: number): void {
  const start = starts[gram] ?? 0;
  const end = start + (sizes[gram] ?? 0);
  for (let at = start; at < end; at += 1) {
    const form = pool[at] ?? 0;
    const before = sums[form] ?? 0;
    if (before > 0) sums[form] = before + gain;
  }
}

const bestSums = new Float64Array(SIMILAR);

/**
 * The last of the SIMILAR best sums so far is the least that a word must reach in the end. The bound is a little lower,
 * because sums are rounded. @returns that sum, 0 for fewer words
 */
function raiseLeast({ articles }: Vocabulary, { sums, touched }: Scratch, search: Search): number {
  bestSums.fill(0);
  let last = 0;
  for (let at = 0; at < search.count; at += 1) {
    const form = touched[at] ?? 0;
    const sum = sums[form] ?? 0;
    if (sum <= last || articles[form] === 0) continue;
    let place = SIMILAR - 1;
    for (; place > 0 && (bestSums[place - 1] ?? 0) < sum; place -= 1) bestSums[place] = bestSums[place - 1] ?? 0;
    bestSums[place] = sum;
    last = bestSums[SIMILAR - 1] ?? 0;
  }
  search.least = Math.max(search.least, last * (1 - ROUNDING));
  return last;
}

/** The touched words that share most, in no order; of equal ones the first by alphabet. Leaves the sums at zero. */
function mostAlike(vocabulary: Vocabulary, scratch: Scratch, search: Search, worth: number): Like['forms'] {
  const { articles } = vocabulary;
  const { sums, touched } = scratch;
  const last = raiseLeast(vocabulary, scratch, search);
  const found: Like['forms'] = [];
  // Thousands may share just one gram: they are gathered in place, and none of them becomes an object.
  let equal = 0;
  for (let at = 0; at < search.count; at += 1) {
    const number = touched[at] ?? 0;
    const sum = sums[number] ?? 0;
    sums[number] = 0;
    if (sum < search.least || sum < last || articles[number] === 0) continue;
    if (sum > last) found.push({ number, share: sum / worth });
    else {
      touched[equal] = number;
      equal += 1;
    }
  }
  const first = firstByAlphabet(vocabulary, touched.subarray(0, equal), SIMILAR - found.length);
  return [...found, ...first.map((number) => ({ number, share: last / worth }))];
}

/** The first of some words by alphabet, in no order. Few of very many are wanted: these are chosen without sorting all. */
function firstByAlphabet({ forms, beginnings }: Vocabulary, words: Uint32Array, wanted: number): number[] {
  if (words.length <= wanted) return [...words];
  const textOf = (word: number) => forms[word]?.text ?? '';
  const isBefore = (one: number, other: number) => {
    const [mine, its] = [beginnings[one] ?? 0, beginnings[other] ?? 0];
    return mine < its || (mine === its && textOf(one) < textOf(other));
  };
  const first = [...words.subarray(0, wanted)].sort((a, b) => (isBefore(a, b) ? -1 : 1));
  for (let at = wanted; at < words.length; at += 1) {
    const word = words[at] ?? 0;
    const behind = first[wanted - 1] ?? 0;
    if ((beginnings[word] ?? 0) > (beginnings[behind] ?? 0) || !isBefore(word, behind)) continue;
    let place = wanted - 1;
    for (; place > 0 && isBefore(word, first[place - 1] ?? 0); place -= 1) first[place] = first[place - 1] ?? 0;
    first[place] = word;
  }
  return first;
}
