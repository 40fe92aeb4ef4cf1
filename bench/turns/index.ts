import { createClient, personalChat } from '../../test/teams/client.ts';
import { type Connector, startConnector } from '../../test/teams/connector.ts';
import { freePort, productEnvironment, run, stop, untilReady } from '../../test/teams/processes.ts';
import { startWorld, type World } from '../../test/teams/world.ts';
import { addArticles, articleRecord } from '../data/bigTown.ts';
import { articlesFrom, PASSAGES, questionsTo, readSource } from '../data/corpus.ts';
import type { Measurement, MeasurementOptions } from '../measurement.ts';
import { openFts5 } from '../peers/fts5.ts';
import { passageRows } from '../peers/index.ts';
import { percentile, type Spread, spreadOf } from '../statistics.ts';
import { atMost, type Figure, tableOf, twoDecimals } from '../table.ts';

const QUESTIONS = 128;
const ROUNDS = 7;

/** Something to ask, with the milliseconds of each round's questions. */
interface Asked {
  name: string;
  ask(question: string): Promise<unknown>;
  times: number[][];
}

/** What an answer in Teams costs beyond the framework: ours, a bare echo and FTS5 asked in turn, each bot a process on loopback. */
export const turns: Measurement = async (options) => {
  const figures = await turnsAt(5_000, options);
  return options.full ? [...figures, ...(await turnsAt(50_000, options))] : figures;
};

async function turnsAt(articles: number, { seed, print }: MeasurementOptions): Promise<Figure[]> {
  const source = readSource();
  const documents = [...articlesFrom(source, articles * PASSAGES, seed)];
  const questions = questionsTo(documents, source, QUESTIONS, seed);
  const fts5 = openFts5(documents.flatMap(passageRows));
  const world = await startWorld({ store: 'embedded' });
  try {
    await fill(world, documents.map(articleRecord));
    const echo = await startEcho();
    try {
      const bot = asking('an answer of Bündel', world.home, world.connector);
      const asked = [
        bot,
        asking('an echo of botbuilder', echo.home, echo.connector),
        {
          name: 'FTS5 + Snowball alone',
          ask: async (question: string) => fts5.search(question),
          times: [],
        },
      ];
      await askInTurn(asked, questions);
      return report(articles, asked, print);
    } finally {
      await echo.close();
    }
  } finally {
    fts5.close();
    await world.close();
  }
}

/** Brings the articles into the stopped server's store, so that it is ready only with all of them in its index. */
async function fill(world: World, records: ReturnType<typeof articleRecord>[]): Promise<void> {
  await world.server.stop();
  await addArticles(await world.stored(), records);
  await world.server.start();
}

async function startEcho() {
  const connector = await startConnector();
  const port = await freePort();
  const child = run(['bench/turns/echo.ts'], productEnvironment({ PORT: String(port) }));
  let output = '';
  child.stdout?.on('data', () => undefined);
  child.stderr?.on('data', (chunk) => {
    output += chunk;
  });
  const home = `http://127.0.0.1:${port}`;
  const close = async () => {
    await stop(child, 'SIGKILL');
    await connector.close();
  };
  await untilReady(home, child, () => output);
  return { home, connector, close };
}

/** Asks a bot as Teams does; a turn counts only when its message has arrived at the connector. */
function asking(name: string, home: string, connector: Connector): Asked {
  const client = createClient(home, connector.url);
  const chat = personalChat('asker');
  return {
    name,
    times: [],
    async ask(question) {
      const before = connector.accepted.length;
      const { status } = await client.say(chat, question);
      if (status !== 200 || connector.accepted.length !== before + 1)
        throw new Error(`${name}: no answer (${status}).`);
    },
  };
}

/** Each question to each of them before the next question, in another order each time; a first round is not counted. */
async function askInTurn(asked: readonly Asked[], questions: readonly string[]): Promise<void> {
  for (let round = -1; round < ROUNDS; round += 1) {
    const times = asked.map((): number[] => []);
    for (const [at, question] of questions.entries()) {
      for (let turn = 0; turn < asked.length; turn += 1) {
        const which = (turn + at) % asked.length;
        const started = performance.now();
        await asked[which]?.ask(question);
        times[which]?.push(performance.now() - started);
      }
    }
    if (round >= 0) asked.forEach((one, which) => void one.times.push(times[which] ?? []));
  }
}

function report(articles: number, asked: readonly Asked[], print: (text: string) => void): Figure[] {
  const p95s = asked.map(({ times }) => times.map((round) => percentile(round, 0.95)));
  const count = articles.toLocaleString('en');
  print(
    [
      `${count} articles, ${QUESTIONS} questions, ${ROUNDS} rounds: milliseconds, the median round (least … most)`,
      tableOf(
        ['', 'p50', 'p95'],
        asked.map(({ name, times }, at) => [
          name,
          spread(spreadOf(times.map((round) => percentile(round, 0.5)))),
          spread(spreadOf(p95s[at] ?? [])),
        ]),
      ),
    ].join('\n'),
  );
  const [ours = [], echo = [], fts5 = []] = p95s;
  const ratio = spreadOf(ours.map((own, at) => (own - (echo[at] ?? 0)) / (fts5[at] ?? 0)));
  const range = ` (${twoDecimals(ratio.min)} … ${twoDecimals(ratio.max)})`;
  const what = `${count} articles: (p95 of an answer − p95 of an echo) / p95 of FTS5 + Snowball`;
  return [atMost(what, 1.5, ratio.median, twoDecimals, range)];
}

const spread = ({ median, min, max }: Spread): string =>
  `${twoDecimals(median)} (${twoDecimals(min)} … ${twoDecimals(max)})`;
