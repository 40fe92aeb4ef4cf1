import { requireActions } from '../../core/access.ts';
import type { Press } from '../turn.ts';
import { answerFeedback, answerNone, answerPick } from './answers.ts';
import { helpPresses } from './help.ts';
import { leadPresses } from './lead.ts';
import { placeBind } from './placeBind.ts';
import { privacyDelete } from './privacyDelete.ts';
import { reminderPresses } from './reminder.ts';
import { stepPresses } from './stepPress.ts';

/** Everything that can be pressed on a card. */
export const presses: readonly Press[] = [
  ...stepPresses,
  ...helpPresses,
  ...reminderPresses,
  ...leadPresses,
  placeBind,
  answerPick,
  answerNone,
  answerFeedback,
  privacyDelete,
];

requireActions(
  'Card verbs',
  presses.map(({ verb, action }) => ({ name: verb, action })),
);

export const pressFor = (verb: string): Press | undefined => presses.find((p) => p.verb === verb);
