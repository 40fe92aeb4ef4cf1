import type { Department, Unit } from '../department/department.ts';
import type { Settings } from './settings.ts';

/** What almost every turn needs of a town; departments and units in the town's neutral order. */
export interface Town {
  settings: Settings;
  departments: readonly Department[];
  units: readonly Unit[];
}

/** A department, or a unit within its department. */
export interface TownPlace {
  departmentId: string;
  unitId?: string;
  name: string;
}

const fold = (text: string) => text.trim().toLowerCase().replace(/\s+/g, ' ');

/** Finds a department or unit by id, code or name, without regard to case; a department goes before a unit of the same name. */
export function findPlace(town: Town, text: string): TownPlace | undefined {
  const wanted = fold(text);
  if (wanted === '') return undefined;
  const is = (place: { id: string; code: string; name: string }) =>
    [place.id, place.code, place.name].some((n) => fold(n) === wanted);
  const department = town.departments.find(is);
  if (department) return { departmentId: department.id, name: department.name };
  const unit = town.units.find(is);
  return unit && { departmentId: unit.departmentId, unitId: unit.id, name: unit.name };
}

/** The name of the unit, or of the department where there is no unit; undefined when neither exists any more. */
export function placeName(
  town: Town,
  departmentId: string | undefined,
  unitId: string | undefined,
): string | undefined {
  const unit = unitId === undefined ? undefined : town.units.find((u) => u.id === unitId);
  return (unit ?? town.departments.find((d) => d.id === departmentId))?.name;
}

/** All places in order: each department, then its units. */
export function places(town: Town): { id: string; name: string; code: string; isUnit: boolean }[] {
  return town.departments.flatMap((d) => [
    { id: d.id, name: d.name, code: d.code, isUnit: false },
    ...town.units
      .filter((u) => u.departmentId === d.id)
      .map((u) => ({ id: u.id, name: u.name, code: u.code, isUnit: true })),
  ]);
}
