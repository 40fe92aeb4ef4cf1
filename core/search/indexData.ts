import { readSynonyms, type Synonyms } from './synonyms.ts';
import { emptyVocabulary, type Vocabulary } from './vocabulary.ts';

/** An article as the index keeps it: its words as numbers, so that it can be taken out and looked at closely. */
export interface Entry {
  id: string;
  visibility: string;
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
  /** Weighted words of each passage. */
  lengths: Float32Array;
  /** Passages ever numbered. */
  passages: number;
  /** Of the passages that are there: how many, and their weighted words and 4-grams. */
  live: { passages: number; words: number; grams: number };
  /** Counts edits, so that each can mark what it has counted. */
  edit: number;
  scratch: Scratch;
}

/** Room per article that questions use one after the other; all zero between them. */
export interface Scratch {
  scores: Float64Array;
  best: Float64Array;
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
    passages: 0,
    live: { passages: 0, words: 0, grams: 0 },
    edit: 0,
    scratch: { scores: new Float64Array(0), best: new Float64Array(0) },
  };
}
