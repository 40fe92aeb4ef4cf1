import { isLoadWeek } from '../../../core/department/load.ts';

const election = { from: '2027-03-15', to: '2027-04-30', factor: 0.5, reason: 'Landtagswahl' };
const on = (...loadWeeks: (typeof election)[]) =>
  ['2027-03-14', '2027-03-15', '2027-04-30', '2027-05-01'].map((day) => isLoadWeek({ loadWeeks }, day));

test('a load week counts from its first day to its last', () => {
  expect(on(election)).toEqual([false, true, true, false]);
  expect(on()).toEqual([false, false, false, false]);
});

test('a time in which the whole capacity is left is no load', () => {
  expect(on({ ...election, factor: 1 })).toEqual([false, false, false, false]);
});
