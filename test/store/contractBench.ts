import type { Change, TenantStore } from '../../core/store.ts';

/** What a part of the contract works with: a tenant of its own for every test, and a clock that stands until it is moved. */
export interface Bench {
  tenant: () => TenantStore;
  /** Another tenant of the same store. */
  other: () => TenantStore;
  /** The first tenant through a second connection. */
  again: () => TenantStore;
  passMinutes: (minutes: number) => void;
}

/** The versions of a write that must have succeeded. @throws with the refusal when it did not */
export async function written(result: ReturnType<TenantStore['write']>): Promise<(string | undefined)[]> {
  const outcome = await result;
  if (!outcome.ok) throw new Error(`operation ${outcome.failedAt} was refused: ${outcome.reason}`);
  return outcome.versions;
}

/** The version of the only operation of a write that must have succeeded. */
export async function versionOf(result: ReturnType<TenantStore['write']>): Promise<string> {
  const [version] = await written(result);
  if (version === undefined) throw new Error('the write gave no version');
  return version;
}

/** All that changed since a cursor, in however many pieces it is told. */
export async function allChanges(tenant: TenantStore, partition: string, cursor?: string) {
  const changes: Change[] = [];
  for (let from = cursor; ; ) {
    const piece = await tenant.changes(partition, from);
    changes.push(...piece.changes);
    from = piece.cursor;
    if (!piece.more) return { changes, cursor: from };
  }
}
