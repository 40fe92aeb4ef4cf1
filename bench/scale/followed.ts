import type { Article } from '../../core/article/article.ts';
import { partitions } from '../../core/model.ts';
import { createClient, personalChat } from '../../test/teams/client.ts';
import { freePort, run, stop, untilReady } from '../../test/teams/processes.ts';
import { startWorld, type World } from '../../test/teams/world.ts';
import { addArticles, articleRecord } from '../data/bigTown.ts';
import { articlesFrom, PASSAGES, readSource } from '../data/corpus.ts';
import type { MeasurementOptions } from '../measurement.ts';
import { percentile } from '../statistics.ts';
import { atMost, type Figure, twoDecimals } from '../table.ts';

const ARTICLES = 5_000;
const EDITS = 20;

/** Two bots on one store while a third process edits articles: how long until an edit is the answer in both. */
export async function editsFollowed({ seed, print }: MeasurementOptions): Promise<Figure[]> {
  const records = [...articlesFrom(readSource(), ARTICLES * PASSAGES, seed)].map(articleRecord);
  const world = await startWorld({ store: 'embedded' });
  try {
    await world.server.stop();
    await addArticles(await world.stored(), records);
    await world.server.start();
    const second = await startSecond(world);
    try {
      const times: number[] = [];
      for (const [at, record] of records.slice(0, EDITS).entries()) {
        const word = `Zauberlehrling${String.fromCharCode(97 + at)}`;
        const started = performance.now();
        await rewrite(world, record, word);
        await Promise.all([world.home, second.home].map((home) => untilAnswered(world, home, word)));
        times.push(performance.now() - started);
      }
      const most = Math.max(...times);
      const usual = percentile(times, 0.5);
      print(
        `${ARTICLES.toLocaleString('en')} articles, two bots: an edit of a third process is the answer of both after ` +
          `${twoDecimals(usual)} ms (${EDITS} edits, at most ${twoDecimals(most)})`,
      );
      return [atMost('an edit is found by every bot process, seconds at most', 2, most / 1000, twoDecimals)];
    } finally {
      await second.close();
    }
  } finally {
    await world.close();
  }
}

async function startSecond({ env }: World) {
  const port = await freePort();
  const home = `http://127.0.0.1:${port}`;
  const child = run(['bot/index.ts'], { ...env, PORT: String(port) });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      output += chunk;
    });
  await untilReady(home, child, () => output);
  return { home, close: () => stop(child, 'SIGKILL') };
}

/** Puts a word that no article has into an article's title, as an editor's save does. */
async function rewrite(world: World, record: Article, word: string): Promise<void> {
  const store = await world.stored();
  const known = await store.get('article', partitions.kb, record.id);
  const edited = { ...record, title: `${word} ${record.title}` };
  const { ok } = await store.write(partitions.kb, [
    { op: 'replace', kind: 'article', record: edited, version: known?.version ?? '' },
  ]);
  if (!ok) throw new Error(`${record.id} was not written.`);
}

/** Asks for the word until a message that has it comes back. @throws when it does not within ten seconds */
async function untilAnswered({ connector }: World, home: string, word: string): Promise<void> {
  const client = createClient(home, connector.url);
  const chat = personalChat(`asker-${new URL(home).port}`);
  const end = performance.now() + 10_000;
  for (;;) {
    await client.say(chat, `Was ist ${word}?`);
    if (JSON.stringify(connector.messagesIn(chat.id).at(-1)?.activity.attachments ?? []).includes(word)) return;
    if (performance.now() > end) throw new Error(`${word} is not found at ${home}.`);
  }
}
