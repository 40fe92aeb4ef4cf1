import type { Kind, RecordOf } from './model.ts';

/** A record as it was read, with the version to replace it by. Versions are opaque: compare for equality only. */
export interface Stored<K extends Kind> {
  kind: K;
  id: string;
  version: string;
  record: RecordOf<K>;
}

/** One operation of a write. `create` refuses an id that exists; `replace` and `remove` refuse another version than the one named. */
export type Operation = { [K in Kind]: OperationOn<K> }[Kind];

export type OperationOn<K extends Kind> =
  | { op: 'create'; kind: K; record: RecordOf<K> }
  | { op: 'replace'; kind: K; record: RecordOf<K>; version: string }
  | { op: 'remove'; kind: K; id: string; version?: string };

/** Refused: `failedAt` is the index of the first operation that could not be done, and nothing was written. */
export type WriteResult =
  | { ok: true; versions: (string | undefined)[] }
  | { ok: false; failedAt: number; reason: 'exists' | 'changed' | 'missing' };

export type Change = { [K in Kind]: Stored<K> | { kind: K; id: string; removed: true } }[Kind];

/** A piece of what changed. An adapter may tell much in several: where there is `more`, it follows from this cursor. */
export interface Changes {
  changes: Change[];
  cursor: string;
  more: boolean;
}

/** At most this many operations, and this many bytes of JSON, in one write (the limits of a Cosmos batch). */
export const writeLimit = { operations: 100, bytes: 2_000_000 };

/** One tenant's records. There is no way from here to another tenant. */
export interface TenantStore {
  readonly tenantId: string;
  /** The record, or undefined when there is none or its time has run out. */
  get<K extends Kind>(kind: K, partition: string, id: string): Promise<Stored<K> | undefined>;
  /** All records of a kind in a partition in order of their ids (by code unit), only those behind `after` where it is given. */
  list<K extends Kind>(kind: K, partition: string, after?: string): Promise<Stored<K>[]>;
  /**
   * All or nothing in one partition. Put the operation whose conflict means most first: Cosmos reports only the first.
   * @throws when a record does not fit its schema or partition, or the write is over `writeLimit`
   */
  write(partition: string, operations: Operation[]): Promise<WriteResult>;
  /** What changed since the cursor, at least once each, removals included; without a cursor, all that is there. */
  changes(partition: string, cursor?: string): Promise<Changes>;
}

export interface Store {
  forTenant(tenantId: string): TenantStore;
  /** Resolves when the store answers. @throws with a sentence for the operator when it does not */
  ready(): Promise<void>;
  close(): Promise<void>;
}
