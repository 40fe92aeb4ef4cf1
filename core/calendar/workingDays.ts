import { daysAfter } from './days.ts';
import { isWorkingDay } from './weekly.ts';

/** The working day so many working days after a day. @param day ISO date */
export function workingDaysAfter(day: string, count: number, { land }: { land: string }): string {
  let at = day;
  for (let left = count; left > 0; ) {
    at = daysAfter(at, 1);
    if (isWorkingDay(at, land)) left -= 1;
  }
  return at;
}
