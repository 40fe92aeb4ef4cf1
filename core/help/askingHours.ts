import { Temporal } from 'temporal-polyfill';
import { isWorkingDay, type TownCalendar } from '../calendar/weekly.ts';

/** Helpers are asked on working days from eight until four, when somebody can answer. */
const hours = { from: 8, until: 16 };

/** @param now epoch milliseconds */
export function isAskingHour(now: number, calendar: TownCalendar): boolean {
  const local = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(calendar.timeZone);
  if (local.hour < hours.from || local.hour >= hours.until) return false;
  return isWorkingDay(local.toPlainDate().toString(), calendar);
}
