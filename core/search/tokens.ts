import type { BlockRange } from '../article/blocks.ts';
import { tellingForms } from './analyse.ts';
import type { SearchIndex } from './indexData.ts';
import { sentencesOf } from './sentences.ts';
import { synonymsOf } from './synonyms.ts';
import { intern } from './vocabulary.ts';

/** An article as the search reads it: values filled in, cut into passages. */
export interface SearchDocument {
  id: string;
  title: string;
  /** Other ways to ask for it (*So wird auch gefragt*). */
  wordings: readonly string[];
  tags: readonly string[];
  /** `all`, `department:BO` or `unit:BO-BB`. */
  visibility: string;
  passages: readonly { range: BlockRange; heading?: string; text: string }[];
}

/** The marks between the numbers of words: they say where the words that follow stand. All are above every number. */
const MARK = {
  title: 0xfffffff0,
  wording: 0xfffffff1,
  tag: 0xfffffff2,
  passage: 0xfffffff3,
  heading: 0xfffffff4,
  sentence: 0xfffffff5,
  synonym: 0xfffffff6,
} as const;

/** How much one occurrence counts, in halves of one in the text, by the mark before it. */
const HALVES: Record<number, number> = {
  [MARK.title]: 6,
  [MARK.wording]: 6,
  [MARK.tag]: 3,
  [MARK.heading]: 3,
  [MARK.sentence]: 2,
  [MARK.synonym]: 1,
};
/** A synonym of a word in title, wordings or tags. */
const SYNONYM_IN_HEAD = 3;

/**
 * An article's telling words as numbers with marks: title, wordings, tags, then each passage with its sentences. The
 * town's synonyms of a wording follow it as a field of their own.
 */
export function tokensOf({ vocabulary, synonyms }: SearchIndex, document: SearchDocument): Uint32Array {
  const tokens: number[] = [];
  const add = (mark: number, text: string) => {
    const numbers = tellingForms(text).map((form) => intern(vocabulary, form));
    tokens.push(mark, ...numbers);
    const stems = synonyms.size > 0 ? numbers.map((number) => vocabulary.forms[number]?.stem.text ?? '') : [];
    const same = synonymsOf(synonyms, stems);
    if (same.size > 0) tokens.push(MARK.synonym, ...[...same].map((form) => intern(vocabulary, form)));
  };
  add(MARK.title, document.title);
  for (const wording of document.wordings) add(MARK.wording, wording);
  for (const tag of document.tags) add(MARK.tag, tag);
  for (const { heading, text } of document.passages) {
    tokens.push(MARK.passage);
    if (heading) add(MARK.heading, heading);
    if (synonyms.size === 0) add(MARK.sentence, text);
    else for (const { from, to } of sentencesOf(text)) add(MARK.sentence, text.slice(from, to));
  }
  return Uint32Array.from(tokens);
}

/** Whether a token is the number of a word and no mark. */
export function isWord(token: number): boolean {
  return token < MARK.title;
}

/** Whether a mark begins a passage. */
export function isPassage(mark: number): boolean {
  return mark === MARK.passage;
}

/** What each word after a mark counts, in halves. */
export function halvesAfter(mark: number, passage: number): number {
  return mark === MARK.synonym && passage < 0 ? SYNONYM_IN_HEAD : (HALVES[mark] ?? 0);
}

/**
 * Goes through the words of an article: each with its weight in halves, its passage (-1: title, wordings, tags) and whether
 * it stands in that passage's heading.
 */
export function eachToken(
  tokens: Uint32Array,
  visit: (form: number, halves: number, passage: number, isHeading: boolean) => void,
): void {
  let passage = -1;
  let halves = 0;
  let isHeading = false;
  for (const token of tokens) {
    if (isWord(token)) visit(token, halves, passage, isHeading);
    else if (isPassage(token)) passage += 1;
    else {
      halves = halvesAfter(token, passage);
      isHeading = token === MARK.heading || (isHeading && token === MARK.synonym);
    }
  }
}
