import { getHolidays, type Region } from 'feiertagejs';
import { Temporal } from 'temporal-polyfill';
import { type CustomDay, isFreeByCustom } from './customDays.ts';
import { isoWeek } from './week.ts';

/** What decides on which days a town works and when its clock shows a time; the town's settings hold it. */
export interface TownCalendar {
  /** ISO 3166-2 code without the country, `NW`. */
  land: string;
  /** IANA name, `Europe/Berlin`. */
  timeZone: string;
  /** The town's own free days. */
  customDays?: readonly CustomDay[] | undefined;
}

export interface WeeklyTime {
  /** ISO weekday, 1 = Monday. */
  weekday: number;
  /** `09:00`, in the town's time zone. */
  time: string;
}

/** A missed card is caught up until this hour of the same working day; later it is recorded as skipped (product.md §7). */
const catchUpUntil = '16:00';

export type SlotMoment = 'before' | 'due' | 'over';

export interface WeekPlace {
  /** ISO week as in `2026-W48`. */
  week: string;
  /** Instant at which the card is due, ISO in UTC. */
  due: string;
  /** Instant until which a missed card is caught up, epoch milliseconds. */
  until: number;
  moment: SlotMoment;
}

/**
 * Where an instant stands in relation to the weekly card of its own ISO week. A day off moves the card to the next working
 * day of that week, or, where the rest of the week is off too, to the last working day before; a week without any has no card.
 * @param now epoch milliseconds @returns undefined for a week without a working day
 */
export function weeklySlot(now: number, at: WeeklyTime, calendar: TownCalendar): WeekPlace | undefined {
  const { timeZone } = calendar;
  const local = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone);
  const today = local.toPlainDate();
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  const day = cardDay(monday, at.weekday, calendar);
  if (!day) return undefined;
  // 'compatible': a time inside the spring gap moves forward, one in the autumn overlap means its first occurrence (RFC 5545).
  const due = day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(at.time) }).toInstant();
  const end = catchUpEnd(day, at.time, timeZone);
  const moment = now < due.epochMilliseconds ? 'before' : now <= end.epochMilliseconds ? 'due' : 'over';
  return {
    week: isoWeek(today.toString()),
    due: due.toString({ fractionalSecondDigits: 3 }),
    until: end.epochMilliseconds,
    moment,
  };
}

/** The instant until which a message that is due at another may still be sent, epoch milliseconds. @param due ISO instant */
export function caughtUpUntil(due: string, timeZone: string): number {
  const local = Temporal.Instant.from(due).toZonedDateTimeISO(timeZone);
  return catchUpEnd(local.toPlainDate(), local.toPlainTime().toString().slice(0, 5), timeZone).epochMilliseconds;
}

function catchUpEnd(day: Temporal.PlainDate, time: string, timeZone: string): Temporal.Instant {
  const plainTime = Temporal.PlainTime.from(catchUpUntil > time ? catchUpUntil : '23:59');
  return day.toZonedDateTime({ timeZone, plainTime }).toInstant();
}

function cardDay(monday: Temporal.PlainDate, weekday: number, calendar: TownCalendar): Temporal.PlainDate | undefined {
  const week = [1, 2, 3, 4, 5].map((n) => ({ n, date: monday.add({ days: n - 1 }) }));
  const working = week.filter(({ date }) => isWorkingDay(date.toString(), calendar));
  return (working.find(({ n }) => n >= weekday) ?? working.at(-1))?.date;
}

/**
 * Monday to Friday except the Land's holidays, 24 and 31 December, on which the town's staff are released (§ 6 (3) TVöD), and
 * the town's own free days. @param day ISO day
 */
export function isWorkingDay(
  day: string,
  { land, customDays = [] }: Pick<TownCalendar, 'land' | 'customDays'>,
): boolean {
  const date = Temporal.PlainDate.from(day);
  if (date.dayOfWeek > 5 || (date.month === 12 && (date.day === 24 || date.day === 31))) return false;
  return !holidaysOf(date.year, land).has(day) && !isFreeByCustom(day, customDays);
}

const holidayCache = new Map<string, Set<string>>();

function holidaysOf(year: number, land: string): Set<string> {
  const key = `${land}${year}`;
  const known = holidayCache.get(key);
  if (known) return known;
  // feiertagejs gives each holiday as an instant at noon UTC, so its UTC date is the day itself in every process time zone.
  const days = new Set(getHolidays(year, land as Region).map((h) => h.date.toISOString().slice(0, 10)));
  holidayCache.set(key, days);
  return days;
}
