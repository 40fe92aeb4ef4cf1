import type { Actor, Role } from '../access.ts';
import type { Town } from '../town/town.ts';
import type { Assignment } from './assignment.ts';

type Places = Pick<Town, 'departments' | 'units'>;

/** Of several roles of the directory the one with the widest reach counts; a guest's needs an end, which only the mapping has. */
const widestFirst: readonly Role[] = ['admin', 'editor', 'lead', 'guide', 'staffCouncil', 'member'];

/**
 * Who a person is (product.md, Roles): what the digital office has entered, else the role that the town's directory gives.
 * @param today ISO day in the town's time zone
 * @returns undefined for somebody without a role: nothing is open to them
 */
export function actorOf(
  { assigned, entraRoles }: { assigned: Assignment | undefined; entraRoles: readonly Role[] },
  town: Places,
  today: string,
): Actor | undefined {
  if (assigned) return actorAssigned(assigned, town, today);
  const role = widestFirst.find((each) => entraRoles.includes(each));
  return role && { role };
}

/** Who a person is whom the digital office has given a role. @param today ISO day in the town's time zone */
export function actorAssigned(assigned: Assignment, town: Places, today: string): Actor {
  const { role, departmentId, unitId, until } = assigned;
  if (role === 'guest' && (until === undefined || until < today)) return { role, expired: true };
  if (departmentId === undefined) return { role };
  // A department that was dissolved takes the role in it along; its people are still the town's.
  if (!town.departments.some(({ id }) => id === departmentId)) return { role: 'member' };
  const unit = town.units.find((each) => each.id === unitId && each.departmentId === departmentId);
  return { role, departmentId, ...(unit ? { unitId: unit.id } : {}) };
}
