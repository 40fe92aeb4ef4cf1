import { Temporal } from 'temporal-polyfill';

/** The day in a time zone at an instant (epoch milliseconds), as `2026-11-24`. */
export function dayAt(now: number, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/** The day so many days after another, or before it. */
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
