import { cardDayInWeekOf, freeDaysOf, nextCardDay, nextOccurrence } from '../../../core/calendar/freeDays.ts';
import { dayFrom, numberFrom, timeFrom, yearlyFrom } from '../../../core/calendar/germanInput.ts';

test('the free days of a Land stand in order, with those on which staff are released', () => {
  const days = freeDaysOf(2026, 'NW');
  expect(days).toHaveLength(13);
  expect(days[0]).toEqual({ day: '2026-01-01', name: 'Neujahrstag' });
  expect(days.map(({ day }) => day)).toEqual([...days.map(({ day }) => day)].sort());
  expect(days.map(({ name }) => name)).toEqual(expect.arrayContaining(['Allerheiligen', 'Heiligabend', 'Silvester']));
  expect(freeDaysOf(2026, 'BE').map(({ name }) => name)).not.toContain('Allerheiligen');
});

test('a day of every year comes again, one of a date does not', () => {
  expect(nextOccurrence('2026-11-23', '2026-11-24')).toBeUndefined();
  expect(nextOccurrence('2026-11-24', '2026-11-24')).toBe('2026-11-24');
  expect(nextOccurrence('--11-23', '2026-11-24')).toBe('2027-11-23');
  expect(nextOccurrence('--02-29', '2096-03-01')).toBe('2104-02-29');
  expect(nextOccurrence('easter-48', '2026-11-24')).toBe('2027-02-08');
});

const calendar = { land: 'NW', timeZone: 'Europe/Berlin' };
const tuesday = { weekday: 2, time: '09:00' };

test('the card of a week moves past a free day', () => {
  expect(cardDayInWeekOf('2026-12-01', tuesday, calendar)).toBe('2026-12-01');
  const customDays = [{ day: '2026-12-01', name: 'x' }];
  expect(cardDayInWeekOf('2026-12-01', tuesday, { ...calendar, customDays })).toBe('2026-12-02');
});

test('the next card is today’s until it is too late, then next week’s, or the first behind a pause', () => {
  const at = (text: string) => Date.parse(text);
  expect(nextCardDay(at('2026-11-24T08:00:00+01:00'), tuesday, calendar)).toBe('2026-11-24');
  expect(nextCardDay(at('2026-11-24T15:00:00+01:00'), tuesday, calendar)).toBe('2026-11-24');
  expect(nextCardDay(at('2026-11-24T17:00:00+01:00'), tuesday, calendar)).toBe('2026-12-01');
  const paused = { ...tuesday, pausedUntil: '2026-12-15' };
  expect(nextCardDay(at('2026-11-24T08:00:00+01:00'), paused, calendar)).toBe('2026-12-22');
  expect(
    nextCardDay(at('2026-11-24T08:00:00+01:00'), { ...tuesday, pausedUntil: '2030-01-01' }, calendar),
  ).toBeUndefined();
});

test('days, times and numbers are read as people write them, and stay as they are where they cannot be read', () => {
  expect(['27.11.2026', '1.3.27', ' 1. 3. 2027 ', '2027-03-01', 'morgen'].map(dayFrom)).toEqual([
    '2026-11-27',
    '2027-03-01',
    '2027-03-01',
    '2027-03-01',
    'morgen',
  ]);
  expect(['23.12.', '3.1', '23.12.2026'].map(yearlyFrom)).toEqual(['--12-23', '--01-03', '23.12.2026']);
  expect(['9:00', '9.30', '9', '09:05 Uhr', 'früh'].map(timeFrom)).toEqual([
    '09:00',
    '09:30',
    '09:00',
    '09:05',
    'früh',
  ]);
  expect(['12,5', '18', '-1', 'viel', '1.000,5', ''].map(numberFrom)).toEqual([
    12.5,
    18,
    -1,
    undefined,
    undefined,
    undefined,
  ]);
});
