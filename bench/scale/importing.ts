import { once } from 'node:events';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ArticlesAnswer } from '../../core/api.ts';
import type { Article } from '../../core/article/article.ts';
import { personalChat } from '../../test/teams/client.ts';
import { root } from '../../test/teams/processes.ts';
import { startWorld, type World } from '../../test/teams/world.ts';
import { articleRecord, writeArticles } from '../data/bigTown.ts';
import { articlesFrom, PASSAGES, questionsTo, readSource } from '../data/corpus.ts';
import type { MeasurementOptions } from '../measurement.ts';
import { percentile, spreadOf } from '../statistics.ts';
import { atMost, type Figure, twoDecimals } from '../table.ts';

const ARTICLES = 5_000;
/** 200 questions a minute, whether the one before is answered or not. */
const EVERY_MS = 300;
/** An import, indexing included, has not taken longer on any machine so far. */
const PATIENCE_MS = 600_000;
/** Questions of an idle stretch. */
const IDLE = 60;

/** Answers while the admin's command changes every one of 5,000 articles, measured by answers of the same bot without it. */
export async function answersDuringImport({ full, seed, print }: MeasurementOptions): Promise<Figure[]> {
  const source = readSource();
  const documents = [...articlesFrom(source, ARTICLES * PASSAGES, seed)];
  const records = documents.map(articleRecord);
  const questions = questionsTo(documents, source, 256, seed);
  const folder = await mkdtemp(join(tmpdir(), 'buendel-import-'));
  const world = await startWorld({ store: 'embedded' });
  try {
    await cp(join(root, 'demo'), folder, { recursive: true });
    await writeArticles(folder, records);
    await imported(world, folder);
    const ask = asker(world, questions);
    await ask.until(areFound(world, records));
    const rounds: { idle: number; busy: number; seconds: number }[] = [];
    for (let round = 0; round < (full ? 7 : 3); round += 1) {
      const idle = await ask.until(async (asked) => asked >= IDLE);
      const word = `Zauberlehrling${String.fromCharCode(97 + round)}`;
      const changed = records.map((record) => ({ ...record, title: `${record.title} ${word}` }));
      await writeArticles(folder, changed);
      const started = performance.now();
      let done = false;
      const importing = imported(world, folder).finally(() => {
        done = true;
      });
      const found = areFound(world, changed);
      const busy = await ask.until(async () => done && (await found()));
      await importing;
      rounds.push({
        idle: percentile(idle, 0.95),
        busy: percentile(busy, 0.95),
        seconds: (performance.now() - started) / 1000,
      });
    }
    return report(rounds, print);
  } finally {
    await world.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function imported(world: World, folder: string): Promise<void> {
  const child = world.begin('import', 'town', folder);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      output += chunk;
    });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`The import ended with ${code}: ${output}`);
}

/** Asks at a steady pace until something holds. @returns the milliseconds of each answer */
function asker({ client }: World, questions: readonly string[]) {
  const chat = personalChat('asker');
  let next = 0;
  const askOne = async (): Promise<number> => {
    const question = questions[next % questions.length] ?? '';
    next += 1;
    const started = performance.now();
    await persistently(() => client.say(chat, question));
    return performance.now() - started;
  };
  return {
    async until(holds: (asked: number) => Promise<boolean>): Promise<number[]> {
      const answers: Promise<number>[] = [];
      const end = performance.now() + PATIENCE_MS;
      do {
        if (performance.now() > end) throw new Error('What is waited for during the questions does not come.');
        const answer = askOne();
        // Looked at below with all the others; until then a failure must not end the process.
        answer.catch(() => undefined);
        answers.push(answer);
        await sleep(EVERY_MS);
      } while (!(await holds(answers.length)));
      return Promise.all(answers);
    },
  };
}

/** Asks once more where the bot had just closed the connection that the question went out on: it was idle for too long. */
const persistently = <T>(ask: () => Promise<T>): Promise<T> => ask().catch(ask);

/** Whether the bot finds some articles from the first to the last that an import writes, as they are written, by a long word of their titles. */
function areFound({ client }: World, records: readonly Article[]): () => Promise<boolean> {
  const wordIn = ({ title }: Article) => /\p{L}{18,}/u.exec(title)?.[0];
  const told = records.filter(wordIn).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const left = told.filter((_, at) => at % Math.ceil(told.length / 5) === 0 || at === told.length - 1);
  return async () => {
    for (let [wanted] = left; wanted; [wanted] = left) {
      const { id, title } = wanted;
      const query = `/api/articles?limit=50&q=${encodeURIComponent(wordIn(wanted) ?? '')}`;
      const { body } = await persistently(() => client.get(query, 'admin'));
      if (!(body as ArticlesAnswer).items.some((item) => item.id === id && item.title === title)) return false;
      left.shift();
    }
    return true;
  };
}

function report(rounds: readonly { idle: number; busy: number; seconds: number }[], print: (text: string) => void) {
  const ratio = spreadOf(rounds.map(({ idle, busy }) => busy / idle));
  const line = ({ idle, busy, seconds }: (typeof rounds)[number]) =>
    `  p95 ${twoDecimals(idle)} ms idle, ${twoDecimals(busy)} ms while ${seconds.toFixed(0)} s of importing and indexing went on`;
  print(
    [
      `200 questions a minute, each of ${ARTICLES.toLocaleString('en')} articles changed by an import`,
      ...rounds.map(line),
    ].join('\n'),
  );
  const range = ` (${twoDecimals(ratio.min)} … ${twoDecimals(ratio.max)})`;
  const figures: Figure[] = [
    atMost('p95 of answers during an import of 5,000 articles / idle', 2, ratio.median, twoDecimals, range),
  ];
  return figures;
}
