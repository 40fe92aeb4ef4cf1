import { attemptsAtMost, backoff } from '../../core/delivery/backoff.ts';
import type { Delivery, DeliveryState } from '../../core/delivery/delivery.ts';
import type { CardMessage } from '../../core/messenger.ts';
import { partitionOf } from '../../core/model.ts';
import type { Conversation } from '../../core/place/conversation.ts';
import type { Stored } from '../../core/store.ts';
import { departure } from './departure.ts';
import { claim, settle } from './ledger.ts';
import type { RemindAround } from './remindAround.ts';

/**
 * How many cards are under way at most; each may be left unclear by a crash. Teams usually answers within a quarter of a
 * second, so that five are; the others keep the pace up while some requests get no answer for the whole time they are given.
 */
export const atOnce = 16;
/** A card that may not be tried again for longer than this is left to a later run, in milliseconds. */
const patienceMs = 5_000;

/** What of a row a card shows; the rest of the row is about its delivery. */
export type Content = Partial<Pick<Delivery, 'stepIds' | 'thanks' | 'asks'>>;

/** What a card says when its turn comes, or why it shall not come any more. */
export type Checked = { skip: string } | { content: Content; draw(row: Delivery): CardMessage | undefined };

/** A planned row with the chat it is for, and what its kind of card knows. */
export interface Outgoing {
  row: Stored<'delivery'>;
  /** The chat as it was when the row was planned. */
  conversation: Conversation;
  /** What was planned may not hold any more when its turn comes. */
  check(row: Delivery): Promise<Checked>;
  /** Told when Teams has taken or refused the card, or did not answer. */
  settled?(state: DeliveryState): Promise<void>;
}

/**
 * Sends planned rows, several at a time, at the pace that Teams allows. A row that has to wait stands aside, so that it never
 * holds up the others. Ends when nothing is left that could be sent soon, or when the lease is lost.
 * @returns how many cards were sent
 * @throws what the store threw at one of the rows, once everything that was under way has been settled
 */
export async function sendRows(around: RemindAround, rows: readonly Outgoing[]): Promise<number> {
  const queue = openQueue(around, rows);
  const failures: unknown[] = [];
  let sent = 0;
  const worker = async () => {
    for (let next = await queue.next(); next && failures.length === 0; next = await queue.next()) {
      const row = await sendOne(around, next, queue.again);
      if (row?.record.state === 'sent') sent += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, () => worker().catch((error: unknown) => failures.push(error))));
  if (failures.length > 0) throw failures[0];
  return sent;
}

interface Queue {
  /** The next row that may be tried; undefined when there is none within the patience. */
  next(): Promise<Outgoing | undefined>;
  /** Puts a row aside until an instant of the monotonic clock. */
  again(outgoing: Outgoing, at: number): void;
}

function openQueue({ clock, lease, now }: RemindAround, rows: readonly Outgoing[]): Queue {
  const ready: Outgoing[] = [];
  const aside: { at: number; outgoing: Outgoing }[] = [];
  for (const outgoing of rows) {
    const { notBefore } = outgoing.row.record;
    if (notBefore) aside.push({ at: clock.mono() + Date.parse(notBefore) - now(), outgoing });
    else ready.push(outgoing);
  }
  return {
    async next() {
      while (await lease.held()) {
        const at = clock.mono();
        const due = aside.findIndex((a) => a.at <= at);
        if (due >= 0) return aside.splice(due, 1)[0]?.outgoing;
        const first = ready.shift();
        if (first) return first;
        const soonest = Math.min(...aside.map((a) => a.at));
        if (soonest - at > patienceMs) return undefined;
        await clock.sleep(Math.min(soonest - at, 250));
      }
      return undefined;
    },
    again: (outgoing, at) => void aside.push({ at, outgoing }),
  };
}

/** One attempt at one row. @returns the row as it stands, or undefined when it stays for another attempt or process */
async function sendOne(
  around: RemindAround,
  outgoing: Outgoing,
  again: Queue['again'],
): Promise<Stored<'delivery'> | undefined> {
  const { store, clock, pacer, lease, messenger, now } = around;
  const { row } = outgoing;
  const conversation = await stillThere(around, outgoing.conversation);
  const checked = conversation ? await outgoing.check(row.record) : { skip: 'notBound' };
  if (!conversation || 'skip' in checked)
    return settle(store, row, now(), { state: 'skipped', reason: 'skip' in checked ? checked.skip : 'notBound' });
  const free = pacer.freeAt(row.record.conversationId, clock.mono());
  if (free > clock.mono()) {
    again(outgoing, free);
    return undefined;
  }
  await departure(around, row.record.conversationId);
  if (!(await lease.held())) return undefined;
  const claimed = await claim(store, row, now(), { epoch: lease.epoch, ...checked.content });
  // Another process has taken the row since it was read: the card is that one's to send.
  if (!claimed) return undefined;
  const message = checked.draw(claimed.record);
  if (!message) return settle(store, claimed, now(), { state: 'skipped', reason: 'nothingOpen' });
  // Where this process stood still since, another one has the lease and has judged the row.
  if (!(await lease.held())) return settle(store, claimed, now(), { state: 'planned', attempts: row.record.attempts });
  const result = await messenger.send(conversation, message);
  if (result.state !== 'notAccepted') {
    const { state, ...rest } = result;
    const settled = await settle(store, claimed, now(), { state, ...rest });
    await outgoing.settled?.(settled.record.state);
    return settled;
  }
  return putOff(around, { ...outgoing, row: claimed }, result, again);
}

/** Teams has certainly not taken the card: it is tried again later, or refused after the last attempt. */
async function putOff(
  { store, clock, now, random }: RemindAround,
  outgoing: Outgoing,
  { reason, retryAfterMs }: { reason: string; retryAfterMs: number | undefined },
  again: Queue['again'],
): Promise<Stored<'delivery'> | undefined> {
  const { row } = outgoing;
  const { attempts } = row.record;
  if (attempts >= attemptsAtMost) return settle(store, row, now(), { state: 'refused', reason });
  const wait = backoff(attempts, retryAfterMs, random());
  const notBefore = new Date(now() + wait).toISOString();
  const back = await settle(store, row, now(), { state: 'planned', reason, notBefore });
  if (back.record.state === 'planned') again({ ...outgoing, row: back }, clock.mono() + wait);
  return undefined;
}

/** The chat as it is now, with the newest address; undefined when Bündel was removed or the chat is bound elsewhere. */
async function stillThere({ store }: RemindAround, planned: Conversation): Promise<Conversation | undefined> {
  const found = await store.get('conversation', partitionOf('conversation', planned), planned.id);
  if (found?.record.departmentId !== planned.departmentId || found?.record.unitId !== planned.unitId) return undefined;
  return found?.record;
}
