import { Temporal } from 'temporal-polyfill';

/** The ISO week of a day, `2026-W48`: weeks belong to the year of their Thursday (ISO 8601). */
export function isoWeek(day: string): string {
  const date = Temporal.PlainDate.from(day);
  return `${date.yearOfWeek}-W${String(date.weekOfYear).padStart(2, '0')}`;
}

/** The Monday of an ISO week, as a day. @param week `2026-W48` */
export function mondayOf(week: string): string {
  const [year = '', number = ''] = week.split('-W');
  // 4 January is always in the first week (ISO 8601).
  const first = Temporal.PlainDate.from({ year: Number(year), month: 1, day: 4 });
  return first
    .subtract({ days: first.dayOfWeek - 1 })
    .add({ weeks: Number(number) - 1 })
    .toString();
}

/** The ISO week so many weeks earlier. @param week `2026-W48` */
export function weeksBefore(week: string, count: number): string {
  return isoWeek(Temporal.PlainDate.from(mondayOf(week)).subtract({ weeks: count }).toString());
}
