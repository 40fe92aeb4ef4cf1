import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { done, ensureDebianPackage } from './debian.ts';
import { wordsOf } from './germanWords.ts';
import { LIMIT, type Peer, wholeText } from './peer.ts';

/** Debian's own Python, which its package extends; another one on the path does not know Xapian. */
const python = '/usr/bin/python3';
const script = fileURLToPath(new URL('rankWithXapian.py', import.meta.url));

/** Xapian with its German stemmer, questions without stop words, by Debian's Python binding (bench/peers/rankWithXapian.py). */
export const xapian: Peer = {
  name: 'Xapian, German',
  async open(articles) {
    ensureDebianPackage('python3-xapian', () => done(python, ['-c', 'import xapian']));
    const lines = [
      { articles: articles.length, limit: LIMIT },
      ...articles.map((article) => ({ id: article.id, text: wholeText(article) })),
    ];
    return {
      async rank(questions) {
        const input = [...lines, ...questions.map((question) => wordsOf(question).join(' '))]
          .map((line) => `${JSON.stringify(line)}\n`)
          .join('');
        const { status, stdout, stderr } = spawnSync(python, [script], {
          input,
          encoding: 'utf8',
          maxBuffer: 2 ** 28,
        });
        if (status !== 0) throw new Error(`Xapian failed: ${stderr}`);
        return stdout
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line) as string[]);
      },
      close: async () => undefined,
    };
  },
};
