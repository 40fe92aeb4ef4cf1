import type { Measure } from './measure.ts';

/** What the rules need to know of a measure. */
export type PlannedMeasure = Pick<
  Measure,
  'id' | 'departmentId' | 'title' | 'halfYear' | 'state' | 'effort' | 'requires'
>;

/** A department's plan as far as a move touches it. */
export interface Plan {
  departmentId: string;
  /** The running half-year. */
  running: string;
  /** The half-years of the plan with the department's capacity in person-days, in their order. */
  capacities: readonly { halfYear: string; capacity: number }[];
  /** The department's measures, and those of others that one of them requires or that require one of them. */
  measures: readonly PlannedMeasure[];
  /** Measures that have tasks in a bundle already. */
  begun: ReadonlySet<string>;
}

/** A half-year's effort beside its capacity, both in person-days. */
export interface Load {
  halfYear: string;
  effort: number;
  capacity: number;
}

/** What could make room: a measure and the next half-year that has room for it. */
export interface Proposal {
  measure: PlannedMeasure;
  to: string;
}

/** Why a measure stays where it is, wherever it should go. */
export type Fixed = 'finished' | 'running' | 'begun';

export type MoveVerdict =
  | { kind: 'fits' }
  | { kind: 'unknown' }
  | { kind: 'fixed'; why: Fixed }
  | { kind: 'outside' }
  /** It requires a measure that is planned for later. */
  | { kind: 'tooEarly'; measure: PlannedMeasure }
  /** A measure that requires it is planned for earlier. */
  | { kind: 'tooLate'; measure: PlannedMeasure }
  | { kind: 'full'; load: Load; instead: readonly Proposal[]; free: string | undefined };

/** The effort planned for a half-year: what a department has given up takes no time. */
export function effortIn(
  { measures, departmentId }: Pick<Plan, 'measures' | 'departmentId'>,
  halfYear: string,
): number {
  return measures
    .filter((m) => m.departmentId === departmentId && m.halfYear === halfYear && m.state !== 'dropped')
    .reduce((sum, { effort }) => sum + effort, 0);
}

/** Effort and capacity of every half-year of the plan. */
export function loadsOf(plan: Plan): Load[] {
  return plan.capacities.map(({ halfYear, capacity }) => ({ halfYear, capacity, effort: effortIn(plan, halfYear) }));
}

/** The plan with one measure in another half-year; nothing is checked. */
export function moved(plan: Plan, id: string, to: string): Plan {
  return { ...plan, measures: plan.measures.map((m) => (m.id === id ? { ...m, halfYear: to } : m)) };
}

/** Why a measure cannot be moved at all; undefined where it can. Tasks do not move between bundles, so only what has none yet does. */
export function fixedBy(
  { running, begun }: Pick<Plan, 'running' | 'begun'>,
  measure: PlannedMeasure,
): Fixed | undefined {
  if (measure.state !== 'planned') return 'finished';
  if (measure.halfYear <= running) return 'running';
  return begun.has(measure.id) ? 'begun' : undefined;
}

/** Whether a measure may go to a half-year, and what stands against it. The order: itself, what it hangs on, room (product.md §6). */
export function judgeMove(plan: Plan, id: string, to: string): MoveVerdict {
  const measure = plan.measures.find((m) => m.id === id && m.departmentId === plan.departmentId);
  if (!measure) return { kind: 'unknown' };
  const why = fixedBy(plan, measure);
  if (why) return { kind: 'fixed', why };
  const load = loadsOf(moved(plan, id, to)).find(({ halfYear }) => halfYear === to);
  if (!load || to <= plan.running || to === measure.halfYear) return { kind: 'outside' };
  const against = prerequisiteAgainst(plan, measure, to);
  if (against) return against;
  if (load.effort <= load.capacity) return { kind: 'fits' };
  return { kind: 'full', load, instead: instead(plan, load), free: nextWithRoom(plan, measure, to) };
}

/**
 * What could leave a half-year first, so that it is not above its capacity: measures that may move and on which nothing depends.
 * One is enough where one makes room, then the smallest such; else the largest first. Empty where that does not help.
 * @param wanted the load that is too much
 */
function instead(plan: Plan, wanted: Load): Proposal[] {
  const needed = wanted.effort - wanted.capacity;
  const open = plan.measures
    .filter((m) => m.departmentId === plan.departmentId && m.halfYear === wanted.halfYear)
    .filter((m) => !fixedBy(plan, m) && dependants(plan, m.id).length === 0)
    .sort((a, b) => b.effort - a.effort || (a.id < b.id ? -1 : 1));
  const enough = open.filter(({ effort }) => effort >= needed).reverse();
  for (const choice of [...enough.map((one) => [one]), open]) {
    const proposals = placed(plan, choice, wanted.halfYear, needed);
    if (proposals) return proposals;
  }
  return [];
}

/** Places measures one after the other in the next half-years with room, until enough is free; undefined when it never is. */
function placed(plan: Plan, choice: readonly PlannedMeasure[], from: string, needed: number): Proposal[] | undefined {
  const proposals: Proposal[] = [];
  let after = plan;
  let free = 0;
  for (const measure of choice) {
    if (free >= needed) break;
    const to = nextWithRoom(after, measure, from);
    if (to === undefined) continue;
    proposals.push({ measure, to });
    after = moved(after, measure.id, to);
    free += measure.effort;
  }
  return free >= needed ? proposals : undefined;
}

/** The first half-year after one in which a measure may stand and finds room. */
function nextWithRoom(plan: Plan, measure: PlannedMeasure, after: string): string | undefined {
  const fits = ({ halfYear, capacity }: Plan['capacities'][number]) =>
    halfYear !== measure.halfYear &&
    effortIn(moved(plan, measure.id, halfYear), halfYear) <= capacity &&
    !prerequisiteAgainst(plan, measure, halfYear);
  return plan.capacities.find((each) => each.halfYear > after && fits(each))?.halfYear;
}

/** Measures still to be done that require this one, in any department. */
function dependants({ measures }: Pick<Plan, 'measures'>, id: string): PlannedMeasure[] {
  return measures.filter((m) => m.state === 'planned' && m.requires.includes(id));
}

/** A measure may stand in the same half-year as what it requires, and never before it. */
export function prerequisiteAgainst(
  plan: Pick<Plan, 'measures'>,
  { id, requires }: Pick<PlannedMeasure, 'id' | 'requires'>,
  to: string,
): Extract<MoveVerdict, { kind: 'tooEarly' | 'tooLate' }> | undefined {
  const later = plan.measures.find((m) => requires.includes(m.id) && m.state === 'planned' && m.halfYear > to);
  if (later) return { kind: 'tooEarly', measure: later };
  const earlier = dependants(plan, id).find((m) => m.halfYear < to);
  return earlier ? { kind: 'tooLate', measure: earlier } : undefined;
}
