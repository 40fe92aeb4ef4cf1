import fc from 'fast-check';
import { cellName, cellPlace } from '../../../../core/plan/sheets/cells.ts';
import { sheetKinds } from '../../../../core/plan/sheets/columns.ts';
import { inertText, plainText } from '../../../../core/plan/sheets/inert.ts';
import { planTables } from '../../../../core/plan/sheets/planTables.ts';
import { planStates } from '../../../../core/words/planSheetWords.ts';
import { about, aPlan, compared, tablesOf } from './plans.ts';

test('a plan of 200 departments and 4,000 tasks comes back as it went out', () => {
  const plan = aPlan(200, 20);
  const { differences, refused, unchanged, plan: after } = compared(plan, tablesOf(plan));
  expect([differences, refused]).toEqual([[], []]);
  expect(sheetKinds.map((kind) => unchanged[kind])).toEqual([200, 200, 200, 800, 4_000, 12_000]);
  expect(after).toEqual(plan);
});

test('how the rows are sorted, and columns and empty rows between, change nothing', () => {
  const plan = aPlan(3, 3);
  const tables = tablesOf(plan).reverse();
  for (const table of tables.filter(({ name }) => name !== 'Hinweise')) {
    const [head, ...rows] = table.rows;
    if (!head) continue;
    const turned = [head, ...rows.reverse()].map(({ cells }) => cells.reverse());
    table.rows = turned.flatMap((cells, n) => [
      { at: n * 2 + 1, cells: [undefined, ...cells] },
      { at: n * 2 + 2, cells: [] },
    ]);
  }
  // Load weeks without their order would be others: their numbers say which is which.
  expect(compared(plan, tables)).toMatchObject({ differences: [], refused: [] });
});

test('a plan goes into an empty town and is the same there, states aside', () => {
  const plan = aPlan(3, 3);
  const empty = { departments: [], units: [], measures: [], bundles: [] };
  const { refused, plan: after, differences } = compared(empty, tablesOf(plan));
  expect(refused).toEqual([]);
  expect(after).toEqual(plan);
  expect(new Set(differences.map(({ state }) => state))).toEqual(new Set(['new']));
});

test('an empty file, and one with empty sheets, deletes nothing: what is missing is named as staying', () => {
  const plan = aPlan(2, 1);
  for (const tables of [tablesOf(undefined), tablesOf(undefined).slice(0, 1)]) {
    const { differences, refused, plan: after } = compared(plan, tables);
    expect(refused).toEqual([]);
    expect(after).toEqual(plan);
    expect(differences).toHaveLength(2 * (1 + 1 + 1 + 4 + 1 + 3));
    expect(new Set(differences.map(({ state }) => state))).toEqual(new Set(['kept']));
  }
});

test('whatever a text says, it stands inert in a cell and comes back the same', () => {
  const signs = fc.constantFrom('=', '+', '-', '@', '\t', '\r', "'", 'a', 'ü', ' ');
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: signs })), (said) => {
      expect(inertText(said)).not.toMatch(/^[=+\-@\t\r]/);
      expect(plainText(inertText(said))).toBe(said);
    }),
  );
  expect([plainText("'s Wirtshaus"), plainText("'=1"), inertText('=1+1')]).toEqual(["'s Wirtshaus", '=1', "'=1+1"]);
});

test('no cell of an export begins as a formula does', () => {
  const [measure, ...rest] = aPlan(1, 1).measures;
  if (!measure) throw new Error('There is no measure.');
  const plan = { ...aPlan(1, 1), measures: [{ ...measure, title: '=HYPERLINK("http://x")', easier: '@x' }, ...rest] };
  const texts = planTables(plan, planStates, about())
    .flatMap(({ rows }) => rows.flat())
    .flatMap((cell) => (cell && 'text' in cell ? [cell.text] : []));
  expect(texts.filter((said) => /^[=+\-@\t\r]/.test(said))).toEqual([]);
  expect(compared(plan, tablesOf(plan)).differences).toEqual([]);
});

test('a cell is named as Excel names it', () => {
  expect([0, 25, 26, 701, 702].map((column) => cellName(column, 14))).toEqual(['A14', 'Z14', 'AA14', 'ZZ14', 'AAA14']);
  fc.assert(
    fc.property(fc.nat(16_383), fc.integer({ min: 1, max: 1_048_576 }), (column, row) => {
      expect(cellPlace(cellName(column, row))).toEqual({ column, row });
    }),
  );
});
