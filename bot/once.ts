import { partitions } from '../core/model.ts';
import type { TenantStore } from '../core/store.ts';

/**
 * Runs what a message asks for, unless it was heard before, in this process or another. Where it fails, the message counts as
 * not heard, so that its next delivery is answered.
 * @param message Teams' ids; @param now epoch milliseconds
 */
export async function once(
  store: TenantStore,
  { id, conversationId }: { id: string; conversationId: string },
  now: number,
  run: () => Promise<void>,
): Promise<void> {
  const partition = partitions.talk(conversationId);
  const record = { id, conversationId, at: new Date(now).toISOString() };
  const first = await store.write(partition, [{ op: 'create', kind: 'heard', record }]);
  if (!first.ok) return;
  try {
    await run();
  } catch (error) {
    await store.write(partition, [{ op: 'remove', kind: 'heard', id }]);
    throw error;
  }
}
