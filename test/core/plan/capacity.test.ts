import fc from 'fast-check';
import { firstDayOf, lastDayOf } from '../../../core/calendar/halfYear.ts';
import { capacityIn, lessBecause } from '../../../core/plan/capacity.ts';

const halfYear = fc
  .tuple(fc.integer({ min: 2020, max: 2040 }), fc.constantFrom(1, 2))
  .map(([year, half]) => `${year}-H${half}`);
const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const loadWeek = fc.record({
  from: day,
  to: day,
  factor: fc.constantFrom(0, 0.1, 0.3, 0.5, 0.9, 1),
  reason: fc.constant('Wahl'),
});
const capacity = fc.integer({ min: 0, max: 200 });

test('a half-year without load weeks has the whole capacity, and half of it stays when all of it is half loaded', () => {
  fc.assert(
    fc.property(capacity, halfYear, (days, name) => {
      expect(capacityIn({ capacity: days, loadWeeks: [] }, name)).toBe(days);
      const all = { from: firstDayOf(name), to: lastDayOf(name), factor: 0.5, reason: 'Haushalt' };
      expect(capacityIn({ capacity: days, loadWeeks: [all] }, name)).toBe(days / 2);
    }),
  );
});

test('a load week never adds capacity, never leaves less than nothing, and what is left comes in half days', () => {
  fc.assert(
    fc.property(capacity, halfYear, fc.array(loadWeek, { maxLength: 4 }), loadWeek, (days, name, weeks, more) => {
      const before = capacityIn({ capacity: days, loadWeeks: weeks }, name);
      const after = capacityIn({ capacity: days, loadWeeks: [...weeks, more] }, name);
      expect(after).toBeLessThanOrEqual(before);
      expect(after).toBeGreaterThanOrEqual(0);
      expect(Number.isInteger(after * 2)).toBe(true);
    }),
  );
});

test('the demo: an election takes six weeks of the half-year, the budget half of one of its quarters', () => {
  const election = { from: '2027-03-15', to: '2027-04-30', factor: 0, reason: 'Landtagswahl' };
  expect(capacityIn({ capacity: 18, loadWeeks: [election] }, '2027-H1')).toBe(13);
  const budget = { from: '2026-10-01', to: '2026-12-31', factor: 0.5, reason: 'Haushalt' };
  expect(capacityIn({ capacity: 20, loadWeeks: [budget] }, '2026-H2')).toBe(15);
  expect(lessBecause({ loadWeeks: [election, budget] }, '2027-H1')).toEqual(['Landtagswahl']);
  // Where two meet, the lower one counts and not both.
  expect(capacityIn({ capacity: 20, loadWeeks: [budget, budget] }, '2026-H2')).toBe(15);
});
