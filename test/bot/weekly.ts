import type { Clock } from '../../bot/jobs/clock.ts';
import { type RemindReport, remind } from '../../bot/jobs/remind.ts';
import type { RemindAround } from '../../bot/jobs/remindAround.ts';
import { linksTo } from '../../bot/links.ts';
import { momentIn } from '../../bot/tenant.ts';
import { createPacer } from '../../core/delivery/pacing.ts';
import type { Messenger, SendResult } from '../../core/messenger.ts';
import type { TenantStore, WriteResult } from '../../core/store.ts';
import { type Chats, channel } from './chats.ts';

export const tuesdayNine = Date.parse('2026-11-24T09:00:00+01:00');

/** A messenger in memory: what arrived where, and by `answer` what it says to the n-th send. */
export function messengerOf(
  answer: (n: number, conversationId: string) => Promise<SendResult | undefined> | SendResult | undefined = () =>
    undefined,
) {
  const arrived: string[] = [];
  let sends = 0;
  const messenger: Messenger = {
    async send({ id }) {
      sends += 1;
      const said = await answer(sends, id);
      if (said && said.state !== 'sent' && said.state !== 'unclear') return said;
      arrived.push(id);
      return said ?? { state: 'sent', activityId: `1:${arrived.length}` };
    },
    update: async (_to, activityId) => ({ state: 'sent', activityId }),
  };
  return { messenger, arrived };
}

/** Binds so many channels to a department and returns their ids. */
export async function bindChannels(chats: Chats, count: number, department = 'TB'): Promise<string[]> {
  const bound = Array.from({ length: count }, (_, i) => channel(`${department}-${i}`));
  for (const chat of bound) await chats.say('admin', chat, `bereich ${department}`);
  return bound.map(({ id }) => id);
}

/** What a run at an instant works with, on a clock that nobody waits for. */
export async function aroundIn(chats: Chats, messenger: Messenger, at: number): Promise<Omit<RemindAround, 'lease'>> {
  const moment = await momentIn(chats.tenant, at);
  if (!moment) throw new Error('The town is not set up.');
  const clock = virtualClock();
  const begun = clock.mono();
  return {
    store: chats.store,
    moment,
    messenger,
    now: () => at + clock.mono() - begun,
    clock,
    random: () => 0.5,
    pacer: createPacer(),
    links: linksTo('http://127.0.0.1:3978'),
    log: chats.log,
  };
}

/** Runs the weekly delivery as one process does. */
export async function runWeekly(
  chats: Chats,
  messenger: Messenger,
  at = tuesdayNine,
  store: TenantStore = chats.store,
  change: Partial<RemindAround> = {},
): Promise<RemindReport> {
  epoch += 1;
  const lease = { epoch, held: async () => true };
  return remind({ ...(await aroundIn(chats, messenger, at)), store, lease, ...change });
}

let epoch = 0;

/** A clock that nobody waits for: when all that runs has come to a sleep, it jumps to the earliest end of one. */
export function virtualClock(): Clock {
  let now = 0;
  let pumping = false;
  const sleepers: { until: number; wake: () => void }[] = [];
  async function pump(): Promise<void> {
    pumping = true;
    while (sleepers.length > 0) {
      for (let i = 0; i < 3; i += 1) await new Promise(setImmediate);
      sleepers.sort((x, y) => x.until - y.until);
      const next = sleepers.shift();
      now = Math.max(now, next?.until ?? now);
      next?.wake();
    }
    pumping = false;
  }
  return {
    mono: () => now,
    sleep: (ms) =>
      new Promise((wake) => {
        sleepers.push({ until: now + Math.max(0, ms), wake });
        if (!pumping) void pump();
      }),
  };
}

/** The store of a process that ends at its n-th write, before or after it is done; `ended` tells that it came to that. */
export function endingAt(store: TenantStore, n: number, when: 'before' | 'after') {
  let writes = 0;
  const state = { ended: false };
  const dying: TenantStore = {
    ...store,
    async write(partition, operations): Promise<WriteResult> {
      writes += 1;
      const last = writes === n;
      if (state.ended || (last && when === 'before')) return end();
      const result = await store.write(partition, operations);
      return last ? end() : result;
    },
  };
  function end(): Promise<never> {
    state.ended = true;
    return Promise.reject(new Error('the process has ended'));
  }
  return { dying, state };
}
