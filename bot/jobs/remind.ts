import type { Delivery } from '../../core/delivery/delivery.ts';
import { partitionOf, partitions } from '../../core/model.ts';
import type { Stored } from '../../core/store.ts';
import { departure } from './departure.ts';
import { planRows, settle } from './ledger.ts';
import type { RemindAround } from './remindAround.ts';
import { type Outgoing, sendRows } from './sender.ts';
import { drawWeekly } from './weeklyMessage.ts';
import { type DepartmentRows, departmentRows, type PlaceDue, placesDue, plannedRow } from './weeklyPlan.ts';
import { weeklySending } from './weeklySending.ts';

export interface RemindReport {
  rows: Delivery[];
  /** How many cards this run sent. */
  now: number;
}

/**
 * Plans and delivers the weekly slot that is due: before it nothing, until 16:00 the cards, later they are recorded as
 * skipped. May be killed and run again at any time: a row is `sending` before its request leaves, and one that is found so
 * belongs to a run that ended in the middle; it is unclear, and never sent again by itself.
 */
export async function remind(around: RemindAround): Promise<RemindReport> {
  const places = await placesDue(around);
  const outgoing = weeklySending(around);
  const waiting: Outgoing[] = [];
  const quiet: { place: PlaceDue; known: DepartmentRows }[] = [];
  for (const { id } of around.moment.town.departments) {
    const here = places.filter(({ conversation }) => conversation.departmentId === id);
    const prepared = await prepare(around, id, here, outgoing);
    waiting.push(...prepared.waiting);
    quiet.push(...prepared.quiet);
  }
  // The chats that wait longest come first, whatever their department.
  waiting.sort((a, b) => compare(a.row.record.due, b.row.record.due) || compare(a.row.id, b.row.id));
  const now = await sendRows(around, waiting);
  for (const { place, known } of quiet) await updateQuietly(around, place, known);
  const rows: Delivery[] = [];
  for (const { id } of around.moment.town.departments)
    rows.push(...(await departmentRows(around, id)).rows.map(({ record }) => record));
  return { rows: rows.sort((a, b) => compare(a.id, b.id)), now };
}

/** Brings a department's rows up to this run: what was cut off is unclear, what is missing is planned, what has no chat is skipped. */
async function prepare(
  around: RemindAround,
  departmentId: string,
  places: readonly PlaceDue[],
  outgoing: ReturnType<typeof weeklySending>,
) {
  const { store, lease, now } = around;
  const before = await departmentRows(around, departmentId);
  for (const row of before.rows)
    if (row.record.state === 'sending' && row.record.epoch < lease.epoch)
      await settle(store, row, now(), { state: 'unclear', reason: 'interrupted' });
  const planned = new Set(before.rows.map(({ record }) => record.conversationId));
  const missing = places.filter(({ conversation }) => !planned.has(conversation.id));
  const rows = missing.map((place) => plannedRow(around, place, before));
  await planRows(store, partitions.out(departmentId), rows);
  const known = missing.length > 0 ? await departmentRows(around, departmentId) : before;
  const placeOf = new Map(places.map((place) => [place.conversation.id, place]));
  const waiting: Outgoing[] = [];
  for (const row of known.rows.filter(({ record }) => record.state === 'planned')) {
    const place = placeOf.get(row.record.conversationId);
    if (place) waiting.push(outgoing(row, place, known));
    else await unplaced(around, row);
  }
  const silent = new Set(rows.filter(({ reason }) => reason === 'noNews').map((r) => r.conversationId));
  return {
    waiting,
    quiet: missing.filter(({ conversation }) => silent.has(conversation.id)).map((place) => ({ place, known })),
  };
}

/** A planned row whose chat is not due in this department: it is bound elsewhere or gone. */
async function unplaced({ store, now }: RemindAround, row: Stored<'delivery'>): Promise<void> {
  await settle(store, row, now(), { state: 'skipped', reason: 'notBound' });
}

/** Without news no card is sent; the old one shows how things stand now. A failure costs nothing but a stale picture. */
async function updateQuietly(
  around: RemindAround,
  { conversation }: PlaceDue,
  { bundle, lastOf }: DepartmentRows,
): Promise<void> {
  const { store, messenger, lease, log } = around;
  const last = lastOf.get(conversation.id);
  const message = last && bundle && drawWeekly(around, last, bundle);
  if (!message || !last.activityId || !(await lease.held())) return;
  const fresh = await store.get('conversation', partitionOf('conversation', conversation), conversation.id);
  if (!fresh) return;
  await departure(around, conversation.id);
  const result = await messenger.update(fresh.record, last.activityId, message);
  if (result.state !== 'sent')
    log.warn({ state: result.state, reason: result.reason }, 'a card without news could not be brought up to date');
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
