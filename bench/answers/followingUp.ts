import { isFollowUp, joinFollowUp } from '../../core/search/answer.ts';
import { demoIndex } from '../data/demoTown.ts';
import { Missing } from '../data/given.ts';
import { followUpPairs } from '../data/testSets.ts';
import type { MeasurementOptions } from '../measurement.ts';
import { firstOf } from '../ours.ts';
import { type Figure, percent, tableOf } from '../table.ts';
import { outcomeHeadings, outcomeOf, outcomeRow } from './outcome.ts';

/** Pairs of questions by one person: whether the second is read as following on the first, and what it gets. */
export async function followingUp({ print }: MeasurementOptions): Promise<Figure[]> {
  const pairs = readPairs(print);
  if (!pairs) return [];
  const index = await demoIndex();
  const asked = pairs.map(({ first, followUp, expected, kind }) => {
    const joined = isFollowUp(followUp);
    const question = joined ? joinFollowUp(first, followUp) : followUp;
    const best = firstOf(index, question) ?? '';
    const isFirst = expected.includes(best);
    return { outcome: outcomeOf(index, question), expected, kind, isRead: joined === (kind === 'followUp'), isFirst };
  });
  const rows = (['followUp', 'new'] as const).map((kind) => {
    const own = asked.filter((one) => one.kind === kind);
    const share = (is: (one: (typeof own)[number]) => boolean) =>
      percent(own.filter(is).length / Math.max(1, own.length));
    const name = kind === 'followUp' ? 'follows on the first' : 'something new';
    return [...outcomeRow(name, own), share(({ isRead }) => isRead), share(({ isFirst }) => isFirst)];
  });
  print(
    `The second of two questions, asked to the demo town\n${tableOf([...outcomeHeadings, 'read so', 'right first'], rows)}`,
  );
  return [];
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
