/** At most so many messages within so many milliseconds. */
export interface Window {
  ms: number;
  most: number;
}

/** Teams' limits for one bot in one conversation (Microsoft Learn, "Optimize your bot with rate limiting in Teams"). */
export const conversationWindows: readonly Window[] = [
  { ms: 1_000, most: 7 },
  { ms: 2_000, most: 8 },
  { ms: 30_000, most: 60 },
  { ms: 3_600_000, most: 1_800 },
];

/**
 * Milliseconds between two messages of a tenant: at most 20 a second, and more than 95 % of that (quality.md). A little slower
 * than 50, because requests that leave so far apart may arrive closer together: 21 of them may lose 40 ms on their way.
 */
export const tenantSpacing = 52;

/** When the next message may leave, not before `now`, so that every window holds. @param sent earlier instants in order */
export function nextAllowed(sent: readonly number[], windows: readonly Window[], now: number): number {
  return windows.reduce((earliest, { ms, most }) => {
    const first = sent.at(-most);
    // A message on the very edge of a window still counts in it.
    return first === undefined ? earliest : Math.max(earliest, first + ms + 1);
  }, now);
}

/** Decides when each message of a tenant may leave. All instants are milliseconds of one monotonic clock. */
export interface Pacer {
  /** From when on a conversation may get its next message. */
  freeAt(conversationId: string, now: number): number;
  /** Takes the tenant's next place for a conversation that is free. @returns the instant at which the message may leave */
  take(conversationId: string, now: number): number;
}

/** A pacer with the limits of Teams and the spacing of the tenant; a place that was not used in time is not made up for. */
export function createPacer(spacing = tenantSpacing, windows: readonly Window[] = conversationWindows): Pacer {
  const longest = Math.max(...windows.map(({ ms }) => ms));
  const sentIn = new Map<string, number[]>();
  let next = Number.NEGATIVE_INFINITY;
  let swept = Number.NEGATIVE_INFINITY;

  /** Forgets what no window looks at any more. */
  function sweep(now: number): void {
    if (now - swept < longest) return;
    swept = now;
    for (const [id, sent] of sentIn) if ((sent.at(-1) ?? 0) + longest < now) sentIn.delete(id);
  }

  return {
    freeAt: (conversationId, now) => nextAllowed(sentIn.get(conversationId) ?? [], windows, now),
    take(conversationId, now) {
      sweep(now);
      const at = Math.max(now, next);
      next = at + spacing;
      const sent = (sentIn.get(conversationId) ?? []).filter((before) => before + longest >= now);
      sentIn.set(conversationId, [...sent, at]);
      return at;
    },
  };
}
