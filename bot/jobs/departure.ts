import type { Pacer } from '../../core/delivery/pacing.ts';
import type { RemindAround } from './remindAround.ts';

const lastOf = new WeakMap<Pacer, Promise<void>>();

/** Waits until a message for a conversation may leave, and counts it as left. Those that wait leave one after the other. */
export function departure(
  { clock, pacer }: Pick<RemindAround, 'clock' | 'pacer'>,
  conversationId: string,
): Promise<void> {
  const leaves = (lastOf.get(pacer) ?? Promise.resolve()).then(async () => {
    for (let now = clock.mono(), at = pacer.nextAt(now); at > now; now = clock.mono(), at = pacer.nextAt(now))
      await clock.sleep(at - now);
    pacer.left(conversationId, clock.mono());
  });
  lastOf.set(pacer, leaves);
  return leaves;
}
