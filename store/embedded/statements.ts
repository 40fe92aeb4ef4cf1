import type { DatabaseSync } from 'node:sqlite';

/** A row as it is read. `record` is null where `gone` is set. */
export interface Row {
  id: string;
  record: string | null;
  expiresAt: number | null;
  gone: number | null;
  seq: number;
}

export type Statements = ReturnType<typeof statementsOn>;

/** Prepares every statement of the store once for a connection. */
export function statementsOn(db: DatabaseSync) {
  return {
    one: db.prepare('SELECT id, record, expiresAt, gone, seq FROM records WHERE pk = ? AND kind = ? AND id = ?'),
    ofKind: db.prepare(
      'SELECT id, record, expiresAt, gone, seq FROM records WHERE pk = ? AND kind = ? AND id > ? AND gone IS NULL',
    ),
    since: db.prepare(
      'SELECT kind, id, record, expiresAt, gone, seq FROM records WHERE pk = ? AND seq > ? ORDER BY seq LIMIT ?',
    ),
    count: db.prepare('SELECT value FROM counter'),
    setCount: db.prepare('UPDATE counter SET value = ?'),
    state: db.prepare('SELECT expiresAt, gone, seq FROM records WHERE pk = ? AND kind = ? AND id = ?'),
    put: db.prepare(`
      INSERT INTO records (pk, kind, id, record, expiresAt, seq) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (pk, kind, id) DO UPDATE
      SET record = excluded.record, expiresAt = excluded.expiresAt, seq = excluded.seq, gone = NULL`),
    bury: db.prepare(
      'UPDATE records SET record = NULL, expiresAt = NULL, gone = ?, seq = ? WHERE pk = ? AND kind = ? AND id = ?',
    ),
  };
}
