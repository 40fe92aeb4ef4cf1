import { setTimeout as wait } from 'node:timers/promises';

/** Time that only moves on: for waiting and for leases, whatever happens to the machine's clock. */
export interface Clock {
  /** Milliseconds since some beginning. */
  mono(): number;
  sleep(ms: number): Promise<void>;
}

export const machineClock: Clock = {
  mono: () => performance.now(),
  sleep: (ms) => wait(Math.max(0, ms)),
};
