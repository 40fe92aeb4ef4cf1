import Holidays from 'date-holidays';
import { isWorkingDay } from '../../../core/calendar/weekly.ts';
import { holidaysOf, knownDifferences } from '../../faults/clockOracle.ts';

/** date-holidays is the oracle: another package, by other people, from other sources. */
const laender = 'BB BE BW BY HB HE HH MV NI NW RP SH SL SN ST TH'.split(' ');
const years = Array.from({ length: 12 }, (_, i) => 2025 + i);
const daysOf = (from: number, to: number) =>
  Array.from({ length: (Date.UTC(to, 0, 1) - Date.UTC(from, 0, 1)) / 86_400_000 }, (_, i) =>
    new Date(Date.UTC(from, 0, 1) + i * 86_400_000).toISOString().slice(0, 10),
  );
const isWeekend = (day: string) => [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());
// § 6 (3) TVöD: the town's staff are released on both days, which no calendar of public holidays knows.
const isReleased = (day: string) => day.endsWith('-12-24') || day.endsWith('-12-31');

test('the oracle knows the eleven holidays of § 2 FeiertagsG NW in each of the years', () => {
  expect(holidaysOf('NW', years).size).toBe(11 * years.length);
});

test.each(laender)('in %s every day of 2025 to 2036 is a working day or not exactly as the oracle says', (land) => {
  const holidays = holidaysOf(land, years);
  const wrong = daysOf(2025, 2037).filter(
    (day) => isWorkingDay(day, { land }) === (isWeekend(day) || isReleased(day) || holidays.has(day)),
  );
  expect(wrong).toEqual([]);
});

test('every known difference to the oracle is one, and says why', () => {
  for (const { land, day, free, why } of knownDifferences) {
    const oracle = new Holidays('DE', land);
    const publicDays = new Set(
      years
        .flatMap((year) => oracle.getHolidays(year))
        .flatMap((h) => (h.type === 'public' ? h.date.slice(0, 10) : [])),
    );
    const meant = daysOf(2025, 2037).filter((date) => day.test(date));
    expect(meant.length).toBeGreaterThan(0);
    for (const date of meant) {
      expect(publicDays.has(date)).toBe(!free);
      if (!isWeekend(date)) expect(isWorkingDay(date, { land })).toBe(!free);
    }
    expect(why).toMatch(/\.$/);
  }
});

test('a holiday counts in its own Land only', () => {
  const freeIn = (day: string) => laender.filter((land) => !isWorkingDay(day, { land })).join(' ');
  // Corpus Christi 2026, Reformation Day 2028, All Saints' Day 2028, the day of repentance 2026, women's day 2027, Epiphany 2026.
  expect(freeIn('2026-06-04')).toBe('BW BY HE NW RP SL');
  expect(freeIn('2028-10-31')).toBe('BB HB HH MV NI SH SN ST TH');
  expect(freeIn('2028-11-01')).toBe('BW BY NW RP SL');
  expect(freeIn('2026-11-18')).toBe('SN');
  expect(freeIn('2027-03-08')).toBe('BE MV');
  expect(freeIn('2026-01-06')).toBe('BW BY ST');
});

test('24 and 31 December are free in every Land', () => {
  for (const land of laender)
    for (const day of ['2026-12-24', '2026-12-31', '2029-12-24', '2029-12-31'])
      expect(isWorkingDay(day, { land })).toBe(false);
});

test('what is a holiday in a part of a Land only is a working day until the town says otherwise', () => {
  const augsburg = { land: 'BY', customDays: [{ day: '--08-08', name: 'Augsburger Friedensfest' }] };
  expect([isWorkingDay('2028-08-08', { land: 'BY' }), isWorkingDay('2028-08-08', augsburg)]).toEqual([true, false]);
  for (const land of ['SN', 'TH']) {
    const catholic = { land, customDays: [{ day: 'easter+60', name: 'Fronleichnam' }] };
    expect([isWorkingDay('2026-06-04', { land }), isWorkingDay('2026-06-04', catholic)]).toEqual([true, false]);
  }
});

test('Rosenmontag is a working day in East Westphalia, and so is the school holiday', () => {
  expect(isWorkingDay('2026-02-16', { land: 'NW' })).toBe(true);
  expect(isWorkingDay('2026-08-03', { land: 'NW' })).toBe(true);
});
