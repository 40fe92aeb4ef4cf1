import { firstDayOf, lastDayOf } from '../calendar/halfYear.ts';
import type { Department } from '../department/department.ts';

const dayLength = 86_400_000;

/**
 * The person-days that a department has for its bundle in a half-year, lowered in load weeks (product.md §6). Every calendar day
 * carries the same share of the capacity; on a day of a load week its factor is left of that share, where several meet the
 * lowest one. Rounded down to half person-days, so that nothing is planned that is not there.
 */
export function capacityIn(
  { capacity, loadWeeks }: Pick<Department, 'capacity' | 'loadWeeks'>,
  halfYear: string,
): number {
  const days = daysOf(halfYear);
  const left = days.reduce((sum, day) => {
    const factors = loadWeeks.filter(({ from, to }) => from <= day && day <= to).map(({ factor }) => factor);
    return sum + Math.min(1, ...factors);
  }, 0);
  // Sums of such shares miss a half by less than this.
  return Math.floor(((capacity * left) / days.length) * 2 + 1e-9) / 2;
}

/** Why a half-year has less than the whole capacity, as the load weeks in it say. */
export function lessBecause({ loadWeeks }: Pick<Department, 'loadWeeks'>, halfYear: string): string[] {
  const [first, last] = [firstDayOf(halfYear), lastDayOf(halfYear)];
  const within = loadWeeks.filter(({ from, to, factor }) => factor < 1 && from <= last && to >= first);
  return [...new Set(within.map(({ reason }) => reason))];
}

function daysOf(halfYear: string): string[] {
  const first = Date.parse(firstDayOf(halfYear));
  const count = (Date.parse(lastDayOf(halfYear)) - first) / dayLength + 1;
  return Array.from({ length: count }, (_, day) => new Date(first + day * dayLength).toISOString().slice(0, 10));
}
