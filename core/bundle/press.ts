import type { Bundle, Help, Step, Task } from './bundle.ts';
import type { Cause } from './causes.ts';
import type { Event } from './event.ts';
import { taskState } from './progress.ts';
import type { StepVerb } from './stepVerbs.ts';

export interface StepPress {
  verb: StepVerb;
  /** Step id and the step's revision when the card was drawn, `BO-05-1-1.3`. */
  token: string;
  /** Required with `step.stuck`. */
  cause?: Cause;
  /** The town's system that it is about, with `step.stuck`. */
  system?: string;
  /** Who can help: with `step.stuck` where somebody can be asked, required with `step.elsewhere`. */
  help?: Help;
  /** ISO day, required with `step.promise`. */
  until?: string;
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
export function press(bundle: Bundle, pressed: StepPress, now: number, today: string): PressOutcome {
  const { verb, token } = pressed;
  const parsed = parseToken(token);
  const found = parsed && findStep(bundle, parsed.stepId);
  if (!parsed || !found) return { kind: 'unknown' };
  const { task, step } = found;
  if (step.revision !== parsed.revision) return { kind: 'outdated' };
  if (lacks(pressed)) return { kind: 'incomplete' };
  const changed = verb === 'step.undo' ? undone(step, now) : after(step, pressed, now, today);
  if (!changed) return { kind: verb === 'step.undo' ? 'tooLate' : 'outdated' };
  const { id, title, minutes } = step;
  const next = { id, title, minutes, revision: step.revision + 1, ...changed };
  const taskAfter = { ...task, steps: task.steps.map((s) => (s.id === id ? next : s)) };
  return {
    kind: 'changed',
    bundle: { ...bundle, tasks: bundle.tasks.map((t) => (t.id === task.id ? taskAfter : t)) },
    event: {
      id: token,
      at: new Date(now).toISOString(),
      departmentId: bundle.departmentId,
      bundleId: bundle.id,
      taskId: task.id,
      stepId: id,
      verb,
      ...about(pressed, step),
      finished: taskState(taskAfter) === 'done' && taskState(task) !== 'done',
    },
  };
}

/** Whether a press lacks what its verb needs. */
function lacks({ verb, cause, help, until }: StepPress): boolean {
  if (verb === 'step.stuck') return !cause;
  if (verb === 'step.promise') return !until;
  return verb === 'step.elsewhere' && !help;
}

/** What an event says about waiting: what for, and for which system. */
function about({ verb, cause, system }: StepPress, step: Step): Pick<Event, 'cause' | 'system'> {
  if (verb === 'step.stuck') return { ...(cause ? { cause } : {}), ...(system ? { system } : {}) };
  return verb === 'step.free' && step.cause ? { cause: step.cause } : {};
}

/** How a step stands, apart from what it is. */
type Standing = Pick<Step, 'state' | 'cause' | 'since' | 'laterUntil' | 'system' | 'help' | 'freed'>;
type Changed = Standing & Pick<Step, 'undo'>;

/** The step after a press, or undefined when the press means nothing any more (a finished step cannot be put off). */
function after(step: Step, { verb, ...press }: StepPress, now: number, today: string): Changed | undefined {
  const { cause, system, help, until } = press;
  if (step.state === 'done') return undefined;
  const undo = { until: new Date(now + undoMinutes * 60_000).toISOString(), ...standing(step) };
  if (verb === 'step.done') return { state: 'done', since: today, undo };
  if (verb === 'step.later') return { ...standing(step), laterUntil: nextMonday(today), undo };
  if (verb === 'step.stuck') return { ...standing({ state: 'waiting', cause, system, help }), since: today, undo };
  if (step.state !== 'waiting' || !step.cause) return undefined;
  // What a helper says is read by others at once, so that it is not taken back but said anew.
  if (verb === 'step.free') return { state: 'open', freed: { cause: step.cause, on: today } };
  if (!step.help) return undefined;
  if (verb === 'step.promise' && until) return { ...standing(step), help: { ...step.help, promisedFor: until } };
  return help && { ...standing(step), help };
}

function undone({ undo }: Step, now: number): Standing | undefined {
  return !undo || Date.parse(undo.until) < now ? undefined : standing(undo);
}

/** All that says how a step stands travels together; what is absent stays absent. */
function standing({
  state,
  ...rest
}: { [K in keyof Standing]: Standing[K] | undefined } & { state: Step['state'] }): Standing {
  const { cause, since, laterUntil, system, help, freed } = rest;
  return {
    state,
    ...(cause ? { cause } : {}),
    ...(since ? { since } : {}),
    ...(laterUntil ? { laterUntil } : {}),
    ...(system ? { system } : {}),
    ...(help ? { help } : {}),
    ...(freed ? { freed } : {}),
  };
}

/** „Später“ means next week: the Monday after `today`. */
export function nextMonday(today: string): string {
  const date = new Date(`${today}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + ((8 - date.getUTCDay()) % 7 || 7));
  return date.toISOString().slice(0, 10);
}
