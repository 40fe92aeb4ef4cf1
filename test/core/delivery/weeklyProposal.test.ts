import fc from 'fast-check';
import type { Bundle } from '../../../core/bundle/bundle.ts';
import { type LastCard, stillOpen, weeklyContent } from '../../../core/delivery/weeklyProposal.ts';
import { aBundle, anyBundle, aStep, aTask, today } from '../bundle/bundles.ts';

const lastWeek = '2026-11-17';
/** A card of last week whose step has been dealt with since. */
const before = (thanks: readonly string[] = []): LastCard => ({ day: lastWeek, stepIds: ['Z-1'], thanks });

function proposed(...[bundle, unitId, last = before()]: [Bundle, string | undefined, LastCard?]) {
  const content = weeklyContent(bundle, unitId, today, last);
  return content.kind === 'card' ? content.proposal : undefined;
}
const finished = (id: string, since: string) => aTask(id, [aStep(`${id}-1`, { state: 'done', since })]);
const open = (id: string, unitId = 'BO-BB') => aTask(id, [aStep(`${id}-1`), aStep(`${id}-2`)], { unitId });

test('the card proposes one step and names at most two more', () => {
  const bundle = aBundle(open('A'), open('B'), open('C'));
  expect(proposed(bundle, undefined)).toEqual({
    stepIds: ['A-1', 'B-1', 'C-1'],
    thanks: [],
    because: 'first',
  });
});

test('a unit is proposed a step of its own', () => {
  const bundle = aBundle(open('A'), open('B', 'BO-SO'));
  expect(proposed(bundle, 'BO-SO')).toMatchObject({ stepIds: ['B-1', 'B-2'] });
});

test('a unit that has nothing open helps with what the department has', () => {
  const bundle = aBundle(open('A'), finished('B', '2026-09-01'));
  expect(proposed(bundle, 'BO-SO')).toMatchObject({ stepIds: ['A-1', 'A-2'] });
});

test('where nothing is open there is no card', () => {
  const waiting = aTask('B', [aStep('B-1', { state: 'waiting', cause: 'it' })]);
  expect(proposed(aBundle(finished('A', today), waiting), undefined)).toBeUndefined();
});

test('what was finished since the last card is thanked for, once', () => {
  const bundle = aBundle(open('A'), finished('B', '2026-11-18'), finished('C', '2026-11-16'));
  expect(proposed(bundle, undefined)?.thanks).toEqual(['B']);
  expect(proposed(bundle, undefined, before(['B']))?.thanks).toEqual([]);
});

test('what was finished on the day of the last card, after it, is not forgotten', () => {
  const bundle = aBundle(open('A'), finished('B', lastWeek));
  expect(proposed(bundle, undefined)?.thanks).toEqual(['B']);
});

test("a unit's card thanks for the unit's tasks only", () => {
  const other = { ...finished('B', today), unitId: 'BO-SO' };
  expect(proposed(aBundle(open('A'), other), 'BO-BB')?.thanks).toEqual([]);
});

test('the proposed step is open, and no step stands on a card twice', () => {
  fc.assert(
    fc.property(anyBundle, fc.constantFrom(undefined, 'BO-BB', 'BO-SO'), (bundle, unitId) => {
      const proposal = proposed(bundle, unitId);
      if (!proposal) return;
      const shown = proposal.stepIds;
      expect(new Set(shown).size).toBe(shown.length);
      const steps = bundle.tasks.flatMap((task) => task.steps);
      for (const id of shown) expect(steps.find((step) => step.id === id)?.state).toBe('open');
      for (const id of proposal.thanks) {
        expect(bundle.tasks.find((task) => task.id === id)?.steps.every((step) => step.state === 'done')).toBe(true);
      }
    }),
  );
});

test('a step that the last card proposed and nobody answered is no news', () => {
  const last = { day: lastWeek, stepIds: ['A-1'], thanks: [] };
  expect(weeklyContent(aBundle(open('A')), undefined, today, last)).toEqual({ kind: 'noNews' });
});

test('what was finished meanwhile is news, also beside a step that was proposed before', () => {
  const last = { day: lastWeek, stepIds: ['A-1'], thanks: [] };
  const bundle = aBundle(open('A'), finished('B', '2026-11-18'));
  expect(weeklyContent(bundle, undefined, today, last)).toMatchObject({ kind: 'card', proposal: { thanks: ['B'] } });
});

test('a step that was put off comes back on its day, and is news then', () => {
  const last = { day: lastWeek, stepIds: ['A-1'], thanks: [] };
  const bundle = aBundle(aTask('A', [aStep('A-1', { laterUntil: '2026-11-23' })]));
  expect(weeklyContent(bundle, undefined, today, last)).toMatchObject({ kind: 'card', proposal: { stepIds: ['A-1'] } });
});

const sameAgain = { day: lastWeek, stepIds: ['A-1'], thanks: [] };

test('the first card of a half-year and one of its last weeks are news, also with the step of the last card', () => {
  const bundle = aBundle(open('A'));
  const on = (day: string, last: string) => weeklyContent(bundle, undefined, day, { ...sameAgain, day: last });
  expect(on('2026-07-07', '2026-06-30')).toMatchObject({ kind: 'card', proposal: { occasion: 'opening' } });
  expect(on('2026-12-01', '2026-11-24')).toMatchObject({ kind: 'card', proposal: { occasion: 'closing' } });
  expect(on('2026-12-08', '2026-12-01')).toEqual({ kind: 'noNews' });
});

test('a step that goes along into the next half-year is news there, also when its first weeks are over', () => {
  const last = { ...sameAgain, day: '2026-06-23' };
  expect(weeklyContent(aBundle(open('A')), undefined, '2026-08-04', last)).toMatchObject({ kind: 'card' });
});

test('in a load week the card proposes a short step, and says that this is why', () => {
  const long = aTask('A', [aStep('A-1', { minutes: 90 })]);
  const bundle = aBundle(long, aTask('B', [aStep('B-1', { minutes: 20 })]));
  expect(weeklyContent(bundle, undefined, today, before(), { load: true })).toMatchObject({
    proposal: { stepIds: ['B-1', 'A-1'], because: 'short' },
  });
});

test('one review and two questions fit on a card, the most urgent ones', () => {
  const waiting = { reviews: ['r1', 'r2'], questions: ['q1', 'q2', 'q3'] };
  expect(weeklyContent(aBundle(open('A')), undefined, today, before(), waiting)).toMatchObject({
    proposal: { reviews: ['r1'], questions: ['q1', 'q2'] },
  });
});

test('a review or a question that the last card did not have is news, one that it had is none', () => {
  const bundle = aBundle(open('A'));
  const kindWith = (last: Partial<LastCard>) =>
    weeklyContent(bundle, undefined, today, { ...sameAgain, ...last }, { reviews: ['r1'], questions: ['q1'] }).kind;
  expect(kindWith({})).toBe('card');
  expect(kindWith({ reviews: ['r1'] })).toBe('card');
  expect(kindWith({ questions: ['q1'], reviews: ['r0'] })).toBe('card');
  expect(kindWith({ questions: ['q1', 'q0'], reviews: ['r1'] })).toBe('noNews');
});

test('whatever the bundle, a card shows one to three steps that are open and not put off, and is chosen the same way twice', () => {
  const days = fc.constantFrom('2026-07-07', today, '2026-12-01');
  fc.assert(
    fc.property(
      anyBundle,
      fc.constantFrom(undefined, 'BO-BB', 'BO-ARC'),
      days,
      fc.boolean(),
      (bundle, unitId, day, load) => {
        const content = weeklyContent(bundle, unitId, day, undefined, { load });
        const turned = { ...bundle, tasks: bundle.tasks.toReversed() };
        expect(weeklyContent(turned, unitId, day, undefined, { load }).kind).toBe(content.kind);
        if (content.kind !== 'card') return;
        const { stepIds, thanks } = content.proposal;
        expect(stepIds.length).toBeGreaterThanOrEqual(1);
        expect(stepIds.length).toBeLessThanOrEqual(3);
        for (const id of stepIds) expect(stillOpen(bundle, id, day)).toBe(true);
        expect(weeklyContent(turned, unitId, day, undefined, { load })).toMatchObject({
          proposal: { stepIds, thanks: expect.arrayContaining(thanks) },
        });
      },
    ),
  );
});
