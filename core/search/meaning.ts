import { K1, rarity, saturated } from './bm25.ts';
import type { SearchIndex } from './indexData.ts';
import { valuesOf } from './lists.ts';
import { countIn, numberIn } from './postings.ts';
import { type Sense, sensesOf } from './thesaurus.ts';

/** What an article gains at most where it has no word of the question, but their meaning in title, wordings or tags. */
const MOST = 0.8;
/** What a meant wording counts, and a sense that several words of the question make. */
const WORDING = 0.7;
const SEVERAL = 1.2;

/** Some articles by number, and a share from 0 to 1 for each. */
interface Shares {
  articles: number[];
  shares: number[];
}

/** Room per article: all zero between two uses. */
interface Room {
  sums: Float64Array;
  times: Uint8Array;
}

/**
 * What articles gain by the thesaurus, by their number: the share of the question that their title, wordings and tags say
 * in other words. Only these are looked at: a casual word in a long text means too little, and short lists cost little.
 * @param stems of the question, each once
 */
export function meaningGains(index: SearchIndex, stems: readonly string[]): Map<number, number> {
  const gains = new Map<number, number>();
  const senses = sensesOf(stems);
  if (senses.length === 0) return gains;
  const size = index.entries.length;
  const room: Room = { sums: new Float64Array(size), times: new Uint8Array(size) };
  const lookUp = heads(index, room);
  const found = senses.map((sense) => sharesOf(index, sense, lookUp, room));
  const worths = stems.map((stem) => worthOf(index, stem));
  const all = worths.reduce((sum, worth) => sum + worth, 0) || 1;
  for (const [at, stem] of stems.entries()) {
    const best = highest(
      found.filter((_, sense) => senses[sense]?.said.includes(stem)),
      lookUp(stem),
      room.sums,
    );
    const factor = (MOST * (worths[at] ?? 0)) / all;
    for (const [place, article] of best.articles.entries()) {
      gains.set(article, (gains.get(article) ?? 0) + factor * (best.shares[place] ?? 0));
    }
  }
  return gains;
}

/** By how much the best of some shares is above what the article says with the word itself. */
function highest(found: readonly Shares[], said: Shares, best: Float64Array): Shares {
  const touched: number[] = [];
  for (const { articles, shares } of found) {
    for (const [place, article] of articles.entries()) {
      const share = shares[place] ?? 0;
      if (best[article] === 0) touched.push(article);
      if (share > (best[article] ?? 0)) best[article] = share;
    }
  }
  for (const [place, article] of said.articles.entries()) {
    if (best[article] !== 0)
      best[article] = Math.max(Number.MIN_VALUE, (best[article] ?? 0) - (said.shares[place] ?? 0));
  }
  return taken(touched, best);
}

/** How well articles say what a sense means: each wording of it that they have whole makes it surer. */
function sharesOf(
  index: SearchIndex,
  { said, meant, sure }: Sense,
  lookUp: (stem: string) => Shares,
  room: Room,
): Shares {
  const wordings = meant.map((wording) => sharesOfWording(index, wording, lookUp, room));
  const { sums } = room;
  const touched: number[] = [];
  for (const { articles, shares } of wordings) {
    for (const [place, article] of articles.entries()) {
      const before = sums[article] ?? 0;
      if (before === 0) touched.push(article);
      // What is missing is multiplied: 1 - (1 - a)(1 - b).
      sums[article] = before + (1 - before) * WORDING * (shares[place] ?? 0);
    }
  }
  const weight = sure * (said.length > 1 ? SEVERAL : 1);
  const { articles, shares } = taken(touched, sums);
  return { articles, shares: shares.map((share) => Math.min(1, weight * share)) };
}

/** The articles that have all words of a wording, and how much they say it: rare words say more. */
function sharesOfWording(
  index: SearchIndex,
  wording: readonly string[],
  lookUp: (stem: string) => Shares,
  { sums, times }: Room,
): Shares {
  // Looked up before the room is filled: looking up needs it, too.
  const words = wording.map((stem) => ({ stem, ...lookUp(stem) }));
  const touched: number[] = [];
  for (const { stem, articles, shares } of words) {
    const rare = Math.sqrt(worthOf(index, stem) / rarity(0, index.numberOf.size)) / wording.length;
    for (const [place, article] of articles.entries()) {
      if (times[article] === 0) touched.push(article);
      times[article] = (times[article] ?? 0) + 1;
      sums[article] = (sums[article] ?? 0) + rare * (shares[place] ?? 0);
    }
  }
  const whole: number[] = [];
  for (const article of touched) {
    if (times[article] === wording.length) whole.push(article);
    else sums[article] = 0;
    times[article] = 0;
  }
  return taken(whole, sums);
}

/** Looks up how much title, wordings and tags of articles say a stem; every stem once. */
function heads({ vocabulary }: SearchIndex, { sums }: Room): (stem: string) => Shares {
  const { stems, stemForms, head } = vocabulary;
  const known = new Map<string, Shares>();
  return (stem) => {
    const before = known.get(stem);
    if (before) return before;
    const touched: number[] = [];
    for (const form of valuesOf(stemForms, stems.get(stem)?.number ?? -1)) {
      for (const packed of valuesOf(head, form)) {
        const article = numberIn(packed);
        if (sums[article] === 0) touched.push(article);
        sums[article] = (sums[article] ?? 0) + countIn(packed) / 2;
      }
    }
    const { articles, shares } = taken(touched, sums);
    const found: Shares = { articles, shares: shares.map((count) => saturated(count) / (K1 + 1)) };
    known.set(stem, found);
    return found;
  };
}

/** Takes the numbers of some articles out of the room and leaves zeros. */
function taken(articles: number[], room: Float64Array): Shares {
  const shares = articles.map((article) => room[article] ?? 0);
  for (const article of articles) room[article] = 0;
  return { articles, shares };
}

function worthOf({ vocabulary, numberOf }: SearchIndex, stem: string): number {
  return rarity(vocabulary.stems.get(stem)?.articles ?? 0, numberOf.size);
}
