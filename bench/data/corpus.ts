import type { SearchDocument } from '../../core/search/searchIndex.ts';
import { type Random, randomFrom } from '../../test/faults/measure.ts';
import { readMlqa } from './mlqa.ts';
import { readLawWords, readSentences } from './sentencePool.ts';
import { typedBadly } from './typedBadly.ts';

/** Passages of every article. */
export const PASSAGES = 3;

/**
 * Heaps' law: a German text of n words has about K·n^B different ones, some 90,000 in 10,000 passages and 370,000 in 100,000.
 * The sentences alone have 21,000, however often they are put together anew.
 */
const K = 25;
const B = 0.6;
/** How often a noun may give way to a new compound at most, and to one that was made before; frequent ones become more frequent. */
const NEW = 0.4;
const AGAIN = 0.2;

/** Where articles and questions are made from. */
export interface Source {
  sentences: readonly (readonly string[])[];
  words: readonly string[];
  questions: readonly string[];
}

/** @throws Missing */
export function readSource(): Source {
  return {
    sentences: readSentences(),
    words: readLawWords(),
    questions: readMlqa().questions.map(({ question }) => question),
  };
}

/** Articles of three passages, made of real sentences put together anew, with nouns replaced so that words grow as in real text. */
export function* articlesFrom({ sentences, words }: Source, passages: number, seed: number): Generator<SearchDocument> {
  const random = randomFrom(seed);
  const renew = renewing(words, random);
  const sentence = () => renew(random.oneOf(sentences));
  for (let number = 0; number * PASSAGES < passages; number += 1) {
    const title = sentence().split(' ').slice(0, random.between(3, 6)).join(' ');
    yield {
      id: `a${number}`,
      title,
      wordings: [sentence().split(' ').slice(0, 6).join(' ')],
      tags: [random.oneOf(words), random.oneOf(words)],
      visibility: 'all',
      passages: Array.from({ length: PASSAGES }, (_, at) => ({
        range: { from: at, to: at },
        text: Array.from({ length: random.between(3, 6) }, sentence).join(' '),
      })),
    };
  }
}

/** The same in stretches, so that making articles can be told from what is measured with them. */
export function* stretches<T>(items: Iterable<T>, size: number): Generator<T[]> {
  let stretch: T[] = [];
  for (const item of items) {
    stretch.push(item);
    if (stretch.length < size) continue;
    yield stretch;
    stretch = [];
  }
  if (stretch.length > 0) yield stretch;
}

/** Replaces nouns of sentences by compounds: new ones as often as Heaps' law wants, else now and then one that was there. */
function renewing(words: readonly string[], random: Random): (sentence: readonly string[]) => string {
  const made: string[] = [];
  const known = new Set<string>();
  let read = 0;
  const compound = () => {
    const word = `${random.oneOf(words)}${random.oneOf(['', 's'])}${random.oneOf(words)}`;
    return word.charAt(0).toUpperCase() + word.slice(1);
  };
  const renewed = (word: string, at: number): string => {
    read += 1;
    known.add(word);
    if (at === 0 || !/^\p{Lu}\p{Ll}{4,}/u.test(word)) return word;
    const isWanting = known.size < K * read ** B && random.next() < NEW;
    if (!isWanting && (made.length === 0 || random.next() > AGAIN)) return word;
    const chosen = isWanting ? compound() : random.oneOf(made);
    known.add(chosen);
    made.push(chosen);
    return chosen + (word.match(/[.,;:!?]$/)?.[0] ?? '');
  };
  return (sentence) => sentence.map(renewed).join(' ');
}

/** Questions to these articles, a quarter of them typed badly: half are MLQA's, half are made of words of a sentence. */
export function questionsTo(
  articles: readonly SearchDocument[],
  { questions }: Source,
  count: number,
  seed: number,
): string[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_, at) => {
    const question = at % 2 === 0 ? random.oneOf(questions) : made(random.oneOf(articles), random);
    return at % 4 < 3 ? question : typedBadly(question, random);
  });
}

function made({ passages }: SearchDocument, random: Random): string {
  const words = random.oneOf(passages).text.split(' ');
  const from = random.between(0, Math.max(0, words.length - 12));
  const chosen = words.slice(from, from + 12).filter(() => random.next() < 0.6);
  return `Wie ist das mit ${chosen.join(' ').replace(/[.,;:]/g, '')}?`;
}
