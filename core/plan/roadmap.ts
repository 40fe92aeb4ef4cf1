import { halfYearIndex, shiftHalfYear } from '../calendar/halfYear.ts';
import type { Measure } from './measure.ts';

/** Ten years: the running half-year and the nineteen after it. */
const halfYears = 20;
const exactly = 2;
const coarsely = 2;

export const sizes = ['S', 'M', 'L', 'XL'] as const satisfies readonly Measure['size'][];

/** The half-years of a plan, beginning with the running one. */
export function planOf(running: string): string[] {
  return Array.from({ length: halfYears }, (_, by) => shiftHalfYear(running, by));
}

/** One line of the plan in time: a half-year shown exactly or coarsely, or what lies in one year. */
export interface Period<M> {
  /** `earlier`: what is still planned for a half-year that is over. */
  kind: 'earlier' | 'exact' | 'coarse' | 'year';
  /** `2026-H2`; of a year `2029`, empty for `earlier`. */
  name: string;
  measures: M[];
}

/**
 * The plan in the grain that fits the distance (product.md §6): two half-years exact, two coarse, then years. A year that the
 * half-years before have begun holds the rest of it. What was planned for half-years that are over stands first, if it is open.
 */
export function periodsOf<M extends Pick<Measure, 'halfYear' | 'state'>>(
  running: string,
  measures: readonly M[],
): Period<M>[] {
  const at = (halfYear: string) => measures.filter((m) => m.halfYear === halfYear);
  const near = planOf(running).slice(0, exactly + coarsely);
  const far = shiftHalfYear(running, exactly + coarsely);
  const later = measures
    .filter((m) => m.halfYear >= far)
    .sort((a, b) => halfYearIndex(a.halfYear) - halfYearIndex(b.halfYear));
  const years = new Set([...planOf(running).slice(exactly + coarsely), ...later.map((m) => m.halfYear)].map(yearOf));
  const open = measures.filter((m) => m.state === 'planned' && halfYearIndex(m.halfYear) < halfYearIndex(running));
  return [
    ...(open.length > 0 ? [{ kind: 'earlier' as const, name: '', measures: open }] : []),
    ...near.map((name, index) => ({
      kind: index < exactly ? ('exact' as const) : ('coarse' as const),
      name,
      measures: at(name),
    })),
    ...[...years].sort().map((name) => ({
      kind: 'year' as const,
      name,
      measures: later.filter((m) => yearOf(m.halfYear) === name),
    })),
  ];
}

/** How many measures have which size. */
export function countBySize(measures: readonly Pick<Measure, 'size'>[]): Record<Measure['size'], number> {
  const of = (size: Measure['size']) => measures.filter((m) => m.size === size).length;
  return { S: of('S'), M: of('M'), L: of('L'), XL: of('XL') };
}

const yearOf = (halfYear: string): string => halfYear.slice(0, 4);
