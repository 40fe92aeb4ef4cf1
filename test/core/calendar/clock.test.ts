import { dayAt } from '../../../core/calendar/clock.ts';

test("a day begins at midnight of the town's own clock, in winter and in summer", () => {
  const day = (instant: string, zone = 'Europe/Berlin') => dayAt(Date.parse(instant), zone);
  expect([day('2026-11-23T22:59:59.999Z'), day('2026-11-23T23:00:00Z')]).toEqual(['2026-11-23', '2026-11-24']);
  expect([day('2026-07-23T21:59:59.999Z'), day('2026-07-23T22:00:00Z')]).toEqual(['2026-07-23', '2026-07-24']);
  expect(day('2026-12-31T23:00:00Z')).toBe('2027-01-01');
  expect(day('2026-12-31T23:00:00Z', 'UTC')).toBe('2026-12-31');
});
