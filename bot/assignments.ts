import { partitions } from '../core/model.ts';
import type { Assignment } from '../core/role/assignment.ts';
import type { TenantStore } from '../core/store.ts';

/** The town's mapping of people to roles, as every turn and every request needs it. */
export interface Assignments {
  /** By the person's id, at most two seconds old. */
  current(): Promise<ReadonlyMap<string, Assignment>>;
  put(record: Assignment): Promise<void>;
  /** @returns false where nothing was entered for this person */
  remove(personId: string): Promise<boolean>;
}

/** In milliseconds: so long a change that was made by another process may go unnoticed. */
const freshFor = 2_000;

/** @param clock monotonic milliseconds */
export function openAssignments(store: TenantStore, clock: () => number = () => performance.now()): Assignments {
  let last: { at: number; reading: Promise<ReadonlyMap<string, Assignment>> } | undefined;

  function read(): Promise<ReadonlyMap<string, Assignment>> {
    const reading = store
      .list('assignment', partitions.roles)
      .then((all) => new Map(all.map(({ id, record }) => [id, record])));
    const mine = { at: clock(), reading };
    last = mine;
    // What failed is not remembered.
    reading.catch(() => {
      if (last === mine) last = undefined;
    });
    return reading;
  }

  return {
    current: () => (last && clock() - last.at < freshFor ? last.reading : read()),
    async put(record) {
      await replace(store, record);
      last = undefined;
      const leads = record.role === 'lead' ? record.departmentId : undefined;
      await forgetLeadChats(store, record.id, leads);
    },
    async remove(personId) {
      const { ok } = await store.write(partitions.roles, [{ op: 'remove', kind: 'assignment', id: personId }]);
      last = undefined;
      await forgetLeadChats(store, personId, undefined);
      return ok;
    },
  };
}

async function replace(store: TenantStore, record: Assignment): Promise<void> {
  for (;;) {
    const known = await store.get('assignment', partitions.roles, record.id);
    const result = await store.write(partitions.roles, [
      known
        ? { op: 'replace', kind: 'assignment', record, version: known.version }
        : { op: 'create', kind: 'assignment', record },
    ]);
    if (result.ok) return;
  }
}

/** Who no longer leads a department hears no more of what waits for its lead. */
async function forgetLeadChats(store: TenantStore, personId: string, leads: string | undefined): Promise<void> {
  const chats = await store.list('leadChat', partitions.leads);
  for (const { id, record } of chats) {
    if (record.personId !== personId || record.departmentId === leads) continue;
    await store.write(partitions.leads, [{ op: 'remove', kind: 'leadChat', id }]);
  }
}
