import { daysAfter } from './clock.ts';
import { isWorkingDay, type TownCalendar } from './weekly.ts';

type WorkingDays = Pick<TownCalendar, 'land' | 'customDays'>;

/** The working day so many working days after a day. @param day ISO date */
export function workingDaysAfter(day: string, count: number, calendar: WorkingDays): string {
  let at = day;
  for (let left = count; left > 0; ) {
    at = daysAfter(at, 1);
    if (isWorkingDay(at, calendar)) left -= 1;
  }
  return at;
}
