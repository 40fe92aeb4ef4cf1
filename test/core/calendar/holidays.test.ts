import Holidays from 'date-holidays';
import { isWorkingDay } from '../../../core/calendar/weekly.ts';

/** date-holidays is the oracle: another package, by other people, from other sources. */
const oracle = new Holidays('DE', 'NW');
const workingDay = (day: string) => {
  const weekend = [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());
  // § 6 (3) TVöD: the town's staff are released on both days, which no calendar of public holidays knows.
  const released = day.endsWith('-12-24') || day.endsWith('-12-31');
  return !weekend && !released && !publicHolidays.has(day);
};
const years = Array.from({ length: 10 }, (_, i) => 2025 + i);
const publicHolidays = new Set(
  years.flatMap((year) => oracle.getHolidays(year).filter((h) => h.type === 'public')).map((h) => h.date.slice(0, 10)),
);

test('the oracle knows the eleven holidays of § 2 FeiertagsG NW in each of ten years', () => {
  expect(publicHolidays.size).toBe(110);
});

test('from 2025 to 2034 every day is a working day or not exactly as the oracle says', () => {
  const wrong: string[] = [];
  for (let at = Date.UTC(2025, 0, 1); at < Date.UTC(2035, 0, 1); at += 86_400_000) {
    const day = new Date(at).toISOString().slice(0, 10);
    if (isWorkingDay(day, 'NW') !== workingDay(day)) wrong.push(day);
  }
  expect(wrong).toEqual([]);
});

test('Rosenmontag is a working day, and so is the school holiday', () => {
  expect(isWorkingDay('2026-02-16', 'NW')).toBe(true);
  expect(isWorkingDay('2026-08-03', 'NW')).toBe(true);
});
