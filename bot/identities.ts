import type { Actor, Role } from '../core/access.ts';
import type { Town } from '../core/town/town.ts';

/** The local identities that stand in for sign-in while none is configured: `member-BO`, `lead-BO`, `admin` … */
const departmental: Record<string, Role> = { member: 'member', guide: 'guide', lead: 'lead' };
const townWide: Record<string, Role> = {
  editor: 'editor',
  admin: 'admin',
  'staff-council': 'staffCouncil',
  guest: 'guest',
};

/** The actor behind a local identity; undefined when there is no such identity in this town. A member belongs to the first unit. */
export function localActor(id: string, town: Pick<Town, 'departments' | 'units'>): Actor | undefined {
  const role = Object.hasOwn(townWide, id) ? townWide[id] : undefined;
  if (role) return { role };
  const [, kind = '', departmentId = ''] = /^(member|guide|lead)-(.+)$/.exec(id) ?? [];
  const inDepartment = departmental[kind];
  if (!inDepartment || !town.departments.some((d) => d.id === departmentId)) return undefined;
  const unit = town.units.find((u) => u.departmentId === departmentId);
  return { role: inDepartment, departmentId, ...(kind === 'member' && unit ? { unitId: unit.id } : {}) };
}

/** Every local identity of a town, for the picker. */
export function localIdentities(town: Pick<Town, 'departments'>) {
  const inDepartments = town.departments.flatMap((d) =>
    Object.entries(departmental).map(([kind, role]) => ({
      id: `${kind}-${d.id}`,
      role,
      departmentId: d.id,
      departmentName: d.name,
    })),
  );
  return [...inDepartments, ...Object.entries(townWide).map(([id, role]) => ({ id, role }))];
}
