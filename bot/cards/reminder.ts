import type { CardMessage } from '../../core/messenger.ts';
import { memberPauseDays } from '../../core/place/reminder.ts';
import type { Words } from '../../core/words/words.ts';
import { actionSet, card, type Element, heading, press, small, text } from './card.ts';

export interface ReminderData {
  departmentId: string;
  weekday: number;
  time: string;
  pausedUntil?: string;
  /** Whether a pause is on at this moment. */
  paused: boolean;
  /** What was just changed, said first. */
  told?: string;
}

/** When the weekly card comes to this team, with everything that can be changed about it in place. */
export function reminderCard(data: ReminderData, words: Words): CardMessage {
  const { reminder } = words;
  const { weekday, time, pausedUntil, paused, told } = data;
  const now = paused && pausedUntil ? reminder.paused(pausedUntil) : words.bound.schedule(weekday, time);
  const carried = { department: data.departmentId };
  return card(
    {
      summary: reminder.summary,
      speak: told ?? now,
      body: [
        heading(reminder.title),
        told ? text(told) : undefined,
        text(now),
        ...inputs(data, words),
        actionSet([
          press(reminder.save, 'reminder.time', carried),
          ...(paused
            ? [press(reminder.resume, 'reminder.resume', carried)]
            : [
                press(reminder.week, 'reminder.week', carried),
                press(reminder.weeks, 'reminder.pause', { ...carried, days: memberPauseDays }),
              ]),
        ]),
        small(reminder.hint),
      ],
    },
    words,
  );
}

function inputs({ weekday, time }: ReminderData, { reminder }: Words): Element[] {
  return [
    {
      type: 'Input.ChoiceSet',
      id: 'weekday',
      style: 'compact',
      label: reminder.weekday,
      value: String(weekday),
      isRequired: true,
      errorMessage: reminder.weekdayMissing,
      choices: reminder.weekdays.map((title, index) => ({ title, value: String(index + 1) })),
    },
    {
      type: 'Input.Time',
      id: 'time',
      label: reminder.time,
      value: time,
      isRequired: true,
      errorMessage: reminder.timeMissing,
    },
  ];
}
