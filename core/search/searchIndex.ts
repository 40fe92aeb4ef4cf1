import { candidates } from './candidates.ts';
import { put } from './edit.ts';
import { createIndex, type SearchIndex } from './indexData.ts';
import { readQuestion } from './question.ts';
import { rank } from './rank.ts';
import type { SearchDocument } from './tokens.ts';

export { put, remove } from './edit.ts';
export { createIndex } from './indexData.ts';
export type { SearchDocument, SearchIndex };

/** A found article with its best passage. */
export interface Hit {
  documentId: string;
  passage: number;
  /** Share (0 to 1) of what this question could reach. */
  score: number;
  /** Share that title, wordings and tags reach alone: whether the article is about it or only mentions it. */
  topic: number;
}

export interface SearchOptions {
  /** Whether the asker may read articles of this visibility; what is not seen is not ranked. */
  sees: (visibility: string) => boolean;
  limit: number;
}

/** An index of all these articles; their order has no effect on what is found. */
export function buildIndex(
  documents: readonly SearchDocument[],
  options: { synonyms?: readonly (readonly string[])[] } = {},
): SearchIndex {
  const index = createIndex(options);
  for (const document of documents) put(index, document);
  return index;
}

/** The articles that fit the question and that the asker may read, best first; equal scores by id. */
export function search(index: SearchIndex, question: string, options: SearchOptions): Hit[] {
  const words = readQuestion(index, question);
  const found = candidates(index, words, options.sees);
  return rank(index, words, found)
    .map((ranked, at): Hit => ({ documentId: found[at]?.id ?? '', ...ranked }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.documentId < b.documentId ? -1 : 1))
    .slice(0, options.limit);
}
