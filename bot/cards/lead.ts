import type { CardMessage } from '../../core/messenger.ts';
import type { FinishedTask, WaitingStep, Words } from '../../core/words/words.ts';
import { actionSet, card, heading, press, smallWithLink, text } from './card.ts';

export interface LeadData {
  departmentId: string;
  /** Steps that wait for the lead. */
  mine: readonly WaitingStep[];
  /** Steps that wait for others. */
  stuck: readonly WaitingStep[];
  finished: readonly FinishedTask[];
  /** Address of the bundle in the tab. */
  link: string;
}

/** Three lines for a lead: what waits for the lead, what else waits, what was finished; thanks to nobody follow an order. */
export function leadCard({ mine, stuck, finished, link, departmentId }: LeadData, words: Words): CardMessage {
  const { lead } = words;
  const lines = [
    mine.length > 0 ? lead.mine(mine) : lead.mineNone,
    stuck.length > 0 ? lead.stuck(stuck) : lead.stuckNone,
    ...(finished.length > 0 ? [lead.finished(finished)] : []),
  ];
  return card(
    {
      summary: lead.title,
      speak: lines.join(' '),
      body: [
        heading(lead.title),
        ...lines.map((line) => text(line)),
        smallWithLink('', words.tasks.link, link),
        actionSet([press(lead.off, 'lead.off', { department: departmentId })]),
      ],
    },
    words,
  );
}
