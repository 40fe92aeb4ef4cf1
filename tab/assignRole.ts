import type { AssignmentsAnswer } from '../core/api.ts';
import { fetchJson, paths } from './api.ts';
import type { Done } from './useSettingChange.ts';

type Assignment = AssignmentsAnswer['assignments'][number];
export type EnteredRole = Pick<Assignment, 'personId' | 'role' | 'departmentId' | 'unitId' | 'until'>;

/** Enters a role. @param seen what the person was seen to have before @param sentence what is told when it is done */
export async function assignRole(entered: EnteredRole, seen: EnteredRole | 'none', sentence: string): Promise<Done> {
  const { personId, role, departmentId, unitId, until } = entered;
  const place = unitId ?? departmentId;
  const body = {
    role,
    ...(place ? { place } : {}),
    ...(until ? { until } : {}),
    seen: seen === 'none' ? seen : roleOf(seen),
  };
  await fetchJson(paths.assignment(personId), { method: 'PUT', body });
  return { sentence };
}

/** The role alone, as it is stored. */
const roleOf = ({ role, departmentId, unitId, until }: EnteredRole) => ({
  role,
  ...(departmentId ? { departmentId } : {}),
  ...(unitId ? { unitId } : {}),
  ...(until ? { until } : {}),
});
