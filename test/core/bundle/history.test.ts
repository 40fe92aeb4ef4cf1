import fc from 'fast-check';
import type { Event } from '../../../core/bundle/event.ts';
import { earlierHalfYears, eventIdsOf, historyOf } from '../../../core/bundle/history.ts';
import { press, tokenOf } from '../../../core/bundle/press.ts';
import type { Measure } from '../../../core/plan/measure.ts';
import { historyText } from '../../../core/words/historyWords.ts';
import { aBundle, anyBundle, anyPress, aStep, aTask, now, stepAt, today } from './bundles.ts';

const measure = (id: string, more: Partial<Measure> = {}): Measure => ({
  ...{ id, departmentId: 'BO', title: `Maßnahme ${id}`, fieldOfAction: 'OZG', halfYear: '2026-H2', state: 'planned' },
  ...{ effort: 4, size: 'M', easier: 'Es geht leichter.', acceptance: 'Es geht.', requires: [], history: [] },
  ...more,
});

/** Presses one after the other, with what was recorded of them. */
function after(...presses: Parameters<typeof press>[1][]) {
  let bundle = aBundle(aTask('A', [aStep('A-1')]), aTask('B', [aStep('B-1'), aStep('B-2')]));
  const events: Event[] = [];
  for (const pressed of presses) {
    const outcome = press(bundle, pressed, now, today);
    if (outcome.kind !== 'changed') throw new Error(`The press was ${outcome.kind}.`);
    bundle = outcome.bundle;
    events.push(outcome.event);
  }
  return { bundle, events };
}

const around = { halfYear: '2026-H2', measures: [], dayOf: (at: string) => at.slice(0, 10), hidesDays: () => false };
const stuck = { verb: 'step.stuck', token: 'B-1.0', cause: 'vendor' } as const;

test('what was finished, got stuck and was freed is told with its day', () => {
  const { bundle, events } = after({ verb: 'step.done', token: 'A-1.0' }, stuck, { verb: 'step.free', token: 'B-1.1' });
  const told = historyOf({ ...around, bundle, events });
  expect(told.map(({ kind, day }) => `${day} ${kind}`).sort()).toEqual([
    `${today} finished`,
    `${today} freed`,
    `${today} stuck`,
  ]);
  expect(told.map(historyText).join(' ')).toContain('kam nicht weiter und wartete auf den Hersteller.');
});

test('a press that was taken back has not happened', () => {
  const { bundle, events } = after(stuck, { verb: 'step.undo', token: 'B-1.1' });
  expect(historyOf({ ...around, bundle, events })).toEqual([]);
});

test('of a small unit others read what was finished, without a day, and nothing of what waited', () => {
  const { bundle, events } = after({ verb: 'step.done', token: 'A-1.0' }, stuck);
  const told = historyOf({ ...around, bundle, events, hidesDays: () => true });
  expect(told.map(({ kind, day }) => [kind, day])).toEqual([['finished', undefined]]);
});

test('a measure tells in each half-year how it ended there, with reason and new half-year', () => {
  const moved = measure('M', {
    history: [
      { halfYear: '2025-H2', result: 'moved', to: '2026-H2', because: 'money' },
      { halfYear: '2026-H2', result: 'done' },
    ],
  });
  const in2025 = historyOf({ ...around, halfYear: '2025-H2', bundle: undefined, events: [], measures: [moved] });
  expect(in2025.map(historyText)).toEqual(['„Maßnahme M“ wurde ins 2. Halbjahr 2026 verschoben. Geld oder Vergabe.']);
  const in2026 = historyOf({ ...around, bundle: undefined, events: [], measures: [moved] });
  expect(in2026.map(historyText)).toEqual(['„Maßnahme M“ ist fertig. Es geht leichter.']);
  expect(earlierHalfYears([moved, measure('N', { halfYear: '2024-H1' })], '2026-H2')).toEqual(['2025-H2', '2024-H1']);
});

test('all that was pressed on a bundle is found by its ids alone', () => {
  fc.assert(
    fc.property(anyBundle, fc.array(anyPress, { maxLength: 12 }), (bundle, presses) => {
      let standing = bundle;
      const pressed: string[] = [];
      for (const { pick, revision: _, ...what } of presses) {
        const outcome = press(standing, { ...what, token: tokenOf(stepAt(standing, pick)) }, now, today);
        if (outcome.kind !== 'changed') continue;
        standing = outcome.bundle;
        pressed.push(outcome.event.id);
      }
      expect(eventIdsOf(standing)).toEqual(expect.arrayContaining(pressed));
    }),
  );
});
