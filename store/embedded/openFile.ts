import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { inOneSentence, isBusy } from './problems.ts';

/** Schema of the file, kept in `user_version`. A change of the tables raises it and adds the step from the version before. */
export const schemaVersion = 1;

/**
 * A rowid table, since records of many kilobytes make the tree of a WITHOUT ROWID table deep. `gone` is the instant of removal:
 * such a row has no record any more and only tells followers. `seq` counts changes and is the version of a row; the counter
 * stands by itself so that no number comes back after the newest row was swept.
 */
const schema = `
  CREATE TABLE records (
    pk TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL,
    record TEXT, expiresAt INTEGER, gone INTEGER, seq INTEGER NOT NULL,
    PRIMARY KEY (pk, kind, id)
  ) STRICT;
  CREATE UNIQUE INDEX recordsBySeq ON records (pk, seq);
  CREATE INDEX recordsByExpiry ON records (expiresAt) WHERE expiresAt IS NOT NULL;
  CREATE INDEX recordsByRemoval ON records (gone) WHERE gone IS NOT NULL;
  CREATE TABLE counter (value INTEGER NOT NULL) STRICT;
  INSERT INTO counter VALUES (0);
`;

/** How long a statement waits for another process by blocking this one; only writes need to, and wait without (embeddedStore.ts). */
const busyMilliseconds = 500;
const openAttempts = 50;

/**
 * Opens the file, readable for its owner only, and creates it, its folder and its tables where they are missing. `:memory:` is
 * a store that ends with its connection.
 * @throws one sentence that names the path: not writable, not a folder, damaged, or written by a newer version
 */
export function openFile(file: string): DatabaseSync {
  try {
    if (file !== ':memory:') {
      makeFolder(dirname(file));
      closeSync(openSync(file, 'a', 0o600));
    }
    return withRetries(() => connect(file));
  } catch (error) {
    throw inOneSentence(error, file);
  }
}

/** Begins a write. @throws SQLITE_BUSY at once, without blocking this process, while another one writes */
export function beginAtOnce(db: DatabaseSync): void {
  db.exec('PRAGMA busy_timeout = 0');
  try {
    db.exec('BEGIN IMMEDIATE');
  } finally {
    db.exec(`PRAGMA busy_timeout = ${busyMilliseconds}`);
  }
}

/** Not `recursive: true`: Node 24 never returns from it where a folder cannot be made although its parent exists, as in /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // Another process may have made it in the meantime.
    if (!existsSync(folder)) throw error;
  }
}

function connect(file: string): DatabaseSync {
  const db = new DatabaseSync(file, { timeout: busyMilliseconds });
  try {
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;');
    db.exec('BEGIN IMMEDIATE');
    migrate(db);
    db.exec('COMMIT');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function migrate(db: DatabaseSync): void {
  const found = Number(db.prepare('PRAGMA user_version').get()?.user_version);
  if (found > schemaVersion) {
    throw new Error(
      `was written by a newer version (its schema is ${found}, this program knows up to ${schemaVersion})`,
    );
  }
  if (found === 0) db.exec(`${schema} PRAGMA user_version = ${schemaVersion};`);
}

/** Turning WAL on does not wait for other processes, so two first starts at the same time may meet here. */
function withRetries<T>(work: () => T): T {
  for (let attempt = 1; ; attempt++) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error) || attempt === openAttempts) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20 + Math.random() * 30);
    }
  }
}
