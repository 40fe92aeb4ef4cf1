import type { Department, Unit } from '../../department/department.ts';
import type { SheetKind } from './columns.ts';
import { refusedFor } from './mergePlaces.ts';
import type { RefusedCell } from './refusedCell.ts';
import type { RowChange } from './rowChanges.ts';

/** Departments and units as they are and as they would be. */
export interface Places {
  before: { departments: readonly Department[]; units: readonly Unit[] };
  after: { departments: readonly Department[]; units: readonly Unit[] };
}

/** What is wrong with changed departments and units together: ids that both use, a unit's department, and the sum of its people. */
export function checkPlaces(
  { before, after }: Places,
  changes: ReadonlyMap<SheetKind, readonly RowChange[]>,
  ids: Readonly<Record<SheetKind, ReadonlySet<string>>>,
): RefusedCell[] {
  const departments = changes.get('department') ?? [];
  const units = changes.get('unit') ?? [];
  const departmentIds = new Set([...before.departments.map(({ id }) => id), ...ids.department]);
  const unitIds = new Set([...before.units.map(({ id }) => id), ...ids.unit]);
  return [
    ...departments
      .filter(({ id, before: old }) => !old && unitIds.has(id))
      .map((one) => refusedFor(one, 'id', 'takenId')),
    ...units
      .filter(({ id, before: old }) => !old && departmentIds.has(id))
      .map((one) => refusedFor(one, 'id', 'takenId')),
    ...units.flatMap((change) => {
      const { departmentId: home } = change.after;
      if (!departmentIds.has(String(home))) return [refusedFor(change, 'departmentId', 'unknownDepartment')];
      const moves = change.before && change.before.departmentId !== home;
      return moves ? [staysIn(change, 'departmentId')] : [];
    }),
    ...staffSums(after, departments, units),
  ];
}

/** Refused: a row names another parent than the stored one. */
export function staysIn({ row, before }: RowChange, key: string): RefusedCell {
  return { cell: row.cellOf(key), code: 'staysIn', about: [String(before?.[key])] };
}

/** As in a town folder: the people of a department are those of its units (core/town/crossChecks.ts). */
function staffSums(
  { departments, units }: Places['after'],
  changedDepartments: readonly RowChange[],
  changedUnits: readonly RowChange[],
): RefusedCell[] {
  const own = new Map(changedDepartments.map((change) => [change.id, change]));
  const ofUnits = new Map(changedUnits.map((change) => [String(change.after.departmentId), change]));
  return departments.flatMap(({ id, staff }): RefusedCell[] => {
    const change = own.get(id) ?? ofUnits.get(id);
    if (!change || !(change.fields.includes('staff') || !change.before)) return [];
    const counts = units.filter(({ departmentId }) => departmentId === id).map((unit) => unit.staff);
    if (counts.length === 0) return [{ cell: change.row.cellOf('id'), code: 'noUnit', about: [id] }];
    const sum = counts.reduce((total, count) => total + count, 0);
    if (sum === staff) return [];
    return [{ cell: change.row.cellOf('staff'), code: 'staffSum', about: [id, String(staff), String(sum)] }];
  });
}
