import Holidays from 'date-holidays';

/**
 * What the weekly slot is held against, with other means than the product's: holidays from date-holidays, the time of the day
 * from the engine's Intl, weeks counted in days since 1970. Days are ISO dates, instants epoch milliseconds.
 */

const dayMs = 86_400_000;
const noon = (day: string) => Date.parse(`${day}T12:00:00Z`);
export const addDays = (day: string, count: number): string =>
  new Date(noon(day) + count * dayMs).toISOString().slice(0, 10);
const weekday = (day: string): number => ((new Date(noon(day)).getUTCDay() + 6) % 7) + 1;

/** The ISO week of a Monday: the year of its Thursday, and how many Thursdays that year has had. */
export function weekOf(monday: string): string {
  const thursday = addDays(monday, 3);
  const first = Date.parse(`${thursday.slice(0, 4)}-01-01T12:00:00Z`);
  const number = Math.floor((noon(thursday) - first) / dayMs / 7) + 1;
  return `${thursday.slice(0, 4)}-W${String(number).padStart(2, '0')}`;
}

/** Where feiertagejs and date-holidays differ for a whole Land, and why; anything else that differs is a mistake. */
export const knownDifferences = [
  {
    land: 'BY',
    day: /-08-15$/,
    free: true,
    why: 'Mariä Himmelfahrt is a holiday in those communes of Bavaria that have more Catholics (Art. 1 FTG): here in all of them.',
  },
  {
    land: 'BE',
    day: /^2025-05-08$/,
    free: false,
    why: 'Berlin made this one day a holiday, 80 years after the liberation; it has passed, and a town can name such a day itself.',
  },
  {
    land: 'BE',
    day: /^2028-06-17$/,
    free: false,
    why: 'Berlin makes this one day a holiday, 75 years after the uprising in the GDR; it is a Saturday.',
  },
] as const;

/**
 * The public holidays of a Land in so many years, as date-holidays has them but for the known differences. Days that are free
 * in a part of a Land only (Corpus Christi in some places of Saxony and Thuringia, Augsburg's feast of peace) are none here.
 */
export function holidaysOf(land: string, years: readonly number[]): ReadonlySet<string> {
  const calendar = new Holidays('DE', land);
  const days = years
    .flatMap((year) => calendar.getHolidays(year).filter(({ type }) => type === 'public'))
    .map(({ date }) => date.slice(0, 10));
  const known = knownDifferences.filter((difference) => difference.land === land);
  const added = known.some(({ free }) => free) ? years.map((year) => `${year}-08-15`) : [];
  return new Set([...days.filter((date) => !known.some(({ free, day }) => !free && day.test(date))), ...added]);
}

/** Three own days of a town in each of the years: one date, the day before Christmas Eve, and Rosenmontag as date-holidays has it. */
export function ownDaysOf(years: readonly number[]): ReadonlySet<string> {
  const observed = new Holidays('DE', 'NW');
  const carnival = years.flatMap((year) => observed.getHolidays(year).filter(({ name }) => name === 'Rosenmontag'));
  return new Set([
    '2026-06-19',
    ...years.map((year) => `${year}-12-23`),
    ...carnival.map(({ date }) => date.slice(0, 10)),
  ]);
}
/** The same days as a town writes them. */
export const ownDays = ['2026-06-19', '--12-23', 'easter-48'].map((day) => ({ day, name: 'Frei' }));

/** The day of the card in a week: the wanted one or the next working day, else the last one before; undefined without any. */
export function cardDay(monday: string, wanted: number, holidays: ReadonlySet<string>): string | undefined {
  const free = (day: string) => holidays.has(day) || day.endsWith('-12-24') || day.endsWith('-12-31');
  const working = [0, 1, 2, 3, 4].map((n) => addDays(monday, n)).filter((day) => !free(day));
  return working.find((day) => weekday(day) >= wanted) ?? working.at(-1);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** The wall clock of a zone at an instant, as in `2026-11-24T09:00`. */
export function wallAt(instant: number, timeZone: string): string {
  const known = formats.get(timeZone);
  const format =
    known ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short', hourCycle: 'h23' });
  if (!known) formats.set(timeZone, format);
  return format.format(instant).replace(' ', 'T');
}

/** When a wall clock shows this: the first time it does, and where it never does, with the offset from before the gap (RFC 5545). */
export function instantOf(wall: string, timeZone: string): number {
  const asUtc = Date.parse(`${wall}:00Z`);
  const offsetAt = (instant: number) => Date.parse(`${wallAt(instant, timeZone)}:00Z`) - instant;
  const offsets = [offsetAt(asUtc - dayMs), offsetAt(asUtc + dayMs)];
  const shown = offsets.map((offset) => asUtc - offset).filter((instant) => wallAt(instant, timeZone) === wall);
  return shown.length > 0 ? Math.min(...shown) : asUtc - (offsets[0] ?? 0);
}
