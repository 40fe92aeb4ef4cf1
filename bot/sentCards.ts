import { daysAfter } from '../core/calendar/clock.ts';
import { isoWeek, weeksBefore } from '../core/calendar/week.ts';
import { dayOfHelp, deliveryId, helpSlotId, weeklySlotId } from '../core/delivery/delivery.ts';
import type { SentCard } from '../core/delivery/sentCard.ts';
import type { HelperChat } from '../core/help/helperChat.ts';
import type { Messenger } from '../core/messenger.ts';
import { partitions } from '../core/model.ts';
import type { Conversation } from '../core/place/conversation.ts';
import type { TenantStore } from '../core/store.ts';
import { openHelperChats } from './helpChats.ts';
import { helperMessage } from './helperMessage.ts';
import type { Links } from './links.ts';
import type { Log } from './log.ts';
import { sentCardId, sentCardOf, shownInRow, stepsCard } from './shownCard.ts';
import type { Moment } from './tenant.ts';
import type { PressReply, ShownSteps } from './turn.ts';

/** Remembers which steps a card that was just sent on request shows. */
export async function rememberCard(
  store: TenantStore,
  shows: ShownSteps,
  conversation: Pick<Conversation, 'id' | 'personId'>,
  activityId: string,
  now: number,
): Promise<void> {
  const record = sentCardOf(shows, conversation, activityId, now);
  // An id that exists already is the same card, told twice.
  await store.write(partitions.cards(shows.departmentId), [{ op: 'create', kind: 'sentCard', record }]);
}

export interface RefreshAround {
  store: TenantStore;
  moment: Moment;
  links: Links;
  messenger: Messenger;
  log: Log;
}

/** How many updates are under way at once: a press in one channel must not storm the others. */
const atOnce = 4;

/** Weekly cards of so many weeks are kept up to date; who presses an older one sees what is true now. */
const weeksKept = 4;

/**
 * Brings every sent card that shows a step up to date after it changed. Updating is idempotent, so nothing is lost when this
 * is cut off: a press on an outdated card shows what is true then.
 */
export async function refreshCards(around: RefreshAround, changed: NonNullable<PressReply['changed']>): Promise<void> {
  const { store, moment, links, messenger, log } = around;
  const [bundle, cards] = await Promise.all([
    store.get('bundle', partitions.plan, changed.bundleId),
    sentIn(store, changed.departmentId, moment.today),
  ]);
  if (!bundle) return;
  const waiting = cards.filter(({ shows }) => shows.stepIds.includes(changed.stepId));
  const worker = async () => {
    for (let card = waiting.pop(); card; card = waiting.pop()) {
      const conversation = await conversationOf(store, card);
      const message = stepsCard({ ...moment, links }, bundle.record, card.shows);
      if (!conversation || !message) continue;
      const result = await messenger.update(conversation, card.activityId, message);
      if (result.state !== 'sent')
        log.warn({ state: result.state, reason: result.reason }, 'a sent card could not be brought up to date');
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  await refreshHelperCards(around, changed);
}

/** Whoever was asked for help sees at once what others have answered, and that a step does not wait any more. */
async function refreshHelperCards(
  { store, moment, messenger, log }: RefreshAround,
  { departmentId, stepId, helpers }: NonNullable<PressReply['changed']>,
): Promise<void> {
  if (helpers.length === 0) return;
  const chatOf = await openHelperChats(store, moment.town);
  const oldest = helpSlotId(daysAfter(moment.today, -7 * weeksKept));
  const partitionsAsked = new Set(helpers.flatMap((helper) => partitionAsked(chatOf(helper, departmentId)) ?? []));
  for (const partition of partitionsAsked)
    for (const { record } of await store.list('delivery', partition, oldest)) {
      if (!record.activityId || !dayOfHelp(record.slot) || !record.asks?.some((ask) => ask.stepId === stepId)) continue;
      const { conversationId, personId, activityId } = record;
      const conversation = await conversationOf(store, { conversationId, personId });
      const message = await helperMessage(store, moment, record);
      const result = conversation && message && (await messenger.update(conversation, activityId, message));
      if (result && result.state !== 'sent')
        log.warn({ state: result.state, reason: result.reason }, 'a request for help could not be brought up to date');
    }
}

function partitionAsked(chat: HelperChat | undefined): string | undefined {
  if (!chat) return undefined;
  return chat.kind === 'team' ? partitions.out(chat.conversation.departmentId) : partitions.person(chat.chat.personId);
}

/** A card that stands in a chat. */
interface Standing {
  conversationId: string;
  personId?: string | undefined;
  activityId: string;
  shows: ShownSteps;
}

/** The weekly cards of the last weeks and the cards sent on request that show steps of a department. */
async function sentIn(store: TenantStore, departmentId: string, today: string): Promise<Standing[]> {
  const oldest = weeklySlotId(weeksBefore(isoWeek(today), weeksKept));
  const [rows, cards] = await Promise.all([
    store.list('delivery', partitions.out(departmentId), oldest),
    store.list('sentCard', partitions.cards(departmentId)),
  ]);
  return [
    ...rows.flatMap(({ record }) =>
      record.activityId
        ? [{ conversationId: record.conversationId, activityId: record.activityId, shows: shownInRow(record) }]
        : [],
    ),
    ...cards.map(({ record }) => ({ ...record, shows: shownOnRequest(record) })),
  ];
}

async function conversationOf(
  store: TenantStore,
  card: Pick<Standing, 'conversationId' | 'personId'>,
): Promise<Conversation | undefined> {
  const partition = card.personId ? partitions.person(card.personId) : partitions.places;
  return (await store.get('conversation', partition, card.conversationId))?.record;
}

/** What a card that was sent on request shows. */
function shownOnRequest({ card, departmentId, unitId, stepIds, thanks, canPress }: SentCard): ShownSteps {
  return { card, departmentId, ...(unitId ? { unitId } : {}), stepIds, thanks, canPress };
}

/** Where a press came from: the message, and the week where it stands on a weekly card. */
export interface PressedOn {
  conversationId: string;
  messageId: string | undefined;
  slot: string | undefined;
}

/** What the pressed card shows; undefined when it was never remembered or its time has run out. */
export async function shownOn(
  store: TenantStore,
  departmentId: string,
  { conversationId, messageId, slot }: PressedOn,
): Promise<ShownSteps | undefined> {
  if (slot) {
    const row = await store.get('delivery', partitions.out(departmentId), deliveryId(slot, conversationId));
    return row && shownInRow(row.record);
  }
  if (!messageId) return undefined;
  const stored = await store.get('sentCard', partitions.cards(departmentId), sentCardId(conversationId, messageId));
  return stored && shownOnRequest(stored.record);
}
