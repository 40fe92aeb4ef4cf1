import { may } from '../core/access.ts';
import { Refusal } from '../core/errors.ts';
import { partitions } from '../core/model.ts';
import { changedReminder, type ReminderChange } from '../core/place/reminder.ts';
import type { WeeklySchedule } from '../core/place/weeklySchedule.ts';
import { reminderCard } from './cards/reminder.ts';
import type { Reply, Turn } from './turn.ts';

/** Attempts at a schedule that others write at the same moment. */
const attempts = 5;

/** The team's department; @throws Refusal `notBound` in a chat that gets no weekly card */
export function teamOf({ conversation }: Pick<Turn, 'conversation'>): string {
  const { scope, departmentId } = conversation;
  if (scope === 'personal' || !departmentId) throw new Refusal('noTeam');
  return departmentId;
}

/** The card with the schedule as it stands. @param told what was just changed */
export async function showReminder(turn: Turn, told?: string): Promise<Reply> {
  const departmentId = teamOf(turn);
  const stored = await turn.store.get('weeklySchedule', partitions.places, turn.conversation.id);
  return replyFor(turn, departmentId, stored?.record ?? freshSchedule(turn), told);
}

/** Changes the team's schedule and shows it. @param told says what was changed, in the town's words */
export async function changeReminder(
  turn: Turn,
  change: ReminderChange,
  told: (changed: WeeklySchedule) => string,
): Promise<Reply> {
  const departmentId = teamOf(turn);
  const { store, today, conversation, actor } = turn;
  const mayPauseLong = may(actor, 'reminder.pauseLong', { departmentId });
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const known = await store.get('weeklySchedule', partitions.places, conversation.id);
    const record = changedReminder(known?.record ?? freshSchedule(turn), change, { today, mayPauseLong });
    const result = await store.write(partitions.places, [
      known
        ? { op: 'replace', kind: 'weeklySchedule', record, version: known.version }
        : { op: 'create', kind: 'weeklySchedule', record },
    ]);
    if (result.ok) return replyFor(turn, departmentId, record, told(record));
  }
  throw new Refusal('busy');
}

const freshSchedule = ({ conversation, town, now }: Turn): WeeklySchedule => ({
  id: conversation.id,
  ...town.settings.weekly,
  boundAt: new Date(now).toISOString(),
});

function replyFor({ words, today }: Turn, departmentId: string, schedule: WeeklySchedule, told?: string): Reply {
  const { weekday, time, pausedUntil } = schedule;
  const paused = pausedUntil !== undefined && pausedUntil >= today;
  const data = { departmentId, weekday, time, ...(pausedUntil ? { pausedUntil } : {}), paused };
  return { message: reminderCard({ ...data, ...(told ? { told } : {}) }, words) };
}
