import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { closedBy, firstDayOf, halfYearOf, lastDayOf } from '../../../core/calendar/halfYear.ts';
import { occasionOf } from '../../../core/delivery/occasion.ts';

const h2 = '2026-H2';
/** What the cards of these days tell, each being the chat's last card when the next one comes. */
const told = (...days: string[]) => days.map((day, i) => occasionOf(halfYearOf(day), day, days[i - 1]));

test('the first card of a half-year presents the bundle, the next ones do not', () => {
  expect(told('2026-06-09', '2026-07-07', '2026-07-14', '2026-07-21')).toEqual([
    'closing',
    'opening',
    undefined,
    undefined,
  ]);
});

test('a first card after three weeks finds the half-year under way', () => {
  expect([occasionOf(h2, '2026-07-21', undefined), occasionOf(h2, '2026-07-22', undefined)]).toEqual([
    'opening',
    undefined,
  ]);
});

test('the end is told of with the first card of the last five weeks, and once more in the last two', () => {
  const tuesdays = ['2026-11-24', '2026-12-01', '2026-12-08', '2026-12-15', '2026-12-22', '2026-12-29'];
  expect(told(...tuesdays).slice(1)).toEqual(['closing', undefined, undefined, 'closing', undefined]);
  expect([occasionOf(h2, '2026-11-26', '2026-11-24'), occasionOf(h2, '2026-11-27', '2026-11-24')]).toEqual([
    undefined,
    'closing',
  ]);
});

test('a chat that gets its only card late in the half-year is told of the end in that one', () => {
  expect(occasionOf(h2, '2026-12-29', undefined)).toBe('closing');
  expect(occasionOf(h2, '2026-12-29', '2026-09-01')).toBe('closing');
});

test('a half-year is closed until the end of the month after it', () => {
  expect([closedBy('2026-H1'), closedBy('2026-H2')]).toEqual(['2026-07-31', '2027-01-31']);
  expect([firstDayOf('2026-H1'), lastDayOf('2026-H1'), firstDayOf(h2), lastDayOf(h2)]).toEqual([
    '2026-01-01',
    '2026-06-30',
    '2026-07-01',
    '2026-12-31',
  ]);
});

test('whichever weeks have a card, a chat is presented a bundle once at most and told of its end twice at most', () => {
  const weekday = fc.integer({ min: 0, max: 4 });
  fc.assert(
    fc.property(
      fc.integer({ min: 2024, max: 2040 }),
      weekday,
      fc.array(fc.boolean(), { minLength: 54 }),
      (y, d, on) => {
        const monday = Temporal.PlainDate.from({ year: y, month: 1, day: 1 });
        const days = on.flatMap((comes, week) => (comes ? [monday.add({ weeks: week, days: d }).toString()] : []));
        const tells = told(...days);
        for (const halfYear of new Set(days.map(halfYearOf))) {
          const inIt = tells.filter((_, i) => halfYearOf(days[i] ?? '') === halfYear);
          expect(inIt.filter((tell) => tell === 'opening').length).toBeLessThanOrEqual(1);
          expect(inIt.filter((tell) => tell === 'closing').length).toBeLessThanOrEqual(2);
        }
      },
    ),
  );
});
