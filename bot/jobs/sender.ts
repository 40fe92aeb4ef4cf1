import type { Bundle } from '../../core/bundle/bundle.ts';
import { attemptsAtMost, backoff } from '../../core/delivery/backoff.ts';
import { stillOpen, type WeeklyProposal } from '../../core/delivery/weeklyProposal.ts';
import { partitionOf, partitions } from '../../core/model.ts';
import type { Conversation } from '../../core/place/conversation.ts';
import type { Stored } from '../../core/store.ts';
import { runningBundle } from '../runningBundle.ts';
import { departure } from './departure.ts';
import { claim, settle } from './ledger.ts';
import type { RemindAround } from './remindAround.ts';
import { drawWeekly } from './weeklyMessage.ts';
import { contentFor, type DepartmentRows, heldBack, type PlaceDue } from './weeklyPlan.ts';

/**
 * How many cards are under way at most; each may be left unclear by a crash. Teams usually answers within a quarter of a
 * second, so that five are; the others keep the pace up while some requests get no answer for the whole time they are given.
 */
export const atOnce = 16;
/** A card that may not be tried again for longer than this is left to a later run, in milliseconds. */
const patienceMs = 5_000;

/** A planned row with the chat it is for. */
export interface Waiting {
  row: Stored<'delivery'>;
  place: PlaceDue;
  known: DepartmentRows;
}

/**
 * Sends planned rows, several at a time, at the pace that Teams allows. A row that has to wait stands aside, so that it never
 * holds up the others. Ends when nothing is left that could be sent soon, or when the lease is lost.
 * @returns how many cards were sent
 * @throws what the store threw at one of the rows, once everything that was under way has been settled
 */
export async function sendRows(around: RemindAround, rows: readonly Waiting[]): Promise<number> {
  const queue = openQueue(around, rows);
  const bundleOf = bundlesNow(around);
  const failures: unknown[] = [];
  let sent = 0;
  const worker = async () => {
    for (let next = await queue.next(); next && failures.length === 0; next = await queue.next()) {
      const row = await sendOne(around, next, { again: queue.again, bundleOf });
      if (row?.record.state === 'sent') sent += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, () => worker().catch((error: unknown) => failures.push(error))));
  if (failures.length > 0) throw failures[0];
  return sent;
}

interface Queue {
  /** The next row that may be tried; undefined when there is none within the patience. */
  next(): Promise<Waiting | undefined>;
  /** Puts a row aside until an instant of the monotonic clock. */
  again(waiting: Waiting, at: number): void;
}

function openQueue({ clock, lease, now }: RemindAround, rows: readonly Waiting[]): Queue {
  const ready: Waiting[] = [];
  const aside: { at: number; waiting: Waiting }[] = [];
  for (const waiting of rows) {
    const { notBefore } = waiting.row.record;
    if (notBefore) aside.push({ at: clock.mono() + Date.parse(notBefore) - now(), waiting });
    else ready.push(waiting);
  }
  return {
    async next() {
      while (await lease.held()) {
        const at = clock.mono();
        const due = aside.findIndex((a) => a.at <= at);
        if (due >= 0) return aside.splice(due, 1)[0]?.waiting;
        const first = ready.shift();
        if (first) return first;
        const soonest = Math.min(...aside.map((a) => a.at));
        if (soonest - at > patienceMs) return undefined;
        await clock.sleep(Math.min(soonest - at, 250));
      }
      return undefined;
    },
    again: (waiting, at) => void aside.push({ at, waiting }),
  };
}

/** One attempt at one row. @returns the row as it stands, or undefined when it stays for another attempt or process */
async function sendOne(
  around: RemindAround,
  waiting: Waiting,
  { again, bundleOf }: { again: Queue['again']; bundleOf: ReturnType<typeof bundlesNow> },
): Promise<Stored<'delivery'> | undefined> {
  const { store, clock, pacer, lease, messenger, now } = around;
  const { row } = waiting;
  const conversation = await stillThere(around, waiting.place);
  const check = conversation ? recheck(around, waiting, await bundleOf(row.record.departmentId)) : { skip: 'notBound' };
  if (!conversation || 'skip' in check)
    return settle(store, row, now(), { state: 'skipped', reason: 'skip' in check ? check.skip : 'notBound' });
  const free = pacer.freeAt(row.record.conversationId, clock.mono());
  if (free > clock.mono()) {
    again(waiting, free);
    return undefined;
  }
  await departure(around, row.record.conversationId);
  if (!(await lease.held())) return undefined;
  const claimed = await claim(store, row, now(), { epoch: lease.epoch, ...check.proposal });
  // Another process has taken the row since it was read: the card is that one's to send.
  if (!claimed) return undefined;
  const message = drawWeekly(around, claimed.record, check.bundle);
  if (!message) return settle(store, claimed, now(), { state: 'skipped', reason: 'nothingOpen' });
  // Where this process stood still since, another one has the lease and has judged the row.
  if (!(await lease.held())) return settle(store, claimed, now(), { state: 'planned', attempts: row.record.attempts });
  const result = await messenger.send(conversation, message);
  if (result.state !== 'notAccepted') {
    const { state, ...rest } = result;
    const settled = await settle(store, claimed, now(), { state, ...rest });
    await countRefusals(around, waiting.place, settled.record.state);
    return settled;
  }
  const { attempts } = claimed.record;
  if (attempts >= attemptsAtMost) return settle(store, claimed, now(), { state: 'refused', reason: result.reason });
  const wait = backoff(attempts, result.retryAfterMs, around.random());
  const notBefore = new Date(now() + wait).toISOString();
  const back = await settle(store, claimed, now(), { state: 'planned', reason: result.reason, notBefore });
  if (back.record.state === 'planned') again({ ...waiting, row: back }, clock.mono() + wait);
  return undefined;
}

/** The chat as it is now, with the newest address; undefined when Bündel was removed or the chat is bound elsewhere. */
async function stillThere(
  { store }: RemindAround,
  { conversation: planned }: PlaceDue,
): Promise<Conversation | undefined> {
  const found = await store.get('conversation', partitionOf('conversation', planned), planned.id);
  const same = found?.record.departmentId === planned.departmentId && found.record.unitId === planned.unitId;
  return same ? found?.record : undefined;
}

/** A department's bundle is read again when it was read longer ago than this, in milliseconds. */
const freshFor = 2_000;

/** The departments' bundles as they stand now, or a moment ago: a long run goes on while steps are being done. */
function bundlesNow({ store, clock, moment }: RemindAround): (departmentId: string) => Promise<Bundle | undefined> {
  const read = new Map<string, { at: number; bundle: Promise<Bundle | undefined> }>();
  return (departmentId) => {
    const known = read.get(departmentId);
    if (known && clock.mono() - known.at <= freshFor) return known.bundle;
    const bundle = runningBundle(store, departmentId, moment.today).then((stored) => stored?.record);
    read.set(departmentId, { at: clock.mono(), bundle });
    return bundle;
  };
}

/** What was planned may not hold any more when its turn comes: the step was done meanwhile, or the time is over. */
function recheck(
  around: RemindAround,
  { row, place, known }: Waiting,
  bundle: Bundle | undefined,
): { proposal: WeeklyProposal; bundle: Bundle } | { skip: string } {
  const { moment, now } = around;
  // Who sends a card once more by hand has decided that it shall come now.
  const back = row.record.resent ? undefined : heldBack(place, moment.today, now());
  if (back) return { skip: back };
  const { stepIds, thanks } = row.record;
  if (bundle && stillOpen(bundle, stepIds[0], moment.today)) return { proposal: { stepIds, thanks }, bundle };
  const content = contentFor(around, { ...known, bundle }, place.conversation);
  return bundle && content.kind === 'card' ? { proposal: content.proposal, bundle } : { skip: 'nothingOpen' };
}

/** Weeks of refusals in a row are counted where they happen, and forgotten at the first card that arrives. */
async function countRefusals({ store }: RemindAround, { schedule }: PlaceDue, state: string): Promise<void> {
  if (!schedule || (state !== 'refused' && !(state === 'sent' && schedule.record.refusals))) return;
  const { refusals = 0, ...rest } = schedule.record;
  const record = state === 'sent' ? rest : { ...rest, refusals: refusals + 1 };
  // Somebody who changes the schedule at this moment has heard of the chat: then the count may start anew.
  await store.write(partitions.places, [{ op: 'replace', kind: 'weeklySchedule', record, version: schedule.version }]);
}
