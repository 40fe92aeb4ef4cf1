import type { Delivery, DeliveryState } from '../../core/delivery/delivery.ts';
import { partitionOf } from '../../core/model.ts';
import { type Stored, type TenantStore, writeLimit } from '../../core/store.ts';

/** Writes new rows of one partition, many at a time; where another process was faster with one, row by row, and its row stands. */
export async function planRows(store: TenantStore, partition: string, rows: readonly Delivery[]): Promise<void> {
  for (let at = 0; at < rows.length; at += writeLimit.operations) {
    const creates = rows
      .slice(at, at + writeLimit.operations)
      .map((record) => ({ op: 'create' as const, kind: 'delivery' as const, record }));
    const together = await store.write(partition, creates);
    if (together.ok) continue;
    for (const create of creates) await store.write(partition, [create]);
  }
}

/** What a row becomes; what is not named stays, except the reason, which belongs to its state. */
export type Outcome = Partial<Omit<Delivery, 'id'>> & { state: DeliveryState };

/**
 * Marks a planned row as being sent, before the request leaves; undefined when another process has it.
 * @param now epoch milliseconds
 */
export async function claim(
  store: TenantStore,
  row: Stored<'delivery'>,
  now: number,
  as: Partial<Omit<Delivery, 'id' | 'state' | 'attempts'>>,
): Promise<Stored<'delivery'> | undefined> {
  if (row.record.state !== 'planned') return undefined;
  const { notBefore: _, ...record } = row.record;
  return replace(store, row, become(record, { ...as, state: 'sending', attempts: record.attempts + 1 }, now));
}

/**
 * Writes what became of a row. Whoever sent it knows: where the row was meanwhile marked as unclear by another process, the
 * truth replaces that mark. @returns the row as it stands in the ledger now
 */
export async function settle(
  store: TenantStore,
  row: Stored<'delivery'>,
  now: number,
  outcome: Outcome,
): Promise<Stored<'delivery'>> {
  const record = become(row.record, outcome, now);
  const settled = await replace(store, row, record);
  if (settled) return settled;
  const standing = await store.get('delivery', partitionOf('delivery', row.record), row.id);
  if (!standing) return row;
  const corrects = standing.record.state === 'unclear' && row.record.state === 'sending' && outcome.state !== 'unclear';
  return (corrects && (await replace(store, standing, record))) || standing;
}

function become({ reason: _, ...record }: Delivery, outcome: Outcome, now: number): Delivery {
  return { ...record, ...outcome, changedAt: new Date(now).toISOString() };
}

async function replace(
  store: TenantStore,
  row: Stored<'delivery'>,
  record: Delivery,
): Promise<Stored<'delivery'> | undefined> {
  const result = await store.write(partitionOf('delivery', record), [
    { op: 'replace', kind: 'delivery', record, version: row.version },
  ]);
  const version = result.ok ? result.versions[0] : undefined;
  return version === undefined ? undefined : { ...row, record, version };
}
