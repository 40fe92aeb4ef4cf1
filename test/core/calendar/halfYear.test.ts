import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { halfYearIndex, halfYearOf, shiftDay, shiftHalfYear } from '../../../core/calendar/halfYear.ts';

const day = fc
  .date({ min: new Date('2001-01-01'), max: new Date('2098-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const by = fc.integer({ min: -20, max: 20 });

test('January to June are the first half-year, July to December the second', () => {
  expect(['2026-01-01', '2026-06-30', '2026-07-01', '2026-12-31'].map(halfYearOf)).toEqual([
    '2026-H1',
    '2026-H1',
    '2026-H2',
    '2026-H2',
  ]);
});

test('on New Year a new half-year begins', () => {
  expect([halfYearOf('2026-12-31'), halfYearOf('2027-01-01')]).toEqual(['2026-H2', '2027-H1']);
});

test('shifting there and back is no shift, and moves by as much as was asked for', () => {
  fc.assert(
    fc.property(day, by, (from, count) => {
      const halfYear = halfYearOf(from);
      const there = shiftHalfYear(halfYear, count);
      expect(shiftHalfYear(there, -count)).toBe(halfYear);
      expect(halfYearIndex(there) - halfYearIndex(halfYear)).toBe(count);
    }),
  );
});

test('a day moves with its half-year, by six months each, as the calendar counts months', () => {
  fc.assert(
    fc.property(day, by, (from, count) => {
      const to = shiftDay(from, count);
      expect(halfYearOf(to)).toBe(shiftHalfYear(halfYearOf(from), count));
      expect(to).toBe(
        Temporal.PlainDate.from(from)
          .add({ months: 6 * count })
          .toString(),
      );
      expect(shiftDay(from.slice(0, 7), count)).toBe(to.slice(0, 7));
    }),
  );
});

test('a day that the new month lacks becomes its last', () => {
  expect(shiftDay('2026-08-31', 1)).toBe('2027-02-28');
  expect(shiftDay('2027-08-31', 1)).toBe('2028-02-29');
  expect(shiftDay('2026-12-31', -1)).toBe('2026-06-30');
});
