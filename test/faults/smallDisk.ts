import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

/**
 * Loaded before the product (`node --import`): while the file that FULL_DISK names exists, SQLite itself lets the data file
 * grow by no page, so that it ends a write as on a full disk (SQLITE_FULL). Needs no rights, unlike a disk of its own.
 */
const full = process.env.FULL_DISK ?? '';
const unlimited = 4_294_967_294;
const exec = DatabaseSync.prototype.exec;
DatabaseSync.prototype.exec = function limited(this: DatabaseSync, sql: string): void {
  // A limit below the present size means the present size.
  if (sql.startsWith('BEGIN')) exec.call(this, `PRAGMA max_page_count = ${existsSync(full) ? 1 : unlimited}`);
  exec.call(this, sql);
};
