import { tenantSpacing } from '../../core/delivery/pacing.ts';
import type { RemindAround } from './remindAround.ts';

/**
 * Waits until a message for a conversation may leave. A place that was slept through, because the process stood still, is
 * given up for another one: those that waited with it would else all leave at once.
 */
export async function departure(
  { clock, pacer }: Pick<RemindAround, 'clock' | 'pacer'>,
  conversationId: string,
): Promise<void> {
  for (;;) {
    const at = pacer.take(conversationId, clock.mono());
    await clock.sleep(at - clock.mono());
    if (clock.mono() - at < tenantSpacing) return;
  }
}
