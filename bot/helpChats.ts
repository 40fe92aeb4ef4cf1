import type { Help } from '../core/bundle/bundle.ts';
import type { Cause } from '../core/bundle/causes.ts';
import { type HelperChat, helperChat } from '../core/help/helperChat.ts';
import { askedFrom, helperFor } from '../core/help/whoHelps.ts';
import { partitions } from '../core/model.ts';
import type { TenantStore } from '../core/store.ts';
import { leadOf } from '../core/town/settings.ts';
import { placeName, type Town } from '../core/town/town.ts';
import type { Words } from '../core/words/words.ts';
import type { NameOf } from './cards/stepElements.ts';

/** Finds the chat in which a helper of a department is reached, from the chats as they stand now. */
export async function openHelperChats(
  store: TenantStore,
  town: Town,
): Promise<(helper: string, departmentId: string) => HelperChat | undefined> {
  const [conversations, leads] = await Promise.all([
    store.list('conversation', partitions.places),
    store.list('leadChat', partitions.leads),
  ]);
  const around = { town, conversations: conversations.map((c) => c.record), leads: leads.map((l) => l.record) };
  return (helper, departmentId) => helperChat(helper, departmentId, around);
}

/** Who is asked about a step that has just got stuck; undefined where nobody is, or nobody can be reached. */
export async function helpFor(
  cause: Cause,
  departmentId: string,
  { store, town, today }: { store: TenantStore; town: Town; today: string },
): Promise<Help | undefined> {
  const helper = helperFor(cause, town.settings);
  if (!helper) return undefined;
  const reached = (await openHelperChats(store, town))(helper, departmentId);
  return reached && askedFrom(reached.helper, today, town.settings);
}

/** How helpers are called on cards; a unit that is gone is called by its id. */
export function helperNames(town: Town, words: Words): NameOf {
  return (helper) => (helper === leadOf ? words.helping.lead : (placeName(town, undefined, helper) ?? helper));
}
