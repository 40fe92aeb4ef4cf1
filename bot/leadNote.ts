import { usualLeadNote } from '../core/town/settings.ts';
import { leadScheduleCard } from './cards/leadSchedule.ts';
import { isLeadNoteOff, switchLeadNote } from './leadChats.ts';
import type { Reply, Turn } from './turn.ts';

/** When the lead's three lines come, in the lead's own chat. @param change switches them on or off first */
export async function showLeadNote(turn: Turn, departmentId: string, change?: 'on' | 'off'): Promise<Reply> {
  const { words, town } = turn;
  if (change) await switchLeadNote(turn, change === 'off');
  const told = change && (change === 'off' ? words.lead.toldOff : words.lead.toldOn);
  const data = {
    departmentId,
    ...(town.settings.leadNote ?? usualLeadNote),
    off: await isLeadNoteOff(turn),
    ...(told ? { told } : {}),
  };
  return { message: leadScheduleCard(data, words) };
}
