import { demoDocuments, readDemoQuestions, readDemoTown } from '../data/demoTown.ts';
import { Missing } from '../data/given.ts';
import { questionsOf } from '../data/testSets.ts';
import type { MeasurementOptions } from '../measurement.ts';
import { openOurs, variants } from '../ours.ts';
import { peerArticle, peers } from '../peers/index.ts';
import type { OpenPeer } from '../peers/peer.ts';
import { atLeast, type Figure, tableOf } from '../table.ts';
import { openInstalled } from './openInstalled.ts';

/** Questions with the articles that answer them. */
interface QuestionSet {
  name: string;
  questions: readonly { question: string; expected: string[] }[];
}

/** The demo town: how often an article that answers the question stands first. Peers read title, wordings, tags and text as one. */
export async function onTown({ print }: MeasurementOptions): Promise<Figure[]> {
  const town = await readDemoTown();
  const documents = demoDocuments(town);
  const { sets, missing } = readSets();
  const firstsOf = async (engine: OpenPeer): Promise<number[]> => {
    try {
      const firsts: number[] = [];
      for (const { questions } of sets) {
        const ranked = await engine.rank(questions.map(({ question }) => question));
        firsts.push(questions.filter(({ expected }, at) => expected.includes(ranked[at]?.[0] ?? '')).length);
      }
      return firsts;
    } finally {
      await engine.close();
    }
  };
  const rows: { name: string; firsts: number[] }[] = [];
  for (const variant of variants)
    rows.push({ name: variant.name, firsts: await firstsOf(openOurs(variant, documents, town.synonyms)) });
  const { opened, notes } = openInstalled(peers, documents.map(peerArticle));
  for await (const { name, engine } of opened) rows.push({ name, firsts: await firstsOf(engine) });
  print(
    [
      `Demo town, ${documents.length} articles: how often an article that answers stands first`,
      tableOf(
        ['', ...sets.map(({ name, questions }) => `${name} (${questions.length})`)],
        rows.map(({ name, firsts }) => [name, ...firsts.map(String)]),
      ),
      ...notes,
      ...missing.map((line) => `  ${line}`),
    ].join('\n'),
  );
  const at = sets.findIndex(({ name }) => name === TOWN);
  const found = rows[0]?.firsts[at];
  const figure = `the demo town's ${sets[at]?.questions.length ?? 0} answerable questions, right article first`;
  return found === undefined ? [] : [atLeast(figure, 66, found)];
}

const TOWN = 'its own';

function readSets(): { sets: QuestionSet[]; missing: string[] } {
  const answerable = () => readDemoQuestions().filter(({ intent }) => intent === 'answer');
  const blind = (name: 'paraphrases' | 'inside') =>
    questionsOf(name).map(({ question, expected = [] }) => ({ question, expected }));
  const sources = { [TOWN]: answerable, paraphrases: () => blind('paraphrases'), inside: () => blind('inside') };
  const sets: QuestionSet[] = [];
  const missing: string[] = [];
  for (const [name, read] of Object.entries(sources)) {
    try {
      sets.push({ name, questions: read() });
    } catch (error) {
      if (!(error instanceof Missing)) throw error;
      missing.push(error.message);
    }
  }
  return { sets, missing };
}
