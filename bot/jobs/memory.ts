import type { Clock } from './clock.ts';

/** So long is believed that nothing is left to be done, in milliseconds: another process may have been asked for more, and ended. */
const believedMs = 600_000;

/** What a process remembers of each tenant's settled work, so that it does not read it all at every look. */
export interface Memory {
  /** @param state what was due when it was settled; more being due makes it another one */
  isSettled(tenantId: string, state: string, clock: Clock): boolean;
  settle(tenantId: string, state: string, clock: Clock): void;
  forget(tenantId: string): void;
}

export function createMemory(): Memory {
  const settled = new Map<string, { state: string; at: number }>();
  return {
    isSettled(tenantId, state, clock) {
      const known = settled.get(tenantId);
      return known?.state === state && clock.mono() - known.at < believedMs;
    },
    settle: (tenantId, state, clock) => void settled.set(tenantId, { state, at: clock.mono() }),
    forget: (tenantId) => void settled.delete(tenantId),
  };
}
