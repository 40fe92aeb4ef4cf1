import { Refusal } from '../core/errors.ts';
import { partitions } from '../core/model.ts';
import type { Assignment, RoleNoting } from '../core/role/assignment.ts';
import type { Operation, TenantStore } from '../core/store.ts';
import { same } from '../core/town/same.ts';
import { writeNoted } from './noting.ts';

/** The town's mapping of people to roles, as every turn and every request needs it. */
export interface Assignments {
  /** By the person's id, at most two seconds old. */
  current(): Promise<ReadonlyMap<string, Assignment>>;
  /**
   * @param seen what whoever enters this saw of the person's role, undefined for none; absent where they did not look
   * @throws Refusal `changedMeanwhile` where it is not so any more
   */
  put(record: Assignment, noting?: RoleNoting, seen?: { role: Assignment | undefined }): Promise<void>;
  /** @returns false where nothing was entered for this person */
  remove(personId: string, noting?: RoleNoting): Promise<boolean>;
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
    async put(record, noting, seen) {
      await replace(store, record, noting, seen);
      last = undefined;
      const leads = record.role === 'lead' ? record.departmentId : undefined;
      await forgetLeadChats(store, record.id, leads);
    },
    async remove(personId, noting) {
      const ok = await takeBack(store, personId, noting);
      last = undefined;
      await forgetLeadChats(store, personId, undefined);
      return ok;
    },
  };
}

async function replace(
  store: TenantStore,
  record: Assignment,
  noting: RoleNoting | undefined,
  seen: { role: Assignment | undefined } | undefined,
): Promise<void> {
  for (;;) {
    const known = await store.get('assignment', partitions.roles, record.id);
    if (seen && !same(seen.role, known?.record)) throw new Refusal('changedMeanwhile');
    if (same(known?.record, record)) return;
    const operation: Operation = known
      ? { op: 'replace', kind: 'assignment', record, version: known.version }
      : { op: 'create', kind: 'assignment', record };
    if (await written(store, operation, noting, { before: known?.record, after: record })) return;
  }
}

async function takeBack(store: TenantStore, personId: string, noting: RoleNoting | undefined): Promise<boolean> {
  for (;;) {
    const known = await store.get('assignment', partitions.roles, personId);
    if (!known) return false;
    const operation: Operation = { op: 'remove', kind: 'assignment', id: personId, version: known.version };
    if (await written(store, operation, noting, { before: known.record })) return true;
  }
}

async function written(
  store: TenantStore,
  operation: Operation,
  noting: RoleNoting | undefined,
  { before, after }: { before?: Assignment | undefined; after?: Assignment },
): Promise<boolean> {
  if (!noting) return (await store.write(partitions.roles, [operation])).ok;
  const texts = { ...(before ? { before: noting.text(before) } : {}), ...(after ? { after: noting.text(after) } : {}) };
  return (await writeNoted(store, 'roles', [operation], { what: 'role', ...texts }, noting)).ok;
}

/** Who no longer leads a department hears no more of what waits for its lead. */
async function forgetLeadChats(store: TenantStore, personId: string, leads: string | undefined): Promise<void> {
  const chats = await store.list('leadChat', partitions.leads);
  for (const { id, record } of chats) {
    if (record.personId !== personId || record.departmentId === leads) continue;
    await store.write(partitions.leads, [{ op: 'remove', kind: 'leadChat', id }]);
  }
}
