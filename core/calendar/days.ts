import { Temporal } from 'temporal-polyfill';

/** A day so many days after another, or before it where the count is negative. Days are ISO dates. */
export function daysAfter(day: string, count: number): string {
  return Temporal.PlainDate.from(day).add({ days: count }).toString();
}

/** How many days lie between two days; undefined where one of them is no day of the calendar. */
export function daysBetween(from: string, to: string): number | undefined {
  try {
    return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to, { overflow: 'reject' })).days;
  } catch {
    return undefined;
  }
}
