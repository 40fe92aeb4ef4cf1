import { partitions } from '../core/model.ts';
import type { LeadChat } from '../core/place/leadChat.ts';
import type { Turn } from './turn.ts';

type Seen = Pick<Turn, 'store' | 'conversation' | 'personId' | 'actor' | 'today' | 'now'>;

/** The own chat of a lead in which something was just said or pressed, as it is kept; undefined for everybody else. */
export async function keepLeadChat(turn: Seen): Promise<void> {
  const known = leadChatOf(turn);
  if (!known) return;
  await changeLeadChat(turn, known, {});
}

/** Switches the weekly lines on or off. */
export async function switchLeadNote(turn: Seen, off: boolean): Promise<void> {
  const known = leadChatOf(turn);
  if (known) await changeLeadChat(turn, known, { off });
}

/** Whether the lead has switched the weekly lines off. */
export async function isLeadNoteOff({ store, conversation }: Pick<Turn, 'store' | 'conversation'>): Promise<boolean> {
  return (await store.get('leadChat', partitions.leads, conversation.id))?.record.off === true;
}

function leadChatOf({ conversation, personId, actor, today }: Seen): LeadChat | undefined {
  const { departmentId, role } = actor;
  if (conversation.scope !== 'personal' || role !== 'lead' || !departmentId) return undefined;
  return { id: conversation.id, personId, departmentId, lastContact: today };
}

async function changeLeadChat({ store, now }: Seen, fresh: LeadChat, { off }: { off?: boolean }): Promise<void> {
  for (;;) {
    const known = await store.get('leadChat', partitions.leads, fresh.id);
    const isOff = off ?? known?.record.off ?? false;
    // What was switched off, or did not exist, has missed nothing until now.
    const since = known && !(known.record.off && !isOff) ? known.record.since : new Date(now).toISOString();
    const { lastContact, ...chat } = fresh;
    const record = { ...chat, ...(isOff ? { off: true } : {}), ...(since ? { since } : {}), lastContact };
    if (known && JSON.stringify(known.record) === JSON.stringify(record)) return;
    const result = await store.write(partitions.leads, [
      known
        ? { op: 'replace', kind: 'leadChat', record, version: known.version }
        : { op: 'create', kind: 'leadChat', record },
    ]);
    if (result.ok) return;
  }
}
