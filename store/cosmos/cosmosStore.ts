import type { Store, TenantStore } from '../../core/store.ts';
import { byCodeUnit, comparesAlike, partitionKey, prepareWrite } from '../preparedOperation.ts';
import { changesSince } from './changes.ts';
import { type CosmosOptions, openContainer, type Records } from './container.ts';
import { documentId, isLive, storedFrom } from './document.ts';
import { writeBatch } from './write.ts';

/**
 * The store in one container of an Azure Cosmos account, for several processes at once, under session consistency. Expired
 * records are absent from the instant of their expiry by `now`, whenever Cosmos deletes them; their disappearance is no change
 * of its own, but where `changes` meets one it is reported as removed. Removals are told to followers for seven days.
 * Requests are made later.
 */
export function openCosmosStore(options: CosmosOptions): Store {
  const records = openContainer(options);
  return {
    forTenant: (tenantId) => tenantStore(records, tenantId, options.now),
    ready: records.check,
    close: async () => records.close(),
  };
}

function tenantStore(records: Records, tenantId: string, now: () => number): TenantStore {
  const pkOf = (partition: string) => partitionKey(tenantId, partition);
  pkOf('');
  return {
    tenantId,
    get: async (kind, partition, id) => {
      const document = await records.read(pkOf(partition), documentId(kind, id));
      return document && isLive(document, now()) ? storedFrom(kind, document) : undefined;
    },
    list: async (kind, partition, after = '') => {
      const parameters = [
        { name: '@kind', value: kind },
        { name: '@after', value: comparesAlike(after) ? after : '' },
      ];
      const where = ' AND c.kind = @kind AND c.recordId > @after AND NOT IS_DEFINED(c.gone)';
      const documents = await records.query(pkOf(partition), { where, parameters });
      const instant = now();
      const wanted = documents.filter((document) => document.recordId > after && isLive(document, instant));
      return wanted.map((document) => storedFrom(kind, document)).sort(byCodeUnit);
    },
    write: async (partition, operations) => {
      const prepared = prepareWrite(partition, operations);
      if (prepared.length === 0) return { ok: true, versions: [] };
      return writeBatch({ records, tenantId, pk: pkOf(partition), now }, prepared);
    },
    changes: async (partition, cursor) => changesSince(records, pkOf(partition), now, cursor),
  };
}
