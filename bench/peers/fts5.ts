import { DatabaseSync } from 'node:sqlite';
import { stemsOf } from './germanWords.ts';
import { inProcess, LIMIT, type Peer, type PeerArticle, wholeText } from './peer.ts';

/** SQLite's full-text search with the stems written into its index. */
export const fts5: Peer = {
  name: 'SQLite FTS5 + Snowball',
  async open(articles) {
    const { search, close } = openFts5(articles);
    return inProcess(search, close);
  },
};

/** A full-text index in memory: stems, OR, bm25(). */
export function openFts5(articles: Iterable<PeerArticle>) {
  const database = new DatabaseSync(':memory:');
  database.exec("CREATE VIRTUAL TABLE articles USING fts5(id UNINDEXED, stems, tokenize = 'unicode61')");
  const insert = database.prepare('INSERT INTO articles (id, stems) VALUES (?, ?)');
  const add = (more: Iterable<PeerArticle>): void => {
    database.exec('BEGIN');
    for (const article of more) insert.run(article.id, stemsOf(wholeText(article)).join(' '));
    database.exec('COMMIT');
  };
  add(articles);
  const found = database.prepare(
    `SELECT id FROM articles WHERE articles MATCH ? ORDER BY bm25(articles) LIMIT ${LIMIT}`,
  );
  return {
    add,
    search(question: string): string[] {
      const stems = [...new Set(stemsOf(question))];
      if (stems.length === 0) return [];
      return found.all(stems.map((stem) => `"${stem}"`).join(' OR ')).map(({ id }) => String(id));
    },
    close: () => database.close(),
  };
}
