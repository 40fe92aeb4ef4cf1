import { Temporal } from 'temporal-polyfill';
import { isoWeek } from '../../../core/calendar/week.ts';
import { type WeeklyTime, weeklySlot } from '../../../core/calendar/weekly.ts';

const berlin = 'Europe/Berlin';
const at = (instant: string) => Temporal.Instant.from(instant).epochMilliseconds;
const tuesdayNine: WeeklyTime = { weekday: 2, time: '09:00' };
const slot = (instant: string, when = tuesdayNine) => weeklySlot(at(instant), when, { land: 'NW', timeZone: berlin });
/** Day and minute, on the clock on the wall, at which the card of an instant's week is due. */
const wall = (instant: string, when = tuesdayNine) => {
  const due = slot(instant, when)?.due;
  return (
    due && Temporal.Instant.from(due).toZonedDateTimeISO(berlin).toPlainDateTime().toString({ smallestUnit: 'minute' })
  );
};

test('the card is due on Tuesday at nine, sent until four in the afternoon, and skipped after that', () => {
  expect(slot('2026-11-24T08:59:59.999+01:00')).toEqual({
    week: '2026-W48',
    due: '2026-11-24T08:00:00.000Z',
    until: Date.parse('2026-11-24T15:00:00Z'),
    moment: 'before',
  });
  expect(slot('2026-11-24T09:00:00+01:00')?.moment).toBe('due');
  expect(slot('2026-11-24T16:00:00+01:00')?.moment).toBe('due');
  expect(slot('2026-11-24T16:00:00.001+01:00')?.moment).toBe('over');
});

test('before the day it is too early, and on the rest of the week the slot is over', () => {
  expect(slot('2026-11-23T12:00:00+01:00')?.moment).toBe('before');
  for (const day of ['25', '26', '27', '28', '29']) expect(slot(`2026-11-${day}T09:00:00+01:00`)?.moment).toBe('over');
  expect(slot('2026-11-30T00:00:00+01:00')).toMatchObject({ week: '2026-W49', moment: 'before' });
});

test('a team that meets late gets its card until the end of its day', () => {
  const evening = { weekday: 2, time: '17:30' };
  expect(slot('2026-11-24T17:29:00+01:00', evening)?.moment).toBe('before');
  expect(slot('2026-11-24T20:00:00+01:00', evening)?.moment).toBe('due');
  expect(slot('2026-11-25T00:00:00+01:00', evening)?.moment).toBe('over');
});

test('the card comes at the same local minute before and after both clock changes', () => {
  expect(slot('2026-03-24T12:00:00+01:00')?.due).toBe('2026-03-24T08:00:00.000Z');
  expect(slot('2026-03-31T12:00:00+02:00')?.due).toBe('2026-03-31T07:00:00.000Z');
  expect(slot('2026-10-20T12:00:00+02:00')?.due).toBe('2026-10-20T07:00:00.000Z');
  expect(slot('2026-10-27T12:00:00+01:00')?.due).toBe('2026-10-27T08:00:00.000Z');
});

test('on the Sundays of the clock changes an instant belongs to the week that ends that day', () => {
  for (const instant of ['2026-03-29T00:30:00Z', '2026-03-29T21:59:00Z']) {
    expect(slot(instant)).toMatchObject({ week: '2026-W13', moment: 'over' });
  }
  expect(slot('2026-03-29T22:00:00Z')).toMatchObject({ week: '2026-W14', moment: 'before' });
  for (const instant of ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z', '2026-10-25T22:59:00Z']) {
    expect(slot(instant)).toMatchObject({ week: '2026-W43', moment: 'over' });
  }
  expect(slot('2026-10-25T23:00:00Z')?.week).toBe('2026-W44');
});

test('a time that the spring clock leaps over becomes the hour after it, one that comes twice is its first', () => {
  // In Germany clocks change on Sundays, when no card is due; in Egypt on the night from Thursday to Friday.
  const cairo = (instant: string, when: WeeklyTime) =>
    weeklySlot(at(instant), when, { land: 'NW', timeZone: 'Africa/Cairo' })?.due;
  expect(cairo('2026-04-22T12:00:00Z', { weekday: 5, time: '00:30' })).toBe('2026-04-23T22:30:00.000Z');
  expect(cairo('2026-10-28T12:00:00Z', { weekday: 4, time: '23:30' })).toBe('2026-10-29T20:30:00.000Z');
});

test('half past two in the night comes once in every week, also in those of the two clock changes', () => {
  // Germany's clocks change on Sunday night, when no card is due: on Monday there is nothing to leap over or to repeat.
  const night = { weekday: 1, time: '02:30' };
  expect(slot('2026-03-23T12:00:00+01:00', night)?.due).toBe('2026-03-23T01:30:00.000Z');
  expect(slot('2026-03-30T12:00:00+02:00', night)?.due).toBe('2026-03-30T00:30:00.000Z');
  expect(slot('2026-10-19T12:00:00+02:00', night)?.due).toBe('2026-10-19T00:30:00.000Z');
  expect(slot('2026-10-26T12:00:00+01:00', night)?.due).toBe('2026-10-26T01:30:00.000Z');
});

test('where the night of the change is a working day, 02:30 is half past three in spring, and its first time in autumn', () => {
  // Israel's clocks leap on a Friday at two; Berlin's last went back on a weekday, from three to two, on Monday 4 October 1943.
  const inZone = (instant: string, weekday: number, timeZone: string) =>
    weeklySlot(at(instant), { weekday, time: '02:30' }, { land: 'NW', timeZone })?.due;
  expect(inZone('2026-03-26T12:00:00Z', 5, 'Asia/Jerusalem')).toBe('2026-03-27T00:30:00.000Z');
  expect(inZone('1943-10-06T12:00:00Z', 1, berlin)).toBe('1943-10-04T00:30:00.000Z');
});

test('29 February is a day like others', () => {
  expect(wall('2028-02-29T08:00:00+01:00')).toBe('2028-02-29T09:00');
  expect(slot('2028-02-29T09:00:00+01:00')).toMatchObject({ week: '2028-W09', moment: 'due' });
});

test('a holiday of another Land moves no card', () => {
  const corpusChristi = (land: string) =>
    weeklySlot(at('2026-06-01T12:00:00+02:00'), { weekday: 4, time: '09:00' }, { land, timeZone: berlin })?.due;
  expect(corpusChristi('NW')).toBe('2026-06-05T07:00:00.000Z');
  expect(corpusChristi('NI')).toBe('2026-06-04T07:00:00.000Z');
});

test('a public holiday moves the card to the next working day', () => {
  // Easter Monday 6 April, May Day on a Friday, Corpus Christi on Thursday 4 June.
  expect(wall('2026-04-06T12:00:00+02:00', { weekday: 1, time: '09:00' })).toBe('2026-04-07T09:00');
  expect(wall('2026-06-01T12:00:00+02:00', { weekday: 4, time: '09:00' })).toBe('2026-06-05T09:00');
});

test('where the rest of the week is off too, the card comes on the last working day before', () => {
  expect(wall('2026-04-27T12:00:00+02:00', { weekday: 5, time: '09:00' })).toBe('2026-04-30T09:00');
  expect(wall('2026-12-21T12:00:00+01:00', { weekday: 4, time: '09:00' })).toBe('2026-12-23T09:00');
});

test('24 and 31 December are free, and the card comes before or after them', () => {
  // Thursday 31 December 2026 is followed by New Year's Day: the week ends on Wednesday.
  expect(wall('2026-12-28T12:00:00+01:00', { weekday: 4, time: '09:00' })).toBe('2026-12-30T09:00');
  // Tuesday 24 December 2030 is followed by two holidays and a Friday.
  expect(wall('2030-12-24T12:00:00+01:00')).toBe('2030-12-27T09:00');
});

test('week 53 of 2026 begins in December and ends in January, and its card is the last of the year', () => {
  expect(slot('2026-12-29T09:00:00+01:00')).toMatchObject({ week: '2026-W53', moment: 'due' });
  expect(slot('2027-01-01T09:00:00+01:00')).toMatchObject({ week: '2026-W53', moment: 'over' });
  expect(slot('2027-01-04T09:00:00+01:00')).toMatchObject({ week: '2027-W01', moment: 'before' });
});

test('around New Year a week belongs to the year of its Thursday', () => {
  expect(
    ['2024-12-31', '2025-01-01', '2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01', '2027-01-03'].map(isoWeek),
  ).toEqual(['2025-W01', '2025-W01', '2026-W01', '2026-W01', '2026-W53', '2026-W53', '2026-W53']);
});

test('in ten years every week has exactly one card, on a working day, at nine on the wall clock', () => {
  const days = new Set<string>();
  const weeks = new Set<string>();
  let monday = Temporal.PlainDate.from('2024-12-30');
  for (; monday.year < 2035; monday = monday.add({ days: 7 })) {
    const noon = monday.toZonedDateTime({ timeZone: berlin, plainTime: '12:00' }).toInstant();
    const place = weeklySlot(noon.epochMilliseconds, tuesdayNine, { land: 'NW', timeZone: berlin });
    if (!place) throw new Error(`There is no card in the week of ${monday}.`);
    const local = Temporal.Instant.from(place.due).toZonedDateTimeISO(berlin);
    expect(local.toPlainTime().toString()).toBe('09:00:00');
    expect(isoWeek(local.toPlainDate().toString())).toBe(place.week);
    weeks.add(place.week);
    days.add(local.toPlainDate().toString());
  }
  expect([weeks.size, days.size]).toEqual([522, 522]);
});
