import type { Bundle, Step, Task } from './bundle.ts';
import type { Cause } from './causes.ts';
import type { Event } from './event.ts';
import { taskState } from './progress.ts';

/** What can be pressed on a step. */
export const stepVerbs = ['step.done', 'step.stuck', 'step.later', 'step.undo'] as const;
export type StepVerb = (typeof stepVerbs)[number];

export interface StepPress {
  verb: StepVerb;
  /** Step id and the step's revision when the card was drawn, `BO-05-1-1.3`. */
  token: string;
  /** Required with `step.stuck`. */
  cause?: Cause;
}

/** Undo is possible for ten minutes (product.md §7). */
export const undoMinutes = 10;

export type PressOutcome =
  | { kind: 'changed'; bundle: Bundle; event: Event }
  | { kind: 'outdated' }
  | { kind: 'tooLate' }
  | { kind: 'unknown' }
  | { kind: 'incomplete' };

/** The token a card carries for a step: a press with it counts only while the step is at this revision. */
export function tokenOf(step: Pick<Step, 'id' | 'revision'>): string {
  return `${step.id}.${step.revision}`;
}

/** Step id and revision of a token; undefined when it is none. */
export function parseToken(token: string): { stepId: string; revision: number } | undefined {
  const match = /^(.+)\.(\d{1,9})$/.exec(token);
  return match?.[1] && match[2] ? { stepId: match[1], revision: Number(match[2]) } : undefined;
}

/** The step and its task, wherever in the bundle it stands. */
export function findStep(bundle: Bundle, stepId: string): { task: Task; step: Step } | undefined {
  for (const task of bundle.tasks) {
    const step = task.steps.find((s) => s.id === stepId);
    if (step) return { task, step };
  }
  return undefined;
}

/**
 * What a press does to a bundle. The bundle given is not changed. Whether the same token was pressed before is not decided
 * here but by the event's id in the store; a token of an older revision is `outdated`, and the card shows what is true now.
 * @param now epoch milliseconds @param today ISO day in the town's time zone
 */
export function press(bundle: Bundle, { verb, token, cause }: StepPress, now: number, today: string): PressOutcome {
  const parsed = parseToken(token);
  const found = parsed && findStep(bundle, parsed.stepId);
  if (!parsed || !found) return { kind: 'unknown' };
  const { task, step } = found;
  if (step.revision !== parsed.revision) return { kind: 'outdated' };
  if (verb === 'step.stuck' && !cause) return { kind: 'incomplete' };
  const changed = verb === 'step.undo' ? undone(step, now) : pressed(step, verb, cause, now, today);
  if (!changed) return { kind: verb === 'step.undo' ? 'tooLate' : 'outdated' };
  const steps = task.steps.map((s) => (s.id === step.id ? { ...changed, revision: step.revision + 1 } : s));
  const after = { ...task, steps };
  return {
    kind: 'changed',
    bundle: { ...bundle, tasks: bundle.tasks.map((t) => (t.id === task.id ? after : t)) },
    event: {
      id: token,
      at: new Date(now).toISOString(),
      departmentId: bundle.departmentId,
      bundleId: bundle.id,
      taskId: task.id,
      stepId: step.id,
      verb,
      ...(verb === 'step.stuck' ? { cause } : {}),
      finished: taskState(after) === 'done' && taskState(task) !== 'done',
    },
  };
}

/** The step after a press, or undefined when the press means nothing any more (a finished step cannot be put off). */
function pressed(
  step: Step,
  verb: Exclude<StepVerb, 'step.undo'>,
  cause: Cause | undefined,
  now: number,
  today: string,
): Step | undefined {
  if (step.state === 'done') return undefined;
  const { id, title, minutes, revision } = step;
  const undo = {
    until: new Date(now + undoMinutes * 60_000).toISOString(),
    state: step.state,
    ...pick(step),
  };
  const base = { id, title, minutes, revision, undo };
  if (verb === 'step.done') return { ...base, state: 'done', since: today };
  if (verb === 'step.stuck') return { ...base, state: 'waiting', cause, since: today };
  return { ...base, state: step.state, ...pick(step), laterUntil: nextMonday(today) };
}

function undone(step: Step, now: number): Step | undefined {
  if (!step.undo || Date.parse(step.undo.until) < now) return undefined;
  const { id, title, minutes, revision, undo } = step;
  return { id, title, minutes, revision, state: undo.state, ...pick(undo) };
}

/** Cause, day and postponement travel together; absent ones stay absent. */
function pick({ cause, since, laterUntil }: Pick<Step, 'cause' | 'since' | 'laterUntil'>) {
  return { ...(cause ? { cause } : {}), ...(since ? { since } : {}), ...(laterUntil ? { laterUntil } : {}) };
}

/** „Später“ means next week: the Monday after `today`. */
export function nextMonday(today: string): string {
  const date = new Date(`${today}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + ((8 - date.getUTCDay()) % 7 || 7));
  return date.toISOString().slice(0, 10);
}
