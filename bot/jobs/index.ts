import type { Messenger } from '../../core/messenger.ts';
import type { Links } from '../links.ts';
import type { Log } from '../log.ts';
import { type Moment, momentIn, type Tenant } from '../tenant.ts';
import { machineClock } from './clock.ts';
import { askHelpers } from './helpJob.ts';
import { createLeadJob } from './leadJob.ts';
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
  /** Delivers in the background what is due now. */
  deliverSoon(tenantId: string): void;
  /** Delivers by itself what is due, from now on. */
  start(): void;
  /** Ends after what is under way. */
  stop(): Promise<void>;
}

/** What runs without anybody asking for it. */
export function createJobs({ tenantIds, tenantOf, now, messenger, links, log }: JobsAround): Jobs {
  const weeklyJob = createWeeklyJob();
  const tellLeads = createLeadJob();
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

  return {
    remind,
    deliverSoon(tenantId) {
      const delivering = remind(tenantId, now())
        .catch((error: unknown) => log.error({ err: error }, 'delivering on request failed'))
        .finally(() => underWay.delete(delivering));
      underWay.add(delivering);
    },
    start() {
      const look = async (id: string) => {
        const tenant = tenantOf(id);
        const moment = await momentIn(tenant, now());
        if (!moment) return;
        // Who waits longest for news comes first: the teams, then who can help them, then the leads.
        for (const job of [weeklyJob, askHelpers, tellLeads]) await job(tenant, aroundOf(tenant, moment, now()));
      };
      scheduler = startScheduler(tenantIds, look, { clock: machineClock, log });
    },
    async stop() {
      await scheduler?.stop();
      await Promise.all(underWay);
    },
  };
}
