import fc from 'fast-check';
import { isoWeek, mondayOf } from '../../../core/calendar/week.ts';
import { weekDays } from '../../../core/calendar/weekDays.ts';

test('every day lies in its own week, from Monday to Sunday', () => {
  const days = fc.date({ min: new Date('1980-01-01'), max: new Date('2120-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(days, (date) => {
      const day = date.toISOString().slice(0, 10);
      const found = weekDays(isoWeek(day));
      expect(found?.monday).toBe(mondayOf(isoWeek(day)));
      expect(found && found.monday <= day && day <= found.sunday).toBe(true);
    }),
  );
});

test('weeks at the turn of a year belong to the year of their Thursday', () => {
  expect(weekDays('2026-W01')).toEqual({ monday: '2025-12-29', sunday: '2026-01-04' });
  expect(weekDays('2026-W53')).toEqual({ monday: '2026-12-28', sunday: '2027-01-03' });
});

test('what is no week has no days', () => {
  for (const no of ['2025-W53', '2026-W00', '2026-W54', '2026-W1', '2026', '', '2026-W48x', '0000-W01'])
    expect(weekDays(no)).toBeUndefined();
});
