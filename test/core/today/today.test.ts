import fc from 'fast-check';
import { minutesADay, minutesOf, orderToday, type TodayItem, todayGroups } from '../../../core/today/today.ts';

const anyItem: fc.Arbitrary<TodayItem> = fc.record(
  {
    group: fc.constantFrom(...todayGroups),
    id: fc.string({ minLength: 1, maxLength: 4 }),
    place: fc.nat(5),
    day: fc.constantFrom('2026-11-20', '2026-11-24', '2026-12-01'),
    weight: fc.nat(9),
  },
  { requiredKeys: ['group', 'id'] },
);
const manyItems = fc.uniqueArray(anyItem, { selector: ({ group, id }) => `${group} ${id}`, maxLength: 40 });
const ids = (items: readonly TodayItem[]) => items.map(({ group, id }) => `${group} ${id}`);

test('what did not arrive comes first, then who is asked by the earlier day, then the steps by their rule, then what more hangs on', () => {
  const items: TodayItem[] = [
    { group: 'finished', id: 'thanks' },
    { group: 'deliveries', id: 'card' },
    { group: 'values', id: 'one', weight: 1 },
    { group: 'values', id: 'three', weight: 3 },
    { group: 'steps', id: 'a', place: 2 },
    { group: 'steps', id: 'b', place: 1 },
    { group: 'asked', id: 'unasked' },
    { group: 'asked', id: 'later', day: '2026-12-01' },
    { group: 'asked', id: 'sooner', day: '2026-11-24' },
  ];
  expect(orderToday(items)).toEqual({ now: expect.any(Array), later: [] });
  expect(orderToday(items).now.map(({ id }) => id)).toEqual([
    ...['card', 'sooner', 'later', 'unasked', 'b', 'a', 'three', 'one', 'thanks'],
  ]);
});

test('the order does not depend on how the lines come, and none is lost or told twice', () => {
  fc.assert(
    fc.property(manyItems, fc.nat(60), (items, share) => {
      const { now, later } = orderToday(items, share);
      expect(ids([...now, ...later]).sort()).toEqual(ids(items).sort());
      expect(orderToday([...items].reverse(), share)).toEqual({ now, later });
      expect(orderToday(now).now).toEqual(now);
    }),
  );
});

test('a day takes no more than its share, and always at least one thing', () => {
  fc.assert(
    fc.property(manyItems, (items) => {
      const { now, later } = orderToday(items, minutesADay);
      expect(minutesOf(now)).toBeLessThanOrEqual(minutesADay);
      if (items.length > 0) expect(now.length).toBeGreaterThan(0);
      // What is only read takes no time, so it is never put off.
      expect(later.every((item) => minutesOf([item]) > 0)).toBe(true);
    }),
  );
  expect(orderToday([{ group: 'asked', id: 'long' }], 1).now).toHaveLength(1);
});
