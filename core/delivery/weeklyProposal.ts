import type { Bundle, Step } from '../bundle/bundle.ts';
import { nextSteps } from '../bundle/nextSteps.ts';
import { findStep } from '../bundle/press.ts';
import { taskState } from '../bundle/progress.ts';

/** What one weekly card says: one step, at most two more as lines, and what was finished since the last card. */
export interface WeeklyProposal {
  /** The proposed step first. */
  stepIds: string[];
  /** Ids of tasks whose effect is thanked for. */
  thanks: string[];
}

/** The last card that a chat got. */
export interface LastCard {
  /** ISO day. */
  day: string;
  stepIds: readonly string[];
  thanks: readonly string[];
}

export type WeeklyContent = { kind: 'card'; proposal: WeeklyProposal } | { kind: 'nothingOpen' } | { kind: 'noNews' };

const furtherAtMost = 2;

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
): WeeklyContent {
  const own = nextSteps(bundle, unitId, today);
  // A unit without an open step of its own helps with the department's: the card never goes out empty for a wrong reason.
  const [first, ...others] = own.length > 0 ? own : nextSteps(bundle, undefined, today);
  if (!first) return { kind: 'nothingOpen' };
  const finished = finishedSince(bundle, unitId, last?.day ?? weekBefore(today));
  const thanks = finished.filter((id) => !last?.thanks.includes(id));
  if (thanks.length === 0 && last && saysIt(last, first.step, bundle)) return { kind: 'noNews' };
  const stepIds = [first.step.id, ...others.slice(0, furtherAtMost).map(({ step }) => step.id)];
  return { kind: 'card', proposal: { stepIds, thanks } };
}

/**
 * Whether the last card already proposes this step and waits for an answer. A step that was put off and comes back on its
 * day is news, and so is the first card of another half-year.
 */
function saysIt(last: LastCard, proposed: Step, bundle: Bundle): boolean {
  if (last.stepIds[0] !== proposed.id || !findStep(bundle, proposed.id)) return false;
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

/** Without a card before, what was finished in the last seven days is thanked for; older effects are no news. */
export function weekBefore(today: string): string {
  const day = new Date(`${today}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 7);
  return day.toISOString().slice(0, 10);
}
