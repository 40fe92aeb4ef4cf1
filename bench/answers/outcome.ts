import { type Answer, answerQuestion } from '../../core/search/answer.ts';
import { intentOf } from '../../core/search/intent.ts';
import type { SearchIndex } from '../../core/search/searchIndex.ts';
import { everything } from '../ours.ts';
import { percent } from '../table.ts';

/** What a message gets, as the bot decides it: its wish is read first, then the articles are asked. */
export type Outcome =
  | { kind: 'answer'; articleIds: [string] }
  | { kind: 'choices'; articleIds: string[] }
  | { kind: 'nothing' | 'refusal' | 'wish'; articleIds: [] };

export function outcomeOf(index: SearchIndex, text: string): Outcome {
  const intent = intentOf(text);
  if (intent.kind !== 'question') return { kind: intent.kind === 'refusal' ? 'refusal' : 'wish', articleIds: [] };
  return outcomeFrom(answerQuestion(index, text, everything));
}

export function outcomeFrom(answer: Answer): Outcome {
  if (answer.kind === 'answer') return { kind: 'answer', articleIds: [answer.articleId] };
  if (answer.kind === 'choices') return answer;
  return { kind: 'nothing', articleIds: [] };
}

/** How the outcomes of a set are counted; right is what names an article that answers. */
const COLUMNS = {
  'right answer': (kind: string, right: boolean) => kind === 'answer' && right,
  'wrong answer': (kind: string, right: boolean) => kind === 'answer' && !right,
  'right choice': (kind: string, right: boolean) => kind === 'choices' && right,
  'wrong choice': (kind: string, right: boolean) => kind === 'choices' && !right,
  nothing: (kind: string) => kind === 'nothing',
  refused: (kind: string) => kind === 'refusal',
  'other wish': (kind: string) => kind === 'wish',
};

export const outcomeHeadings = ['', 'questions', ...Object.keys(COLUMNS)];

/** A line of a table of outcomes, in shares. */
export function outcomeRow(
  name: string,
  outcomes: readonly { outcome: Outcome; expected: readonly string[] }[],
): string[] {
  const counted = Object.values(COLUMNS).map(
    (is) =>
      outcomes.filter(({ outcome: { kind, articleIds }, expected }) =>
        is(
          kind,
          articleIds.some((id) => expected.includes(id)),
        ),
      ).length,
  );
  return [name, String(outcomes.length), ...counted.map((count) => percent(count / Math.max(1, outcomes.length)))];
}

/** Whether the asker is told that the articles have nothing, or that this is not answered here. */
export const isDeclined = ({ kind }: Outcome): boolean => kind === 'nothing' || kind === 'refusal';
