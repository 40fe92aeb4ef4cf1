import fc from 'fast-check';
import { attemptsAtMost, backoff } from '../../../core/delivery/backoff.ts';
import { conversationWindows, createPacer, nextAllowed } from '../../../core/delivery/pacing.ts';

/** The most instants that lie in any window of so many milliseconds. */
const mostWithin = (sent: readonly number[], ms: number) =>
  Math.max(0, ...sent.map((from) => sent.filter((at) => at >= from && at <= from + ms).length));

test('whenever messages are asked for, a conversation stays within every window of Teams', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 3_000 }), { maxLength: 120 }), (pauses) => {
      const sent: number[] = [];
      let now = 0;
      for (const pause of pauses) {
        now = nextAllowed(sent, conversationWindows, now + pause);
        sent.push(now);
      }
      for (const { ms, most } of conversationWindows) expect(mostWithin(sent, ms)).toBeLessThanOrEqual(most);
    }),
  );
});

test('a conversation that is free is never held up', () => {
  expect(nextAllowed([], conversationWindows, 5)).toBe(5);
  expect(nextAllowed([0, 1, 2, 3, 4, 5], conversationWindows, 6)).toBe(6);
  expect(nextAllowed([0, 1, 2, 3, 4, 5, 6], conversationWindows, 7)).toBe(1001);
});

/** When messages leave that always wait, if the process stands still now and then. */
function departures(count: number, pauseBefore: (n: number) => number = () => 0): number[] {
  const pacer = createPacer();
  let now = 0;
  return Array.from({ length: count }, (_, n) => {
    now = pacer.nextAt(now + pauseBefore(n));
    pacer.left(`c${n}`, now);
    return now;
  });
}

test('a tenant stays at twenty a second, and reaches more than ninety-five per cent of it', () => {
  const left = departures(5_000);
  expect(mostWithin(left.slice(0, 400), 1_000)).toBeLessThanOrEqual(20);
  expect((left.at(-1) ?? 0) / 1000).toBeLessThanOrEqual((5_000 / 20) * 1.05);
});

test('a process that is a little late now and then catches up without more than twenty in any second', () => {
  const left = departures(2_000, (n) => (n % 5 === 0 ? 30 : 0));
  expect(mostWithin(left.slice(0, 400), 1_000)).toBeLessThanOrEqual(20);
  expect((left.at(-1) ?? 0) / 1000).toBeLessThanOrEqual((2_000 / 20) * 1.05);
});

test('what was missed for long is not made up for', () => {
  const left = departures(80, (n) => (n === 40 ? 60_000 : 0));
  expect(mostWithin(left, 1_000)).toBeLessThanOrEqual(20);
});

test('the wait grows with the attempts, is spread over its whole reach, and never ends before the time that Teams named', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: attemptsAtMost }),
      fc.option(fc.nat({ max: 120_000 }), { nil: undefined }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (attempt, retryAfter, random) => {
        const wait = backoff(attempt, retryAfter, random);
        expect(wait).toBeGreaterThanOrEqual(retryAfter ?? 0);
        expect(wait).toBeLessThanOrEqual((retryAfter ?? 0) + 30_000);
      },
    ),
  );
  expect([1, 2, 3, 4].map((n) => backoff(n, undefined, 0.5))).toEqual([250, 500, 1000, 2000]);
});
