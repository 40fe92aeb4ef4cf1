import type { SendResult } from '../../core/messenger.ts';
import { partitions } from '../../core/model.ts';
import type { Operation, TenantStore } from '../../core/store.ts';
import { type Chats, openChats } from './chats.ts';
import { messengerOf, runWeekly, tuesdayNine, virtualClock } from './weekly.ts';

let chats: Chats;
beforeEach(async () => {
  chats = await openChats();
});

/** Binds many channels at once, as they would stand after years of use. */
async function manyChannels(count: number): Promise<void> {
  const departments = (await chats.store.list('department', partitions.plan)).map(({ id }) => id);
  const creates = Array.from(
    { length: count },
    (_, i): Operation => ({
      op: 'create',
      kind: 'conversation',
      record: {
        id: `19:n${String(i).padStart(5, '0')}`,
        scope: 'channel',
        serviceUrl: 'http://127.0.0.1:1/',
        botId: '28:bot',
        departmentId: departments[i % departments.length] ?? '',
        lastContact: '2026-11-20',
      },
    }),
  );
  for (let at = 0; at < creates.length; at += 100)
    await chats.store.write(partitions.places, creates.slice(at, at + 100));
}

/** A store that counts its writes. */
function counting(store: TenantStore) {
  const counts = { writes: 0 };
  const counted: TenantStore = {
    ...store,
    write(partition, operations) {
      counts.writes += 1;
      return store.write(partition, operations);
    },
  };
  return { counted, counts };
}

test('five thousand cards leave at the pace of Teams, within five per cent of the ideal time, with at most three writes each', async () => {
  await manyChannels(5_000);
  const clock = virtualClock();
  const { counted, counts } = counting(chats.store);
  const sentAt: number[] = [];
  const { messenger } = messengerOf(async () => {
    sentAt.push(clock.mono());
    // As long as Teams takes on a usual day.
    await clock.sleep(250);
    return undefined;
  });
  const { now, rows } = await runWeekly(chats, messenger, tuesdayNine, counted, { clock });
  expect([now, rows.length]).toEqual([5_000, 5_000]);
  const seconds = ((sentAt.at(-1) ?? 0) - (sentAt[0] ?? 0)) / 1000;
  expect(seconds).toBeLessThanOrEqual((5_000 / 20) * 1.05);
  for (let i = 20; i < sentAt.length; i += 1) expect((sentAt[i] ?? 0) - (sentAt[i - 20] ?? 0)).toBeGreaterThan(1_000);
  expect(counts.writes / 5_000).toBeLessThanOrEqual(3);
});

test('channels that Teams puts off do not hold up the others', async () => {
  await manyChannels(200);
  const clock = virtualClock();
  const doneAt = new Map<string, number>();
  const busy = (id: string) => Number(id.slice(4)) % 10 === 0;
  const { messenger } = messengerOf((_n, id): SendResult | undefined => {
    if (busy(id) && clock.mono() < 12_000) return { state: 'notAccepted', reason: 'http429', retryAfterMs: 4_000 };
    doneAt.set(id, clock.mono());
    return undefined;
  });
  const { rows } = await runWeekly(chats, messenger, tuesdayNine, chats.store, { clock });
  expect(rows.every(({ state }) => state === 'sent')).toBe(true);
  const others = [...doneAt].filter(([id]) => !busy(id)).map(([, at]) => at);
  expect(Math.max(...others)).toBeLessThan(13_000);
});

test('a card that Teams never accepts is refused after five attempts, with the reason', async () => {
  await manyChannels(2);
  const { messenger } = messengerOf((_n, id): SendResult | undefined =>
    id.endsWith('1') ? { state: 'notAccepted', reason: 'http412', retryAfterMs: undefined } : undefined,
  );
  const { rows } = await runWeekly(chats, messenger);
  expect(rows.map(({ state, reason, attempts }) => [state, reason, attempts])).toEqual([
    ['sent', undefined, 1],
    ['refused', 'http412', 5],
  ]);
});
