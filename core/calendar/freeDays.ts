import { getHolidays, type Region } from 'feiertagejs';
import { dayAt, daysAfter } from './clock.ts';
import { isFreeByCustom } from './customDays.ts';
import { type TownCalendar, type WeeklyTime, weeklySlot } from './weekly.ts';

/** The free days of a Land in a year, in order: its public holidays, and the two days on which staff are released (§ 6 (3) TVöD). */
export function freeDaysOf(year: number, land: string): { day: string; name: string }[] {
  const holidays = getHolidays(year, land as Region).map((holiday) => ({
    day: holiday.date.toISOString().slice(0, 10),
    name: holiday.translate('de') ?? holiday.name,
  }));
  const released = [
    { day: `${year}-12-24`, name: 'Heiligabend' },
    { day: `${year}-12-31`, name: 'Silvester' },
  ].filter(({ day }) => !holidays.some((holiday) => holiday.day === day));
  return [...holidays, ...released].sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** In days: between two 29 February lie eight years at most. */
const farthest = 8 * 366;

/** The next day on which one of the town's own free days falls, today included; undefined for one that is over. */
export function nextOccurrence(customDay: string, today: string): string | undefined {
  if (/^\d/.test(customDay)) return customDay < today ? undefined : customDay;
  const one = [{ day: customDay, name: '' }];
  for (let ahead = 0, day = today; ahead <= farthest; ahead += 1, day = daysAfter(day, 1)) {
    if (isFreeByCustom(day, one)) return day;
  }
  return undefined;
}

/** The day of the weekly card in the week of a day; undefined for a week without a working day. */
export function cardDayInWeekOf(day: string, at: WeeklyTime, calendar: TownCalendar): string | undefined {
  const slot = weeklySlot(Date.parse(`${day}T12:00:00Z`), at, calendar);
  return slot && dayAt(Date.parse(slot.due), calendar.timeZone);
}

/**
 * The day of the next weekly card: today's, as long as it may still be sent.
 * @param pausedUntil the last day without cards @param now epoch milliseconds
 * @returns undefined where no card comes within a year
 */
export function nextCardDay(
  now: number,
  at: WeeklyTime & { pausedUntil?: string | undefined },
  calendar: TownCalendar,
): string | undefined {
  for (let week = 0; week <= 52; week += 1) {
    const slot = weeklySlot(now + week * 7 * 86_400_000, at, calendar);
    if (!slot || now > slot.until) continue;
    const day = dayAt(Date.parse(slot.due), calendar.timeZone);
    if (at.pausedUntil === undefined || day > at.pausedUntil) return day;
  }
  return undefined;
}
