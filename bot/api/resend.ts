import * as z from 'zod/v4';
import { may } from '../../core/access.ts';
import type { ResendAnswer } from '../../core/api.ts';
import { isoWeek } from '../../core/calendar/week.ts';
import { deliveryId, weeklySlotId } from '../../core/delivery/delivery.ts';
import { readSlot } from '../../core/delivery/slots.ts';
import { whyOf } from '../../core/delivery/why.ts';
import { Refusal } from '../../core/errors.ts';
import { partitions } from '../../core/model.ts';
import type { LeadChat } from '../../core/place/leadChat.ts';
import type { Stored } from '../../core/store.ts';
import { deliveryWords } from '../../core/words/deliveryWords.ts';
import { settle } from '../jobs/ledger.ts';
import { resendAnswer } from './answers.ts';
import { type Caller, leadChatName, whyNow } from './deliveryRows.ts';
import type { Route } from './route.ts';

const resendBody = z.strictObject({
  departmentId: z.string().max(40),
  conversationId: z.string().max(500),
  slot: z
    .string()
    .max(40)
    .optional()
    .meta({ description: 'As the row names it; the weekly card of the running week where it is missing.' }),
});
type ResendBody = z.infer<typeof resendBody>;

/** *Erneut senden*: a person has looked and decides that the message shall come. It goes out at once, also after 16:00. */
export const resend: Route<unknown, ResendBody> = {
  name: 'resendDelivery',
  method: 'post',
  path: '/api/deliveries/resend',
  action: 'identity.read',
  within: { action: 'delivery.resend', at: 'asked' },
  summary:
    'Sends a message of the running week, or a request of today, once more that was refused, or of which nobody knows whether it arrived.',
  body: resendBody,
  answer: resendAnswer,
  async run({ body, deliver, ...caller }): Promise<ResendAnswer> {
    const { tenant, moment, actor } = caller;
    if (!may(actor, 'delivery.resend', { departmentId: body.departmentId })) throw new Refusal('forbidden');
    const id = body.slot ?? weeklySlotId(isoWeek(moment.today));
    const slot = readSlot(id);
    if (!slot) throw new Refusal('badRequest');
    const { row, chat } = await rowFor(caller, body, id);
    if (!row) throw new Refusal('notFound');
    if (!whyNow({ record: row.record, slot, ...(chat ? { chat } : {}) }, caller).canResend)
      throw new Refusal('outdated');
    const { record } = await settle(tenant.store, row, moment.now, { state: 'planned', attempts: 0, resent: true });
    deliver();
    const { code } = whyOf(record);
    return { state: record.state, code, what: deliveryWords[slot.kind][code].what };
  },
};

/** The row that is meant, in a team's chat or in a lead's own. */
async function rowFor(
  { tenant: { store } }: Caller,
  { departmentId, conversationId }: ResendBody,
  slot: string,
): Promise<{ row: Stored<'delivery'> | undefined; chat?: LeadChat }> {
  const leads = await store.list('leadChat', partitions.leads);
  const chat = leads.find(({ id }) => leadChatName(id) === conversationId)?.record;
  if (!chat)
    return { row: await store.get('delivery', partitions.out(departmentId), deliveryId(slot, conversationId)) };
  const row = await store.get('delivery', partitions.person(chat.personId), deliveryId(slot, chat.id));
  // The caller may see this department's rows: a lead of two has others, too.
  return { row: row?.record.departmentId === departmentId ? row : undefined, chat };
}
