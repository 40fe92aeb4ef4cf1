import type { Delivery, DeliveryState } from '../../core/delivery/delivery.ts';
import { partitions } from '../../core/model.ts';
import { type Stored, type TenantStore, writeLimit } from '../../core/store.ts';

/** Writes new rows, many at a time; where another process was faster with one of them, row by row, and its row stands. */
export async function planRows(store: TenantStore, slot: string, rows: readonly Delivery[]): Promise<void> {
  const partition = partitions.out(slot);
  for (let at = 0; at < rows.length; at += writeLimit.operations) {
    const creates = rows
      .slice(at, at + writeLimit.operations)
      .map((record) => ({ op: 'create' as const, kind: 'delivery' as const, record }));
    const together = await store.write(partition, creates);
    if (together.ok) continue;
    for (const create of creates) await store.write(partition, [create]);
  }
}

/** Marks a planned row as being sent, before the request leaves; undefined when another process has it. @param now epoch milliseconds */
export async function claim(
  store: TenantStore,
  row: Stored<'delivery'>,
  now: number,
  stepId: string | undefined,
): Promise<Stored<'delivery'> | undefined> {
  if (row.record.state !== 'planned') return undefined;
  const { reason: _, ...rest } = row.record;
  const record: Delivery = {
    ...rest,
    state: 'sending',
    ...(stepId ? { stepId } : {}),
    changedAt: new Date(now).toISOString(),
  };
  return replace(store, row, record);
}

/**
 * Writes what became of a row. Whoever sent it knows: where the row was meanwhile marked as unclear by another process, the
 * truth replaces that mark. @returns the state that stands in the ledger now
 */
export async function settle(
  store: TenantStore,
  row: Stored<'delivery'>,
  now: number,
  outcome: { state: DeliveryState; reason?: string | undefined; activityId?: string | undefined },
): Promise<DeliveryState> {
  const { reason: _, ...rest } = row.record;
  const { state, reason, activityId } = outcome;
  const record: Delivery = {
    ...rest,
    state,
    ...(reason ? { reason } : {}),
    ...(activityId ? { activityId } : {}),
    changedAt: new Date(now).toISOString(),
  };
  if (await replace(store, row, record)) return state;
  const standing = await store.get('delivery', partitions.out(row.record.slot), row.id);
  if (!standing) return state;
  const corrects = standing.record.state === 'unclear' && row.record.state === 'sending' && state !== 'unclear';
  if (!corrects) return standing.record.state;
  return (await replace(store, standing, record)) ? state : standing.record.state;
}

async function replace(
  store: TenantStore,
  row: Stored<'delivery'>,
  record: Delivery,
): Promise<Stored<'delivery'> | undefined> {
  const result = await store.write(partitions.out(record.slot), [
    { op: 'replace', kind: 'delivery', record, version: row.version },
  ]);
  const version = result.ok ? result.versions[0] : undefined;
  return version === undefined ? undefined : { ...row, record, version };
}
