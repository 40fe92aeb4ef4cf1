import { partitions } from '../../core/model.ts';
import { type Operation, writeLimit } from '../../core/store.ts';
import { type Chat, channel } from '../teams/client.ts';
import type { World } from '../teams/world.ts';

/** When the weekly card of the demo town is due in the week of the runs. */
export const tuesdayNine = '2026-11-24T09:00:00+01:00';

/**
 * Binds so many channels to the town's departments in turn, as they stand after years of use: written into the store, since
 * saying `bereich BO` ten thousand times would take longer than what is to be measured.
 */
export async function bindChannels(world: World, count: number): Promise<Chat[]> {
  const store = await world.stored();
  const departments = (await store.list('department', partitions.plan)).map(({ id }) => id);
  const chats = Array.from({ length: count }, (_, i) => channel(`fault-${String(i).padStart(5, '0')}`));
  const creates = chats.map(
    ({ id }, i): Operation => ({
      op: 'create',
      kind: 'conversation',
      record: {
        id,
        scope: 'channel',
        serviceUrl: world.connector.url,
        botId: '28:bot',
        departmentId: departments[i % departments.length] ?? '',
        lastContact: '2026-11-20',
      },
    }),
  );
  for (let at = 0; at < creates.length; at += writeLimit.operations) {
    const written = await store.write(partitions.places, creates.slice(at, at + writeLimit.operations));
    if (!written.ok) throw new Error(`The channels could not be bound: ${written.reason}`);
  }
  return chats;
}
