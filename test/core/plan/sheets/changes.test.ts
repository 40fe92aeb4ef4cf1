import type { PlanRecords } from '../../../../core/plan/sheets/planRecords.ts';
import { add, aPlan, compared, number, put, tablesOf, text } from './plans.ts';

const stored: PlanRecords = aPlan(2, 2);
const changedIn = (change: (tables: ReturnType<typeof tablesOf>) => void) => {
  const tables = tablesOf(stored);
  change(tables);
  return compared(stored, tables);
};

test('a capacity, a text and a day are told with what they were and what they would be', () => {
  const { differences, refused, plan } = changedIn((tables) => {
    put(tables, 'Fachbereiche', 'D1', 'Kapazität (Personentage je Halbjahr)', text('62,5'));
    put(tables, 'Belastungszeiten', 2, 'Bis', text('15.11.2026'));
    put(tables, 'Maßnahmen', 'D1-3', 'Titel', text('Neuer Titel'));
    put(tables, 'Schritte', 'D2-1-1-2', 'Minuten', number(60));
  });
  expect(refused).toEqual([]);
  expect(differences.map(({ kind, id, state, cell, fields }) => [kind, id, state, cell, ...fields])).toEqual([
    ['department', 'D1', 'changed', 'Fachbereiche!A2', 'capacity'],
    ['loadWeek', 'D1 Nr. 1', 'changed', 'Belastungszeiten!A2', 'to'],
    ['measure', 'D1-3', 'changed', 'Maßnahmen!A4', 'title'],
    ['step', 'D2-1-1-2', 'changed', 'Schritte!A9', 'minutes'],
  ]);
  expect([differences[1]?.before?.to, differences[1]?.after?.to]).toEqual(['2026-12-31', '2026-11-15']);
  expect(plan.departments[0]).toMatchObject({ capacity: 62.5, loadWeeks: [{ to: '2026-11-15' }] });
  expect(plan.bundles[1]?.tasks[0]?.steps[1]).toEqual({ ...stored.bundles[1]?.tasks[0]?.steps[1], minutes: 60 });
  // What nothing changes in is the very same record.
  expect(plan.bundles[0]).toBe(stored.bundles[0]);
});

test('states are the store’s: a file never changes one, and a new step is open', () => {
  const pressed = structuredClone(stored) as PlanRecords;
  const [step] = pressed.bundles[0]?.tasks[0]?.steps ?? [];
  const [measure] = pressed.measures;
  if (!step || !measure) throw new Error('There is no step.');
  Object.assign(step, { state: 'done', revision: 3, since: '2026-11-03' });
  Object.assign(measure, { state: 'done', history: [{ halfYear: '2026-H2', result: 'done' }] });
  const tables = tablesOf(stored);
  put(tables, 'Schritte', step.id, 'Stand (nur zum Lesen)', text('quatsch'));
  put(tables, 'Schritte', step.id, 'Titel', text('Neu gesagt'));
  add(tables, 'Schritte', [text('D1-1-1-9'), text('D1-1-1'), text('Noch einer'), number(30), text('erledigt')]);
  const { plan, refused } = compared(pressed, tables);
  expect(refused).toEqual([]);
  expect(plan.bundles[0]?.tasks[0]?.steps).toEqual([
    { ...step, title: 'Neu gesagt' },
    ...(stored.bundles[0]?.tasks[0]?.steps.slice(1) ?? []),
    { id: 'D1-1-1-9', title: 'Noch einer', minutes: 30, state: 'open', revision: 0 },
  ]);
  expect(plan.measures[0]).toEqual(measure);
});

test('a new measure with a task and its steps makes a bundle of its half-year', () => {
  const { plan, refused, differences } = changedIn((tables) => {
    const plain = [text('OZG'), text('2. Halbjahr 2027'), number(5), text('m'), text('Leichter.'), text('Fertig.')];
    add(tables, 'Maßnahmen', [text('D1-9'), text('D1'), text('Neu'), ...plain, text('D1-1; D1-3')]);
    add(tables, 'Aufgaben', [
      text('D1-9-1'),
      text('D1-9'),
      text('D1-U'),
      text('Los'),
      text('Geht.'),
      number(2.5),
      { day: '2027-10-01' },
    ]);
    add(tables, 'Schritte', [text('D1-9-1-1'), text('D1-9-1'), text('Anfangen'), text('30')]);
  });
  expect(refused).toEqual([]);
  expect(differences.map(({ id, state }) => [id, state])).toEqual([
    ['D1-9', 'new'],
    ['D1-9-1', 'new'],
    ['D1-9-1-1', 'new'],
  ]);
  expect(plan.measures.at(-1)).toMatchObject({
    id: 'D1-9',
    state: 'planned',
    halfYear: '2027-H2',
    requires: ['D1-1', 'D1-3'],
  });
  expect(plan.bundles.at(-1)).toMatchObject({
    id: 'D1-2027-H2',
    tasks: [{ id: 'D1-9-1', due: '2027-10', requires: ['D1-1', 'D1-3'], steps: [{ state: 'open', revision: 0 }] }],
  });
});

test('another half-year is a move that stays in the history', () => {
  const { plan, refused } = changedIn((tables) => put(tables, 'Maßnahmen', 'D1-4', 'Halbjahr', text('2028-H1')));
  expect(refused).toEqual([]);
  expect(plan.measures.find(({ id }) => id === 'D1-4')).toMatchObject({
    halfYear: '2028-H1',
    history: [{ halfYear: '2029-H2', result: 'moved', to: '2028-H1' }],
  });
});

test('a column that the file lacks leaves its values alone, an empty cell of an optional one takes the value away', () => {
  const tables = tablesOf(stored);
  const departments = tables.find(({ name }) => name === 'Fachbereiche');
  for (const row of departments?.rows ?? []) row.cells = [row.cells[0], row.cells[6]];
  put(tables, 'Maßnahmen', 'D1-1', 'Kosten (EUR)', undefined);
  put(tables, 'Maßnahmen', 'D1-1', 'Haushaltsjahr', undefined);
  put(tables, 'Maßnahmen', 'D1-3', 'Voraussetzungen', text(' '));
  const { plan, refused, differences } = compared(stored, tables);
  expect(refused).toEqual([]);
  expect(differences.map(({ id, fields }) => [id, ...fields])).toEqual([
    ['D1-1', 'amount', 'budgetYear'],
    ['D1-3', 'requires'],
  ]);
  expect(plan.departments).toEqual(stored.departments);
  expect(plan.measures[0]).not.toHaveProperty('cost');
  expect(plan.measures[2]?.requires).toEqual([]);
});

test('a new load week has no number, or the next one', () => {
  const week = (from: string, n?: number) => [
    text('D1'),
    n === undefined ? undefined : number(n),
    text(from),
    text(from),
    number(0.5),
    text('Wahl'),
  ];
  const { plan, refused } = changedIn((tables) => {
    add(tables, 'Belastungszeiten', week('2027-03-14'));
    add(tables, 'Belastungszeiten', week('2027-04-14', 3));
  });
  expect(refused).toEqual([]);
  expect(plan.departments[0]?.loadWeeks.map(({ from }) => from)).toEqual(['2026-10-01', '2027-03-14', '2027-04-14']);
});
