import { K1, rarity, saturated } from './bm25.ts';
import type { SearchIndex } from './indexData.ts';
import { countIn, numberIn } from './postings.ts';
import { type Sense, sensesOf } from './thesaurus.ts';

/** What an article gains at most where it has no word of the question, but their meaning in title, wordings or tags. */
const MOST = 0.8;
/** What a meant wording counts, and a sense that several words of the question make. */
const WORDING = 0.7;
const SEVERAL = 1.2;

/** From 0 to 1 by the number of the article. */
type ByArticle = Map<number, number>;

/**
 * What articles gain by the thesaurus: the share of the question that their title, wordings and tags say in other words.
 * Only these are looked at: a casual word in a long text means too little. The texts' words are found without it.
 * @param stems of the question, each once
 */
export function meaningGains(index: SearchIndex, stems: readonly string[]): ByArticle {
  const senses = sensesOf(stems);
  const gains: ByArticle = new Map();
  if (senses.length === 0) return gains;
  const lookUp = heads(index);
  const worths = stems.map((stem) => worthOf(index, stem));
  const all = worths.reduce((sum, worth) => sum + worth, 0) || 1;
  for (const [at, stem] of stems.entries()) {
    const said = lookUp(stem);
    const best: ByArticle = new Map();
    for (const sense of senses) {
      if (!sense.said.includes(stem)) continue;
      for (const [article, share] of shares(index, sense, lookUp)) raise(best, article, share);
    }
    for (const [article, share] of best) {
      const more = share - (said.get(article) ?? 0);
      if (more > 0) gains.set(article, (gains.get(article) ?? 0) + (MOST * more * (worths[at] ?? 0)) / all);
    }
  }
  return gains;
}

/** How well articles say what a sense means: each wording of it that they have whole makes it surer. */
function shares(index: SearchIndex, { said, meant, sure }: Sense, lookUp: (stem: string) => ByArticle): ByArticle {
  const missing: ByArticle = new Map();
  for (const wording of meant) {
    const [first = '', ...others] = wording;
    for (const article of lookUp(first).keys()) {
      if (!others.every((stem) => lookUp(stem).has(article))) continue;
      const share = wording.reduce((sum, stem) => sum + rareness(index, stem) * (lookUp(stem).get(article) ?? 0), 0);
      missing.set(article, (missing.get(article) ?? 1) * (1 - (WORDING * share) / wording.length));
    }
  }
  const weight = sure * (said.length > 1 ? SEVERAL : 1);
  return new Map([...missing].map(([article, rest]) => [article, Math.min(1, weight * (1 - rest))]));
}

/** The root of a stem's rarity, from 0 to 1 (in no article). */
function rareness(index: SearchIndex, stem: string): number {
  return Math.sqrt(worthOf(index, stem) / rarity(0, index.numberOf.size));
}

/** Looks up how much title, wordings and tags of articles say a stem; every stem once. */
function heads({ vocabulary }: SearchIndex): (stem: string) => ByArticle {
  const known = new Map<string, ByArticle>();
  return (stem) => {
    const before = known.get(stem);
    if (before) return before;
    const counts: ByArticle = new Map();
    for (const form of vocabulary.stems.get(stem)?.forms ?? []) {
      const head = vocabulary.forms[form]?.head;
      for (let at = 0; head && at < head.size; at += 1) {
        const packed = head.packed[at] ?? 0;
        counts.set(numberIn(packed), (counts.get(numberIn(packed)) ?? 0) + countIn(packed) / 2);
      }
    }
    const found: ByArticle = new Map([...counts].map(([article, count]) => [article, saturated(count) / (K1 + 1)]));
    known.set(stem, found);
    return found;
  };
}

function worthOf({ vocabulary, numberOf }: SearchIndex, stem: string): number {
  return rarity(vocabulary.stems.get(stem)?.articles ?? 0, numberOf.size);
}

function raise(best: ByArticle, article: number, share: number): void {
  if (share > (best.get(article) ?? 0)) best.set(article, share);
}
