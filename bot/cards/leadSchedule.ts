import type { CardMessage } from '../../core/messenger.ts';
import type { Words } from '../../core/words/words.ts';
import { actionSet, card, heading, press, text } from './card.ts';

export interface LeadScheduleData {
  departmentId: string;
  weekday: number;
  time: string;
  off: boolean;
  /** What was just changed, said first. */
  told?: string;
}

/** When the three lines come, and the one thing that can be changed about them. */
export function leadScheduleCard(data: LeadScheduleData, words: Words): CardMessage {
  const { lead } = words;
  const { weekday, time, off, told, departmentId } = data;
  const now = off ? lead.isOff : lead.schedule(weekday, time);
  return card(
    {
      summary: lead.title,
      speak: told ?? now,
      body: [
        heading(lead.title),
        told ? text(told) : text(lead.told),
        told && off ? undefined : text(now),
        actionSet([press(off ? lead.on : lead.off, off ? 'lead.on' : 'lead.off', { department: departmentId })]),
      ],
    },
    words,
  );
}
