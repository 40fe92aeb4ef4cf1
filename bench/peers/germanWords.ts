import { stemmer } from '@orama/stemmers/german';
import { fold } from '../../core/search/fold.ts';
import { stopWords } from '../../core/search/stopWords.ts';

/** The stems of a text, without stop words: what peers without German of their own index and search. */
export function stemsOf(text: string): string[] {
  return wordsOf(text).map(stemOf);
}

/** The words of a text in lower case, without stop words. */
export function wordsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => !isStopWord(word));
}

/** A word's stem by Snowball, its umlauts folded as in ours: with it the peers do better. */
export const stemOf = (word: string): string => stemmer(fold(word));

export const isStopWord = (word: string): boolean => stopWords.has(fold(word));
