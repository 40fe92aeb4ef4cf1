import type { Kind } from '../../core/model.ts';
import type { Change, Changes } from '../../core/store.ts';
import { asChange } from '../preparedOperation.ts';
import type { Records } from './container.ts';
import { isLive, kindOf, type ReadDocument, storedFrom } from './document.ts';

/**
 * How far behind the last look a query starts again, in seconds: `_ts` counts whole seconds, is set by whichever replica leads,
 * and a document may be seen a little after the second it bears.
 */
const overlap = 10;

/**
 * Up to when a follower has seen a partition. `second` is a lower bound for the server's clock at the beginning of its last
 * look, `at` that beginning on this process's own clock (whose zero is `origin`), `seen` the etags from the overlap on.
 */
interface Cursor {
  second: number;
  at: number;
  origin: number;
  seen: string[];
}

/**
 * The documents of a partition changed since the cursor, by `_ts`; without one, the live ones. What was already reported is
 * left out by its etag. The server's clock moves on with ours also where nothing changes, so that a quiet partition is not
 * read again and again from its last change. All is told at once: what an account lets through between two looks is not much.
 */
export async function changesSince(
  records: Records,
  pk: string,
  now: () => number,
  cursor: string | undefined,
): Promise<Changes> {
  const before = cursor === undefined ? undefined : parse(cursor);
  const at = performance.now();
  const documents = await (before ? changedSince(records, pk, before.second - overlap) : live(records, pk));
  const second = Math.max(secondAtBeginning(documents, at), before ? before.second + elapsed(before, at) : 0);
  const seen = new Set(before?.seen);
  const next: Cursor = {
    second,
    at,
    origin: performance.timeOrigin,
    seen: documents.filter(({ _ts }) => _ts >= second - overlap).map(({ _etag }) => _etag),
  };
  const fresh = documents.filter(({ _etag }) => !seen.has(_etag));
  return { changes: changesFrom(fresh, now(), before !== undefined), cursor: JSON.stringify(next), more: false };
}

function changesFrom(documents: ReadDocument[], now: number, removals: boolean): Change[] {
  const changes: Change[] = [];
  for (const document of documents) {
    const kind: Kind | undefined = kindOf(document);
    if (!kind) continue;
    if (isLive(document, now)) changes.push(asChange(storedFrom(kind, document)));
    else if (removals) changes.push(asChange({ kind, id: document.recordId, removed: true }));
  }
  return changes;
}

function live(records: Records, pk: string) {
  return records.query(pk, { where: ' AND NOT IS_DEFINED(c.gone)' });
}

function changedSince(records: Records, pk: string, second: number) {
  return records.query(pk, { where: ' AND c._ts >= @second', parameters: [{ name: '@second', value: second }] });
}

/** The newest document was written before the reading ended, so its second less the time of reading was not after the beginning. */
function secondAtBeginning(documents: ReadDocument[], at: number): number {
  const newest = documents.reduce((latest, { _ts }) => Math.max(latest, _ts), 0);
  return newest - Math.ceil((performance.now() - at) / 1000);
}

/** Whole seconds since a cursor's look, where this process made it. */
function elapsed({ at, origin }: Cursor, now: number): number {
  return origin === performance.timeOrigin ? Math.floor((now - at) / 1000) : 0;
}

function parse(cursor: string): Cursor {
  try {
    const { second, at, origin, seen } = JSON.parse(cursor);
    if (Number.isFinite(second) && Number.isFinite(at) && Array.isArray(seen)) return { second, at, origin, seen };
  } catch {
    // Told below, like every other text that is no cursor.
  }
  throw new Error('The cursor is not one of this store.');
}
