import fc from 'fast-check';
import type { Bundle, Step, Task } from '../../../core/bundle/bundle.ts';
import { nextSteps, type ProposalDay, proposedSteps, tasksOf, waitingSteps } from '../../../core/bundle/nextSteps.ts';
import { taskState } from '../../../core/bundle/progress.ts';
import { validate } from '../../../core/model.ts';
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

const usual: ProposalDay = { today, load: false };
/** The first step that is proposed, and why it. */
const chosen = (bundle: Bundle, day: Partial<ProposalDay> = {}, unitId?: string) => {
  const { steps, reason } = proposedSteps(bundle, unitId, { ...usual, ...day });
  return [steps[0]?.step.id, reason];
};
const one = (id: string, more: Partial<Step> = {}, task: Partial<Task> = {}) =>
  aTask(id, [aStep(`${id}-1`, more)], task);
const begun = (id: string, task: Partial<Task> = {}) => aTask(id, [doneStep(`${id}-0`), aStep(`${id}-1`)], task);

test('what is begun goes before what is due earlier, and that is the reason', () => {
  expect(chosen(aBundle(one('A', {}, { due: '2026-08' }), begun('B', { due: '2026-12' })))).toEqual(['B-1', 'begun']);
});

test('the earlier month decides between two that are alike, and the order of the plan where that is the same', () => {
  const december = one('A', {}, { due: '2026-12' });
  expect(chosen(aBundle(december, one('B', {}, { due: '2026-08' })))).toEqual(['B-1', 'due']);
  expect(chosen(aBundle(one('B'), one('A')))).toEqual(['A-1', 'first']);
  expect(chosen(aBundle(begun('A')))).toEqual(['A-1', 'first']);
});

test('a step that was put off has its turn in the week in which it comes back, then the month decides again', () => {
  const bundle = aBundle(one('A', {}, { due: '2026-08' }), one('B', { laterUntil: '2026-11-23' }, { due: '2026-12' }));
  expect(chosen(bundle, { today: '2026-11-22' })).toEqual(['A-1', 'first']);
  expect(chosen(bundle, { today: '2026-11-23' })).toEqual(['B-1', 'back']);
  expect(chosen(bundle, { today: '2026-11-29' })).toEqual(['B-1', 'back']);
  expect(chosen(bundle, { today: '2026-11-30' })).toEqual(['A-1', 'due']);
});

test('in a load week a step of half an hour goes before a longer one of the same month, and before no other', () => {
  const bundle = aBundle(one('A', { minutes: 31 }), one('B', { minutes: 30 }));
  expect(chosen(bundle)).toEqual(['A-1', 'first']);
  expect(chosen(bundle, { load: true })).toEqual(['B-1', 'short']);
  const earlier = one('C', { minutes: 120 }, { due: '2026-08' });
  expect(chosen(aBundle(...bundle.tasks, earlier), { load: true })).toEqual(['C-1', 'due']);
});

test('in a load week too, a task begins with its first step', () => {
  const bundle = aBundle(aTask('A', [aStep('A-1', { minutes: 120 }), aStep('A-2', { minutes: 10 })]));
  expect(chosen(bundle, { load: true })).toEqual(['A-1', 'first']);
});

const scanning = { measureId: 'BO-01', due: '2026-12' };
const filing = { measureId: 'BO-02', requires: ['BO-01'], due: '2026-08' };

test('a task waits for the measure that has to be finished first, whatever its month', () => {
  const bundle = aBundle(one('A', {}, scanning), one('B', {}, filing));
  expect(ids(nextSteps(bundle, undefined, today))).toEqual(['A-1']);
  const finished = aBundle(one('A', { state: 'done' }, scanning), one('B', {}, filing));
  expect(ids(nextSteps(finished, undefined, today))).toEqual(['B-1']);
});

test('a measure of another department or half-year holds nobody up', () => {
  expect(chosen(aBundle(one('B', {}, { ...filing, requires: ['ZD-02'] })))).toEqual(['B-1', 'first']);
});

test('where the measure before it rests, a task is proposed all the same, and the card says so', () => {
  const stuck = one('A', { state: 'waiting', cause: 'it' }, scanning);
  expect(chosen(aBundle(stuck, one('B', {}, filing)))).toEqual(['B-1', 'anyway']);
});

test('measures that require each other never leave a team without a step', () => {
  const first = one('A', {}, { measureId: 'BO-01', requires: ['BO-02'] });
  expect(chosen(aBundle(first, one('B', {}, filing)))).toEqual(['B-1', 'anyway']);
  expect(chosen(aBundle(one('A', {}, { ...scanning, requires: ['BO-01'] })))).toEqual(['A-1', 'first']);
});

test('a unit helps another one before it does what has to come later', () => {
  const bundle = aBundle(one('A', {}, { ...scanning, unitId: 'BO-SO' }), one('B', {}, filing));
  expect(chosen(bundle, {}, 'BO-BB')).toEqual(['A-1', 'helping']);
});

const anyDay = fc.record({ today: fc.constantFrom('2026-11-17', today, '2026-11-30'), load: fc.boolean() });
const anyUnit = fc.constantFrom(undefined, 'BO-BB', 'BO-SO', 'BO-ARC');
const canBeProposed = (bundle: Bundle, day: string) =>
  bundle.tasks
    .filter((task) => ['open', 'inWork'].includes(taskState(task)))
    .flatMap(({ steps }) => steps)
    .filter(({ state, laterUntil }) => state === 'open' && (laterUntil ?? day) <= day);

test('while a step of the bundle is open and not put off, every team is proposed one, and never another', () => {
  fc.assert(
    fc.property(anyBundle, anyUnit, anyDay, (bundle, unitId, day) => {
      const possible = canBeProposed(bundle, day.today).map(({ id }) => id);
      const proposed = ids(proposedSteps(bundle, unitId, day).steps);
      expect(proposed.length > 0).toBe(possible.length > 0);
      expect(possible).toEqual(expect.arrayContaining(proposed));
      expect(new Set(proposed).size).toBe(proposed.length);
    }),
  );
});

test('what has to come later is proposed only where nothing else in the bundle is left', () => {
  fc.assert(
    fc.property(anyBundle, anyUnit, anyDay, (bundle, unitId, day) => {
      const unfinished = bundle.tasks.filter((task) => taskState(task) !== 'done').map(({ measureId }) => measureId);
      const isBlocked = ({ requires = [], measureId }: Task) =>
        requires.some((id) => id !== measureId && unfinished.includes(id));
      const { steps } = proposedSteps(bundle, unitId, day);
      if (!steps.some(({ task }) => isBlocked(task))) return;
      const free = bundle.tasks.filter((task) => !isBlocked(task));
      expect(canBeProposed({ ...bundle, tasks: free }, day.today)).toEqual([]);
    }),
  );
});

test('the choice and its reason do not depend on how the bundle is stored, and asked twice they are the same', () => {
  fc.assert(
    fc.property(anyBundle, anyUnit, anyDay, (bundle, unitId, day) => {
      const turned = { ...bundle, tasks: bundle.tasks.toReversed() };
      const once = proposedSteps(bundle, unitId, day);
      expect(proposedSteps(turned, unitId, day)).toEqual(once);
      expect(proposedSteps(bundle, unitId, day)).toEqual(once);
    }),
  );
});

test('a load week chooses among equals only: month and beginning of the chosen task are those of any other week', () => {
  fc.assert(
    fc.property(anyBundle, (bundle) => {
      const firstWith = (load: boolean) => proposedSteps(bundle, undefined, { today, load }).steps[0];
      const loaded = firstWith(true);
      const usually = firstWith(false);
      if (!loaded || !usually) return;
      expect([loaded.task.due, taskState(loaded.task)]).toEqual([usually.task.due, taskState(usually.task)]);
      expect(usually.step.minutes <= 30 && loaded.step.minutes > 30).toBe(false);
    }),
  );
});

test('a bundle that was stored before tasks knew their prerequisites is read as it is', () => {
  const old = aBundle(one('A'));
  expect(validate('bundle', JSON.parse(JSON.stringify(old)))).toEqual(old);
});
