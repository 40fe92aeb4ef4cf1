import { capacityIn } from '../capacity.ts';
import type { SheetKind } from './columns.ts';
import type { PlanRecords } from './planRecords.ts';
import type { RefusedCell } from './refusedCell.ts';
import type { RowChange } from './rowChanges.ts';

/** Person-days by department and half-year. */
type Sums = ReadonlyMap<string, number>;

const keyOf = (departmentId: string, halfYear: string) => `${departmentId} ${halfYear}`;

/**
 * A half-year from the running one on that would hold more than the department's capacity is refused with the numbers, both by
 * the measures planned for it and by the tasks of its bundle; one that was too full before and does not get fuller is left alone.
 */
export function checkCapacity(
  before: PlanRecords,
  after: PlanRecords,
  running: string,
  changes: ReadonlyMap<SheetKind, readonly RowChange[]>,
): RefusedCell[] {
  const stored = new Map(before.departments.map((department) => [department.id, department]));
  const blamed = blame(after, changes);
  const judged = [
    { was: effortOf(before), is: effortOf(after), by: blamed.measures },
    { was: tasksOf(before), is: tasksOf(after), by: blamed.tasks },
  ];
  return after.departments.flatMap((department) => {
    const old = stored.get(department.id);
    const told = new Set<string>();
    return judged.flatMap(({ was, is, by }) =>
      halfYearsOf(is, department.id).flatMap((halfYear): RefusedCell[] => {
        const key = keyOf(department.id, halfYear);
        const cell = by.get(key) ?? blamed.departments.get(department.id);
        if (halfYear < running || cell === undefined || told.has(key)) return [];
        const [effort, capacity] = [is.get(key) ?? 0, capacityIn(department, halfYear)];
        const isWorse = effort > (was.get(key) ?? 0) || !old || capacity < capacityIn(old, halfYear);
        if (effort <= capacity || !isWorse) return [];
        told.add(key);
        const about = [department.id, halfYear, String(effort), String(capacity)];
        return [{ cell, code: 'overCapacity', about }];
      }),
    );
  });
}

function effortOf({ measures }: PlanRecords): Sums {
  return summed(
    measures
      .filter(({ state }) => state !== 'dropped')
      .map(({ departmentId, halfYear, effort }) => [keyOf(departmentId, halfYear), effort]),
  );
}

function tasksOf({ bundles }: PlanRecords): Sums {
  return summed(
    bundles.flatMap(({ departmentId, halfYear, tasks }) =>
      tasks.map(({ personDays }): [string, number] => [keyOf(departmentId, halfYear), personDays]),
    ),
  );
}

function summed(parts: readonly [string, number][]): Sums {
  const sums = new Map<string, number>();
  for (const [key, days] of parts) sums.set(key, (sums.get(key) ?? 0) + days);
  return sums;
}

function halfYearsOf(sums: Sums, departmentId: string): string[] {
  const own = [...sums.keys()].filter((key) => key.startsWith(`${departmentId} `));
  return own.map((key) => key.slice(-7)).sort();
}

/** Which cell of the file a half-year is told by: the last measure or task put into it, else the department's own row. */
function blame(after: PlanRecords, changes: ReadonlyMap<SheetKind, readonly RowChange[]>) {
  const measures = new Map(after.measures.map((measure) => [measure.id, measure]));
  const of = (kind: SheetKind) => changes.get(kind) ?? [];
  return {
    measures: new Map(
      of('measure').map(({ after: { departmentId, halfYear }, before: old, fields, row }) => [
        keyOf(String(departmentId), String(halfYear)),
        row.cellOf(old && fields.includes('halfYear') ? 'halfYear' : 'effort'),
      ]),
    ),
    tasks: new Map(
      of('task').flatMap(({ after: { measureId }, row }) => {
        const measure = measures.get(String(measureId));
        return measure ? [[keyOf(measure.departmentId, measure.halfYear), row.cellOf('personDays')] as const] : [];
      }),
    ),
    departments: new Map(
      [...of('loadWeek'), ...of('department')].map(({ after: { id, departmentId }, row, kind }) => [
        String(kind === 'department' ? id : departmentId),
        row.cellOf(kind === 'department' ? 'capacity' : 'factor'),
      ]),
    ),
  };
}
