import { conversationWindows } from '../../core/delivery/pacing.ts';
import type { Arrival } from './connector.ts';

/** A tenant's limit: so many messages in a second (quality.md). */
export const perSecond = 20;

/** The most requests that surely arrived within so many milliseconds. @param arrivals in order */
export function mostWithin(arrivals: readonly Arrival[], ms: number): number {
  let most = 0;
  let from = 0;
  for (const [to, { at }] of arrivals.entries()) {
    while (at - (arrivals[from]?.earliest ?? at) >= ms) from += 1;
    most = Math.max(most, to - from + 1);
  }
  return most;
}

/** How many conversations got more requests than one of Teams' windows allows. */
export function overrun(arrivals: readonly Arrival[]): number {
  const each = Map.groupBy(arrivals, ({ conversationId }) => conversationId);
  return [...each.values()].filter((own) => conversationWindows.some(({ ms, most }) => mostWithin(own, ms) > most))
    .length;
}

/** Requests per second between the first of these arrivals and the last. */
export function pace(arrivals: readonly Arrival[]): number {
  const seconds = ((arrivals.at(-1)?.at ?? 0) - (arrivals[0]?.at ?? 0)) / 1_000;
  return (arrivals.length - 1) / seconds;
}
