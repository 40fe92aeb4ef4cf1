import { createIndex, put, type SearchDocument, type SearchIndex, search } from '../../core/search/searchIndex.ts';
import { randomFrom } from '../../test/faults/measure.ts';
import { articlesFrom, questionsTo, readSource, type Source, stretches } from '../data/corpus.ts';
import { everything } from '../ours.ts';
import { openFts5 } from '../peers/fts5.ts';
import { passageRows } from '../peers/index.ts';
import { openGermanMiniSearch } from '../peers/miniSearch.ts';
import { LIMIT, type PeerArticle } from '../peers/peer.ts';
import { percentile, spreadOf } from '../statistics.ts';
import type { EditReport, SpeedReport } from './report.ts';

/** A process of its own: builds ours and the peers from the same passages, asks them in turn, and edits articles of ours. */
const [passages = 0, seed = 0, roundsWanted = 0, withMiniSearch = 0] = process.argv.slice(2).map(Number);
const QUESTIONS = 256;
/** MiniSearch takes too long to be asked in every round. */
const MINISEARCH_ROUNDS = 2;
const EDITS = 200;

/** Something to ask, with the milliseconds of each round's questions. */
interface Engine {
  name: string;
  buildMs: number;
  rounds: number;
  search(question: string): unknown;
  times: number[][];
}

function timed<T>(act: () => T): { ms: number; result: T } {
  const started = performance.now();
  const result = act();
  return { ms: performance.now() - started, result };
}

function build(source: Source) {
  const index = createIndex();
  const fts5 = openFts5([]);
  const rows: PeerArticle[] = [];
  const sample: SearchDocument[] = [];
  const spent = { ours: 0, fts5: 0, miniSearch: 0 };
  for (const stretch of stretches(articlesFrom(source, passages, seed), 200)) {
    const stretchRows = stretch.flatMap(passageRows);
    spent.ours += timed(() => stretch.forEach((article) => void put(index, article))).ms;
    spent.fts5 += timed(() => fts5.add(stretchRows)).ms;
    if (withMiniSearch) rows.push(...stretchRows);
    sample.push(...stretch.slice(0, Math.ceil((200 * 3 * EDITS) / passages)));
  }
  const engine = (name: string, buildMs: number, ask: Engine['search'], rounds = roundsWanted): Engine => ({
    name,
    buildMs,
    rounds,
    search: ask,
    times: [],
  });
  const engines = [
    engine('Bündel', spent.ours, (question) => search(index, question, { ...everything, limit: LIMIT })),
    engine('SQLite FTS5 + Snowball', spent.fts5, fts5.search),
  ];
  if (withMiniSearch) {
    const { ms, result } = timed(() => openGermanMiniSearch(rows));
    engines.push(engine('MiniSearch, best settings', ms, result, MINISEARCH_ROUNDS));
  }
  return { index, engines, sample };
}

/** Each question to each engine before the next question, in another order each time. */
function askInTurn(engines: readonly Engine[], questions: readonly string[]): void {
  for (let round = 0; round < roundsWanted; round += 1) {
    const asked = engines.filter(({ rounds }) => round < rounds);
    for (const engine of asked) engine.times.push([]);
    for (const [at, question] of questions.entries()) {
      for (let turn = 0; turn < asked.length; turn += 1) {
        const engine = asked[(turn + at) % asked.length];
        engine?.times.at(-1)?.push(timed(() => engine.search(question)).ms);
      }
    }
  }
}

function edit(index: SearchIndex, articles: readonly SearchDocument[], all: Iterable<SearchDocument>): EditReport {
  const random = randomFrom(seed);
  const times = articles.slice(0, EDITS).map((article, at) => {
    const word = `Zauberlehrling${at}${random.oneOf([...'abcdefgh'])}`;
    const edited = {
      ...article,
      passages: [{ range: { from: 0, to: 0 }, text: `${word} ${article.passages[0]?.text}` }],
    };
    return timed(() => {
      put(index, edited);
      const [hit] = search(index, word, { ...everything, limit: 1 });
      if (hit?.documentId !== article.id) throw new Error(`The edit of ${article.id} is not found.`);
    }).ms;
  });
  let longest = 0;
  for (const article of all) longest = Math.max(longest, timed(() => put(index, article)).ms);
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95), longest };
}

const source = readSource();
const { index, engines, sample } = build(source);
const questions = questionsTo(sample, source, QUESTIONS, seed);
// Once without a clock, so that nothing is compiled while it runs.
for (const { search: ask } of engines) for (const question of questions.slice(0, 64)) ask(question);
askInTurn(engines, questions);
const p95 = (engine: Engine | undefined) => engine?.times.map((times) => percentile(times, 0.95)) ?? [];
const theirs = p95(engines[1]);
const report: SpeedReport = {
  engines: engines.map((engine) => ({
    name: engine.name,
    buildMs: engine.buildMs,
    rounds: engine.times.length,
    p50: Math.min(...engine.times.map((times) => percentile(times, 0.5))),
    p95: Math.min(...p95(engine)),
  })),
  ratio: spreadOf(p95(engines[0]).map((own, round) => own / (theirs[round] ?? 0))),
  edits: edit(index, sample, articlesFrom(source, passages, seed)),
};
console.log(JSON.stringify(report));
