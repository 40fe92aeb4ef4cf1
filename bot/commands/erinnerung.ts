import { authorize } from '../../core/access.ts';
import { showReminder, teamOf } from '../reminder.ts';
import type { Command } from '../turn.ts';

export const erinnerung: Command = {
  name: 'erinnerung',
  action: 'help.read',
  async run(turn) {
    authorize(turn.actor, 'reminder.set', { departmentId: teamOf(turn) });
    return showReminder(turn);
  },
};
