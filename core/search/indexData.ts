import { readSynonyms, type Synonyms } from './synonyms.ts';
import { emptyVocabulary, type Vocabulary } from './vocabulary.ts';

/** An article as the index keeps it: its words as numbers, so that it can be taken out and looked at closely. */
export interface Entry {
  id: string;
  visibility: string;
  /** Its place among the index's entries. */
  number: number;
  /** Its passages are numbered in a row. */
  firstPassage: number;
  passages: number;
  /** Numbers of words with marks between them (tokens.ts). */
  tokens: Uint32Array;
}

/** The search index of one tenant; put and remove edit it in place. */
export interface SearchIndex {
  vocabulary: Vocabulary;
  synonyms: Synonyms;
  /** By number; a removed article leaves a hole until the index is tidied. */
  entries: (Entry | undefined)[];
  numberOf: Map<string, number>;
  /** The article of each passage. */
  articleOf: Uint32Array;
  /** Weighted words of each passage, and their 4-grams. */
  lengths: Float32Array;
  gramLengths: Float32Array;
  /** Passages ever numbered. */
  passages: number;
  /** Of the passages that are there: how many, and their weighted words and 4-grams. */
  live: { passages: number; words: number; grams: number };
  /** Counts edits, so that each can mark what it has counted. */
  edit: number;
  scratch: Scratch;
}

/** Room per article and per word that questions use one after the other. */
export interface Scratch {
  /** Per article; zero between questions. */
  scores: Float64Array;
  best: Float64Array;
  /** Lists of articles: those with a score, and those of one word. */
  reached: Uint32Array;
  own: Uint32Array;
  /** Per word: how much of a word of the question it shares, and its first term (rank.ts); zero between questions. */
  sums: Float32Array;
  links: Int32Array;
  /** One bit per word: whether it stands in an article that is looked at; zero between questions. */
  met: Uint32Array;
  /** A list of words. */
  touched: Uint32Array;
  /** The questions read in the turn that is under way (question.ts); nothing of them stays behind it. */
  read?: Map<string, ReadonlyMap<string, number>>;
}

/** An index without articles. @param synonyms groups of words that mean the same in this town */
export function createIndex(options: { synonyms?: readonly (readonly string[])[] } = {}): SearchIndex {
  return {
    vocabulary: emptyVocabulary(),
    synonyms: readSynonyms(options.synonyms ?? []),
    entries: [],
    numberOf: new Map(),
    articleOf: new Uint32Array(0),
    lengths: new Float32Array(0),
    gramLengths: new Float32Array(0),
    passages: 0,
    live: { passages: 0, words: 0, grams: 0 },
    edit: 0,
    scratch: { ...perArticle(0), ...perWord(0) },
  };
}

const perArticle = (count: number) => ({
  scores: new Float64Array(count),
  best: new Float64Array(count),
  reached: new Uint32Array(count),
  own: new Uint32Array(count),
});
const perWord = (count: number) => ({
  sums: new Float32Array(count),
  links: new Int32Array(count),
  met: new Uint32Array((count >>> 5) + 1),
  touched: new Uint32Array(count),
});

/** Makes the scratch as long as the index has grown. */
export function readyScratch({ scratch, entries, vocabulary }: SearchIndex): Scratch {
  const grown = (length: number) => Math.ceil(length * 1.5);
  if (scratch.scores.length < entries.length) Object.assign(scratch, perArticle(grown(entries.length)));
  if (scratch.sums.length < vocabulary.forms.length) Object.assign(scratch, perWord(grown(vocabulary.forms.length)));
  return scratch;
}
