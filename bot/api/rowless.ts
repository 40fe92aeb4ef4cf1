import { may } from '../../core/access.ts';
import { isoWeek, weeksBefore } from '../../core/calendar/week.ts';
import { weeklySlot } from '../../core/calendar/weekly.ts';
import { weeklySlotId } from '../../core/delivery/delivery.ts';
import { whyNone } from '../../core/delivery/why.ts';
import { partitions } from '../../core/model.ts';
import type { Conversation } from '../../core/place/conversation.ts';
import type { WeeklySchedule } from '../../core/place/weeklySchedule.ts';
import { placeName } from '../../core/town/town.ts';
import { type Caller, explained, isMoved, type Row, type Seen } from './deliveryRows.ts';

/** So many weeks it is told that Bündel is gone from a chat. */
const toldForWeeks = 4;

/** Team chats that have no weekly row in the running week: their card is still to come, nobody has bound them, or Bündel is gone. */
export async function teamsWithout(
  caller: Caller,
  departments: readonly string[],
  ledger: readonly Seen[],
): Promise<Row[]> {
  const { tenant, moment, actor } = caller;
  const running = isoWeek(moment.today);
  const [conversations, schedules] = await Promise.all([
    tenant.store.list('conversation', partitions.places),
    tenant.store.list('weeklySchedule', partitions.places),
  ]);
  const weekly = ledger.filter(({ slot }) => slot.kind === 'weekly');
  const known = new Set(weekly.filter(({ slot }) => slot.week === running).map(({ record }) => record.conversationId));
  const scheduleOf = new Map(schedules.map(({ id, record }) => [id, record]));
  // A chat that belongs to no department is the whole town's: only who sees all of it sees these.
  const seesUnbound = may(actor, 'delivery.read');
  const isSeen = ({ departmentId }: Conversation) => (departmentId ? departments.includes(departmentId) : seesUnbound);
  const here = conversations
    .map(({ record }) => record)
    .filter((conversation) => !known.has(conversation.id) && isSeen(conversation))
    .map((conversation) => waitingRow(caller, conversation, scheduleOf.get(conversation.id)));
  const there = new Set([...known, ...conversations.map(({ id }) => id)]);
  return [...here, ...removedRows(caller, weekly, there)];
}

function waitingRow(
  { moment: { town, today, now } }: Caller,
  { id, departmentId = '', unitId }: Conversation,
  own: WeeklySchedule | undefined,
): Row {
  const { weekday, time } = own ?? town.settings.weekly;
  const at = departmentId ? weeklySlot(now, { weekday, time }, town.settings) : undefined;
  const moved = at !== undefined && isMoved(at.due, weekday, town.settings.timeZone);
  const why = whyNone(
    { bound: departmentId !== '', pausedUntil: own?.pausedUntil, over: at?.moment === 'over', moved },
    today,
  );
  return {
    kind: 'weekly',
    slot: weeklySlotId(isoWeek(today)),
    conversationId: id,
    departmentId,
    place: departmentId ? (placeName(town, departmentId, unitId) ?? departmentId) : '',
    ...(at ? { due: at.due } : {}),
    moved,
    ...explained('weekly', why),
  };
}

/** Chats that got a card lately and do not exist any more: somebody has removed Bündel there. */
function removedRows({ moment: { town, today } }: Caller, weekly: readonly Seen[], there: ReadonlySet<string>): Row[] {
  const running = isoWeek(today);
  const oldest = weeksBefore(running, toldForWeeks);
  const gone = weekly.filter(({ slot, record }) => slot.week >= oldest && !there.has(record.conversationId));
  const last = new Map(gone.map(({ record }) => [record.conversationId, record]));
  return [...last.values()].map(({ conversationId, departmentId, unitId }) => ({
    kind: 'weekly',
    slot: weeklySlotId(running),
    conversationId,
    departmentId,
    place: placeName(town, departmentId, unitId) ?? departmentId,
    moved: false,
    ...explained('weekly', { state: 'none', code: 'removed', canResend: false }),
  }));
}
