import { authorize, may } from '../../core/access.ts';
import { showLeadNote } from '../leadNote.ts';
import { showReminder, teamOf } from '../reminder.ts';
import type { Command } from '../turn.ts';

export const erinnerung: Command = {
  name: 'erinnerung',
  action: 'help.read',
  within: { action: 'reminder.set', at: 'asked' },
  async run(turn) {
    const { actor, conversation } = turn;
    const { departmentId } = actor;
    if (conversation.scope === 'personal' && departmentId && may(actor, 'lead.note', { departmentId }))
      return showLeadNote(turn, departmentId);
    authorize(actor, 'reminder.set', { departmentId: teamOf(turn) });
    return showReminder(turn);
  },
};
