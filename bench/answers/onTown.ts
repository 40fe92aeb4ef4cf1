import { demoIndex, readDemoQuestions } from '../data/demoTown.ts';
import { Missing } from '../data/given.ts';
import { readMlqa } from '../data/mlqa.ts';
import { questionsOf } from '../data/testSets.ts';
import type { MeasurementOptions } from '../measurement.ts';
import { firstOf } from '../ours.ts';
import { atLeast, type Figure, percent, tableOf } from '../table.ts';
import { isDeclined, outcomeHeadings, outcomeOf, outcomeRow } from './outcome.ts';

/** A question that no article answers expects none. */
interface Asked {
  question: string;
  expected?: readonly string[];
}

/** The demo town: whether what it knows is answered, and what it does not know is not. */
export async function onTown({ print }: MeasurementOptions): Promise<Figure[]> {
  const index = await demoIndex();
  const asking = (questions: readonly Asked[]) =>
    questions.map(({ question, expected = [] }) => ({ outcome: outcomeOf(index, question), expected, question }));
  const declined = (questions: readonly Asked[]) =>
    asking(questions).filter(({ outcome }) => isDeclined(outcome)).length;
  const own = readDemoQuestions();
  const answerable = own.filter(({ intent }) => intent === 'answer');
  // What the town's makers wanted refused was later found to be simply unknown in one case: data/demo/README.md.
  const unknown = own.filter(({ id }) => id === 'q77');
  const refused = own.filter(({ id, intent }) => intent === 'decline' && id !== 'q77');
  const foreign = readMlqa().questions.map(({ question }) => ({ question }));
  const sets: Record<string, () => readonly Asked[]> = {
    'its own, answerable': () => answerable,
    'its own, to be refused': () => refused,
    'its own, unknown': () => unknown,
    paraphrases: () => questionsOf('paraphrases'),
    inside: () => questionsOf('inside'),
    outside: () => questionsOf('outside'),
    'MLQA-de': () => foreign,
  };
  const rows = Object.entries(sets).map(([name, read]) => {
    try {
      return outcomeRow(name, asking(read()));
    } catch (error) {
      if (!(error instanceof Missing)) throw error;
      return [name, error.message];
    }
  });
  print(`Asked to the demo town\n${tableOf(outcomeHeadings, rows)}`);
  const first = ({ question, expected }: (typeof own)[number]) => expected.includes(firstOf(index, question) ?? '');
  const ranked = asking(answerable.filter(first));
  const given = ranked.filter(({ outcome }) => outcome.kind === 'answer').length;
  return [
    atLeast(
      'questions from outside (MLQA-de) declined by the demo town',
      0.9,
      declined(foreign) / foreign.length,
      percent,
    ),
    atLeast(`of ${ranked.length} with the right article first, answered`, 0.8, given / ranked.length, percent),
    atLeast(
      `of ${refused.length} to be refused, refused`,
      refused.length,
      asking(refused).filter(({ outcome }) => outcome.kind === 'refusal').length,
    ),
    atLeast('q77 gets nothing', 1, asking(unknown).filter(({ outcome }) => outcome.kind === 'nothing').length),
  ];
}
