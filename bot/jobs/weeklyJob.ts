import type { Tenant } from '../tenant.ts';
import { withLease } from './lease.ts';
import { createMemory } from './memory.ts';
import { type RemindReport, remind } from './remind.ts';
import type { RemindAround } from './remindAround.ts';
import { placesDue, slotOf } from './weeklyPlan.ts';

/** Plans and delivers the weekly slot that is due, as the only process that does. */
export function runWeekly(tenant: Tenant, around: Omit<RemindAround, 'lease'>): Promise<RemindReport> {
  return withLease(tenant.store, 'remind', around.clock, (lease) => remind({ ...around, lease }));
}

/**
 * Looks whether a weekly card is due and delivers it. Once every row of a slot is settled, nothing is read but the chats and
 * their schedules, until another chat becomes due.
 */
export function createWeeklyJob(memory = createMemory()) {
  return async function look(tenant: Tenant, around: Omit<RemindAround, 'lease'>): Promise<void> {
    const free = { ...around, lease: { epoch: 0, held: async () => true } };
    const places = await placesDue(free);
    if (places.length === 0) return;
    const state = `${slotOf(free)} ${places.map(({ conversation }) => conversation.id).join(' ')}`;
    if (memory.isSettled(tenant.id, state, around.clock)) return;
    const { rows } = await runWeekly(tenant, around);
    if (!rows.some((row) => row.state === 'planned' || row.state === 'sending'))
      memory.settle(tenant.id, state, around.clock);
  };
}
