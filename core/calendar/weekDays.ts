const dayMs = 86_400_000;

/**
 * The days of an ISO week as ISO days; undefined for what is none, such as a 53rd week in a year that has 52 (ISO 8601).
 * Without Temporal, because the tab reckons with it, too. @param week `2026-W48`
 */
export function weekDays(week: string): { monday: string; sunday: string } | undefined {
  const [, year = '', number = ''] = /^(\d{4})-W(\d{2})$/.exec(week) ?? [];
  // 4 January is always in the first week.
  const inFirst = Date.UTC(Number(year), 0, 4);
  const monday = inFirst - ((new Date(inFirst).getUTCDay() + 6) % 7) * dayMs + (Number(number) - 1) * 7 * dayMs;
  // A week belongs to the year of its Thursday.
  if (year === '' || dayOf(monday + 3 * dayMs).slice(0, 4) !== year) return undefined;
  return { monday: dayOf(monday), sunday: dayOf(monday + 6 * dayMs) };
}

const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
