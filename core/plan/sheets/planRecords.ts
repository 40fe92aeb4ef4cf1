import type { Bundle, Step, Task } from '../../bundle/bundle.ts';
import type { Department, Unit } from '../../department/department.ts';
import type { Measure } from '../measure.ts';
import type { SheetKind, Values } from './columns.ts';

/** The records that the sheets are about. */
export interface PlanRecords {
  departments: readonly Department[];
  units: readonly Unit[];
  measures: readonly Measure[];
  bundles: readonly Bundle[];
}

/** How states are called where a sheet shows them. */
export interface StateNames {
  measure: Record<Measure['state'], string>;
  step: Record<Step['state'], string>;
}

/** A record's row: its id within its kind, and what stands in it. */
export interface Item {
  id: string;
  values: Values;
}

type Items = Record<SheetKind, Item[]>;

/**
 * The rows that records make, by sheet and in a neutral order: departments and units in the town's, measures by department,
 * tasks and steps as their bundles have them. Two plans are the same where these rows are, states aside.
 */
export function itemsOf(plan: PlanRecords, states: StateNames): Items {
  const departments = inOrder(plan.departments);
  const position = new Map(departments.map(({ id }, at) => [id, at]));
  const byDepartment = (a: { departmentId: string; id: string }, b: { departmentId: string; id: string }) =>
    (position.get(a.departmentId) ?? 0) - (position.get(b.departmentId) ?? 0) || (a.id < b.id ? -1 : 1);
  const tasks = [...plan.bundles].sort(byDepartment).flatMap((bundle) => bundle.tasks);
  return {
    department: departments.map(departmentItem),
    unit: inOrder(plan.units)
      .sort((a, b) => (position.get(a.departmentId) ?? 0) - (position.get(b.departmentId) ?? 0))
      .map(unitItem),
    loadWeek: departments.flatMap(loadWeekItems),
    measure: [...plan.measures].sort(byDepartment).map((measure) => measureItem(measure, states)),
    task: tasks.map(taskItem),
    step: tasks.flatMap((task) => task.steps.map((step) => stepItem(step, task.id, states))),
  };
}

/** What names a load week: its department and its number in there, from 1. */
export const loadWeekId = (departmentId: string, number: number): string => `${departmentId} Nr. ${number}`;

function departmentItem({ id, code, name, order, staff, withTeams, capacity }: Department): Item {
  return { id, values: { id, code, name, order, staff, withTeams, capacity } };
}

function unitItem({ id, departmentId, code, name, order, staff, phone, mailbox }: Unit): Item {
  return { id, values: { id, departmentId, code, name, order, staff, phone, mailbox } };
}

function loadWeekItems({ id, loadWeeks }: Department): Item[] {
  return loadWeeks.map(({ from, to, factor, reason }, at) => ({
    id: loadWeekId(id, at + 1),
    values: { departmentId: id, number: at + 1, from, to, factor, reason },
  }));
}

function measureItem(measure: Measure, states: StateNames): Item {
  const { id, departmentId, title, fieldOfAction, halfYear, effort, size, easier, acceptance, cost } = measure;
  const requires = measure.requires.length > 0 ? measure.requires.join(', ') : undefined;
  const { amount, budgetYear } = cost ?? {};
  const plain = { id, departmentId, title, fieldOfAction, halfYear, effort, size, easier, acceptance };
  return { id, values: { ...plain, requires, amount, budgetYear, state: states.measure[measure.state] } };
}

function taskItem({ id, measureId, unitId, title, effect, personDays, due }: Task): Item {
  return { id, values: { id, measureId, unitId, title, effect, personDays, due } };
}

function stepItem({ id, title, minutes, state }: Step, taskId: string, states: StateNames): Item {
  return { id, values: { id, taskId, title, minutes, state: states.step[state] } };
}

function inOrder<T extends { order: number; id: string }>(records: readonly T[]): T[] {
  return [...records].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}
