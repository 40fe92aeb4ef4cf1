import { stemOf } from './analyse.ts';
import { rarity } from './bm25.ts';
import type { SearchIndex } from './indexData.ts';
import { readQuestion } from './question.ts';
import type { Hit } from './searchIndex.ts';
import { sensesOf } from './thesaurus.ts';
import { eachToken } from './tokens.ts';

/**
 * What a sign adds to the log of the odds that the first hit is right; fitted on questions whose right article was there or
 * taken out (docs/decisions/0009-meaning-without-a-cloud.md).
 */
const WEIGHTS = {
  always: -8.9,
  score: 7.7,
  ahead: 4,
  meant: 2.1,
  words: 1.5,
  unknown: -2.4,
  rarest: 2.1,
  offSubject: -3,
};
/** Hits after the first that it is compared with. */
const OTHERS = 5;

/** Hits that `confidenceOf` needs: the first and those it is compared with. */
export const COMPARED = 1 + OTHERS;

/**
 * How likely the first hit is right, from 0 to 1: by what of the question it has, how far it is ahead of the others, and
 * whether it is about the question's subject at all.
 * @param hits the first COMPARED of this question
 */
export function confidenceOf(index: SearchIndex, question: string, hits: readonly Hit[]): number {
  const [first, ...others] = hits;
  if (!first || first.score <= 0) return 0;
  const words = new Set([...readQuestion(index, question).keys()].map(stemOf));
  const mean = others.slice(0, OTHERS).reduce((sum, { score }) => sum + score, 0) / OTHERS;
  const odds =
    WEIGHTS.always +
    WEIGHTS.score * first.score +
    WEIGHTS.ahead * (1 - mean / first.score) +
    WEIGHTS.meant * first.meant +
    WEIGHTS.words * Math.log(words.size + 1) +
    WEIGHTS.unknown * shareOf(index, words, (stem) => articlesWith(index, stem) === 0) +
    WEIGHTS.rarest * rarestMissing(index, words, first.documentId) +
    WEIGHTS.offSubject * offSubject(index, words, first.documentId);
  return 1 / (1 + Math.exp(-odds));
}

/**
 * The share of the question that names a subject the article's title, wordings and tags neither name nor mean. Subjects are
 * what the thesaurus knows; several words that name one together (*Hochzeit anmelden*) say more than each alone.
 */
function offSubject(index: SearchIndex, stems: ReadonlySet<string>, articleId: string): number {
  const senses = sensesOf([...stems]);
  const widest = senses.filter(({ narrowed }) => !narrowed);
  const head = stemsIn(index, articleId, 'head');
  return shareOf(index, stems, (stem) => {
    const own = widest.filter(({ said }) => said.includes(stem));
    const isNamed = head.has(stem) && own.every(({ said }) => said.length === 1);
    return (
      own.length > 0 && !isNamed && !own.some(({ meant }) => meant.some((stems) => stems.every((s) => head.has(s))))
    );
  });
}

/** How rare the rarest word is that the article lacks (1: in no article). One odd word lowers the score more than it should. */
function rarestMissing(index: SearchIndex, stems: ReadonlySet<string>, articleId: string): number {
  const there = stemsIn(index, articleId, 'all');
  const worths = [...stems].filter((stem) => !there.has(stem)).map((stem) => worthOf(index, stem));
  return Math.max(0, ...worths) / rarity(0, index.numberOf.size);
}

function stemsIn({ entries, numberOf, vocabulary }: SearchIndex, articleId: string, part: 'head' | 'all'): Set<string> {
  const stems = new Set<string>();
  const entry = entries[numberOf.get(articleId) ?? -1];
  if (!entry) return stems;
  eachToken(entry.tokens, (form, _, passage) => {
    const stem = part === 'all' || passage < 0 ? vocabulary.forms[form]?.stem.text : undefined;
    if (stem !== undefined) stems.add(stem);
  });
  return stems;
}

/** The share of some words by what they are worth: the rarer, the more. */
function shareOf(index: SearchIndex, stems: ReadonlySet<string>, is: (stem: string) => boolean): number {
  let all = 0;
  let some = 0;
  for (const stem of stems) {
    const worth = worthOf(index, stem);
    all += worth;
    if (is(stem)) some += worth;
  }
  return all > 0 ? some / all : 0;
}

function worthOf(index: SearchIndex, stem: string): number {
  return rarity(articlesWith(index, stem), index.numberOf.size);
}

function articlesWith({ vocabulary }: SearchIndex, stem: string): number {
  return vocabulary.stems.get(stem)?.articles ?? 0;
}
