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
 * A tenant's limits: at most 20 messages a second, and more than 95 % of that (quality.md). The window is a little longer than
 * a second, because of 21 messages the first may take 45 ms longer to arrive than the last. The other keeps them from leaving
 * in a burst, and still lets a process that stood still for a moment catch up within the second.
 */
const tenantWindows: readonly Window[] = [
  { ms: 1_044, most: 20 },
  { ms: 34, most: 1 },
];

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
  /** From when on a conversation may get its next message, the tenant's limits aside. */
  freeAt(conversationId: string, now: number): number;
  /** When the tenant's next message may leave. */
  nextAt(now: number): number;
  /** Tells that a message has left. */
  left(conversationId: string, now: number): void;
}

/** A pacer with the limits of Teams; what counts is when messages really left, so that a late one delays no other. */
export function createPacer(): Pacer {
  const longest = Math.max(...conversationWindows.map(({ ms }) => ms));
  const remembered = Math.max(...tenantWindows.map(({ most }) => most));
  const sentIn = new Map<string, number[]>();
  let ofTenant: number[] = [];
  let swept = Number.NEGATIVE_INFINITY;

  /** Forgets what no window looks at any more. */
  function sweep(now: number): void {
    if (now - swept < longest) return;
    swept = now;
    for (const [id, sent] of sentIn) if ((sent.at(-1) ?? 0) + longest < now) sentIn.delete(id);
  }

  return {
    freeAt: (conversationId, now) => nextAllowed(sentIn.get(conversationId) ?? [], conversationWindows, now),
    nextAt: (now) => nextAllowed(ofTenant, tenantWindows, now),
    left(conversationId, now) {
      sweep(now);
      ofTenant = [...ofTenant, now].slice(-remembered);
      const sent = (sentIn.get(conversationId) ?? []).filter((before) => before + longest >= now);
      sentIn.set(conversationId, [...sent, now]);
    },
  };
}
