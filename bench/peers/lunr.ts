import lunr from 'lunr';
import addGerman from 'lunr-languages/lunr.de.js';
import addStemmers from 'lunr-languages/lunr.stemmer.support.js';
import { inProcess, LIMIT, type Peer, wholeText } from './peer.ts';

addStemmers(lunr);
addGerman(lunr);

/** lunr with the German trimmer, stop words and stemmer of lunr-languages. */
export const germanLunr: Peer = {
  name: 'lunr + lunr-languages',
  async open(articles) {
    const index = lunr(function () {
      this.use(lunr.de);
      this.field('text');
      for (const article of articles) this.add({ id: article.id, text: wholeText(article) });
    });
    return inProcess((question) =>
      index
        .query((query) => query.term(lunr.tokenizer(question), { usePipeline: true }))
        .slice(0, LIMIT)
        .map(({ ref }) => ref),
    );
  },
};
