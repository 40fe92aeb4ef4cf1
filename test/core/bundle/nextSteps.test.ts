import fc from 'fast-check';
import { nextSteps, tasksOf, waitingSteps } from '../../../core/bundle/nextSteps.ts';
import { taskState } from '../../../core/bundle/progress.ts';
import { aBundle, anyBundle, aStep, aTask, today } from './bundles.ts';

const ids = (steps: ReturnType<typeof nextSteps>) => steps.map(({ step }) => step.id);
const doneStep = (id: string) => aStep(id, { state: 'done' });

test('what is begun comes first, then what is due earlier', () => {
  const bundle = aBundle(
    aTask('A', [aStep('A-1')], { due: '2026-12' }),
    aTask('B', [aStep('B-1')], { due: '2026-08' }),
    aTask('C', [doneStep('C-1'), aStep('C-2')], { due: '2026-12' }),
  );
  expect(ids(nextSteps(bundle, undefined, today))).toEqual(['C-2', 'B-1', 'A-1']);
});

test('within a task one step comes after the other, behind the first steps of the others', () => {
  const bundle = aBundle(aTask('A', [aStep('A-1'), aStep('A-2')]), aTask('B', [aStep('B-1')]));
  expect(ids(nextSteps(bundle, undefined, today))).toEqual(['A-1', 'B-1', 'A-2']);
});

test('a task that waits rests as a whole, and its waiting step is named', () => {
  const stuck = aStep('A-1', { state: 'waiting', cause: 'it' });
  const bundle = aBundle(aTask('A', [stuck, aStep('A-2')]), aTask('B', [aStep('B-1')]));
  expect(ids(nextSteps(bundle, undefined, today))).toEqual(['B-1']);
  expect(ids(waitingSteps(bundle, undefined))).toEqual(['A-1']);
});

test('what was put off comes back on its day, not before', () => {
  const bundle = aBundle(aTask('A', [aStep('A-1', { laterUntil: '2026-11-30' })]));
  expect(ids(nextSteps(bundle, undefined, '2026-11-29'))).toEqual([]);
  expect(ids(nextSteps(bundle, undefined, '2026-11-30'))).toEqual(['A-1']);
});

test("a unit's chat is shown the unit's steps, a department's chat all of them", () => {
  const bundle = aBundle(aTask('A', [aStep('A-1')]), aTask('B', [aStep('B-1')], { unitId: 'BO-SO' }));
  expect(ids(nextSteps(bundle, 'BO-SO', today))).toEqual(['B-1']);
  expect(ids(nextSteps(bundle, undefined, today))).toEqual(['A-1', 'B-1']);
  expect(tasksOf(bundle, 'ZD-IT')).toEqual([]);
});

test('every proposed step is open, due, of a task that neither waits nor is done, and stands there once', () => {
  fc.assert(
    fc.property(anyBundle, (bundle) => {
      const proposed = nextSteps(bundle, undefined, today);
      expect(new Set(ids(proposed)).size).toBe(proposed.length);
      for (const { task, step } of proposed) {
        expect(step.state).toBe('open');
        expect(['open', 'inWork']).toContain(taskState(task));
        expect((step.laterUntil ?? today) <= today).toBe(true);
      }
    }),
  );
});

test('the order does not depend on how the bundle is stored', () => {
  fc.assert(
    fc.property(anyBundle, (bundle) => {
      const turned = { ...bundle, tasks: bundle.tasks.toReversed() };
      expect(ids(nextSteps(turned, undefined, today))).toEqual(ids(nextSteps(bundle, undefined, today)));
    }),
  );
});
