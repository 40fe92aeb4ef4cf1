import fc from 'fast-check';
import { countBySize, periodsOf, planOf, sizes } from '../../../core/plan/roadmap.ts';

const halfYear = fc
  .tuple(fc.integer({ min: 2022, max: 2045 }), fc.constantFrom(1, 2))
  .map(([year, half]) => `${year}-H${half}`);
const measure = fc.record({
  halfYear,
  state: fc.constantFrom('planned' as const, 'done' as const, 'dropped' as const),
  size: fc.constantFrom(...sizes),
});

test('the plan spans ten years, two half-years exact, two coarse, then years', () => {
  expect(planOf('2026-H2').at(-1)).toBe('2036-H1');
  const names = periodsOf('2026-H2', []).map(({ kind, name }) => `${kind} ${name}`);
  expect(names.slice(0, 5)).toEqual([
    'exact 2026-H2',
    'exact 2027-H1',
    'coarse 2027-H2',
    'coarse 2028-H1',
    'year 2028',
  ]);
  expect(names.at(-1)).toBe('year 2036');
  expect(periodsOf('2027-H1', []).find(({ kind }) => kind === 'year')?.name).toBe('2029');
});

test('every measure from the running half-year on stands in exactly one line; of earlier ones what is still open', () => {
  fc.assert(
    fc.property(halfYear, fc.array(measure), (running, measures) => {
      const shown = periodsOf(running, measures).flatMap((period) => period.measures);
      const meant = measures.filter((m) => m.halfYear >= running || m.state === 'planned');
      expect(new Set(shown)).toEqual(new Set(meant));
      expect(shown).toHaveLength(meant.length);
      const counts = countBySize(measures);
      expect(counts.S + counts.M + counts.L + counts.XL).toBe(measures.length);
    }),
  );
});
