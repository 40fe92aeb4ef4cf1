import { partitions } from '../core/model.ts';
import type { Operation, Stored, TenantStore } from '../core/store.ts';

/** Everything stored about one person: it all stands in that person's own partition. */
export async function storedAbout(
  store: TenantStore,
  personId: string,
): Promise<{ conversations: Stored<'conversation'>[]; turnStates: Stored<'turnState'>[] }> {
  const partition = partitions.person(personId);
  const [conversations, turnStates] = await Promise.all([
    store.list('conversation', partition),
    store.list('turnState', partition),
  ]);
  return { conversations, turnStates };
}

/** Deletes it, in writes small enough for every store; what vanished meanwhile is no error. */
export async function deleteAllAbout(store: TenantStore, personId: string): Promise<void> {
  const { conversations, turnStates } = await storedAbout(store, personId);
  const operations: Operation[] = [...conversations, ...turnStates].map(({ kind, id }) => ({ op: 'remove', kind, id }));
  for (const operation of operations) await store.write(partitions.person(personId), [operation]);
}
