import * as z from 'zod/v4';
import { daysBetween } from '../calendar/clock.ts';
import {
  type Judged,
  refusedFor,
  type SettingProblem,
  type WantedChange,
  weeklyProblem,
} from '../change/settingChange.ts';
import { same } from '../town/same.ts';
import { scheduleText } from '../words/settingTexts.ts';
import { longestPauseDays } from './reminder.ts';
import type { WeeklySchedule } from './weeklySchedule.ts';

/** What the digital office sets of a team's schedule. */
const entered = z.strictObject({
  weekday: z.number(),
  time: z.string(),
  pausedUntil: z.string().optional(),
});
type Entered = z.infer<typeof entered>;

/** A pause that is over is none. @param today ISO day */
export function enteredOf({ weekday, time, pausedUntil }: WeeklySchedule, today: string): Entered {
  return { weekday, time, ...(pausedUntil !== undefined && pausedUntil >= today ? { pausedUntil } : {}) };
}

/**
 * A team's schedule with another time or pause. That Teams had refused its cards is forgotten with it, as in the team's own chat.
 * @param place the team's name @param today ISO day
 */
export function changedSchedule(
  record: WeeklySchedule,
  { before, after, undo }: WantedChange,
  { place, today }: { place: string; today: string },
): Judged<WeeklySchedule> {
  const read = entered.safeParse(after);
  if (!read.success) return refusedFor('unreadable');
  const was = enteredOf(record, today);
  const why = problemIn(read.data, undo ? was : undefined, today);
  if (why) return refusedFor(why);
  if (same(was, read.data)) return { kind: 'same' };
  if (!same(was, before)) return { kind: 'meanwhile' };
  const { pausedUntil: _, refusals: __, ...base } = record;
  return {
    kind: 'fine',
    record: { ...base, ...read.data },
    note: { what: 'reminder', subject: place, before: scheduleText(was), after: scheduleText(read.data) },
  };
}

/** @param undoing what is undone: a time that the team chose itself in its chat may come back, whenever it is */
function problemIn(wanted: Entered, undoing: Entered | undefined, today: string): SettingProblem | undefined {
  const { pausedUntil } = wanted;
  const why = weeklyProblem(wanted);
  if (why && !(undoing && why === 'timeAtNight')) return why;
  if (pausedUntil === undefined) return undefined;
  const days = daysBetween(today, pausedUntil);
  if (days === undefined) return 'pauseDay';
  if (days < 0) return 'pausePast';
  return days > longestPauseDays ? 'pauseTooLong' : undefined;
}
