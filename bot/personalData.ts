import { type Kind, partitionOf, partitions } from '../core/model.ts';
import type { Assignment } from '../core/role/assignment.ts';
import type { Stored, TenantStore } from '../core/store.ts';
import type { Town } from '../core/town/town.ts';

export interface PersonalData {
  conversations: Stored<'conversation'>[];
  turnStates: Stored<'turnState'>[];
  sentCards: Stored<'sentCard'>[];
  /** What was sent to the person's own chat by itself: requests for help, and a lead's three lines. */
  deliveries: Stored<'delivery'>[];
  leadChats: Stored<'leadChat'>[];
  /** The role that the digital office has entered: the town's record, which deleting leaves. */
  assignment: Assignment | undefined;
}

/** Everything stored about one person: what stands in the person's own partition, and the cards sent to their own chat. */
export async function storedAbout(
  store: TenantStore,
  personId: string,
  town: Pick<Town, 'departments'>,
): Promise<PersonalData> {
  const partition = partitions.person(personId);
  const [conversations, turnStates, deliveries, leads, assigned, ...cards] = await Promise.all([
    store.list('conversation', partition),
    store.list('turnState', partition),
    store.list('delivery', partition),
    store.list('leadChat', partitions.leads),
    store.get('assignment', partitions.roles, personId),
    ...town.departments.map((d) => store.list('sentCard', partitions.cards(d.id))),
  ]);
  return {
    conversations,
    turnStates,
    sentCards: cards.flat().filter((c) => c.record.personId === personId),
    deliveries,
    leadChats: leads.filter((l) => l.record.personId === personId),
    assignment: assigned?.record,
  };
}

/** Deletes all of it but the role. What vanished meanwhile is no error, so deleting twice is the same as once. */
export async function deleteAllAbout(
  store: TenantStore,
  personId: string,
  town: Pick<Town, 'departments'>,
): Promise<void> {
  const { conversations, turnStates, sentCards, deliveries, leadChats } = await storedAbout(store, personId, town);
  for (const stored of leadChats) await remove(store, stored);
  for (const stored of deliveries) await remove(store, stored);
  for (const stored of conversations) await remove(store, stored);
  for (const stored of turnStates) await remove(store, stored);
  for (const stored of sentCards) await remove(store, stored);
}

async function remove<K extends Kind>(store: TenantStore, { kind, id, record }: Stored<K>): Promise<void> {
  await store.write(partitionOf(kind, record), [{ op: 'remove', kind, id }]);
}
