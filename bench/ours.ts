import { candidates } from '../core/search/candidates.ts';
import { COMPARED, confidenceOf } from '../core/search/confidence.ts';
import { readQuestion } from '../core/search/question.ts';
import { rank } from '../core/search/rank.ts';
import { buildIndex, type SearchDocument, type SearchIndex, search } from '../core/search/searchIndex.ts';
import { LIMIT, type OpenPeer } from './peers/peer.ts';

/** Everything may be read: what is measured is the search, not who asks. */
export const everything = { sees: () => true };

type Synonyms = readonly (readonly string[])[];

/** A way in which ours works; the first is how the bot does, each other one leaves a part out. */
export interface Variant {
  name: string;
  withSynonyms: boolean;
  /** The ids of the articles found, best first. */
  find(index: SearchIndex, question: string): string[];
}

export const bundel: Variant = { name: 'Bündel', withSynonyms: true, find };

/** What the town's questions are asked to; a further line stands for each part that can be left out. */
export const variants: readonly Variant[] = [
  bundel,
  { name: '  without the town’s synonyms', withSynonyms: false, find },
  { name: '  without meaning', withSynonyms: true, find: findByWords },
  { name: '  without both', withSynonyms: false, find: findByWords },
];

function find(index: SearchIndex, question: string): string[] {
  return search(index, question, { ...everything, limit: LIMIT }).map(({ documentId }) => documentId);
}

/** The search without its thesaurus: an article counts with its words only. */
function findByWords(index: SearchIndex, question: string): string[] {
  const words = readQuestion(index, question);
  const entries = candidates(index, words, everything.sees);
  return rank(index, words, entries)
    .map(({ score }, at) => ({ id: entries[at]?.id ?? '', score }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, LIMIT)
    .map(({ id }) => id);
}

/** Our search with these articles, as the peers are opened. */
export function openOurs(variant: Variant, documents: readonly SearchDocument[], synonyms: Synonyms = []): OpenPeer {
  const index = buildIndex(documents, { synonyms: variant.withSynonyms ? synonyms : [] });
  return {
    rank: async (questions) => questions.map((question) => variant.find(index, question)),
    close: async () => undefined,
  };
}

/** The best article for a question, as the bot ranks. */
export const firstOf = (index: SearchIndex, question: string): string | undefined => find(index, question)[0];

/** How likely the product takes its best hit to be right. */
export function confidence(index: SearchIndex, question: string): number {
  return confidenceOf(index, question, search(index, question, { ...everything, limit: COMPARED }));
}
