import type { Actor } from '../access.ts';
import type { Unit } from './department.ts';
import { isSmall } from './smallUnits.ts';

/** Whether days and durations of a unit's steps stay unsaid for this person: the unit is small, and the person's is another one. */
export function hidesDays(
  actor: Pick<Actor, 'unitId'> | undefined,
  unit: Pick<Unit, 'id' | 'staff'> | undefined,
): boolean {
  return unit !== undefined && isSmall(unit) && actor?.unitId !== unit.id;
}
