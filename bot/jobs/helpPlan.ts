import type { Bundle } from '../../core/bundle/bundle.ts';
import { daysAfter } from '../../core/calendar/clock.ts';
import { halfYearOf } from '../../core/calendar/halfYear.ts';
import { requestsReached } from '../../core/delivery/caps.ts';
import { type Delivery, deliveryId, helpSlotId } from '../../core/delivery/delivery.ts';
import { requestFor, type Waiting, waitingForHelp } from '../../core/help/asking.ts';
import type { HelperChat } from '../../core/help/helperChat.ts';
import { partitions } from '../../core/model.ts';
import type { Conversation } from '../../core/place/conversation.ts';
import type { Stored } from '../../core/store.ts';
import { openHelperChats } from '../helpChats.ts';
import type { Planning, RemindAround } from './remindAround.ts';

/** So far back it is looked for when a chat was asked, in days. */
const daysBack = 120;

/** The bundles of the running half-year in which a step waits; the dashboard says in which departments any does. */
export async function waitingBundles({ store, moment }: Pick<RemindAround, 'store' | 'moment'>) {
  const halfYear = halfYearOf(moment.today);
  const dashboard = await store.get('dashboard', partitions.plan, halfYear);
  const rows = dashboard?.record.departments.filter(({ waitingFor }) => waitingFor.length > 0) ?? [];
  const bundles = await Promise.all(rows.map(({ id }) => store.get('bundle', partitions.plan, `${id}-${halfYear}`)));
  return bundles.flatMap((stored) => (stored ? [stored.record] : []));
}

/** A chat in which somebody may have to be asked today. */
export interface Desk {
  chat: HelperChat;
  conversation: Conversation;
  partition: string;
  waiting: Waiting[];
  /** The chat's requests of the last weeks, today's included. */
  rows: Stored<'delivery'>[];
}

/** Every chat whose people can help with something that waits in these bundles. */
export async function desksOf(
  around: Pick<RemindAround, 'store' | 'moment' | 'now'>,
  bundles: readonly Bundle[],
): Promise<Desk[]> {
  const { store, moment, now } = around;
  const waiting = bundles.flatMap((bundle) => waitingForHelp(bundle, now()));
  if (waiting.length === 0) return [];
  const chatOf = await openHelperChats(store, moment.town);
  const desks = new Map<string, Desk>();
  for (const each of waiting) {
    const chat = chatOf(each.step.help.helper, each.bundle.departmentId);
    const desk = chat && (desks.get(idOf(chat)) ?? (await openDesk(around, chat)));
    if (!desk) continue;
    desk.waiting.push(each);
    desks.set(desk.conversation.id, desk);
  }
  return [...desks.values()];
}

const idOf = (chat: HelperChat): string => (chat.kind === 'team' ? chat.conversation.id : chat.chat.id);

async function openDesk(
  { store, moment }: Pick<RemindAround, 'store' | 'moment'>,
  chat: HelperChat,
): Promise<Desk | undefined> {
  const isTeam = chat.kind === 'team';
  const partition = isTeam ? partitions.out(chat.conversation.departmentId) : partitions.person(chat.chat.personId);
  // A lead whose chat was forgotten meanwhile cannot be reached.
  const conversation = isTeam ? chat.conversation : await personalChat(store, chat.chat);
  if (!conversation) return undefined;
  const oldest = helpSlotId(daysAfter(moment.today, -daysBack));
  const listed = await store.list('delivery', partition, oldest);
  const rows = listed.filter(({ record }) => record.conversationId === conversation.id && record.asks !== undefined);
  return { chat, conversation, partition, waiting: [], rows };
}

async function personalChat(
  store: RemindAround['store'],
  { id, personId }: { id: string; personId: string },
): Promise<Conversation | undefined> {
  return (await store.get('conversation', partitions.person(personId), id))?.record;
}

/** Today's row of a chat, where something is due; none while today's stands already. */
export function requestRow(around: Planning, desk: Omit<Desk, 'partition'>): Delivery | undefined {
  const { moment, now, lease } = around;
  const { chat, conversation, waiting } = desk;
  const { today } = moment;
  const rows = desk.rows.map(({ record }) => record);
  const slot = helpSlotId(today);
  if (rows.some((row) => row.slot === slot)) return undefined;
  const asked = requestFor(waiting, rows, { today, lastContact: conversation.lastContact });
  if (!asked) return undefined;
  const person = chat.kind === 'lead' ? { personId: chat.chat.personId } : {};
  const departmentId = chat.kind === 'lead' ? chat.chat.departmentId : chat.conversation.departmentId;
  const at = new Date(now()).toISOString();
  const base = {
    id: deliveryId(slot, conversation.id),
    slot,
    conversationId: conversation.id,
    departmentId,
    ...person,
    ...(chat.kind === 'team' && chat.conversation.unitId ? { unitId: chat.conversation.unitId } : {}),
    due: at,
    stepIds: [],
    thanks: [],
    asks: asked.map(({ bundle, step }) => ({ bundleId: bundle.id, stepId: step.id, helper: step.help.helper })),
    attempts: 0,
    epoch: lease.epoch,
    changedAt: at,
  };
  const full = requestsReached(rows, chat.kind === 'lead' ? 'person' : 'team', today);
  return full ? { ...base, state: 'skipped', reason: 'capReached' } : { ...base, state: 'planned' };
}
