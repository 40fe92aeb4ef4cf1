import { expiryOf, type Kind, kinds, partitionOf, type RecordOf, validate } from '../core/model.ts';
import { type Change, type Operation, type Stored, writeLimit } from '../core/store.ts';

/** What is to be stored: the checked record as JSON, and when it is to be deleted (epoch milliseconds; undefined: never). */
interface Content {
  kind: Kind;
  id: string;
  json: string;
  expiresAt: number | undefined;
}

/** An operation that has passed every check that needs no look at the stored state. */
export type PreparedOperation =
  | ({ op: 'create' } & Content)
  | ({ op: 'replace'; version: string } & Content)
  | { op: 'remove'; kind: Kind; id: string; version: string | undefined };

/**
 * Checks a write before anything is sent: schemas, partition, ids, `writeLimit`, and that no record is named twice (a Cosmos
 * batch could not name the version in between). Both adapters use it, so that both refuse the same writes.
 * @throws with a sentence for the developer
 */
export function prepareWrite(partition: string, operations: Operation[]): PreparedOperation[] {
  if (operations.length > writeLimit.operations) {
    throw new Error(`A write has ${operations.length} operations; at most ${writeLimit.operations} fit into one.`);
  }
  const prepared = operations.map((operation) => prepare(partition, operation));
  const targets = new Set(prepared.map(({ kind, id }) => `${kind}/${id}`));
  if (targets.size < prepared.length) throw new Error('A write names the same record twice.');
  const bytes = prepared.reduce((sum, each) => sum + (each.op === 'remove' ? 0 : Buffer.byteLength(each.json)), 0);
  if (bytes > writeLimit.bytes) {
    throw new Error(`A write has ${bytes} bytes of JSON; at most ${writeLimit.bytes} fit into one.`);
  }
  return prepared;
}

/** Why an operation cannot be done where the record has this version (undefined: there is none); undefined when it can. */
export function refusalOf(operation: PreparedOperation, version: string | undefined) {
  if (operation.op === 'create') return version === undefined ? undefined : 'exists';
  if (version === undefined) return 'missing';
  return operation.version === undefined || operation.version === version ? undefined : 'changed';
}

/** The key of a partition in the whole store. @throws when the tenant's id could be read as part of another tenant's partition */
export function partitionKey(tenantId: string, partition: string): string {
  if (tenantId === '' || tenantId.includes('/')) throw new Error('The id of a tenant is empty or holds a slash.');
  return `${tenantId}/${partition}`;
}

/** Reads a stored record. @throws naming kind and id when it no longer fits its schema, which is damage or a missing migration */
export function readRecord<K extends Kind>(kind: K, id: string, record: unknown): RecordOf<K> {
  try {
    return validate(kind, record);
  } catch (cause) {
    throw new Error(`The stored ${kind} ${id} does not fit its schema.`, { cause });
  }
}

/** Tells the compiler that what belongs to some kind belongs to one of them: it cannot see this through a type parameter. */
export function asChange(change: Stored<Kind> | { kind: Kind; id: string; removed: true }): Change {
  return change as Change;
}

/** Whether this version of the program knows the kind; a newer one beside it may write others. */
export function isKind(name: string): name is Kind {
  return Object.hasOwn(kinds, name);
}

/** Orders ids by code unit, as `list` promises; databases compare code points or bytes instead. */
export function byCodeUnit(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/**
 * Whether a database may compare ids with `after` itself: code units and code points put strings in the same order as long as
 * one of the two has nothing from U+D800 on.
 */
export function comparesAlike(after: string): boolean {
  return !/[\ud800-\uffff]/.test(after);
}

function prepare(partition: string, operation: Operation): PreparedOperation {
  const { op, kind } = operation;
  if (op === 'remove') return { op, kind, id: checkedId(operation.id), version: operation.version };
  const record = validate<Kind>(kind, operation.record);
  const home = partitionOf<Kind>(kind, record);
  if (home !== partition) throw new Error(`A ${kind} of the partition ${home} was to be written to ${partition}.`);
  const content = {
    kind,
    id: checkedId(record.id),
    json: JSON.stringify(record),
    expiresAt: expiryOf<Kind>(kind, record),
  };
  return op === 'create' ? { op, ...content } : { op, ...content, version: operation.version };
}

/** Half a surrogate pair would become U+FFFD on its way to the database, and so another record's id. */
function checkedId(id: string): string {
  if (id === '' || !id.isWellFormed()) throw new Error('The id of a record is empty or not well-formed Unicode.');
  return id;
}
