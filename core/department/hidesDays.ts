import type { Actor } from '../access.ts';
import type { Unit } from './department.ts';

/** Of a unit with fewer people nothing is told outside of it from which a day's work of one of them could be read (product.md §12). */
const smallBelow = 5;

/** Whether days and durations of a unit's steps stay unsaid for this person: the unit is small, and the person's is another one. */
export function hidesDays(
  actor: Pick<Actor, 'unitId'> | undefined,
  unit: Pick<Unit, 'id' | 'staff'> | undefined,
): boolean {
  return unit !== undefined && unit.staff < smallBelow && actor?.unitId !== unit.id;
}
