import { create, insertMultiple, search } from '@orama/orama';
import { stemmer } from '@orama/stemmers/german';
import { stopWords } from '../../core/search/stopWords.ts';
import { LIMIT, type Peer, wholeText } from './peer.ts';

/** Orama with its German tokenizer, stemmer and stop words. */
export const orama: Peer = {
  name: 'Orama, German',
  async open(articles) {
    const database = create({
      schema: { text: 'string' },
      components: { tokenizer: { language: 'german', stemming: true, stemmer, stopWords: [...stopWords] } },
    });
    await insertMultiple(
      database,
      articles.map((article) => ({ id: article.id, text: wholeText(article) })),
    );
    const rankOne = async (term: string) =>
      (await search(database, { term, limit: LIMIT, threshold: 1 })).hits.map(({ id }) => id);
    return { rank: (questions) => Promise.all(questions.map(rankOne)), close: async () => undefined };
  },
};
