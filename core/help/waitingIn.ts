import { dayAt } from '../calendar/clock.ts';
import { partitions } from '../model.ts';
import type { TenantStore } from '../store.ts';
import { countWaiting, type WaitingCount } from './waitingCounts.ts';

/** What a town's steps have waited for, by cause, system and month in the town's time zone; newest month first. */
export async function waitingIn(store: TenantStore, timeZone: string): Promise<WaitingCount[]> {
  const events = (await store.list('event', partitions.plan)).map(({ record }) => record);
  return countWaiting(events, (at) => dayAt(Date.parse(at), timeZone).slice(0, 7));
}
