import type { Bundle, Step } from '../bundle/bundle.ts';
import { type ProposalReason, proposedSteps } from '../bundle/nextSteps.ts';
import { findStep } from '../bundle/press.ts';
import { taskState } from '../bundle/progress.ts';
import { daysAfter } from '../calendar/clock.ts';
import { halfYearOf } from '../calendar/halfYear.ts';
import { type Occasion, occasionOf } from './occasion.ts';

/** What one weekly card says: one step, at most two more as lines, what was finished since the last card, and what waits for the team. */
export interface WeeklyProposal {
  /** The proposed step first. */
  stepIds: string[];
  /** Ids of tasks whose effect is thanked for. */
  thanks: string[];
  /** Why this step. */
  because?: ProposalReason | undefined;
  occasion?: Occasion | undefined;
  /** Id of the article to be looked at again. */
  reviews?: string[] | undefined;
  /** Ids of open questions from the house. */
  questions?: string[] | undefined;
}

/** The last card that a chat got. */
export interface LastCard extends Pick<WeeklyProposal, 'reviews' | 'questions'> {
  /** ISO day. */
  day: string;
  stepIds: readonly string[];
  thanks: readonly string[];
}

/** What else decides about a card: whether it is a load week, and what waits for the team besides its steps, the most urgent first. */
export interface Besides {
  load?: boolean;
  reviews?: readonly string[];
  questions?: readonly string[];
}

export type WeeklyContent = { kind: 'card'; proposal: WeeklyProposal } | { kind: 'nothingOpen' } | { kind: 'noNews' };

/** All that fits on one card beside its step (product.md §7). */
const atMost = { further: 2, reviews: 1, questions: 2 };

/**
 * Chooses what a chat's weekly card shows, or why it gets none: nothing is open there, or the last card still says it all
 * (product.md §7).
 * @param today ISO day @param last the last card in this chat, if there was one
 */
export function weeklyContent(
  bundle: Bundle,
  unitId: string | undefined,
  today: string,
  last: LastCard | undefined,
  { load = false, reviews, questions }: Besides = {},
): WeeklyContent {
  const { steps, reason } = proposedSteps(bundle, unitId, { today, load });
  const [first, ...others] = steps;
  if (!first) return { kind: 'nothingOpen' };
  const finished = finishedSince(bundle, unitId, last?.day ?? daysAfter(today, -7));
  // Every field is named, also without a value: a row that is chosen anew just before sending keeps nothing of its old card.
  const proposal = {
    stepIds: [first, ...others.slice(0, atMost.further)].map(({ step }) => step.id),
    thanks: finished.filter((id) => !last?.thanks.includes(id)),
    because: reason,
    occasion: occasionOf(bundle.halfYear, today, last?.day),
    reviews: reviews?.slice(0, atMost.reviews),
    questions: questions?.slice(0, atMost.questions),
  };
  return last && saysIt(last, first.step, bundle) && !hasNews(proposal, last)
    ? { kind: 'noNews' }
    : { kind: 'card', proposal };
}

/** What a card tells besides its step, that the last one did not. */
function hasNews({ thanks, occasion, reviews = [], questions = [] }: WeeklyProposal, last: LastCard): boolean {
  return (
    thanks.length > 0 ||
    occasion !== undefined ||
    reviews.some((id) => !last.reviews?.includes(id)) ||
    questions.some((id) => !last.questions?.includes(id))
  );
}

/**
 * Whether the last card already proposes this step and waits for an answer. A step that comes back, because it was put off
 * or because the way is free again, is news, and so is the first card of another half-year.
 */
function saysIt(last: LastCard, proposed: Step, bundle: Bundle): boolean {
  if (last.stepIds[0] !== proposed.id || halfYearOf(last.day) !== bundle.halfYear) return false;
  if (proposed.freed && proposed.freed.on >= last.day) return false;
  return proposed.laterUntil === undefined || proposed.laterUntil <= last.day;
}

/** Whether a card that was planned may go out as planned: its step still asks to be done. @param today ISO day */
export function stillOpen(bundle: Bundle, stepId: string | undefined, today: string): boolean {
  const step = stepId === undefined ? undefined : findStep(bundle, stepId)?.step;
  return step?.state === 'open' && (step.laterUntil === undefined || step.laterUntil <= today);
}

/** The tasks that were finished since a day, those of a unit or of all. @param since ISO day */
export function finishedSince(bundle: Bundle, unitId: string | undefined, since: string): string[] {
  return bundle.tasks
    .filter((task) => unitId === undefined || task.unitId === unitId)
    .filter((task) => taskState(task) === 'done' && task.steps.some((s) => s.since !== undefined && s.since >= since))
    .map((task) => task.id);
}
