import type { Bundle } from '../../core/bundle/bundle.ts';
import { isoWeek, weeksBefore } from '../../core/calendar/week.ts';
import { type WeekPlace, weeklySlot } from '../../core/calendar/weekly.ts';
import { type Delivery, deliveryId, weeklySlotId } from '../../core/delivery/delivery.ts';
import { type LastCard, type WeeklyContent, weeklyContent } from '../../core/delivery/weeklyProposal.ts';
import { isLoadWeek } from '../../core/department/load.ts';
import { partitions } from '../../core/model.ts';
import type { Conversation } from '../../core/place/conversation.ts';
import type { WeeklySchedule } from '../../core/place/weeklySchedule.ts';
import type { Stored } from '../../core/store.ts';
import { runningBundle } from '../runningBundle.ts';
import type { Planning, RemindAround } from './remindAround.ts';

/** After so many weeks in which Teams refused a chat's card, none is sent until the chat is heard of again. */
const refusalsAtMost = 3;
/** So far back the last card of a chat is looked for. */
const weeksBack = 8;

/** A bound team chat whose weekly instant has come. */
export interface PlaceDue {
  conversation: Conversation & { departmentId: string };
  schedule: Stored<'weeklySchedule'> | undefined;
  at: WeekPlace;
}

/** What a department's cards are made from: its bundle, and its rows of the last weeks. */
export interface DepartmentRows {
  bundle: Bundle | undefined;
  rows: Stored<'delivery'>[];
  /** The last card each chat got before this slot. */
  lastOf: ReadonlyMap<string, Delivery>;
}

export const slotOf = ({ moment }: Pick<Planning, 'moment'>): string => weeklySlotId(isoWeek(moment.today));

/** The bound team chats whose weekly instant has come in the week of the run. */
export async function placesDue(around: RemindAround): Promise<PlaceDue[]> {
  const { store, moment } = around;
  const [conversations, schedules] = await Promise.all([
    store.list('conversation', partitions.places),
    store.list('weeklySchedule', partitions.places),
  ]);
  const scheduleOf = new Map(schedules.map((s) => [s.id, s]));
  const placeAt = slotsOf(moment);
  return conversations.flatMap(({ record: conversation }) => {
    const { departmentId } = conversation;
    if (!departmentId) return [];
    const schedule = scheduleOf.get(conversation.id);
    const at = placeAt(schedule?.record ?? moment.town.settings.weekly);
    if (!at || at.moment === 'before') return [];
    const { boundAt } = schedule?.record ?? {};
    // Whoever was not there yet when the time was over has missed nothing.
    if (at.moment === 'over' && boundAt && Date.parse(boundAt) > at.until) return [];
    return [{ conversation: { ...conversation, departmentId }, schedule, at }];
  });
}

/** Most chats share a few times, and reckoning with time zones takes its own. */
function slotsOf({ now, town }: RemindAround['moment']) {
  const known = new Map<string, WeekPlace | undefined>();
  return ({ weekday, time }: Pick<WeeklySchedule, 'weekday' | 'time'>): WeekPlace | undefined => {
    const key = `${weekday} ${time}`;
    if (!known.has(key)) known.set(key, weeklySlot(now, { weekday, time }, town.settings));
    return known.get(key);
  };
}

export async function departmentRows(around: RemindAround, departmentId: string): Promise<DepartmentRows> {
  const { store, moment } = around;
  const slot = slotOf(around);
  const oldest = weeklySlotId(weeksBefore(isoWeek(moment.today), weeksBack));
  const [bundle, recent] = await Promise.all([
    runningBundle(store, departmentId, moment.today),
    store.list('delivery', partitions.out(departmentId), oldest),
  ]);
  const lastOf = new Map<string, Delivery>();
  // In order of the slots, so that the last one stays.
  for (const { record } of recent)
    if (record.slot < slot && (record.state === 'sent' || record.state === 'unclear'))
      lastOf.set(record.conversationId, record);
  return {
    bundle: bundle?.record,
    rows: recent.filter(({ record }) => record.slot === slot),
    lastOf,
  };
}

/** What a chat's card shows in this run, or why it gets none. */
export function contentFor(
  { moment: { today, town } }: Pick<Planning, 'moment'>,
  { bundle, lastOf }: DepartmentRows,
  { id, unitId }: Conversation,
): WeeklyContent {
  if (!bundle) return { kind: 'nothingOpen' };
  const department = town.departments.find((each) => each.id === bundle.departmentId);
  const load = department !== undefined && isLoadWeek(department, today);
  return weeklyContent(bundle, unitId, today, lastCard(lastOf.get(id)), { load });
}

function lastCard(row: Delivery | undefined): LastCard | undefined {
  return row && { ...row, day: row.changedAt.slice(0, 10) };
}

/** Why a place gets no card, whatever there would be to say; undefined when it may get one. @param now epoch milliseconds */
export function heldBack({ schedule, at }: PlaceDue, today: string, now: number): string | undefined {
  if (now > at.until) return 'tooLate';
  const { pausedUntil, refusals = 0 } = schedule?.record ?? {};
  if (pausedUntil && pausedUntil >= today) return 'paused';
  return refusals >= refusalsAtMost ? 'suspended' : undefined;
}

/** The row of a place as it is planned: what its card will show, or why there is none. */
export function plannedRow(around: Planning, place: PlaceDue, known: DepartmentRows): Delivery {
  const { conversation, at } = place;
  const slot = slotOf(around);
  const { departmentId, unitId } = conversation;
  const base = {
    id: deliveryId(slot, conversation.id),
    slot,
    conversationId: conversation.id,
    departmentId,
    ...(unitId ? { unitId } : {}),
    due: at.due,
    weekday: (place.schedule?.record ?? around.moment.town.settings.weekly).weekday,
    attempts: 0,
    epoch: around.lease.epoch,
    changedAt: new Date(around.now()).toISOString(),
  };
  const back = heldBack(place, around.moment.today, around.now());
  const content: WeeklyContent | { kind: 'back' } = back ? { kind: 'back' } : contentFor(around, known, conversation);
  if (content.kind === 'card') return { ...base, state: 'planned', ...content.proposal };
  return { ...base, state: 'skipped', reason: back ?? content.kind, stepIds: [], thanks: [] };
}
