import type { Bundle } from '../bundle/bundle.ts';
import { nextSteps } from '../bundle/nextSteps.ts';
import { taskState } from '../bundle/progress.ts';

/** What one weekly card says: one step, at most two more as lines, and what was finished since the last card. */
export interface WeeklyProposal {
  stepId: string;
  furtherIds: string[];
  /** Ids of tasks whose effect is thanked for. */
  thanks: string[];
}

const furtherAtMost = 2;

/**
 * Chooses what a channel's weekly card shows; undefined when nothing is open there.
 * @param since ISO day of the last card in this channel, or the day from which finished tasks count when there was none
 * @param alreadyThanked task ids that the last card thanked for
 */
export function weeklyProposal(
  bundle: Bundle,
  unitId: string | undefined,
  today: string,
  since: string,
  alreadyThanked: readonly string[],
): WeeklyProposal | undefined {
  const own = nextSteps(bundle, unitId, today);
  // A unit without an open step of its own helps with the department's: the card never goes out empty for a wrong reason.
  const [first, ...others] = own.length > 0 ? own : nextSteps(bundle, undefined, today);
  if (!first) return undefined;
  return {
    stepId: first.step.id,
    furtherIds: others.slice(0, furtherAtMost).map(({ step }) => step.id),
    thanks: finishedSince(bundle, unitId, since).filter((id) => !alreadyThanked.includes(id)),
  };
}

function finishedSince(bundle: Bundle, unitId: string | undefined, since: string): string[] {
  return bundle.tasks
    .filter((task) => unitId === undefined || task.unitId === unitId)
    .filter((task) => taskState(task) === 'done' && task.steps.some((s) => s.since !== undefined && s.since >= since))
    .map((task) => task.id);
}
