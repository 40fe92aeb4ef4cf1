import { type Department, department, type Unit, unit } from '../../department/department.ts';
import type { SheetKind } from './columns.ts';
import type { RefusedCell } from './refusedCell.ts';
import type { RowChange } from './rowChanges.ts';

type Changes = ReadonlyMap<SheetKind, readonly RowChange[]>;

/** The departments as the file has them; those that it does not name stay, and so do their load weeks. */
export function mergeDepartments(
  stored: readonly Department[],
  changes: Changes,
  refused: RefusedCell[],
): Department[] {
  const merged = new Map(stored.map((each) => [each.id, each]));
  for (const change of changes.get('department') ?? []) {
    const { number: _, ...values } = change.after;
    const record = department.safeParse({ loadWeeks: merged.get(change.id)?.loadWeeks ?? [], ...values });
    if (record.success) merged.set(change.id, record.data);
    else refused.push(misfit(change, record.error.issues[0]?.path[0]));
  }
  for (const change of changes.get('loadWeek') ?? []) {
    const { departmentId, number: _, ...week } = change.after;
    const home = merged.get(String(departmentId));
    if (!home) {
      refused.push(refusedFor(change, 'departmentId', 'unknownDepartment'));
      continue;
    }
    if (String(week.to) < String(week.from)) refused.push(refusedFor(change, 'to', 'backward', 'from'));
    const record = department.shape.loadWeeks.element.safeParse(week);
    if (!record.success) refused.push(misfit(change, record.error.issues[0]?.path[0]));
    else merged.set(home.id, { ...home, loadWeeks: withWeek(home.loadWeeks, change, record.data) });
  }
  return [...merged.values()];
}

type LoadWeek = Department['loadWeeks'][number];

function withWeek(weeks: readonly LoadWeek[], { before }: RowChange, week: LoadWeek): LoadWeek[] {
  const at = before ? Number(before.number) - 1 : weeks.length;
  return [...weeks.slice(0, at), week, ...weeks.slice(at + 1)];
}

/** The units as the file has them; a unit stays in its department, since tasks and chats hang on both. */
export function mergeUnits(stored: readonly Unit[], changes: Changes, refused: RefusedCell[]): Unit[] {
  const merged = new Map(stored.map((each) => [each.id, each]));
  for (const change of changes.get('unit') ?? []) {
    const record = unit.safeParse(change.after);
    if (record.success) merged.set(change.id, record.data);
    else refused.push(misfit(change, record.error.issues[0]?.path[0]));
  }
  return [...merged.values()];
}

/** What the schema of the stored kind refuses, where the reading of single cells let it through. */
export function misfit({ row }: RowChange, path: PropertyKey | undefined): RefusedCell {
  return { cell: row.cellOf(String(path ?? 'id')), code: 'misfit', about: [] };
}

/** A refusal about the value in one column, naming it or another one's. */
export function refusedFor(
  { row, after }: RowChange,
  key: string,
  code: RefusedCell['code'],
  naming: string = key,
): RefusedCell {
  return { cell: row.cellOf(key), code, about: [String(after[naming])] };
}
