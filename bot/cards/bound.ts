import type { CardMessage } from '../../core/messenger.ts';
import type { Words } from '../../core/words/words.ts';
import { actionSet, card, press, small, text } from './card.ts';

export interface BoundData {
  departmentId: string;
  name: string;
  personal: boolean;
  weekday: number;
  time: string;
}

/** Says what a chat is bound to now, and when its weekly card comes. */
export function boundCard({ departmentId, name, personal, weekday, time }: BoundData, words: Words): CardMessage {
  const main = personal ? words.bound.personal(name) : words.bound.team(name);
  const lines = personal
    ? []
    : [
        text(words.bound.schedule(weekday, time)),
        actionSet([press(words.reminder.change, 'reminder.show', { department: departmentId })]),
      ];
  return card({ summary: main, body: [text(main), ...lines, small(words.bound.next)] }, words);
}
