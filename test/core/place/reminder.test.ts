import { daysAfter } from '../../../core/calendar/clock.ts';
import { Refusal } from '../../../core/errors.ts';
import { changedReminder, endOfWeek, type ReminderChange } from '../../../core/place/reminder.ts';

const schedule = { id: 'c', weekday: 2, time: '09:00' };
const today = '2026-11-24';
const change = (what: ReminderChange, mayPauseLong = false, before: object = {}) =>
  changedReminder({ ...schedule, ...before }, what, { today, mayPauseLong });
const codeOf = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
  }
  return 'done';
};

test('the time changes and a pause stays; ending a pause keeps the time', () => {
  expect(change({ kind: 'time', weekday: 4, time: '13:30' }, false, { pausedUntil: '2026-12-01' })).toEqual({
    ...schedule,
    weekday: 4,
    time: '13:30',
    pausedUntil: '2026-12-01',
  });
  expect(change({ kind: 'resume' }, false, { pausedUntil: '2026-12-01' })).toEqual(schedule);
});

test.each([
  [0, '09:00'],
  [6, '09:00'],
  [2.5, '09:00'],
  [Number.NaN, '09:00'],
  [2, '24:00'],
  [2, '9:00'],
  [2, ''],
])('weekday %p at %p is no time for a card', (weekday, time) => {
  expect(codeOf(() => change({ kind: 'time', weekday, time }))).toBe('badRequest');
});

test.each([
  ['2026-11-23', false, 'dayPast'],
  ['2026-11-24', false, 'done'],
  ['2026-12-08', false, 'done'],
  ['2026-12-09', false, 'pauseTooLong'],
  ['2026-12-09', true, 'done'],
  ['2027-05-26', true, 'done'],
  ['2027-05-27', true, 'pauseTooLong'],
  ['2027-02-29', true, 'badRequest'],
  ['morgen', true, 'badRequest'],
])('a pause until %s, long ones allowed: %s, is %s', (until, long, code) => {
  expect(codeOf(() => change({ kind: 'pause', until }, long))).toBe(code);
});

test('any change forgets that Teams had refused cards', () => {
  expect(change({ kind: 'resume' }, false, { refusals: 3 })).not.toHaveProperty('refusals');
});

test('a week ends on its Sunday, also over a turn of the year', () => {
  expect(['2026-11-23', '2026-11-29', '2026-12-31'].map(endOfWeek)).toEqual(['2026-11-29', '2026-11-29', '2027-01-03']);
  expect(daysAfter('2028-02-28', 1)).toBe('2028-02-29');
});
