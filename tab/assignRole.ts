import type { AssignmentsAnswer } from '../core/api.ts';
import type { AdministrationWords } from '../core/words/tabAdministrationWords.ts';
import { fetchJson, paths } from './api.ts';
import type { Done, Outcome } from './useSettingChange.ts';

type Assignment = AssignmentsAnswer['assignments'][number];
export type EnteredRole = Pick<Assignment, 'personId' | 'role' | 'departmentId' | 'unitId' | 'until'>;

interface Telling {
  outcome: Outcome;
  words: AdministrationWords['roles'];
}

/** Enters a role, with the way back to what was before. @param before what the person was seen to have; undefined for none */
export async function assignRole(
  entered: EnteredRole,
  before: Assignment | undefined,
  telling: Telling,
): Promise<Done> {
  const now = await put(entered, before);
  const { outcome, words } = telling;
  const back = before
    ? () => void outcome.run(async () => put(before, now).then(() => ({ sentence: words.done })))
    : () => void outcome.run(() => takeRoleBack(now, telling, true));
  // A guest whose time is over cannot be entered again.
  return before?.expired ? { sentence: words.done } : { sentence: words.done, undo: back };
}

/** Takes a role back, with the way to give it again. @param undoing true where this is the way back itself */
export async function takeRoleBack(
  assignment: Assignment,
  { outcome, words }: Telling,
  undoing = false,
): Promise<Done> {
  await fetchJson(paths.assignment(assignment.personId), { method: 'DELETE' });
  const again = () => void outcome.run(async () => put(assignment, undefined).then(() => ({ sentence: words.done })));
  return assignment.expired || undoing ? { sentence: words.gone } : { sentence: words.gone, undo: again };
}

function put({ personId, ...entered }: EnteredRole, before: EnteredRole | undefined): Promise<Assignment> {
  const { role, departmentId, unitId, until } = entered;
  const place = unitId ?? departmentId;
  const seen = before ? roleOf(before) : 'none';
  const body = { role, ...(place ? { place } : {}), ...(until ? { until } : {}), seen };
  return fetchJson(paths.assignment(personId), { method: 'PUT', body });
}

/** The role alone, as it is stored. */
const roleOf = ({ role, departmentId, unitId, until }: EnteredRole) => ({
  role,
  ...(departmentId ? { departmentId } : {}),
  ...(unitId ? { unitId } : {}),
  ...(until ? { until } : {}),
});
