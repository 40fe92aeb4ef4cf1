import type { Delivery } from '../../core/delivery/delivery.ts';
import { partitions } from '../../core/model.ts';
import type { TenantStore } from '../../core/store.ts';

/** All rows of the ledger in the week of the runs. */
export async function ledger(store: TenantStore): Promise<Delivery[]> {
  const departments = await store.list('department', partitions.plan);
  const rows = await Promise.all(departments.map(({ id }) => store.list('delivery', partitions.out(id))));
  return rows.flat().flatMap(({ record }) => (record.slot === 'weekly-2026-W48' ? [record] : []));
}
