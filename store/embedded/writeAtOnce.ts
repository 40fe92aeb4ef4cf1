import type { DatabaseSync } from 'node:sqlite';
import { fleeting } from '../../core/model.ts';
import type { WriteResult } from '../../core/store.ts';
import { type PreparedOperation, refusalOf } from '../preparedOperation.ts';
import { beginAtOnce } from './openFile.ts';
import type { Row, Statements } from './statements.ts';

type State = Pick<Row, 'expiresAt' | 'gone' | 'seq'>;

/** Whether a row holds a record that is still to be seen at this instant. */
export function isLive(row: Pick<Row, 'expiresAt' | 'gone'>, now: number): boolean {
  return row.gone === null && (row.expiresAt === null || row.expiresAt > now);
}

/**
 * Does all operations in one transaction, or none of them. Synchronous from BEGIN to COMMIT, so that no other write of this
 * process comes between. Where only fleeting records are put down, the disk is not waited for; the next other write brings them along.
 * @throws what SQLite throws, after a rollback; SQLITE_BUSY when another process is writing
 */
export function writeAtOnce(
  db: DatabaseSync,
  statements: Statements,
  pk: string,
  operations: PreparedOperation[],
  now: number,
): WriteResult {
  const isFleeting = operations.every(({ op, kind }) => op !== 'remove' && fleeting.has(kind));
  if (!isFleeting) return commitAll(db, statements, pk, operations, now);
  db.exec('PRAGMA synchronous = NORMAL');
  try {
    return commitAll(db, statements, pk, operations, now);
  } finally {
    db.exec('PRAGMA synchronous = FULL');
  }
}

function commitAll(
  db: DatabaseSync,
  statements: Statements,
  pk: string,
  operations: PreparedOperation[],
  now: number,
): WriteResult {
  beginAtOnce(db);
  try {
    const result = applyAll(statements, pk, operations, now);
    db.exec(result.ok ? 'COMMIT' : 'ROLLBACK');
    return result;
  } catch (error) {
    // SQLite has already rolled back by itself after some errors, a full disk among them.
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

function applyAll(statements: Statements, pk: string, operations: PreparedOperation[], now: number): WriteResult {
  let seq = Number(statements.count.get()?.value);
  const versions: (string | undefined)[] = [];
  for (const [index, operation] of operations.entries()) {
    const state = statements.state.get(pk, operation.kind, operation.id) as State | undefined;
    const reason = refusalOf(operation, state && isLive(state, now) ? String(state.seq) : undefined);
    if (reason) return { ok: false, failedAt: index, reason };
    seq += 1;
    versions.push(apply(statements, pk, operation, seq, now));
  }
  statements.setCount.run(seq);
  return { ok: true, versions };
}

function apply(statements: Statements, pk: string, operation: PreparedOperation, seq: number, now: number) {
  const { kind, id } = operation;
  if (operation.op === 'remove') {
    statements.bury.run(now, seq, pk, kind, id);
    return undefined;
  }
  statements.put.run(pk, kind, id, operation.json, operation.expiresAt ?? null, seq);
  return String(seq);
}
