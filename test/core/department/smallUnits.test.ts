import fc from 'fast-check';
import { boardFor } from '../../../core/bundle/board.ts';
import { fewestPeople, type Group, outsideOf } from '../../../core/department/smallUnits.ts';

const group = fc.record({ staff: fc.integer({ min: 1, max: 30 }) });
const groups = fc
  .array(group, { minLength: 1, maxLength: 12 })
  .map((all): Group[] => all.map(({ staff }, index) => ({ id: `G${index}`, staff })));
const staffOf = (some: readonly Group[]) => some.reduce((sum, { staff }) => sum + staff, 0);
const hiddenOf = (...staff: number[]) => {
  const { hidden, total } = outsideOf(staff.map((count, index) => ({ id: String(index), staff: count })));
  return { hidden: [...hidden].sort().map((id) => staff[Number(id)]), total };
};

test('where nobody is small, nothing is hidden', () => {
  expect(hiddenOf(5, 9, 40)).toEqual({ hidden: [], total: true });
  expect(hiddenOf()).toEqual({ hidden: [], total: true });
});

test('with a small group the next smallest ones are hidden, so that subtracting gives nobody a small sum', () => {
  expect(hiddenOf(3, 8, 9, 40)).toEqual({ hidden: [3, 8, 9], total: true });
  expect(hiddenOf(3, 3, 3, 40)).toEqual({ hidden: [3, 3, 3], total: true });
  expect(hiddenOf(1, 4, 40)).toEqual({ hidden: [1, 4, 40], total: true });
});

test('whoever subtracts what is shown and their own figure from the whole learns nothing about fewer than five people', () => {
  fc.assert(
    fc.property(groups, (all) => {
      const { hidden, total } = outsideOf(all);
      for (const one of all) if (one.staff < fewestPeople) expect(hidden).toContain(one.id);
      if (!total) return;
      const unknown = all.filter(({ id }) => hidden.has(id));
      for (const insider of [undefined, ...all]) {
        const rest = unknown.filter((one) => one !== insider);
        expect(rest.length === 0 || staffOf(rest) >= fewestPeople).toBe(true);
      }
    }),
  );
});

test('nothing is hidden beyond need: no group larger than a shown one, and none where nobody is small', () => {
  fc.assert(
    fc.property(groups, (all) => {
      const { hidden, total } = outsideOf(all);
      const staff = (isHidden: boolean) => all.filter(({ id }) => hidden.has(id) === isHidden).map((one) => one.staff);
      if (hidden.size === 0) expect(staff(false).every((count) => count >= fewestPeople)).toBe(true);
      if (hidden.size < all.length) expect(total).toBe(true);
      expect(Math.max(0, ...staff(true))).toBeLessThanOrEqual(Math.min(Number.POSITIVE_INFINITY, ...staff(false)));
    }),
  );
});

const figures = (done: number) => ({
  tasks: { done, inWork: 0, waiting: 0, open: 0 },
  steps: { done, total: 2 * done },
  waitingFor: [],
});
const rows = [3, 8, 9, 40].map((staff, index) => ({
  id: `D${index}`,
  code: String(index),
  name: `D${index}`,
  staff,
  ...figures(index + 1),
}));
const board = (own?: string) =>
  boardFor(
    { departments: rows.map(({ staff: _, ...row }) => row) },
    rows.map(({ id, staff }) => ({ id, staff })),
    own,
  );
const withFigures = (own?: string) => board(own).rows.flatMap((row) => (row.figures ? [row.id] : []));

test('the dashboard shows large departments, the whole, and to those of a hidden one their own', () => {
  expect(withFigures()).toEqual(['D3']);
  expect(withFigures('D0')).toEqual(['D0', 'D3']);
  expect(board().rows.map(({ id }) => id)).toEqual(['D0', 'D1', 'D2', 'D3']);
  expect(board().total?.steps).toEqual({ done: 10, total: 20 });
});

test('a department that the town no longer has is hidden', () => {
  const { rows: all, total } = boardFor({ departments: [{ id: 'X', code: 'X', name: 'X', ...figures(3) }] }, []);
  expect([all[0]?.figures, total]).toEqual([undefined, undefined]);
});

test('where two departments are all there is, the whole stays away with the small one', () => {
  expect(hiddenOf(3, 10)).toEqual({ hidden: [3, 10], total: false });
  expect(hiddenOf(3)).toEqual({ hidden: [3], total: false });
});
