import { daysAfter } from '../../core/calendar/clock.ts';
import { Refusal } from '../../core/errors.ts';
import { endOfWeek } from '../../core/place/reminder.ts';
import { changeReminder, showReminder, teamOf } from '../reminder.ts';
import type { Press, PressData, Reply, Turn } from '../turn.ts';
import { departmentIn } from './pressData.ts';

/** A press on the card about the weekly card; it counts for the team in whose chat the card stands. */
function reminderPress(verb: string, run: (turn: Turn, data: PressData) => Promise<Reply>): Press {
  return {
    verb,
    action: 'reminder.set',
    resource: (data) => ({ departmentId: departmentIn(data) }),
    async run(turn, data) {
      // The chat was bound to another department after this card was sent.
      if (teamOf(turn) !== departmentIn(data)) throw new Refusal('outdated');
      return run(turn, data);
    },
  };
}

export const reminderPresses: readonly Press[] = [
  reminderPress('reminder.show', (turn) => showReminder(turn)),
  reminderPress('reminder.time', (turn, data) => {
    const time = typeof data.time === 'string' ? data.time : '';
    return changeReminder(turn, { kind: 'time', weekday: Number(data.weekday), time }, () => turn.words.reminder.saved);
  }),
  reminderPress('reminder.week', pauseThisWeek),
  reminderPress('reminder.pause', (turn, { days }) => {
    if (typeof days !== 'number' || !Number.isInteger(days) || days < 0 || days > 1_000)
      throw new Refusal('badRequest');
    return pause(turn, daysAfter(turn.today, days));
  }),
  reminderPress('reminder.resume', (turn) =>
    changeReminder(turn, { kind: 'resume' }, () => turn.words.reminder.resumed),
  ),
];

/** No card in this week; the next one comes at its usual time. */
export function pauseThisWeek(turn: Turn): Promise<Reply> {
  return pause(turn, endOfWeek(turn.today));
}

const pause = (turn: Turn, until: string): Promise<Reply> =>
  changeReminder(turn, { kind: 'pause', until }, () => turn.words.reminder.justPaused(until));
