import { helpSlotId } from '../../core/delivery/delivery.ts';
import { partitions } from '../../core/model.ts';
import type { Conversation } from '../../core/place/conversation.ts';
import type { Stored } from '../../core/store.ts';
import { settle } from './ledger.ts';
import type { RemindAround } from './remindAround.ts';
import type { Outgoing } from './sender.ts';

type Request = (around: RemindAround, conversation: Conversation, row: Stored<'delivery'>) => Outgoing;

/**
 * Today's requests that somebody sends once more by hand, wherever they lie: nobody may be waiting in their chats any more,
 * and then their rows are told so. What cannot arrive is settled here.
 */
export async function requestsByHand(around: RemindAround, asRequest: Request): Promise<Outgoing[]> {
  const { store, moment, now } = around;
  const slot = helpSlotId(moment.today);
  const isMeant = ({ record }: Stored<'delivery'>) =>
    record.slot === slot && record.state === 'planned' && record.resent === true;
  const outgoing: Outgoing[] = [];
  for (const { id } of moment.town.departments)
    for (const row of (await store.list('delivery', partitions.out(id), slot)).filter(isMeant)) {
      const { departmentId, unitId, conversationId } = row.record;
      const chat = (await store.get('conversation', partitions.places, conversationId))?.record;
      const isSame = chat?.departmentId === departmentId && chat.unitId === unitId;
      if (isSame) outgoing.push(asRequest(around, chat, row));
      else await settle(store, row, now(), { state: 'skipped', reason: 'notBound' });
    }
  for (const { record } of await store.list('leadChat', partitions.leads))
    for (const row of (await store.list('delivery', partitions.person(record.personId), slot)).filter(isMeant)) {
      const chat = await store.get('conversation', partitions.person(record.personId), row.record.conversationId);
      if (chat && !record.off) outgoing.push(asRequest(around, chat.record, row));
      else await settle(store, row, now(), { state: 'skipped', reason: record.off ? 'off' : 'notBound' });
    }
  return outgoing;
}
