import type { DatabaseSync } from 'node:sqlite';

const everyMilliseconds = 5 * 60_000;
const keepRemovals = 7 * 86_400_000;

/**
 * Gives the function that deletes what has expired and the traces of removals older than seven days. It may be called after
 * every write: it does its work at most every five minutes, the first time at once.
 */
export function sweeper(db: DatabaseSync, now: () => number): () => void {
  const expired = db.prepare('DELETE FROM records WHERE expiresAt <= ?');
  const forgotten = db.prepare('DELETE FROM records WHERE gone <= ?');
  let due = Number.NEGATIVE_INFINITY;
  return () => {
    if (performance.now() < due) return;
    due = performance.now() + everyMilliseconds;
    try {
      expired.run(now());
      forgotten.run(now() - keepRemovals);
    } catch {
      // A busy or full disk must not make a write fail that is already stored; what is left is swept the next time.
    }
  };
}
