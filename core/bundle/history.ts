import type { Measure } from '../plan/measure.ts';
import type { MoveReason } from '../plan/moveReasons.ts';
import type { Bundle, Task } from './bundle.ts';
import type { Cause } from './causes.ts';
import type { Event } from './event.ts';
import { findStep, parseToken } from './press.ts';
import { taskState } from './progress.ts';

/** What a half-year's history tells: of tasks and steps what was finished, got stuck and was freed; of measures how they ended. */
export const historyKinds = ['finished', 'stuck', 'freed', 'done', 'moved', 'split', 'dropped'] as const;
export type HistoryKind = (typeof historyKinds)[number];

export type HistoryEntry = { id: string; day?: string } & (
  | { kind: 'finished'; task: Task }
  | { kind: 'stuck' | 'freed'; task: Task; step: string; cause: Cause }
  | { kind: 'done'; measure: Measure }
  | { kind: 'moved' | 'split' | 'dropped'; measure: Measure; to?: string; because?: MoveReason; reason?: string }
);

/** What a history is made of. */
export interface HistoryOf {
  halfYear: string;
  /** The half-year's, where there is one. */
  bundle: Bundle | undefined;
  /** What was pressed on the bundle's steps. */
  events: readonly Event[];
  /** Those of the department. */
  measures: readonly Measure[];
  /** The day of an instant in the town's time zone. */
  dayOf: (at: string) => string;
  /** Whether days of this unit's steps stay unsaid. */
  hidesDays: (unitId: string) => boolean;
}

/**
 * What happened in a half-year, the newest day first, then what has no day: how measures ended. Nothing in it is a person's.
 * A press that was taken back has not happened. Where days stay unsaid, only what was finished is told, without its day.
 */
export function historyOf(of: HistoryOf): HistoryEntry[] {
  const tasks = (of.bundle?.tasks ?? []).filter((task) => taskState(task) === 'done');
  const finished = tasks.map((task): HistoryEntry => {
    const day = of.hidesDays(task.unitId) ? undefined : lastDay(task);
    return { id: `finished ${task.id}`, kind: 'finished', task, ...(day ? { day } : {}) };
  });
  const entries = [...finished, ...waits(of), ...of.measures.flatMap((measure) => ends(measure, of.halfYear))];
  const dayOf = ({ day = '' }: HistoryEntry) => day;
  return entries.sort((a, b) => dayOf(b).localeCompare(dayOf(a)) || (a.id < b.id ? -1 : 1));
}

/** The day on which the last step of a finished task was done; undefined where no step says. */
function lastDay({ steps }: Task): string | undefined {
  return steps
    .flatMap(({ since }) => since ?? [])
    .sort()
    .at(-1);
}

function waits({ bundle, events, dayOf, hidesDays }: HistoryOf): HistoryEntry[] {
  const undone = new Set(events.filter(({ verb }) => verb === 'step.undo').map(({ id }) => id));
  return events.flatMap(({ id, at, verb, cause, stepId }): HistoryEntry[] => {
    const found = bundle && findStep(bundle, stepId);
    const token = parseToken(id);
    if (!found || !token || !cause || hidesDays(found.task.unitId)) return [];
    if (undone.has(`${token.stepId}.${token.revision + 1}`)) return [];
    const kind = verb === 'step.stuck' ? 'stuck' : verb === 'step.free' ? 'freed' : undefined;
    return kind ? [{ id, day: dayOf(at), kind, task: found.task, step: found.step.title, cause }] : [];
  });
}

function ends(measure: Measure, halfYear: string): HistoryEntry[] {
  return measure.history
    .filter((entry) => entry.halfYear === halfYear)
    .map(({ result, to, because, reason }, index): HistoryEntry => {
      const id = `${measure.id} ${index}`;
      if (result === 'done') return { id, kind: 'done', measure };
      const why = { ...(because ? { because } : {}), ...(reason ? { reason } : {}) };
      return { id, kind: result, measure, ...(to ? { to } : {}), ...why };
    });
}

/**
 * The ids of all that was ever pressed on a bundle's steps: a press's id is its token, and each press has raised the step's
 * revision by one. So a bundle's events are found without reading those of the whole town.
 */
export function eventIdsOf(bundle: Bundle): string[] {
  return bundle.tasks.flatMap((task) =>
    task.steps.flatMap(({ id, revision }) => Array.from({ length: revision }, (_, before) => `${id}.${before}`)),
  );
}

/** The half-years before the running one of which a department's measures or bundles know something, the newest first. */
export function earlierHalfYears(measures: readonly Measure[], running: string): string[] {
  const known = measures.flatMap(({ halfYear, history }) => [halfYear, ...history.map((entry) => entry.halfYear)]);
  return [...new Set(known)]
    .filter((halfYear) => halfYear < running)
    .sort()
    .reverse();
}
