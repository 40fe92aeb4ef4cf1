import { channel } from '../teams/client.ts';
import { startWorld } from '../teams/world.ts';
import { ledger } from './ledger.ts';
import { exactly, type Measured, never } from './measure.ts';

/** Delivers while the connector takes some requests and never answers them. */
export async function deliveryIntoSilence({ channels }: { channels: number }): Promise<Measured[]> {
  const silent = new Set<string>();
  const asked: string[] = [];
  let sending = false;
  const world = await startWorld({
    fault: (_n, { conversationId }) => {
      if (sending) asked.push(conversationId);
      return sending && silent.has(conversationId) ? { as: 'hang' } : undefined;
    },
  });
  try {
    const chats = Array.from({ length: channels }, (_, i) => channel(`silence-${i}`));
    for (const chat of chats) await world.client.say(chat, 'bereich TB');
    for (const { id } of chats.filter((_chat, i) => i % 2 === 0)) silent.add(id);
    sending = true;
    const run = await world.admin('remind', '--at', '2026-11-24T09:00:00+01:00');
    const rows = await ledger(await world.stored());
    const timedOut = rows.filter((row) => row.state === 'unclear' && row.reason === 'timeout');
    return [
      exactly('rows without an answer that are unclear', silent.size, timedOut.length),
      exactly('rows sent all the same', channels - silent.size, rows.filter((row) => row.state === 'sent').length),
      never('cards tried twice', asked.length - new Set(asked).size),
      exactly('exit code of the run, which ends by itself', 3, run.code ?? -1),
    ];
  } finally {
    await world.close();
  }
}
