import { createHash } from 'node:crypto';
import { may } from '../../core/access.ts';
import type { DeliveriesAnswer } from '../../core/api.ts';
import { type Delivery, type DeliveryKind, deliveryKinds } from '../../core/delivery/delivery.ts';
import { isOver, isRunning, readSlot, type Slot } from '../../core/delivery/slots.ts';
import { type Why, whyOf } from '../../core/delivery/why.ts';
import { Refusal } from '../../core/errors.ts';
import { partitions } from '../../core/model.ts';
import type { LeadChat } from '../../core/place/leadChat.ts';
import { placeName } from '../../core/town/town.ts';
import { leadOfDepartment } from '../../core/words/deliveryNames.ts';
import { deliveryWords } from '../../core/words/deliveryWords.ts';
import type { ApiCall } from './route.ts';

export type Row = DeliveriesAnswer['rows'][number];
export type Caller = Pick<ApiCall, 'tenant' | 'moment' | 'actor'>;

/** A row of the ledger that the caller may see. */
export interface Seen {
  record: Delivery;
  slot: Slot;
  /** Whose chat it is, where it is a lead's own. */
  chat?: LeadChat;
}

/** The departments whose deliveries the caller may see. @throws Refusal `forbidden` where there is none */
export function readable({ actor, moment: { town } }: Omit<Caller, 'tenant'>): string[] {
  const ids = town.departments.map(({ id }) => id).filter((id) => may(actor, 'delivery.read', { departmentId: id }));
  if (ids.length === 0) throw new Refusal('forbidden');
  return ids;
}

/** All that the ledger has of these departments: what went to their chats, and to the chats of their leads. */
export async function ledgerOf({ tenant }: Caller, departments: readonly string[]): Promise<Seen[]> {
  const { store } = tenant;
  const leads = (await store.list('leadChat', partitions.leads)).map(({ record }) => record);
  const inChats = departments.map(async (id) => {
    const rows = await store.list('delivery', partitions.out(id));
    return rows.flatMap(({ record }) => seen(record));
  });
  const toLeads = leads.map(async (chat) => {
    const rows = await store.list('delivery', partitions.person(chat.personId));
    const theirs = rows.map(({ record }) => record).filter(({ conversationId }) => conversationId === chat.id);
    return theirs.filter(({ departmentId }) => departments.includes(departmentId)).flatMap((row) => seen(row, chat));
  });
  return (await Promise.all([...inChats, ...toLeads])).flat();
}

function seen(record: Delivery, chat?: LeadChat): Seen[] {
  const slot = readSlot(record.slot);
  return slot ? [{ record, slot, ...(chat ? { chat } : {}) }] : [];
}

/** What the page calls a lead's own chat: its id in Teams leads to a person, and an address of the page may be passed on. */
export function leadChatName(conversationId: string): string {
  return `lead-${createHash('sha256').update(conversationId).digest('hex').slice(0, 16)}`;
}

/** What became of a row, by now; without a chance to arrive it is never offered to be sent. */
export function whyNow({ record, slot, chat }: Seen, { moment }: Pick<Caller, 'moment'>): Why {
  const { now, today, town } = moment;
  const why = whyOf(record, isOver(record, { now, today, timeZone: town.settings.timeZone }));
  return { ...why, canResend: why.canResend && isRunning(slot, today) && !chat?.off };
}

/** A row of the ledger as the caller sees it. */
export function rowOf(one: Seen, caller: Caller): Row {
  const { record, slot, chat } = one;
  const { town } = caller.moment;
  const { conversationId, departmentId, unitId, due, weekday } = record;
  const why = whyNow(one, caller);
  const canResend = why.canResend && may(caller.actor, 'delivery.resend', { departmentId });
  const place = placeName(town, departmentId, unitId) ?? departmentId;
  return {
    kind: slot.kind,
    slot: record.slot,
    conversationId: chat ? leadChatName(conversationId) : conversationId,
    departmentId,
    place: chat ? leadOfDepartment(place) : place,
    due,
    moved: isMoved(due, weekday, town.settings.timeZone),
    ...explained(slot.kind, { ...why, canResend }),
  };
}

/** A reason in words, with what is to be done about it. */
export function explained(
  kind: DeliveryKind,
  { state, code, canResend }: Why,
): Pick<Row, 'state' | 'code' | 'what' | 'toDo' | 'canResend'> {
  const { what, toDo, resend, otherwise } = deliveryWords[kind][code];
  const advice = [toDo, canResend ? resend : otherwise].filter((sentence) => sentence !== undefined).join(' ');
  return { state, code, what, ...(advice ? { toDo: advice } : {}), canResend };
}

/** Whether a holiday moved a card to another day of the week than the team's own. */
export function isMoved(due: string, weekday: number | undefined, timeZone: string): boolean {
  if (weekday === undefined) return false;
  const name = new Intl.DateTimeFormat('en', { weekday: 'short', timeZone }).format(new Date(due));
  return ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'].indexOf(name) + 1 !== weekday;
}

/** Place by place, chat by chat, and there the weekly card first, then what else came in order of time. */
export function byPlace(a: Row, b: Row): number {
  return (
    a.place.localeCompare(b.place, 'de') ||
    compare(a.conversationId, b.conversationId) ||
    deliveryKinds.indexOf(a.kind) - deliveryKinds.indexOf(b.kind) ||
    compare(a.slot, b.slot)
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
