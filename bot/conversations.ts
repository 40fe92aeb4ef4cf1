import { type Kind, partitionOf, partitions, type RecordOf } from '../core/model.ts';
import type { Conversation } from '../core/place/conversation.ts';
import type { TenantStore } from '../core/store.ts';

/** Where an activity came from, as far as it is kept. */
export interface Sender {
  conversationId: string;
  scope: Conversation['scope'];
  personId: string;
  serviceUrl: string;
  botId: string;
  botName?: string;
}

/**
 * Keeps the way to a conversation and returns it. The newest serviceUrl wins; the last contact is kept by the day, so that
 * most turns write nothing. `isNew` is true for exactly one of several that come in at the same time: it greets.
 */
export async function keepConversation(
  store: TenantStore,
  sender: Sender,
  today: string,
): Promise<{ conversation: Conversation; isNew: boolean }> {
  const fresh = conversationOf(sender, today);
  const partition = partitionOf('conversation', fresh);
  for (;;) {
    const known = await store.get('conversation', partition, fresh.id);
    if (!known) {
      const created = await store.write(partition, [{ op: 'create', kind: 'conversation', record: fresh }]);
      if (created.ok) return { conversation: fresh, isNew: true };
      continue;
    }
    const { departmentId, unitId } = known.record;
    const record = { ...fresh, ...(departmentId ? { departmentId } : {}), ...(unitId ? { unitId } : {}) };
    if (same(record, known.record)) return { conversation: known.record, isNew: false };
    const replaced = await store.write(partition, [
      { op: 'replace', kind: 'conversation', record, version: known.version },
    ]);
    if (replaced.ok) return { conversation: record, isNew: false };
  }
}

/** A conversation as it is kept, if it is; nothing is kept for having been looked for. */
export async function knownConversation(store: TenantStore, sender: Sender, today: string): Promise<Conversation> {
  const fresh = conversationOf(sender, today);
  return (await store.get('conversation', partitionOf('conversation', fresh), fresh.id))?.record ?? fresh;
}

const conversationOf = (sender: Sender, today: string): Conversation => ({
  id: sender.conversationId,
  scope: sender.scope,
  ...(sender.scope === 'personal' ? { personId: sender.personId } : {}),
  serviceUrl: sender.serviceUrl,
  botId: sender.botId,
  ...(sender.botName ? { botName: sender.botName } : {}),
  lastContact: today,
});

const same = (a: Conversation, b: Conversation) =>
  a.serviceUrl === b.serviceUrl && a.lastContact === b.lastContact && a.botId === b.botId && a.botName === b.botName;

/** Forgets a conversation and its schedule, when Bündel was removed from it. */
export async function forgetConversation(store: TenantStore, sender: Sender): Promise<void> {
  const personal = sender.scope === 'personal';
  const partition = personal ? partitions.person(sender.personId) : partitions.places;
  await removeIfThere(store, 'conversation', partition, sender.conversationId);
  if (!personal) await removeIfThere(store, 'weeklySchedule', partition, sender.conversationId);
}

async function removeIfThere<K extends Kind>(
  store: TenantStore,
  kind: K,
  partition: string,
  id: RecordOf<K>['id'],
): Promise<void> {
  await store.write(partition, [{ op: 'remove', kind, id }]);
}
