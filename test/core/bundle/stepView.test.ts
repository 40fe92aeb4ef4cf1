import fc from 'fast-check';
import { press, tokenOf } from '../../../core/bundle/press.ts';
import { canUndo, offeredVerbs } from '../../../core/bundle/stepView.ts';
import { anyBundle, aStep, now, stepAt, today } from './bundles.ts';

test('an open step has the three answers, an answered one can be taken back, then only what leads on is offered', () => {
  expect(offeredVerbs(aStep('A'), now, today)).toEqual(['step.done', 'step.stuck', 'step.later']);
  const undo = { until: new Date(now).toISOString(), state: 'open' as const };
  expect(offeredVerbs(aStep('A', { state: 'done', undo }), now, today)).toEqual(['step.undo']);
  expect(offeredVerbs(aStep('A', { state: 'done', undo }), now + 1, today)).toEqual([]);
  expect(offeredVerbs(aStep('A', { state: 'waiting', cause: 'it' }), now, today)).toEqual(['step.free']);
  expect(offeredVerbs(aStep('A', { laterUntil: '2026-12-07' }), now, today)).toEqual(['step.done', 'step.stuck']);
});

test('whatever is offered does something when it is pressed', () => {
  fc.assert(
    fc.property(anyBundle, fc.nat(), (bundle, pick) => {
      const step = stepAt(bundle, pick);
      for (const verb of offeredVerbs(step, now, today)) {
        const outcome = press(bundle, { verb, token: tokenOf(step), cause: 'vendor' }, now, today);
        expect([verb, outcome.kind]).toEqual([verb, 'changed']);
        if (verb === 'step.undo') expect(canUndo(step, now)).toBe(true);
      }
    }),
  );
});
