import { getHolidays } from 'feiertagejs';
import { Temporal } from 'temporal-polyfill';

/** A day on which the town's staff are free beyond its Land's holidays. */
export interface CustomDay {
  /** One date (`2026-06-19`), the same date every year (`--12-23`), or days from Easter Sunday (`easter-48`, `easter+60`). */
  day: string;
  name: string;
}

/** The widest distance to Easter Sunday that lies within its year, however early or late Easter is. */
const fromEaster = { least: -80, most: 250 };

/** Whether a text names a day that can come: no 31 June, and 29 February once or yearly only where there is one. */
export function isCustomDay(text: string): boolean {
  const offset = easterOffset(text);
  if (offset !== undefined) return offset >= fromEaster.least && offset <= fromEaster.most;
  // A leap year stands for all years, so that 29 February may be meant.
  const date = /^--\d{2}-\d{2}$/.test(text) ? `2028-${text.slice(2)}` : text;
  return /^\d{4}-\d{2}-\d{2}$/.test(date) && exists(date);
}

/** Whether a date (ISO) is one of the town's own free days. `--02-29` comes in leap years only. */
export function isFreeByCustom(date: string, days: readonly CustomDay[]): boolean {
  return days.some(({ day }) => {
    const offset = easterOffset(day);
    if (offset !== undefined) return easterSunday(date.slice(0, 4)).add({ days: offset }).toString() === date;
    return day === date || day === `--${date.slice(5)}`;
  });
}

const easterCache = new Map<string, Temporal.PlainDate>();

/** Easter Sunday of a year, two days after Good Friday, which is a holiday in every Land. */
function easterSunday(year: string): Temporal.PlainDate {
  const known = easterCache.get(year);
  if (known) return known;
  const goodFriday = getHolidays(Number(year), 'BUND').find(({ name }) => name === 'KARFREITAG');
  if (!goodFriday) throw new Error(`There is no Good Friday in ${year}.`);
  const easter = Temporal.PlainDate.from(goodFriday.date.toISOString().slice(0, 10)).add({ days: 2 });
  easterCache.set(year, easter);
  return easter;
}

function easterOffset(text: string): number | undefined {
  const [, days] = /^easter([+-]\d{1,3})$/.exec(text) ?? [];
  return days === undefined ? undefined : Number(days);
}

function exists(date: string): boolean {
  const at = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date);
}
