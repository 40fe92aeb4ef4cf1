import type { RoadmapAnswer } from '../core/plan/api.ts';
import { type Load, loadsOf, moved, type Plan } from '../core/plan/moving.ts';

export type RoadmapMeasure = RoadmapAnswer['measures'][number];

/** The answer as the rules of moving read it: the page judges a move as the server will. */
export function planFrom({ department, halfYear, loads, measures, linked }: RoadmapAnswer): Plan {
  return {
    departmentId: department.id,
    running: halfYear,
    capacities: loads.map((load) => ({ halfYear: load.halfYear, capacity: load.capacity })),
    measures: [
      ...measures.map((measure) => ({ ...measure, departmentId: department.id })),
      // Other departments' effort is not this plan's and is never counted.
      ...linked.map((measure) => ({ ...measure, effort: 0 })),
    ],
    begun: new Set(measures.filter(({ fixed }) => fixed === 'begun').map(({ id }) => id)),
  };
}

/** Both half-years of a move, the one that is left first: how they are, and how they would be. */
export function bothLoads(plan: Plan, { id, halfYear }: RoadmapMeasure, to: string): { now: Load; then: Load }[] {
  const after = loadsOf(moved(plan, id, to));
  return [halfYear, to].flatMap((name) => {
    const now = loadsOf(plan).find((load) => load.halfYear === name);
    const then = after.find((load) => load.halfYear === name);
    return now && then ? [{ now, then }] : [];
  });
}
