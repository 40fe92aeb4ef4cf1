import { Temporal } from 'temporal-polyfill';
import { daysAfter, daysBetween } from '../calendar/clock.ts';
import { Refusal } from '../errors.ts';
import type { WeeklySchedule } from './weeklySchedule.ts';

/** What a team can change about its weekly card. */
export type ReminderChange =
  | { kind: 'time'; weekday: number; time: string }
  /** Up to and including this ISO day no card comes. */
  | { kind: 'pause'; until: string }
  | { kind: 'resume' };

/** Any member may pause for so many days, a lead or guide for longer (product.md §7). */
export const memberPauseDays = 14;
/** Nobody pauses beyond a half-year: then a bundle would pass without a card. */
export const longestPauseDays = 183;

/**
 * The schedule after a change. That Teams had refused cards is forgotten with it: somebody is there.
 * @param today ISO day  @throws Refusal `dayPast` for a pause that ends before today, `pauseTooLong` for one beyond what the
 * person may decide, `badRequest` for what is no weekday, time or day
 */
export function changedReminder(
  schedule: WeeklySchedule,
  change: ReminderChange,
  { today, mayPauseLong }: { today: string; mayPauseLong: boolean },
): WeeklySchedule {
  const { pausedUntil, refusals: _, ...base } = schedule;
  if (change.kind === 'resume') return base;
  if (change.kind === 'time') {
    const { weekday, time } = change;
    if (![1, 2, 3, 4, 5].includes(weekday) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) throw new Refusal('badRequest');
    return { ...base, weekday, time, ...(pausedUntil ? { pausedUntil } : {}) };
  }
  const days = daysBetween(today, change.until);
  if (days === undefined) throw new Refusal('badRequest');
  if (days < 0) throw new Refusal('dayPast');
  if (days > (mayPauseLong ? longestPauseDays : memberPauseDays)) throw new Refusal('pauseTooLong');
  return { ...base, pausedUntil: change.until };
}

/** The Sunday of a day's week: pausing until then leaves out this week's card and no other. */
export function endOfWeek(day: string): string {
  return daysAfter(day, 7 - Temporal.PlainDate.from(day).dayOfWeek);
}
