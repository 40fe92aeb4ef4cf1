/** A half-year as in `2026-H2`: H1 is January to June, H2 July to December. Days are ISO dates in the town's time zone. */

export function halfYearOf(day: string): string {
  return `${day.slice(0, 4)}-H${Number(day.slice(5, 7)) <= 6 ? 1 : 2}`;
}

export function firstDayOf(halfYear: string): string {
  return `${halfYear.slice(0, 4)}-${halfYear.endsWith('1') ? '01-01' : '07-01'}`;
}

export function lastDayOf(halfYear: string): string {
  return `${halfYear.slice(0, 4)}-${halfYear.endsWith('1') ? '06-30' : '12-31'}`;
}

/** The day until which a half-year is closed: 31 July, or 31 January of the next year (product.md §10). */
export function closedBy(halfYear: string): string {
  return lastDayOf(halfYear).endsWith('06-30')
    ? `${halfYear.slice(0, 4)}-07-31`
    : `${Number(halfYear.slice(0, 4)) + 1}-01-31`;
}

/** Half-years since year 0, for differences and shifting. */
export function halfYearIndex(halfYear: string): number {
  return Number(halfYear.slice(0, 4)) * 2 + (halfYear.endsWith('2') ? 1 : 0);
}

export function shiftHalfYear(halfYear: string, by: number): string {
  const index = halfYearIndex(halfYear) + by;
  return `${Math.floor(index / 2)}-H${(((index % 2) + 2) % 2) + 1}`;
}

/** Moves a date or month (`2026-10-05`, `2026-10`) by half-years; a day that the new month lacks becomes its last day. */
export function shiftDay(day: string, by: number): string {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + by * 6;
  const year = Math.floor(months / 12);
  const month = (months % 12) + 1;
  const head = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
  if (day.length === 7) return head;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${head}-${String(Math.min(Number(day.slice(8, 10)), last)).padStart(2, '0')}`;
}
