import type { Messenger } from '../../core/messenger.ts';
import type { Links } from '../links.ts';
import type { Log } from '../log.ts';
import { type Moment, momentIn, type Tenant } from '../tenant.ts';
import { machineClock } from './clock.ts';
import { askHelpers } from './helpJob.ts';
import { createLeadJob } from './leadJob.ts';
import { createMemory } from './memory.ts';
import type { RemindReport } from './remind.ts';
import type { RemindAround } from './remindAround.ts';
import { type Scheduler, startScheduler } from './scheduler.ts';
import { createWeeklyJob, runWeekly } from './weeklyJob.ts';

export interface JobsAround {
  tenantIds: readonly string[];
  tenantOf: (id: string) => Tenant;
  /** Epoch milliseconds. */
  now: () => number;
  messenger: () => Messenger;
  links: Links;
  log: Log;
}

export interface Jobs {
  /** Plans and delivers the weekly slot that is due at an instant; undefined while the town is not set up. */
  remind(tenantId: string, at: number): Promise<RemindReport | undefined>;
  /** Delivers in the background what was sent once more by hand, and with it all that is due now. */
  deliverSoon(tenantId: string): void;
  /** Delivers by itself what is due, from now on. */
  start(): void;
  /** Ends after what is under way. */
  stop(): Promise<void>;
}

/** What runs without anybody asking for it. */
export function createJobs({ tenantIds, tenantOf, now, messenger, links, log }: JobsAround): Jobs {
  const memories = { weekly: createMemory(), leads: createMemory() };
  const weeklyJob = createWeeklyJob(memories.weekly);
  const tellLeads = createLeadJob(memories.leads);
  /** The towns in which a request was sent once more by hand and may not have gone out yet. */
  const byHand = new Set<string>();
  const underWay = new Set<Promise<unknown>>();
  let scheduler: Scheduler | undefined;

  /** What a run at an instant works with; from there its time runs on. */
  function aroundOf({ store, pacer }: Tenant, moment: Moment, at: number): Omit<RemindAround, 'lease'> {
    const begun = machineClock.mono();
    return {
      store,
      moment,
      now: () => Math.round(at + machineClock.mono() - begun),
      clock: machineClock,
      random: Math.random,
      messenger: messenger(),
      pacer,
      links,
      log,
    };
  }

  async function remind(tenantId: string, at: number): Promise<RemindReport | undefined> {
    const tenant = tenantOf(tenantId);
    const moment = await momentIn(tenant, at);
    return moment && runWeekly(tenant, aroundOf(tenant, moment, at));
  }

  /** Who waits longest for news comes first: the teams, then who can help them, then the leads. */
  async function look(tenantId: string, weekly: typeof weeklyJob): Promise<void> {
    const tenant = tenantOf(tenantId);
    const moment = await momentIn(tenant, now());
    if (!moment) return;
    const around = () => aroundOf(tenant, moment, now());
    await weekly(tenant, around());
    // Taken before the run: what is sent by hand meanwhile is for the next one.
    const handed = byHand.delete(tenantId);
    let left = handed;
    try {
      left = await askHelpers(tenant, around(), handed);
    } finally {
      if (left) byHand.add(tenantId);
    }
    await tellLeads(tenant, around());
  }

  return {
    remind,
    deliverSoon(tenantId) {
      for (const memory of Object.values(memories)) memory.forget(tenantId);
      byHand.add(tenantId);
      // A card may be meant whose chat is not due any more, so that the week is worked off whatever is due.
      const delivering = look(tenantId, async (tenant, around) => void (await runWeekly(tenant, around)))
        .catch((error: unknown) => log.error({ err: error }, 'delivering on request failed'))
        .finally(() => underWay.delete(delivering));
      underWay.add(delivering);
    },
    start() {
      scheduler = startScheduler(tenantIds, (id) => look(id, weeklyJob), { clock: machineClock, log });
    },
    async stop() {
      await scheduler?.stop();
      await Promise.all(underWay);
    },
  };
}
