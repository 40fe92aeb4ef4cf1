import type { Actor } from '../core/access.ts';
import type { Conversation } from '../core/place/conversation.ts';
import { actorAssigned } from '../core/role/actorOf.ts';
import { localActor } from './identities.ts';
import type { Moment, Tenant } from './tenant.ts';

/**
 * Who acts in a conversation: whom the digital office has given a role by that role, anybody else for the department that the
 * team's chat is bound to. In a chat of one's own the department is only what the person named: good for reading, not for pressing.
 * @param local whether local identities stand in for people's roles
 */
export async function actorIn(
  conversation: Conversation,
  tenant: Tenant,
  personId: string,
  { town, today }: Moment,
  local: boolean,
): Promise<Actor> {
  const stoodIn = local ? localActor(personId, town) : undefined;
  if (stoodIn) return stoodIn;
  const assigned = (await tenant.assignments.current()).get(personId);
  const actor = assigned && actorAssigned(assigned, town, today);
  // A member who belongs to no department is one wherever a team lets them in.
  if (actor && (actor.role !== 'member' || actor.departmentId)) return actor;
  const { departmentId, unitId, scope } = conversation;
  if (!departmentId) return { role: 'member' };
  return {
    role: 'member',
    departmentId,
    ...(unitId ? { unitId } : {}),
    ...(scope === 'personal' ? { selfDeclared: true as const } : {}),
  };
}
