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

/** Room per article and per word that questions use one after the other; all zero between them. */
export interface Scratch {
  scores: Float64Array;
  best: Float64Array;
  /** Per word: its first link in the question's terms, from 1 (rank.ts). */
  links: Int32Array;
  /** Per word: how much of a word of the question it shares. */
  sums: Float64Array;
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
    scratch: { scores: floats(), best: floats(), links: new Int32Array(0), sums: floats() },
  };
}

function floats(): Float64Array {
  return new Float64Array(0);
}

/** Makes the scratch as long as the index has grown. */
export function readyScratch({ scratch, entries, vocabulary }: SearchIndex): Scratch {
  if (scratch.scores.length < entries.length) {
    scratch.scores = new Float64Array(Math.ceil(entries.length * 1.5));
    scratch.best = new Float64Array(scratch.scores.length);
  }
  if (scratch.links.length < vocabulary.forms.length) {
    scratch.links = new Int32Array(Math.ceil(vocabulary.forms.length * 1.5));
    scratch.sums = new Float64Array(scratch.links.length);
  }
  return scratch;
}
