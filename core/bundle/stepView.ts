import type { Step } from './bundle.ts';
import type { StepPageVerb } from './stepVerbs.ts';

/** How a step stands at this moment, on a card or a page. */
export type StepView = 'open' | 'later' | 'done' | 'waiting';

/** @param today ISO day */
export function viewOf(step: Pick<Step, 'state' | 'laterUntil'>, today: string): StepView {
  if (step.state !== 'open') return step.state;
  return step.laterUntil && step.laterUntil > today ? 'later' : 'open';
}

/** Whether the last press can still be taken back. @param now epoch milliseconds */
export const canUndo = (step: Pick<Step, 'undo'>, now: number): boolean =>
  step.undo !== undefined && Date.parse(step.undo.until) >= now;

/**
 * What a page offers to press on a step: while a press can be taken back only that, then what leads on from where the step
 * stands. What was put off may be taken up earlier.
 * @param now epoch milliseconds @param today ISO day
 */
export function offeredVerbs(step: Step, now: number, today: string): StepPageVerb[] {
  const view = viewOf(step, today);
  if (view === 'open') return ['step.done', 'step.stuck', 'step.later'];
  if (canUndo(step, now)) return ['step.undo'];
  if (view === 'later') return ['step.done', 'step.stuck'];
  return view === 'waiting' ? ['step.free'] : [];
}
