import { answerTurn } from '../../core/search/turn.ts';
import { demoIndex } from '../data/demoTown.ts';
import { Missing } from '../data/given.ts';
import { followUpPairs } from '../data/testSets.ts';
import type { MeasurementOptions } from '../measurement.ts';
import { everything } from '../ours.ts';
import { atLeast, type Figure, percent, tableOf } from '../table.ts';
import { outcomeFrom, outcomeHeadings, outcomeRow } from './outcome.ts';

/** Pairs of questions by one person: whether the second is read as following on the first, and what it gets. */
export async function followingUp({ print }: MeasurementOptions): Promise<Figure[]> {
  const pairs = readPairs(print);
  if (!pairs) return [];
  const index = await demoIndex();
  const asked = pairs.map(({ first, followUp, expected, kind }) => {
    const start = answerTurn(index, { text: first, ...everything });
    const { answer } = start;
    const before = { question: start.question, ...(answer.kind === 'answer' ? { articleId: answer.articleId } : {}) };
    const second = answerTurn(index, { text: followUp, before, ...everything });
    return { outcome: outcomeFrom(second.answer), expected, kind, isRead: second.follows === (kind === 'followUp') };
  });
  const rows = (['followUp', 'new'] as const).map((kind) => {
    const own = asked.filter((one) => one.kind === kind);
    const share = (is: (one: (typeof own)[number]) => boolean) =>
      percent(own.filter(is).length / Math.max(1, own.length));
    const name = kind === 'followUp' ? 'follows on the first' : 'something new';
    return [...outcomeRow(name, own), share(({ isRead }) => isRead)];
  });
  print(`The second of two questions, asked to the demo town\n${tableOf([...outcomeHeadings, 'read so'], rows)}`);
  const right = asked.filter(
    ({ outcome, expected }) => outcome.kind === 'answer' && expected.includes(outcome.articleIds[0]),
  ).length;
  const offered = asked.filter(
    ({ outcome, expected }) => outcome.kind === 'choices' && outcome.articleIds.some((id) => expected.includes(id)),
  ).length;
  const goal = Math.ceil(pairs.length * 0.8);
  return [atLeast(`of ${pairs.length} pairs, the second answered or offered rightly`, goal, right + offered)];
}

function readPairs(print: (text: string) => void) {
  try {
    return followUpPairs();
  } catch (error) {
    if (!(error instanceof Missing)) throw error;
    print(error.message);
    return undefined;
  }
}
