import { Refusal } from '../../core/errors.ts';
import { showLeadNote } from '../leadNote.ts';
import type { Press } from '../turn.ts';
import { departmentIn } from './pressData.ts';

/** A lead switches the three lines of the week off and on again, in the chat in which they come. */
export const leadPresses: readonly Press[] = (['on', 'off'] as const).map((change) => ({
  verb: `lead.${change}`,
  action: 'lead.note',
  resource: (data) => ({ departmentId: departmentIn(data) }),
  run: (turn, data) => {
    if (turn.conversation.scope !== 'personal') throw new Refusal('forbidden');
    return showLeadNote(turn, departmentIn(data), change);
  },
}));
