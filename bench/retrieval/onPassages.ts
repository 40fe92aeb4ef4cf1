import { randomFrom } from '../../test/faults/measure.ts';
import { passageDocument, readMlqa } from '../data/mlqa.ts';
import { typedBadly } from '../data/typedBadly.ts';
import type { MeasurementOptions } from '../measurement.ts';
import { bundel, openOurs } from '../ours.ts';
import { peerArticle, peers } from '../peers/index.ts';
import type { OpenPeer } from '../peers/peer.ts';
import { mean, pairedInterval, reciprocalRank } from '../statistics.ts';
import { atLeast, type Figure, percent, score, tableOf } from '../table.ts';
import { openInstalled } from './openInstalled.ts';

/** What an engine reached on the questions as they are, and per seed on the badly typed ones: reciprocal ranks. */
interface Reached {
  name: string;
  clean: number[];
  badly: number[][];
}

const SEEDS = 2;

/** Java is not part of this project: its line is from November 2026 (the same data, typos of another seed). */
const LUCENE = ['Lucene GermanAnalyzer (not run here, November 2026)', '57.6 %', '.646', '.548'];

/** MLQA-de: each question's passage among all, the questions as they are and typed badly. */
export async function onPassages({ seed, print }: MeasurementOptions): Promise<Figure[]> {
  const { questions, passages } = readMlqa();
  const documents = [...passages].map(([id, text]) => passageDocument(id, text));
  const clean = questions.map(({ question }) => question);
  const seeds = Array.from({ length: SEEDS }, (_, at) => seed + at);
  const badly = seeds.map((own) => {
    const random = randomFrom(own);
    return clean.map((question) => typedBadly(question, random));
  });
  const reach = async (name: string, engine: OpenPeer): Promise<Reached> => {
    const ranks = async (asked: readonly string[]) =>
      (await engine.rank(asked)).map((ranking, at) => reciprocalRank(ranking, [questions[at]?.passageId ?? '']));
    try {
      const reached: Reached = { name, clean: await ranks(clean), badly: [] };
      for (const asked of badly) reached.badly.push(await ranks(asked));
      return reached;
    } finally {
      await engine.close();
    }
  };
  const ours = await reach(bundel.name, openOurs(bundel, documents));
  const theirs: Reached[] = [];
  const { opened, notes } = openInstalled(peers, documents.map(peerArticle));
  for await (const { name, engine } of opened) theirs.push(await reach(name, engine));
  print(
    [
      `MLQA-de: ${questions.length} questions, ${passages.size} passages; typed badly with seeds ${seeds.join(' and ')};`,
      'the last two columns: 95 % interval of the mean difference in MRR (ours minus the peer, paired bootstrap, 10,000 resamples)',
      tableOf(
        ['', 'R@1', 'MRR@10', ...seeds.map((own) => `badly ${own}`), 'ours − it, clean', 'ours − it, badly'],
        [cells(ours), ...theirs.map((their) => [...cells(their), ...intervals(ours, their, seed)]), LUCENE],
      ),
      ...notes,
    ].join('\n'),
  );
  return [
    atLeast('MLQA-de, right passage first', 0.66, firsts(ours.clean), percent),
    atLeast('MLQA-de, MRR@10', 0.73, mean(ours.clean), exactly),
    atLeast(`MLQA-de typed badly, MRR@10 (mean of ${SEEDS} seeds)`, 0.71, mean(ours.badly.flat()), exactly),
  ];
}

/** Beside a goal a figure is not rounded up to it. */
const exactly = (value: number): string => score(value, 4);

const firsts = (ranks: readonly number[]): number => mean(ranks.map((rank) => (rank === 1 ? 1 : 0)));

const cells = ({ name, clean, badly }: Reached): string[] => [
  name,
  percent(firsts(clean)),
  score(mean(clean)),
  ...badly.map((ranks) => score(mean(ranks))),
];

function intervals(ours: Reached, theirs: Reached, seed: number): string[] {
  // A question typed badly in several ways counts once, with the mean of its ranks.
  const ofBadly = ({ badly, clean }: Reached) => clean.map((_, at) => mean(badly.map((ranks) => ranks[at] ?? 0)));
  return [
    pairedInterval(ours.clean, theirs.clean, randomFrom(seed)),
    pairedInterval(ofBadly(ours), ofBadly(theirs), randomFrom(seed)),
  ].map(({ from, to }) => `${signed(from)} … ${signed(to)}`);
}

const signed = (value: number): string => `${value < 0 ? '−' : '+'}${score(Math.abs(value))}`;
