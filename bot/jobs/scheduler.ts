import type { Log } from '../log.ts';
import type { Clock } from './clock.ts';

/** How often is looked whether a card is due, in milliseconds: a card is due by the minute. */
const everyMs = 20_000;

export interface Scheduler {
  /** Ends after the look that is under way. */
  stop(): Promise<void>;
}

/**
 * Looks again and again whether something is due. No timer stands for a card: what is due is read from the stored schedules
 * each time, so that a process that was away finds what it missed. One tenant's failure is told and holds up no other.
 * @param look what is to be done for one tenant
 */
export function startScheduler(
  tenantIds: readonly string[],
  look: (tenantId: string) => Promise<void>,
  { clock, log }: { clock: Clock; log: Log },
): Scheduler {
  let stopped = false;
  const { promise: stopping, resolve: stopNow } = Promise.withResolvers<void>();
  const loop = (async () => {
    while (!stopped) {
      for (const id of tenantIds) {
        if (stopped) return;
        await look(id).catch((error: unknown) => log.error({ err: error }, 'looking for due cards failed'));
      }
      // Spread over a quarter, so that processes that were started together do not always look together.
      await Promise.race([clock.sleep(everyMs * (1 + Math.random() / 4)), stopping]);
    }
  })();
  return {
    async stop() {
      stopped = true;
      stopNow();
      await loop;
    },
  };
}
