import MiniSearch, { type Options } from 'minisearch';
import { isStopWord, stemOf } from './germanWords.ts';
import { inProcess, LIMIT, type Peer, type PeerArticle, wholeText } from './peer.ts';

/** MiniSearch as it comes. */
export const miniSearch: Peer = {
  name: 'MiniSearch, defaults',
  open: async (articles) => inProcess(openMiniSearch(articles, {})),
};

/** MiniSearch at its best: stems, stop words, fuzzy and prefix search of longer words, BM25 without a floor. */
export const germanMiniSearch: Peer = {
  name: 'MiniSearch + Snowball + stop words + fuzzy + prefix',
  open: async (articles) => inProcess(openGermanMiniSearch(articles)),
};

/** The search of the best MiniSearch for one question. */
export const openGermanMiniSearch = (articles: readonly PeerArticle[]): ((question: string) => string[]) =>
  openMiniSearch(articles, {
    processTerm: (term) => (isStopWord(term) ? null : stemOf(term)),
    // The best of a dozen settings on MLQA-de.
    searchOptions: {
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      prefix: (term) => term.length > 3,
      weights: { fuzzy: 0.2, prefix: 0.2 },
      bm25: { k: 1.2, b: 0.7, d: 0 },
    },
  });

function openMiniSearch(articles: readonly PeerArticle[], options: Partial<Options>): (question: string) => string[] {
  const index = new MiniSearch({ fields: ['text'], ...options });
  index.addAll(articles.map((article) => ({ id: article.id, text: wholeText(article) })));
  return (question) =>
    index
      .search(question)
      .slice(0, LIMIT)
      .map(({ id }) => String(id));
}
