/** How much somebody may ask: so often at once, and so often a second for ever. */
export interface Rate {
  atOnce: number;
  perSecond: number;
}

/** A page asks a few times when it is opened, and a search with every pause in typing. */
export const perPerson: Rate = { atOnce: 300, perSecond: 5 };

/** A whole town hall may stand behind one address, and its tokens run out in the same hour. */
export const perAddress: Rate = { atOnce: 600, perSecond: 10 };

/** So many are told apart at the same time; beyond, those who have been quiet longest start anew. */
const atMost = 10_000;

export interface RateLimit {
  /** @returns undefined when it may be done now, else in how many whole seconds */
  take(who: string): number | undefined;
}

/** Counts how often each asks (token bucket). @param clock monotonic milliseconds */
export function createRateLimit({ atOnce, perSecond }: Rate, clock: () => number = () => performance.now()): RateLimit {
  // In order of the last asking, so that the first is the quietest.
  const left = new Map<string, { count: number; at: number }>();
  return {
    take(who) {
      const now = clock();
      const before = left.get(who);
      const count = before ? Math.min(atOnce, before.count + ((now - before.at) / 1000) * perSecond) : atOnce;
      left.delete(who);
      left.set(who, { count: count >= 1 ? count - 1 : count, at: now });
      const [quietest] = left.keys();
      if (left.size > atMost && quietest !== undefined) left.delete(quietest);
      return count >= 1 ? undefined : Math.ceil((1 - count) / perSecond);
    },
  };
}
