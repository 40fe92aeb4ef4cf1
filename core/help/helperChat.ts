import type { Conversation } from '../place/conversation.ts';
import type { LeadChat } from '../place/leadChat.ts';
import { leadOf } from '../town/settings.ts';
import type { Town, TownPlace } from '../town/town.ts';
import { helperPlace } from './whoHelps.ts';

/** The chat in which a helper is asked: a team's, or a lead's own. */
export type HelperChat = {
  /** Who is reached there: the helper, or the digital office in its place. */
  helper: string;
} & ({ kind: 'team'; conversation: Conversation & { departmentId: string } } | { kind: 'lead'; chat: LeadChat });

/**
 * Where a helper is reached, exactly one chat so that nobody is asked twice: the unit's own channel, else its department's,
 * else the digital office's; undefined when none of them has Bündel.
 * @param departmentId of the step that waits
 */
export function helperChat(
  helper: string,
  departmentId: string,
  around: { town: Town; conversations: readonly Conversation[]; leads: readonly LeadChat[] },
): HelperChat | undefined {
  const { town, leads, conversations } = around;
  const chat = leads.find((lead) => lead.departmentId === departmentId && !lead.off);
  if (helper === leadOf && chat) return { helper, kind: 'lead', chat };
  for (const unitId of [helper, town.settings.digitalOffice]) {
    const place = unitId === leadOf ? undefined : helperPlace(unitId, departmentId, town);
    const conversation = place && teamChat(place, conversations);
    if (conversation) return { helper: unitId, kind: 'team', conversation };
  }
  return undefined;
}

/** A unit's own channel, else its department's; the first by id where there are several. */
function teamChat(
  { departmentId, unitId }: TownPlace,
  conversations: readonly Conversation[],
): (Conversation & { departmentId: string }) | undefined {
  const bound = conversations
    .filter((c) => c.scope !== 'personal' && c.departmentId === departmentId)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const found = bound.find((c) => c.unitId === unitId) ?? bound.find((c) => c.unitId === undefined);
  return found && { ...found, departmentId };
}
