import fc from 'fast-check';
import { weeklyProposal } from '../../../core/delivery/weeklyProposal.ts';
import { aBundle, anyBundle, aStep, aTask, today } from '../bundle/bundles.ts';

const lastWeek = '2026-11-17';
const finished = (id: string, since: string) => aTask(id, [aStep(`${id}-1`, { state: 'done', since })]);
const open = (id: string, unitId = 'BO-BB') => aTask(id, [aStep(`${id}-1`), aStep(`${id}-2`)], { unitId });

test('the card proposes one step and names at most two more', () => {
  const bundle = aBundle(open('A'), open('B'), open('C'));
  expect(weeklyProposal(bundle, undefined, today, lastWeek, [])).toEqual({
    stepId: 'A-1',
    furtherIds: ['B-1', 'C-1'],
    thanks: [],
  });
});

test('a unit is proposed a step of its own', () => {
  const bundle = aBundle(open('A'), open('B', 'BO-SO'));
  expect(weeklyProposal(bundle, 'BO-SO', today, lastWeek, [])).toMatchObject({ stepId: 'B-1', furtherIds: ['B-2'] });
});

test('a unit that has nothing open helps with what the department has', () => {
  const bundle = aBundle(open('A'), finished('B', '2026-09-01'));
  expect(weeklyProposal(bundle, 'BO-SO', today, lastWeek, [])).toMatchObject({ stepId: 'A-1' });
});

test('where nothing is open there is no card', () => {
  const waiting = aTask('B', [aStep('B-1', { state: 'waiting', cause: 'it' })]);
  expect(weeklyProposal(aBundle(finished('A', today), waiting), undefined, today, lastWeek, [])).toBeUndefined();
});

test('what was finished since the last card is thanked for, once', () => {
  const bundle = aBundle(open('A'), finished('B', '2026-11-18'), finished('C', '2026-11-16'));
  expect(weeklyProposal(bundle, undefined, today, lastWeek, [])?.thanks).toEqual(['B']);
  expect(weeklyProposal(bundle, undefined, today, lastWeek, ['B'])?.thanks).toEqual([]);
});

test('what was finished on the day of the last card, after it, is not forgotten', () => {
  const bundle = aBundle(open('A'), finished('B', lastWeek));
  expect(weeklyProposal(bundle, undefined, today, lastWeek, [])?.thanks).toEqual(['B']);
});

test("a unit's card thanks for the unit's tasks only", () => {
  const other = { ...finished('B', today), unitId: 'BO-SO' };
  expect(weeklyProposal(aBundle(open('A'), other), 'BO-BB', today, lastWeek, [])?.thanks).toEqual([]);
});

test('the proposed step is open, and no step stands on a card twice', () => {
  fc.assert(
    fc.property(anyBundle, fc.constantFrom(undefined, 'BO-BB', 'BO-SO'), (bundle, unitId) => {
      const proposal = weeklyProposal(bundle, unitId, today, lastWeek, []);
      if (!proposal) return;
      const shown = [proposal.stepId, ...proposal.furtherIds];
      expect(new Set(shown).size).toBe(shown.length);
      const steps = bundle.tasks.flatMap((task) => task.steps);
      for (const id of shown) expect(steps.find((step) => step.id === id)?.state).toBe('open');
      for (const id of proposal.thanks) {
        expect(bundle.tasks.find((task) => task.id === id)?.steps.every((step) => step.state === 'done')).toBe(true);
      }
    }),
  );
});
