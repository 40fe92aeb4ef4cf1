import * as z from 'zod/v4';
import { causes } from '../bundle/causes.ts';
import type { Event } from '../bundle/event.ts';
import { parseToken } from '../bundle/press.ts';

/** How often steps of a town got stuck, by cause, system and month: no text, no unit, no person (product.md §8). */
const waitingCount = z.strictObject({
  cause: z.enum(causes),
  system: z.string().optional(),
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
  count: z.int().positive(),
});
export type WaitingCount = z.infer<typeof waitingCount>;

/** The file that a town may give its provider. */
export const waitingFile = z.strictObject({
  format: z.literal('buendel-waiting-1'),
  town: z.string().min(1),
  waiting: z.array(waitingCount),
});
export type WaitingFile = z.infer<typeof waitingFile>;

/**
 * Counts what steps waited for, newest month first. A press that was taken back is no wait.
 * @param monthOf the month of an instant (ISO) in the town's time zone
 */
export function countWaiting(events: readonly Event[], monthOf: (at: string) => string): WaitingCount[] {
  const undone = new Set(events.filter(({ verb }) => verb === 'step.undo').map(({ id }) => id));
  const counts = new Map<string, WaitingCount>();
  for (const { id, at, verb, cause, system } of events) {
    const token = parseToken(id);
    if (verb !== 'step.stuck' || !cause || !token || undone.has(`${token.stepId}.${token.revision + 1}`)) continue;
    const month = monthOf(at);
    const key = `${month} ${cause} ${system ?? ''}`;
    const known = counts.get(key) ?? { cause, ...(system ? { system } : {}), month, count: 0 };
    counts.set(key, { ...known, count: known.count + 1 });
  }
  const order = ({ month, cause, system = '' }: WaitingCount) => `${cause} ${system} ${month}`;
  return [...counts.values()].sort(
    (a, b) => b.month.localeCompare(a.month) || b.count - a.count || order(a).localeCompare(order(b)),
  );
}

/** What several towns wait for. */
export interface TownsWaiting extends WaitingCount {
  /** How many towns; fewer than three are never shown. */
  towns: number;
}

/** From so many towns on the provider sees a line, so that it never speaks of one town (product.md §8). */
const townsAtLeast = 3;

/** Adds up what towns have shared; a town that is given twice counts once, by its last file. */
export function combineTowns(files: readonly WaitingFile[]): TownsWaiting[] {
  const byTown = new Map(files.map((file) => [file.town, file]));
  const lines = new Map<string, TownsWaiting>();
  for (const { waiting } of byTown.values())
    for (const each of waiting) {
      const key = `${each.month} ${each.cause} ${each.system ?? ''}`;
      const known = lines.get(key) ?? { ...each, count: 0, towns: 0 };
      lines.set(key, { ...known, count: known.count + each.count, towns: known.towns + 1 });
    }
  return [...lines.values()]
    .filter(({ towns }) => towns >= townsAtLeast)
    .sort((a, b) => b.month.localeCompare(a.month) || b.towns - a.towns || b.count - a.count);
}
