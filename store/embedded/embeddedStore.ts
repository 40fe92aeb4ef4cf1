import type { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Kind } from '../../core/model.ts';
import type { Change, Changes, Operation, Store, Stored, TenantStore, WriteResult } from '../../core/store.ts';
import {
  asChange,
  byCodeUnit,
  comparesAlike,
  isKind,
  partitionKey,
  prepareWrite,
  readRecord,
} from '../preparedOperation.ts';
import { openFile } from './openFile.ts';
import { inOneSentence, isBusy, isSqlite } from './problems.ts';
import { type Row, type Statements, statementsOn } from './statements.ts';
import { sweeper } from './sweep.ts';
import { isLive, writeAtOnce } from './writeAtOnce.ts';

/** How long a write waits for other processes before it gives up, in milliseconds. */
const patience = 10_000;
/** Operations from which on a write holds the lock long enough for others to miss it. */
const large = 20;
/** Changes that are read in one go: some milliseconds, during which this process does nothing else. */
const piece = 50;

/**
 * The store in one SQLite file, for the whole product on one machine. Several processes may open the same file at once. A
 * write is on the disk when its promise resolves, but for fleeting records (core/model.ts). Expired records are absent from
 * the instant of their expiry; their disappearance is no change of its own, but where `changes` meets one it is reported as
 * removed. Removals are told to followers for seven days.
 * @param options.now the clock that decides about expiry, in epoch milliseconds
 * @throws one sentence that names the path when the file cannot be used
 */
export function openEmbeddedStore(file: string, options: { now: () => number }): Store {
  const db = openFile(file);
  const clearly = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw isSqlite(error) ? inOneSentence(error, file) : error;
    }
  };
  const statements = statementsOn(db);
  const sweep = sweeper(db, options.now);
  sweep();
  return {
    forTenant: (tenantId) => tenantStore({ db, statements, now: options.now, clearly, sweep }, tenantId),
    ready: async () => void clearly(() => statements.count.get()),
    close: async () => void (db.isOpen && db.close()),
  };
}

interface Connection {
  db: DatabaseSync;
  statements: Statements;
  now: () => number;
  /** Runs a piece of work and turns what SQLite throws into a sentence for the operator. */
  clearly: <T>(work: () => T) => T;
  sweep: () => void;
}

function tenantStore(connection: Connection, tenantId: string): TenantStore {
  const { statements, now, clearly } = connection;
  const pkOf = (partition: string) => partitionKey(tenantId, partition);
  pkOf('');
  return {
    tenantId,
    get: async (kind, partition, id) => {
      const row = clearly(() => statements.one.get(pkOf(partition), kind, id)) as Row | undefined;
      return row && isLive(row, now()) ? storedFrom(kind, row) : undefined;
    },
    list: async (kind, partition, after = '') => {
      const inSql = comparesAlike(after) ? after : '';
      const rows = clearly(() => statements.ofKind.all(pkOf(partition), kind, inSql)) as unknown as Row[];
      const instant = now();
      const wanted = rows.filter((row) => row.id > after && isLive(row, instant));
      return wanted.map((row) => storedFrom(kind, row)).sort(byCodeUnit);
    },
    write: async (partition, operations) => write(connection, pkOf(partition), partition, operations),
    changes: async (partition, cursor) => clearly(() => changesSince(connection, pkOf(partition), cursor)),
  };
}

/**
 * Waits for other processes without blocking this one; from BEGIN to COMMIT nothing of this process can come between. The lock
 * goes to whoever asks first, so that one large write behind the other would keep a short one waiting: each leaves it free for
 * as long as it held it.
 */
async function write(connection: Connection, pk: string, partition: string, operations: Operation[]) {
  const prepared = prepareWrite(partition, operations);
  const { db, statements, now, clearly, sweep } = connection;
  const end = performance.now() + patience;
  for (let attempt = 1; ; attempt++) {
    const began = performance.now();
    const attempted = clearly((): WriteResult | undefined => {
      try {
        return writeAtOnce(db, statements, pk, prepared, now());
      } catch (error) {
        if (isBusy(error) && performance.now() < end) return undefined;
        throw error;
      }
    });
    if (attempted) {
      if (attempted.ok) sweep();
      if (operations.length >= large) await sleep(performance.now() - began);
      return attempted;
    }
    await sleep(Math.random() * Math.min(2 ** attempt, 50));
  }
}

/** The counter is read first: a row written in between is then reported twice, never lost. */
function changesSince({ statements, now }: Connection, pk: string, cursor: string | undefined): Changes {
  if (cursor !== undefined && !/^\d+$/.test(cursor)) throw new Error('The cursor is not one of this store.');
  const instant = now();
  const upTo = String(statements.count.get()?.value);
  const rows = statements.since.all(pk, Number(cursor ?? 0), piece) as unknown as (Row & { kind: string })[];
  const more = rows.length === piece;
  const changes: Change[] = [];
  for (const row of rows) {
    if (!isKind(row.kind)) continue;
    if (isLive(row, instant)) changes.push(asChange(storedFrom(row.kind, row)));
    else if (cursor !== undefined) changes.push(asChange({ kind: row.kind, id: row.id, removed: true }));
  }
  return { changes, cursor: more ? String(rows.at(-1)?.seq) : upTo, more };
}

function storedFrom<K extends Kind>(kind: K, row: Row): Stored<K> {
  return {
    kind,
    id: row.id,
    version: String(row.seq),
    record: readRecord(kind, row.id, JSON.parse(row.record ?? 'null')),
  };
}
