import type { SearchDocument, SearchIndex } from '../core/search/searchIndex.ts';
import { buildIndex, type Hit, search } from '../core/search/searchIndex.ts';
import { LIMIT, type OpenPeer } from './peers/peer.ts';

/** Everything may be read: what is measured is the search, not who asks. */
export const everything = { sees: () => true };

/** A way to build our index; the first is how the bot builds it, the others leave something out of it. */
export interface Variant {
  name: string;
  build(documents: readonly SearchDocument[]): SearchIndex;
}

/** The ways in which ours is measured on the town's questions: a further line stands for each part that can be left out. */
export const variants: readonly [Variant, ...Variant[]] = [
  { name: 'Bündel', build: (documents) => buildIndex(documents) },
];

/** Our search with these articles, as the peers are opened. */
export function openOurs({ build }: Variant, documents: readonly SearchDocument[]): OpenPeer {
  const index = build(documents);
  return {
    rank: async (questions) =>
      questions.map((question) =>
        search(index, question, { ...everything, limit: LIMIT }).map(({ documentId }) => documentId),
      ),
    close: async () => undefined,
  };
}

/** How sure the product is of its best hit, as core/search/answer.ts reckons it; 0 without one. */
export const confidence = (hit: Hit | undefined): number => (hit ? (hit.score + hit.topic) / 2 : 0);
