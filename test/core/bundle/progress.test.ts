import fc from 'fast-check';
import { press } from '../../../core/bundle/press.ts';
import { count, dashboardOf, taskState, withBundle } from '../../../core/bundle/progress.ts';
import type { Department } from '../../../core/department/department.ts';
import { aBundle, anyBundle, anyPress, aStep, aTask, now, stepAt, today } from './bundles.ts';

const department = (id: string, order: number): Department => ({
  id,
  code: String(order),
  name: `Fachbereich ${id}`,
  order,
  staff: 10,
  withTeams: 10,
  capacity: 20,
  loadWeeks: [],
});
const departments = [department('TB', 7), department('BO', 3)];
const waiting = aStep('2', { state: 'waiting', cause: 'it' });

test('a task is done with its last step, waits while one step waits, and is in work from its first done step', () => {
  const state = (...steps: Parameters<typeof aTask>[1]) => taskState(aTask('A', steps));
  expect(state(aStep('1'), aStep('2'))).toBe('open');
  expect(state(aStep('1', { state: 'done' }), aStep('2'))).toBe('inWork');
  expect(state(aStep('1', { state: 'done' }), waiting)).toBe('waiting');
  expect(state(aStep('1'), waiting)).toBe('waiting');
  expect(state(aStep('1', { state: 'done' }), aStep('2', { state: 'done' }))).toBe('done');
});

test('every task is counted in one state, every step once, and every waiting step with what it waits for', () => {
  fc.assert(
    fc.property(anyBundle, (bundle) => {
      const { tasks, steps, waitingFor } = count(bundle.tasks);
      expect(tasks.done + tasks.inWork + tasks.waiting + tasks.open).toBe(bundle.tasks.length);
      expect(steps.total).toBe(bundle.tasks.flatMap((t) => t.steps).length);
      expect(steps.done).toBeLessThanOrEqual(steps.total);
      expect(waitingFor.length).toBeLessThanOrEqual(steps.total - steps.done);
    }),
  );
});

test('departments stand in the order of the town, and one without a bundle has zeros', () => {
  const board = dashboardOf('2026-H2', departments, [aBundle(aTask('A', [aStep('1')]))]);
  expect(board.departments.map((d) => d.id)).toEqual(['BO', 'TB']);
  expect(board.departments[1]).toMatchObject({ steps: { done: 0, total: 0 }, tasks: { open: 0 }, waitingFor: [] });
});

test('a bundle of another half-year is not counted', () => {
  const board = dashboardOf('2027-H1', departments, [aBundle(aTask('A', [aStep('1')]))]);
  expect(board.departments[0]?.steps.total).toBe(0);
});

test('after any sequence of presses the dashboard equals the recount of the bundles', () => {
  fc.assert(
    fc.property(anyBundle, fc.array(anyPress, { maxLength: 25 }), (start, presses) => {
      let bundle = start;
      let board = dashboardOf('2026-H2', departments, [bundle]);
      for (const { verb, cause, pick, revision } of presses) {
        const step = stepAt(bundle, pick);
        const outcome = press(bundle, { verb, cause, token: `${step.id}.${revision ?? step.revision}` }, now, today);
        if (outcome.kind !== 'changed') continue;
        bundle = outcome.bundle;
        board = withBundle(board, bundle);
      }
      expect(board).toEqual(dashboardOf('2026-H2', departments, [bundle]));
    }),
  );
});
