import Holidays from 'date-holidays';
import fc from 'fast-check';
import { isCustomDay, isFreeByCustom } from '../../../core/calendar/customDays.ts';
import { isWorkingDay, weeklySlot } from '../../../core/calendar/weekly.ts';

const on = (day: string) => [{ day, name: 'Frei' }];
const free = (date: string, ...days: string[]) => isFreeByCustom(date, days.flatMap(on));
const daysOf = (year: number) =>
  Array.from({ length: 366 }, (_, i) => new Date(Date.UTC(year, 0, 1 + i)).toISOString().slice(0, 10)).filter((day) =>
    day.startsWith(String(year)),
  );
const freeDaysIn = (year: number, day: string) => daysOf(year).filter((date) => free(date, day));

test('a works outing is free on its date, once', () => {
  expect(['2026-06-19', '2027-06-19', '2026-06-20'].map((date) => free(date, '2026-06-19'))).toEqual([
    true,
    false,
    false,
  ]);
});

test('a day of every year comes every year, and 29 February where there is one', () => {
  expect([2026, 2027, 2028].map((year) => freeDaysIn(year, '--12-23'))).toEqual([
    ['2026-12-23'],
    ['2027-12-23'],
    ['2028-12-23'],
  ]);
  expect([2026, 2027, 2028].map((year) => freeDaysIn(year, '--02-29'))).toEqual([[], [], ['2028-02-29']]);
});

test('Rosenmontag moves with Easter, in seventy years as the oracle has it', () => {
  const oracle = new Holidays('DE', 'NW');
  for (let year = 2026; year < 2096; year += 1) {
    const expected = oracle.getHolidays(year).find(({ name }) => name === 'Rosenmontag');
    expect(freeDaysIn(year, 'easter-48')).toEqual([expected?.date.slice(0, 10)]);
  }
});

test('every distance to Easter that is allowed lies in the same year, once', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2020, max: 2099 }), fc.integer({ min: -80, max: 250 }), (year, days) => {
      expect(freeDaysIn(year, `easter${days < 0 ? '' : '+'}${days}`)).toHaveLength(1);
    }),
    { numRuns: 40 },
  );
});

test.each(['2026-06-19', '2028-02-29', '--12-23', '--02-29', 'easter-48', 'easter+60'])('%s names a day', (day) => {
  expect(isCustomDay(day)).toBe(true);
});

test.each([
  '2026-02-29',
  '2026-06-31',
  '--02-30',
  '--13-01',
  '-12-23',
  '12-23',
  '23.12.',
  'easter',
  'easter48',
  'easter-81',
  'easter+251',
  'Ostern-48',
  'Rosenmontag',
  '',
])('%p names none', (day) => {
  expect(isCustomDay(day)).toBe(false);
});

const berlin = { land: 'NW', timeZone: 'Europe/Berlin' };
const dueIn = (instant: string, ...days: string[]) =>
  weeklySlot(Date.parse(instant), { weekday: 2, time: '09:00' }, { ...berlin, customDays: days.flatMap(on) })?.due;

test("a card that falls on the town's own free day comes on the next working day", () => {
  expect(dueIn('2026-11-24T12:00:00+01:00')).toBe('2026-11-24T08:00:00.000Z');
  expect(dueIn('2026-11-24T12:00:00+01:00', '2026-11-24')).toBe('2026-11-25T08:00:00.000Z');
  expect(dueIn('2026-11-24T12:00:00+01:00', '2026-11-24', '--11-25')).toBe('2026-11-26T08:00:00.000Z');
});

test('in a week that is free as a whole there is no card', () => {
  const week = ['--12-27', '--12-28', '--12-29', '--12-30'];
  // 2027: Monday 27 to Thursday 30 December are the town's, Friday 31 December is free everywhere.
  expect(dueIn('2027-12-28T12:00:00+01:00', ...week)).toBeUndefined();
});

test('an own free day beside a weekend or a holiday changes nothing', () => {
  fc.assert(
    fc.property(fc.constantFrom('2026-11-22', '2026-12-25', '2026-12-24'), (day) => {
      expect(isWorkingDay(day, { land: 'NW', customDays: on(day) })).toBe(false);
    }),
  );
});
