import { Refusal } from '../errors.ts';
import type { Kind, RecordOf } from '../model.ts';
import { type Operation, type OperationOn, type Stored, type TenantStore, writeLimit } from '../store.ts';
import { same } from './same.ts';
import type { Tally } from './tally.ts';

/** A record as it is to be, beside the one that is stored. */
export interface Difference<K extends Kind> {
  kind: K;
  record: RecordOf<K>;
  version: string | undefined;
}

/** Conflicts in a row after which an import gives up; each one means that somebody else's write was done meanwhile. */
const patience = 100;

/**
 * Writes all records of a kind that differ from the stored ones, in as many writes as the limits ask for. `wanted` is asked
 * again with what is stored after a conflict and at the end, so that a change made meanwhile is seen and kept. What is stored
 * is read once for many writes: reading it for each would make the time grow with the square of the records.
 * @throws Refusal `busy` when it is overtaken again and again
 */
export async function writeKind<K extends Kind>(
  store: TenantStore,
  place: { kind: K; partition: string },
  wanted: (stored: ReadonlyMap<string, RecordOf<K>>) => RecordOf<K>[],
  tally: Pick<Tally, 'note'>,
): Promise<void> {
  await untilDone(async () => {
    const stored = await store.list(place.kind, place.partition);
    const records = wanted(new Map(stored.map(({ id, record }) => [id, record])));
    const differing = differences(place.kind, records, stored);
    noteRest(place.kind, records, stored, tally);
    let written = 0;
    while (written < differing.length) {
      const batch = fitting(differing.slice(written), writeLimit.operations, writeLimit.bytes);
      const result = await store.write(place.partition, batch.map(operationOf));
      if (!result.ok) return written > 0 ? 'more' : 'conflict';
      noteWritten(batch, tally);
      written += batch.length;
    }
    return written > 0 ? 'more' : 'done';
  });
}

/** Repeats a round until it is done. @throws Refusal `busy` after too many conflicts in a row */
export async function untilDone(round: () => Promise<'done' | 'more' | 'conflict'>): Promise<void> {
  let conflicts = 0;
  while (conflicts < patience) {
    const result = await round();
    if (result === 'done') return;
    conflicts = result === 'conflict' ? conflicts + 1 : 0;
  }
  throw new Refusal('busy', 'import');
}

/** The records that are not stored as they are to be. */
export function differences<K extends Kind>(
  kind: K,
  records: readonly RecordOf<K>[],
  stored: readonly Stored<K>[],
): Difference<K>[] {
  const before = new Map(stored.map((each) => [each.id, each]));
  return records.flatMap((record) => {
    const old = before.get(record.id);
    return old && same(old.record, record) ? [] : [{ kind, record, version: old?.version }];
  });
}

/** As many of the differences, from the front, as fit into one write with these limits. */
export function fitting<D extends Difference<Kind>>(differing: readonly D[], operations: number, bytes: number): D[] {
  let sum = 0;
  const first = differing.slice(0, operations);
  const tooMuch = first.findIndex(({ record }) => {
    sum += bytesOf(record);
    return sum > bytes;
  });
  return tooMuch < 0 ? first : first.slice(0, Math.max(tooMuch, 1));
}

/** The length of a record's JSON in bytes. */
export function bytesOf(record: unknown): number {
  return new TextEncoder().encode(JSON.stringify(record)).length;
}

export function operationOf<K extends Kind>({ kind, record, version }: Difference<K>): Operation {
  const operation: OperationOn<K> =
    version === undefined ? { op: 'create', kind, record } : { op: 'replace', kind, record, version };
  return operation as unknown as Operation; // TypeScript cannot relate OperationOn<K> to the union over all kinds.
}

export function noteWritten(batch: readonly Difference<Kind>[], tally: Pick<Tally, 'note'>): void {
  for (const { kind, record, version } of batch) {
    tally.note(kind, record.id, version === undefined ? 'created' : 'updated');
  }
}

/** Notes what needs no write: the records that the folder names as unchanged, all others as kept. */
export function noteRest<K extends Kind>(
  kind: K,
  named: readonly { id: string }[],
  stored: readonly { id: string }[],
  tally: Pick<Tally, 'note'>,
): void {
  const ids = new Set(named.map(({ id }) => id));
  for (const { id } of stored) tally.note(kind, id, ids.has(id) ? 'unchanged' : 'kept');
}
