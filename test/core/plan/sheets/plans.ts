import type { Bundle, Task } from '../../../../core/bundle/bundle.ts';
import type { Measure } from '../../../../core/plan/measure.ts';
import type { Cell, Table } from '../../../../core/plan/sheets/cells.ts';
import { sheetForms } from '../../../../core/plan/sheets/columns.ts';
import { type Comparison, compare } from '../../../../core/plan/sheets/compare.ts';
import type { PlanRecords } from '../../../../core/plan/sheets/planRecords.ts';
import { planTables, type WrittenCell, type WrittenTable } from '../../../../core/plan/sheets/planTables.ts';
import { aboutText, planStates } from '../../../../core/words/planSheetWords.ts';

const own = { id: 'eichenfurt', name: 'Eichenfurt' };
const fieldsOfAction = { OZG: 'Online-Dienste', AKTE: 'E-Akte' };

/** A plan with so many departments, each with a unit, two measures with tasks in 2026-H2 and two later ones without. */
export function aPlan(departments: number, tasksEach: number): PlanRecords {
  const ids = Array.from({ length: departments }, (_, n) => `D${n + 1}`);
  return {
    departments: ids.map((id, order) => ({
      ...{
        id,
        code: `FB ${order + 1}`,
        name: `Fachbereich „${id}“ für Ümläute & Größe`,
        order,
        staff: 9,
        withTeams: 8,
      },
      capacity: 50.5,
      loadWeeks: [{ from: '2026-10-01', to: '2026-12-31', factor: 1, reason: 'Jahresabschluss' }],
    })),
    units: ids.map((id, order) => ({
      ...{ id: `${id}-U`, departmentId: id, code: `SG ${order + 1}.1`, name: `Sachgebiet ${id}`, order: 0, staff: 9 },
      ...{ phone: '05700 100-100', mailbox: 'stelle@eichenfurt.example' },
    })),
    measures: ids.flatMap((id) =>
      ['2026-H2', '2026-H2', '2027-H1', '2029-H2'].map((halfYear, n) => measure(id, n + 1, halfYear)),
    ),
    bundles: ids.map((id): Bundle => {
      const tasks = Array.from({ length: tasksEach }, (_, n) => task(id, n + 1));
      return { id: `${id}-2026-H2`, departmentId: id, halfYear: '2026-H2', tasks };
    }),
  };
}

function measure(departmentId: string, n: number, halfYear: string): Measure {
  const id = `${departmentId}-${n}`;
  return {
    ...{
      id,
      departmentId,
      title: `Maßnahme ${id}`,
      fieldOfAction: 'OZG',
      halfYear,
      state: 'planned',
      effort: 12.5,
      size: 'M',
    },
    easier: 'Wer etwas sucht, findet es am selben Ort.',
    acceptance: 'Niemand fragt mehr nach.',
    requires: n === 3 ? [`${departmentId}-1`] : [],
    ...(n === 1 ? { cost: { amount: 14_000.5, budgetYear: 2026 } } : {}),
    history: [],
  };
}

function task(departmentId: string, n: number): Task {
  const id = `${departmentId}-1-${n}`;
  return {
    ...{
      id,
      measureId: `${departmentId}-1`,
      unitId: `${departmentId}-U`,
      title: `Aufgabe ${id}`,
      effect: 'Es geht schneller.',
    },
    ...{ personDays: 2.5, due: '2026-10' },
    steps: [1, 2, 3].map((s) => ({
      id: `${id}-${s}`,
      title: `Schritt ${s} von ${id}`,
      minutes: 45,
      state: 'open',
      revision: 0,
    })),
  };
}

export const about = (town = own) => aboutText(town, fieldsOfAction);

/** The sheets of a plan as they are read again. */
export const tablesOf = (plan: PlanRecords | undefined, town = own): Table[] =>
  planTables(plan, planStates, about(town)).map(asRead);

export function asRead({ name, rows }: WrittenTable): Table {
  return {
    name,
    rows: rows.map((row, at) => ({ at: at + 1, cells: row.map((cell) => cell && readCell(cell)) })),
  };
}

function readCell(cell: WrittenCell): Cell {
  return 'text' in cell ? { text: cell.text } : cell;
}

export const compared = (stored: PlanRecords, tables: readonly Table[], town = own): Comparison =>
  compare(stored, tables, { town, settings: { fieldsOfAction }, running: '2026-H2', states: planStates });

/** Changes one cell, found by sheet, id (or number of the row from 1) and heading. @returns its name, `Maßnahmen!D14` */
export function put(
  tables: Table[],
  sheet: string,
  row: string | number,
  heading: string,
  cell: Cell | undefined,
): void {
  const table = tables.find(({ name }) => name === sheet);
  const column =
    sheetForms.find(({ name }) => name === sheet)?.columns.findIndex((each) => each.heading === heading) ?? -1;
  const found = table?.rows.find(
    ({ at, cells: [first] }) => at === row || (first && 'text' in first && first.text === row),
  );
  if (!found || column < 0) throw new Error(`There is no ${sheet} ${row} ${heading}.`);
  found.cells[column] = cell;
}

/** Adds a row behind the others. @returns its number */
export function add(tables: Table[], sheet: string, cells: (Cell | undefined)[]): number {
  const table = tables.find(({ name }) => name === sheet);
  if (!table) throw new Error(`There is no ${sheet}.`);
  const at = (table.rows.at(-1)?.at ?? 0) + 1;
  table.rows.push({ at, cells });
  return at;
}

export const text = (said: string): Cell => ({ text: said });
export const number = (value: number): Cell => ({ number: value });
