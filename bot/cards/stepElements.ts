import { causes } from '../../core/bundle/causes.ts';
import type { StepInTask } from '../../core/bundle/nextSteps.ts';
import { tokenOf } from '../../core/bundle/press.ts';
import { taskState } from '../../core/bundle/progress.ts';
import type { Step } from '../../core/bundle/bundle.ts';
import type { Words } from '../../core/words/words.ts';
import { actionSet, type Element, press } from './card.ts';

/** How a step stands on a card at this moment. */
export type StepView = 'open' | 'later' | 'done' | 'waiting';

/** @param today ISO day */
export function viewOf(step: Step, today: string): StepView {
  if (step.state !== 'open') return step.state;
  return step.laterUntil && step.laterUntil > today ? 'later' : 'open';
}

/** Whether the last press can still be taken back. @param now epoch milliseconds */
export const canUndo = (step: Step, now: number): boolean => step.undo !== undefined && Date.parse(step.undo.until) >= now;

const data = (bundleId: string, step: Step) => ({ token: tokenOf(step), bundle: bundleId });

export const undoButton = (bundleId: string, step: Step, words: Words): Element =>
  press(words.steps.undo, 'step.undo', data(bundleId, step));

export const doneButton = (bundleId: string, step: Step, words: Words, style?: 'positive'): Element =>
  press(words.steps.done, 'step.done', data(bundleId, step), style);

/** The three answers to a step. The causes unfold in the card itself, so being stuck costs one more press and no wait. */
export function stepButtons(bundleId: string, step: Step, words: Words): Element[] {
  const cause = (name: (typeof causes)[number]) =>
    press(words.steps.causes[name], 'step.stuck', { ...data(bundleId, step), cause: name });
  return [
    doneButton(bundleId, step, words, 'positive'),
    {
      type: 'Action.ShowCard',
      title: words.steps.stuck,
      card: {
        type: 'AdaptiveCard',
        version: '1.5',
        body: [
          { type: 'TextBlock', text: words.steps.chooseCause, wrap: true },
          // Teams draws at most six actions in a row, and there are seven causes.
          actionSet(causes.slice(0, 4).map(cause)),
          actionSet(causes.slice(4).map(cause)),
        ],
      },
    },
    press(words.steps.later, 'step.later', data(bundleId, step)),
  ];
}

/** What is said about a step that was just answered, or stands answered on an older card. @param now epoch milliseconds */
export function answeredText({ task, step }: StepInTask, view: Exclude<StepView, 'open'>, now: number, words: Words): string {
  const finished = view === 'done' && taskState(task) === 'done' ? ` ${words.steps.finished(task.title, task.effect)}` : '';
  if (canUndo(step, now)) return words.steps.answered(view, step.title) + finished;
  if (view === 'done') return words.steps.isDone(step.title) + finished;
  if (view === 'waiting' && step.cause) return `${step.title}: ${words.steps.waiting(step.cause, step.since)}. ${words.steps.rests}`;
  return `${step.title}. ${step.laterUntil ? words.steps.laterUntil(step.laterUntil) : ''}`.trim();
}
