import { isoWeek } from '../../core/calendar/week.ts';
import { type WeekPlace, weeklySlot } from '../../core/calendar/weekly.ts';
import { type Delivery, deliveryId, leadSlotId } from '../../core/delivery/delivery.ts';
import { type LeadContent, leadContent } from '../../core/delivery/leadContent.ts';
import { partitions } from '../../core/model.ts';
import type { LeadChat } from '../../core/place/leadChat.ts';
import type { Stored } from '../../core/store.ts';
import { usualLeadNote } from '../../core/town/settings.ts';
import { leadMessage } from '../leadMessage.ts';
import { runningBundle } from '../runningBundle.ts';
import type { Tenant } from '../tenant.ts';
import { withLease } from './lease.ts';
import { planRows, settle } from './ledger.ts';
import { createMemory } from './memory.ts';
import type { RemindAround } from './remindAround.ts';
import { type Checked, type Outgoing, sendRows } from './sender.ts';

/** A lead's chat with what came there before. */
interface LeadDesk {
  chat: LeadChat;
  row: Stored<'delivery'> | undefined;
  /** The last lines that came. */
  last: Delivery | undefined;
}

/**
 * Sends the leads their three lines once a week, to each in the own chat. Once every row of a week is settled, only the chats
 * are read.
 */
export function createLeadJob(memory = createMemory()) {
  return async function tellLeads(tenant: Tenant, around: Omit<RemindAround, 'lease'>): Promise<void> {
    const { settings } = around.moment.town;
    const at = weeklySlot(around.now(), settings.leadNote ?? usualLeadNote, settings);
    if (!at || at.moment === 'before') return;
    const chats = (await tenant.store.list('leadChat', partitions.leads)).map(({ record }) => record);
    const state = [at.week, ...chats.map(({ id, off, since }) => `${id} ${off ?? false} ${since ?? ''}`)].join(' ');
    if (chats.length === 0 || memory.isSettled(tenant.id, state, around.clock)) return;
    const done = await withLease(tenant.store, 'remind', around.clock, (lease) =>
      tellNow({ ...around, lease }, chats, at),
    );
    if (done) memory.settle(tenant.id, state, around.clock);
  };
}

/** @returns whether nothing is left to be sent */
async function tellNow(around: RemindAround, chats: readonly LeadChat[], at: WeekPlace): Promise<boolean> {
  const outgoing: Outgoing[] = [];
  for (const chat of chats) {
    const outcome = await prepare(around, await deskOf(around, chat), at);
    if (outcome) outgoing.push(outcome);
  }
  await sendRows(around, outgoing);
  const desks = await Promise.all(chats.map((chat) => deskOf(around, chat)));
  return !desks.some(({ row }) => row?.record.state === 'planned' || row?.record.state === 'sending');
}

async function deskOf({ store, moment }: RemindAround, chat: LeadChat): Promise<LeadDesk> {
  const slot = leadSlotId(isoWeek(moment.today));
  const rows = (await store.list('delivery', partitions.person(chat.personId), leadSlotId(''))).filter(
    ({ record }) => record.slot.startsWith(leadSlotId('')) && record.conversationId === chat.id,
  );
  const last = rows.filter(({ record }) => record.slot < slot && ['sent', 'unclear'].includes(record.state)).at(-1);
  return { chat, row: rows.find(({ record }) => record.slot === slot), last: last?.record };
}

/** Plans the row where there is none, and makes it ready to be sent where it is to be. */
async function prepare(
  around: RemindAround,
  { chat, row, last }: LeadDesk,
  at: WeekPlace,
): Promise<Outgoing | undefined> {
  const { store, now, lease } = around;
  if (row?.record.state === 'sending' && row.record.epoch < lease.epoch) {
    await settle(store, row, now(), { state: 'unclear', reason: 'interrupted' });
    return undefined;
  }
  if (chat.off) {
    if (row?.record.state === 'planned') await settle(store, row, now(), { state: 'skipped', reason: 'off' });
    return undefined;
  }
  // Whoever was not there yet when the time was over has missed nothing.
  if (!row && now() > at.until && chat.since && Date.parse(chat.since) > at.until) return undefined;
  const partition = partitions.person(chat.personId);
  const conversation = await store.get('conversation', partition, chat.id);
  if (!conversation) return undefined;
  if (!row) await planRows(store, partition, [await plannedNote(around, chat, last, at)]);
  const standing = row ?? (await store.get('delivery', partition, deliveryId(leadSlotId(at.week), chat.id)));
  if (standing?.record.state !== 'planned') return undefined;
  const check = (planned: Delivery) => recheck(around, planned, { last, until: at.until });
  return { row: standing, conversation: conversation.record, check };
}

async function plannedNote(
  around: RemindAround,
  { id, personId, departmentId }: LeadChat,
  last: Delivery | undefined,
  at: WeekPlace,
): Promise<Delivery> {
  const { now, lease, moment } = around;
  const slot = leadSlotId(at.week);
  const base = {
    id: deliveryId(slot, id),
    slot,
    conversationId: id,
    departmentId,
    personId,
    due: at.due,
    weekday: (moment.town.settings.leadNote ?? usualLeadNote).weekday,
    attempts: 0,
    epoch: lease.epoch,
    changedAt: new Date(now()).toISOString(),
  };
  const content = now() > at.until ? { kind: 'tooLate' as const } : await contentNow(around, departmentId, last);
  if (content.kind === 'card') return { ...base, state: 'planned', ...content.shown };
  return { ...base, state: 'skipped', reason: content.kind, stepIds: [], thanks: [] };
}

async function contentNow(
  { store, moment, now }: RemindAround,
  departmentId: string,
  last: Delivery | undefined,
): Promise<LeadContent> {
  const bundle = await runningBundle(store, departmentId, moment.today);
  return bundle ? leadContent(bundle.record, last, now(), moment.today) : { kind: 'nothingOpen' };
}

/** The lines say what is true when they leave. */
async function recheck(
  around: RemindAround,
  row: Delivery,
  { last, until }: { last: Delivery | undefined; until: number },
): Promise<Checked> {
  const { store, moment, now, links } = around;
  if (now() > until && !row.resent) return { skip: 'tooLate' };
  const bundle = await runningBundle(store, row.departmentId, moment.today);
  const content = bundle && leadContent(bundle.record, last, now(), moment.today);
  if (!bundle || content?.kind !== 'card') return { skip: content?.kind ?? 'nothingOpen' };
  return { content: content.shown, draw: (claimed) => leadMessage({ ...moment, links }, claimed, bundle.record) };
}
