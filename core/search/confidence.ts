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
  always: -9.6,
  score: 8.4,
  ahead: 3.9,
  meant: 2,
  words: 1.8,
  unknown: -2.6,
  rarest: 2.3,
  offSubject: -2.6,
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
  const words = wordsOf(index, question);
  const mean = sum(others.slice(0, OTHERS).map(({ score }) => score)) / OTHERS;
  const odds =
    WEIGHTS.always +
    WEIGHTS.score * first.score +
    WEIGHTS.ahead * (1 - mean / first.score) +
    WEIGHTS.meant * first.meant +
    WEIGHTS.words * Math.log(1 + sum(words.map(({ weight }) => weight))) +
    WEIGHTS.unknown * shareOf(words, ({ articles }) => articles === 0) +
    WEIGHTS.rarest * rarestMissing(index, words, first.documentId) +
    WEIGHTS.offSubject * offSubject(index, words, first.documentId);
  return 1 / (1 + Math.exp(-odds));
}

/** A stem of the question: what it counts, in how many articles it stands, and what it is worth by both. */
interface AskedWord {
  stem: string;
  weight: number;
  articles: number;
  worth: number;
}

function wordsOf(index: SearchIndex, question: string): AskedWord[] {
  const weights = new Map<string, number>();
  for (const [form, weight] of readQuestion(index, question)) {
    const stem = stemOf(form);
    weights.set(stem, Math.max(weight, weights.get(stem) ?? 0));
  }
  return [...weights].map(([stem, weight]) => {
    const articles = index.vocabulary.stems.get(stem)?.articles ?? 0;
    return { stem, weight, articles, worth: weight * rarity(articles, index.numberOf.size) };
  });
}

/**
 * The share of the question that names a subject the article's title, wordings and tags neither name nor mean. Subjects are
 * what the thesaurus knows; several words that name one together (*Hochzeit anmelden*) say more than each alone.
 */
function offSubject(index: SearchIndex, words: readonly AskedWord[], articleId: string): number {
  const widest = sensesOf(words.map(({ stem }) => stem)).filter(({ narrowed }) => !narrowed);
  const head = stemsIn(index, articleId, 'head');
  const isMeant = (wordings: readonly (readonly string[])[]) =>
    wordings.some((wording) => wording.every((part) => head.has(part)));
  return shareOf(words, ({ stem }) => {
    const own = widest.filter(({ said }) => said.includes(stem));
    const isNamed = head.has(stem) && own.every(({ said }) => said.length === 1);
    return own.length > 0 && !isNamed && !own.some(({ meant }) => isMeant(meant));
  });
}

/**
 * How rare the rarest word is that the article lacks (1: in no article). One odd word lowers the score more than it should.
 */
function rarestMissing(index: SearchIndex, words: readonly AskedWord[], articleId: string): number {
  const there = stemsIn(index, articleId, 'all');
  const worths = words.filter(({ stem }) => !there.has(stem)).map(({ worth }) => worth);
  return Math.max(0, ...worths) / rarity(0, index.numberOf.size);
}

function stemsIn({ entries, numberOf, vocabulary }: SearchIndex, articleId: string, part: 'head' | 'all'): Set<string> {
  const stems = new Set<string>();
  const entry = entries[numberOf.get(articleId) ?? -1];
  if (!entry) return stems;
  eachToken(entry.tokens, (form, _, passage, isHeading) => {
    const stem = part === 'all' || passage < 0 || isHeading ? vocabulary.forms[form]?.stem.text : undefined;
    if (stem !== undefined) stems.add(stem);
  });
  return stems;
}

/** The share of some words by what they are worth: the rarer, the more. */
function shareOf(words: readonly AskedWord[], is: (word: AskedWord) => boolean): number {
  const worthOf = (some: readonly AskedWord[]) => sum(some.map(({ worth }) => worth));
  return words.length > 0 ? worthOf(words.filter(is)) / worthOf(words) : 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
