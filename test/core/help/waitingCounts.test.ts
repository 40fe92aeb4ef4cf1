import fc from 'fast-check';
import type { Event } from '../../../core/bundle/event.ts';
import { combineTowns, countWaiting, type WaitingFile } from '../../../core/help/waitingCounts.ts';
import { waitingText } from '../../../core/words/waitingWords.ts';

const monthOf = (at: string) => at.slice(0, 7);
const event = (id: string, verb: Event['verb'], more: Partial<Event> = {}): Event => ({
  id,
  at: '2026-11-24T09:00:00.000Z',
  departmentId: 'BO',
  bundleId: 'BO-2026-H2',
  taskId: 'BO-05-1',
  stepId: id.replace(/\.\d+$/, ''),
  verb,
  finished: false,
  ...more,
});

test('what steps wait for is counted by cause, system and month, the newest month first', () => {
  const events = [
    event('A-1.0', 'step.stuck', { cause: 'vendor', system: 'dms' }),
    event('A-2.0', 'step.stuck', { cause: 'vendor', system: 'dms' }),
    event('A-3.0', 'step.stuck', { cause: 'money' }),
    event('A-4.0', 'step.stuck', { cause: 'vendor', system: 'dms', at: '2026-10-05T09:00:00.000Z' }),
    event('A-5.0', 'step.done'),
  ];
  expect(countWaiting(events, monthOf)).toEqual([
    { cause: 'vendor', system: 'dms', month: '2026-11', count: 2 },
    { cause: 'money', month: '2026-11', count: 1 },
    { cause: 'vendor', system: 'dms', month: '2026-10', count: 1 },
  ]);
});

test('a press that was taken back is no wait', () => {
  const events = [event('A-1.0', 'step.stuck', { cause: 'it' }), event('A-1.1', 'step.undo')];
  expect(countWaiting(events, monthOf)).toEqual([]);
});

const town = (name: string, ...waiting: WaitingFile['waiting']): WaitingFile => ({
  format: 'buendel-waiting-1',
  town: name,
  waiting,
});
const dms = { cause: 'vendor' as const, system: 'dms', month: '2026-11', count: 2 };

test('the provider sees what three towns wait for, and never what fewer do', () => {
  const money = { cause: 'money' as const, month: '2026-11', count: 9 };
  expect(combineTowns([town('A', dms, money), town('B', dms, money), town('C', dms)])).toEqual([
    { ...dms, count: 6, towns: 3 },
  ]);
});

test('a town that gives its file twice is one town', () => {
  expect(combineTowns([town('A', dms), town('A', dms), town('B', dms)])).toEqual([]);
});

test('no line of the provider ever speaks of fewer than three towns', () => {
  const count = fc.record({
    cause: fc.constantFrom('it' as const, 'vendor' as const),
    system: fc.constantFrom('dms', 'finanzen'),
    month: fc.constantFrom('2026-10', '2026-11'),
    count: fc.integer({ min: 1, max: 5 }),
  });
  const files = fc.array(
    fc.tuple(
      fc.constantFrom('A', 'B', 'C', 'D'),
      fc.uniqueArray(count, { selector: (c) => `${c.cause}${c.system}${c.month}` }),
    ),
  );
  fc.assert(
    fc.property(files, (given) => {
      const together = combineTowns(given.map(([name, waiting]) => town(name, ...waiting)));
      expect(together.every(({ towns }) => towns >= 3)).toBe(true);
    }),
  );
});

test('the digital office reads it in sentences, and how often in words', () => {
  expect(waitingText({ cause: 'vendor', count: 3 }, 'Finanzverfahren')).toBe(
    'Dreimal wurde auf den Hersteller gewartet, Verfahren: Finanzverfahren.',
  );
  expect(waitingText({ cause: 'decision', count: 1 })).toBe('Einmal wurde auf eine Entscheidung gewartet.');
  expect(waitingText({ cause: 'time', count: 13 })).toBe('13-mal wurde auf eine ruhigere Zeit gewartet.');
});
