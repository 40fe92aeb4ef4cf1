import { daysBetween } from '../calendar/clock.ts';
import { isoWeek } from '../calendar/week.ts';
import { weekDays } from '../calendar/weekDays.ts';
import { caughtUpUntil } from '../calendar/weekly.ts';
import { type Delivery, type DeliveryKind, dayOfHelp } from './delivery.ts';

/** What a slot of the ledger stands for. */
export interface Slot {
  kind: DeliveryKind;
  /** ISO week. */
  week: string;
  /** Only of a request for help: its ISO day. */
  day?: string;
}

/** Reads the id of a slot; undefined for a text that is none. */
export function readSlot(slot: string): Slot | undefined {
  const day = dayOfHelp(slot);
  if (day !== undefined) return daysBetween(day, day) === 0 ? { kind: 'help', week: isoWeek(day), day } : undefined;
  const [, kind, week = ''] = /^(weekly|lead)-(\d{4}-W\d{2})$/.exec(slot) ?? [];
  if ((kind !== 'weekly' && kind !== 'lead') || !weekDays(week)) return undefined;
  return { kind, week };
}

/** Whether messages of a slot may still go out by hand: a request on its day, everything else in its week. @param today ISO day */
export function isRunning({ week, day }: Slot, today: string): boolean {
  return day === undefined ? week === isoWeek(today) : day === today;
}

/** A request is answered, or given up, in far less than this, in milliseconds. */
const sendingAtMost = 600_000;

/**
 * Whether a row has no outcome though its time is over: a planned one is not sent any more, one that was being sent was cut off.
 * @param at.now epoch milliseconds @param at.today ISO day
 */
export function isOver(
  { slot, state, due, resent, changedAt }: Pick<Delivery, 'slot' | 'state' | 'due' | 'resent' | 'changedAt'>,
  at: { now: number; today: string; timeZone: string },
): boolean {
  if (state === 'sending') return at.now - Date.parse(changedAt) > sendingAtMost;
  const read = state === 'planned' ? readSlot(slot) : undefined;
  if (!read) return false;
  // What is sent once more by hand also goes out after 16:00.
  return !isRunning(read, at.today) || (!resent && at.now > caughtUpUntil(due, at.timeZone));
}
