import fc from 'fast-check';
import { effortIn, judgeMove, loadsOf, moved, type Plan, type PlannedMeasure } from '../../../core/plan/moving.ts';
import { planOf } from '../../../core/plan/roadmap.ts';

const running = '2026-H2';
const names = planOf(running);

function measureOf(part: Partial<PlannedMeasure> & { id: string }): PlannedMeasure {
  return {
    departmentId: 'BO',
    title: part.id,
    halfYear: '2027-H1',
    state: 'planned',
    effort: 5,
    requires: [],
    ...part,
  };
}

function planWith(measures: readonly PlannedMeasure[], capacity = 10, begun: readonly string[] = []): Plan {
  return {
    departmentId: 'BO',
    running,
    capacities: names.map((halfYear) => ({ halfYear, capacity })),
    measures,
    begun: new Set(begun),
  };
}

const ids = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];
const anyMeasure = (id: string) =>
  fc.record({
    id: fc.constant(id),
    title: fc.constant(id),
    departmentId: fc.constantFrom('BO', 'BO', 'BO', 'ZD'),
    halfYear: fc.constantFrom('2026-H1', ...names.slice(0, 6)),
    state: fc.constantFrom('planned' as const, 'planned' as const, 'done' as const, 'dropped' as const),
    effort: fc.integer({ min: 1, max: 12 }),
    requires: fc.subarray(ids.filter((other) => other !== id)),
  });
const anyPlan = fc
  .tuple(fc.tuple(...ids.map(anyMeasure)), fc.integer({ min: 0, max: 30 }), fc.subarray(ids))
  .map(([measures, capacity, begun]) => planWith(measures, capacity, begun));
const anywhere = fc.constantFrom('2026-H1', ...names, '2040-H1');

test('a move that fits leaves its half-year within capacity and nothing before what it requires', () => {
  fc.assert(
    fc.property(anyPlan, fc.constantFrom(...ids, 'X'), anywhere, (plan, id, to) => {
      if (judgeMove(plan, id, to).kind !== 'fits') return;
      const after = moved(plan, id, to);
      const load = loadsOf(after).find(({ halfYear }) => halfYear === to);
      expect(load?.effort).toBeLessThanOrEqual(load?.capacity ?? -1);
      expect(to > running).toBe(true);
      const measure = after.measures.find((m) => m.id === id);
      expect(plan.begun.has(id) || measure?.state !== 'planned').toBe(false);
      const open = after.measures.filter((m) => m.state === 'planned');
      expect(open.filter((m) => measure?.requires.includes(m.id) && m.halfYear > to)).toEqual([]);
      expect(open.filter((m) => m.requires.includes(id) && m.halfYear < to)).toEqual([]);
    }),
    { numRuns: 2_000 },
  );
});

test('what is proposed instead can be done, one after the other, and makes room', () => {
  fc.assert(
    fc.property(anyPlan, fc.constantFrom(...ids), anywhere, (plan, id, to) => {
      const verdict = judgeMove(plan, id, to);
      if (verdict.kind !== 'full') return;
      expect(verdict.load.effort).toBeGreaterThan(verdict.load.capacity);
      if (verdict.free) expect(judgeMove(plan, id, verdict.free).kind).toBe('fits');
      if (verdict.instead.length === 0) return;
      let now = plan;
      for (const { measure, to: next } of verdict.instead) {
        const others = now.measures.filter((m) => m.requires.includes(measure.id) && m.state === 'planned');
        expect([measure.id === id, others.filter((m) => m.id !== id)]).toEqual([false, []]);
        expect(judgeMove(now, measure.id, next).kind).toBe('fits');
        now = moved(now, measure.id, next);
      }
      expect(effortIn(moved(now, id, to), to)).toBeLessThanOrEqual(verdict.load.capacity);
    }),
    { numRuns: 2_000 },
  );
});

test('the smallest measure that makes room alone is proposed, else the largest first; one on which another builds stays', () => {
  const far = measureOf({ id: 'N', halfYear: '2028-H1', effort: 4 });
  const here = [
    measureOf({ id: 'S', effort: 1 }),
    measureOf({ id: 'M', effort: 4 }),
    measureOf({ id: 'L', effort: 5 }),
  ];
  const plan = planWith([...here, far]);
  expect(judgeMove(plan, 'N', '2027-H1')).toMatchObject({
    kind: 'full',
    load: { effort: 14, capacity: 10 },
    instead: [{ measure: { id: 'M' }, to: '2027-H2' }],
    free: '2027-H2',
  });
  const big = planWith([...here, { ...far, effort: 8 }]);
  expect(judgeMove(big, 'N', '2027-H1')).toMatchObject({
    instead: [{ measure: { id: 'L' } }, { measure: { id: 'M' } }],
  });
  const built = planWith([...here, far, measureOf({ id: 'T', halfYear: '2027-H2', requires: ['M', 'L'] })]);
  expect(judgeMove(built, 'N', '2027-H1')).toMatchObject({ kind: 'full', instead: [] });
});

test('what has begun, is finished or runs stays; what it requires and what requires it hold it in between', () => {
  const plan = planWith(
    [
      measureOf({ id: 'A', halfYear: '2027-H2', departmentId: 'ZD' }),
      measureOf({ id: 'B', halfYear: '2028-H1', requires: ['A'] }),
      measureOf({ id: 'C', halfYear: '2028-H2', requires: ['B'], departmentId: 'ZD' }),
      measureOf({ id: 'done', state: 'done' }),
      measureOf({ id: 'now', halfYear: running }),
      measureOf({ id: 'tasks', halfYear: '2028-H1' }),
    ],
    30,
    ['tasks'],
  );
  expect(judgeMove(plan, 'B', '2027-H1')).toMatchObject({ kind: 'tooEarly', measure: { id: 'A' } });
  expect(judgeMove(plan, 'B', '2029-H1')).toMatchObject({ kind: 'tooLate', measure: { id: 'C' } });
  expect(judgeMove(plan, 'B', '2027-H2').kind).toBe('fits');
  expect(judgeMove(plan, 'B', running).kind).toBe('outside');
  expect(judgeMove(plan, 'B', '2028-H1').kind).toBe('outside');
  expect(judgeMove(plan, 'A', '2028-H1').kind).toBe('unknown');
  expect(judgeMove(plan, 'done', '2028-H1')).toEqual({ kind: 'fixed', why: 'finished' });
  expect(judgeMove(plan, 'now', '2028-H1')).toEqual({ kind: 'fixed', why: 'running' });
  expect(judgeMove(plan, 'tasks', '2028-H2')).toEqual({ kind: 'fixed', why: 'begun' });
});
