import { setTimeout as sleep } from 'node:timers/promises';
import { weeklySlot } from '../../core/calendar/weekly.ts';
import type { Delivery, DeliveryState } from '../../core/delivery/delivery.ts';
import { partitions } from '../../core/model.ts';
import type { Conversation } from '../../core/place/conversation.ts';
import type { Stored } from '../../core/store.ts';
import { claim, planRows, settle } from './ledger.ts';
import type { RemindAround } from './remindAround.ts';
import { weeklyMessage } from './weeklyMessage.ts';

export interface RemindReport {
  rows: Delivery[];
  /** How many cards this run sent. */
  now: number;
}

/** How many cards are under way at once; each may be left unclear by a crash. */
const atOnce = 4;
/** A card that was certainly not accepted is tried again this often in one run, and by later runs until the window closes. */
const tries = 3;
const longestWaitMs = 5_000;

/**
 * Plans and delivers the weekly slot that is due at `moment.now`: before it nothing, until 16:00 the cards, later they are
 * recorded as skipped. May be killed and run again at any time: a row is `sending` before its request leaves, and one that is
 * found so belongs to a run that ended in the middle; it is unclear, and never sent again by itself.
 */
export async function remind(around: RemindAround): Promise<RemindReport> {
  const { store } = around;
  const places = await placesDue(around);
  const slots = [...new Set(places.map((p) => p.slot))];
  let now = 0;
  const rows: Delivery[] = [];
  for (const slot of slots) {
    const inSlot = places.filter((p) => p.slot === slot);
    const before = await store.list('delivery', partitions.out(slot));
    await markInterrupted(around, before);
    await planRows(store, slot, missing(inSlot, before, around));
    now += await deliver(around, slot, inSlot);
    rows.push(...(await store.list('delivery', partitions.out(slot))).map((r) => r.record));
  }
  return { rows, now };
}

interface PlaceDue {
  conversation: Conversation;
  slot: string;
  due: string;
  moment: 'due' | 'over';
}

/** The bound team chats whose weekly instant has come in the week of `now`. */
async function placesDue({ store, moment: { town, now } }: RemindAround): Promise<PlaceDue[]> {
  const [conversations, schedules] = await Promise.all([
    store.list('conversation', partitions.places),
    store.list('weeklySchedule', partitions.places),
  ]);
  const scheduleOf = new Map(schedules.map((s) => [s.id, s.record]));
  return conversations.flatMap(({ record: conversation }) => {
    if (!conversation.departmentId) return [];
    const at = scheduleOf.get(conversation.id) ?? town.settings.weekly;
    const place = weeklySlot(now, at, town.settings.timeZone, town.settings.land);
    if (!place || place.moment === 'before') return [];
    return [{ conversation, slot: `weekly-${place.week}`, due: place.due, moment: place.moment }];
  });
}

function missing(
  places: readonly PlaceDue[],
  rows: readonly Stored<'delivery'>[],
  { moment }: RemindAround,
): Delivery[] {
  const known = new Set(rows.map((r) => r.id));
  const changedAt = new Date(moment.now).toISOString();
  return places
    .filter(({ conversation }) => !known.has(conversation.id))
    .map(({ conversation: { id, departmentId = '', unitId }, slot, due, moment: when }) => ({
      id,
      slot,
      departmentId,
      ...(unitId ? { unitId } : {}),
      due,
      ...(when === 'due' ? { state: 'planned' as const } : { state: 'skipped' as const, reason: 'tooLate' }),
      changedAt,
    }));
}

/** A run ended in the middle of these rows. Where it had remembered the card, the card has arrived; else nobody knows. */
async function markInterrupted({ store, moment }: RemindAround, rows: readonly Stored<'delivery'>[]): Promise<void> {
  for (const row of rows.filter((r) => r.record.state === 'sending')) {
    const { departmentId, changedAt } = row.record;
    const cards = await store.list('sentCard', partitions.cards(departmentId));
    const card = cards.find(
      ({ record: c }) => c.conversationId === row.id && c.card === 'weekly' && c.sentAt >= changedAt,
    )?.record;
    const outcome = card
      ? { state: 'sent' as const, activityId: card.activityId }
      : { state: 'unclear' as const, reason: 'interrupted' };
    await settle(store, row, moment.now, outcome);
  }
}

async function deliver(around: RemindAround, slot: string, places: readonly PlaceDue[]): Promise<number> {
  const { store, moment } = around;
  const placeOf = new Map(places.map((p) => [p.conversation.id, p]));
  const waiting = (await store.list('delivery', partitions.out(slot))).filter((r) => r.record.state === 'planned');
  let sent = 0;
  const worker = async () => {
    for (let row = waiting.shift(); row; row = waiting.shift()) {
      const place = placeOf.get(row.id);
      if (!place) await settle(store, row, moment.now, { state: 'skipped', reason: 'notBound' });
      else if (place.moment === 'over') await settle(store, row, moment.now, { state: 'skipped', reason: 'tooLate' });
      else if ((await deliverOne(around, row, place.conversation)) === 'sent') sent += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return sent;
}

async function deliverOne(
  around: RemindAround,
  planned: Stored<'delivery'>,
  conversation: Conversation,
): Promise<DeliveryState> {
  const { store, moment, messenger } = around;
  const card = await weeklyMessage(around, conversation);
  if (!card) return settle(store, planned, moment.now, { state: 'skipped', reason: 'nothingOpen' });
  let row: Stored<'delivery'> | undefined = planned;
  for (let attempt = 1; row && attempt <= tries; attempt += 1) {
    const claimed = await claim(store, row, moment.now, card.shows.stepIds[0]);
    // Another process has taken the row since it was read: the card is that one's to send.
    if (!claimed) return 'sending';
    const result = await messenger.send(conversation, card.message);
    if (result.state === 'sent') {
      // Remembered first: a run that ends in between leaves a row that the next one can still tell the truth about.
      if (result.activityId) await card.remember(result.activityId);
      return settle(store, claimed, moment.now, { state: 'sent', activityId: result.activityId });
    }
    const state = result.state === 'notAccepted' ? 'planned' : result.state;
    await settle(store, claimed, moment.now, { state, reason: result.reason });
    if (result.state !== 'notAccepted') return state;
    const wait = result.retryAfterMs ?? 200 * attempt;
    // Never before the time that Teams named: a longer wait is left to a later run.
    if (wait > longestWaitMs) break;
    await sleep(wait);
    row = await store.get('delivery', partitions.out(row.record.slot), row.id);
  }
  return 'planned';
}
