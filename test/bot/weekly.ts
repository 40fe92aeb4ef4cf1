import { type RemindReport, remind } from '../../bot/jobs/remind.ts';
import { linksTo } from '../../bot/links.ts';
import { momentIn } from '../../bot/tenant.ts';
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

/** Runs the weekly delivery as one process does. */
export async function runWeekly(
  chats: Chats,
  messenger: Messenger,
  at = tuesdayNine,
  store: TenantStore = chats.store,
): Promise<RemindReport> {
  const moment = await momentIn(chats.tenant, at);
  if (!moment) throw new Error('The town is not set up.');
  return remind({ store, moment, messenger, links: linksTo('http://127.0.0.1:3978') });
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
