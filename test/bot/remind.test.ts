import type { SendResult } from '../../core/messenger.ts';
import { partitions } from '../../core/model.ts';
import { type Chats, channel, openChats } from './chats.ts';
import { bindChannels, endingAt, messengerOf, runWeekly, tuesdayNine } from './weekly.ts';

let chats: Chats;
beforeEach(async () => {
  chats = await openChats();
});

const slot = 'weekly-2026-W48';
const rows = async () =>
  (await Promise.all(['TB', 'SSK'].map((id) => chats.store.list('delivery', partitions.out(id)))))
    .flat()
    .map(({ record }) => record)
    .filter((row) => row.slot === slot);
const states = async () => (await rows()).map(({ state }) => state);
const putOff: SendResult = { state: 'notAccepted', reason: 'http429', retryAfterMs: undefined };
/** How often each channel got a card. */
const timesEach = (ids: readonly string[], arrived: readonly string[]) =>
  ids.map((id) => arrived.filter((a) => a === id).length);

test('wherever a run ends, before or after any of its writes, the next one leaves no card sent twice and none lost', async () => {
  const ids = await bindChannels(chats, 3);
  for (const when of ['before', 'after'] as const) {
    for (let n = 1, came = true; came; n += 1) {
      await forget();
      const { messenger, arrived } = messengerOf();
      const { dying, state } = endingAt(chats.store, n, when);
      await runWeekly(chats, messenger, tuesdayNine, dying).catch(() => undefined);
      came = state.ended;
      const { rows: after } = await runWeekly(chats, messenger);
      expect(after).toHaveLength(ids.length);
      for (const row of after) {
        const times = arrived.filter((id) => id === row.conversationId).length;
        expect([n, when, row.id, row.state, times]).toEqual([
          n,
          when,
          row.id,
          times === 1 && row.state === 'sent' ? 'sent' : 'unclear',
          Math.min(times, 1),
        ]);
      }
      expect((await runWeekly(chats, messenger)).now).toBe(0);
    }
  }
});

test('two runs at the same time send each card once', async () => {
  const ids = await bindChannels(chats, 12);
  const { messenger, arrived } = messengerOf(
    () => new Promise<undefined>((resolve) => setImmediate(() => resolve(undefined))),
  );
  const [one, two] = await Promise.all([runWeekly(chats, messenger), runWeekly(chats, messenger)]);
  expect(timesEach(ids, arrived)).toEqual(ids.map(() => 1));
  expect(one.now + two.now).toBe(ids.length);
});

test('a card that was put off is not sent by two runs, though both try it again', async () => {
  const ids = await bindChannels(chats, 1);
  const { messenger, arrived } = messengerOf((n) => (n === 1 ? putOff : undefined));
  const first = runWeekly(chats, messenger);
  while ((await rows())[0]?.reason !== 'http429') await new Promise(setImmediate);
  await Promise.all([first, runWeekly(chats, messenger)]);
  expect(timesEach(ids, arrived)).toEqual([1]);
  expect(await states()).toEqual(['sent']);
});

test('where Teams asks for a longer wait than a run takes, the card is left for a later run', async () => {
  await bindChannels(chats, 1);
  const { messenger, arrived } = messengerOf(() => ({ ...putOff, retryAfterMs: 60_000 }));
  expect((await runWeekly(chats, messenger)).now).toBe(0);
  expect([await states(), arrived]).toEqual([['planned'], []]);
});

test('a run that stood still and continues tells the truth about its card, and nobody sends it again', async () => {
  const ids = await bindChannels(chats, 1);
  const { promise, resolve: go } = Promise.withResolvers<SendResult | undefined>();
  const { messenger, arrived } = messengerOf((n) => (n === 1 ? promise : undefined));
  const standing = runWeekly(chats, messenger);
  while ((await states())[0] !== 'sending') await new Promise(setImmediate);
  expect((await runWeekly(chats, messenger)).rows[0]).toMatchObject({ state: 'unclear', reason: 'interrupted' });
  go(undefined);
  await standing;
  expect([await states(), timesEach(ids, arrived)]).toEqual([['sent'], [1]]);
});

test('a team without an open step gets no card, and the row says why', async () => {
  await bindChannels(chats, 1, 'SSK');
  const bundle = await chats.store.get('bundle', partitions.plan, 'SSK-2026-H2');
  if (!bundle) throw new Error('The bundle is missing.');
  const tasks = bundle.record.tasks.map((t) => ({
    ...t,
    steps: t.steps.map(({ cause: _, ...s }) => ({ ...s, state: 'done' as const })),
  }));
  const operation = {
    op: 'replace' as const,
    kind: 'bundle' as const,
    record: { ...bundle.record, tasks },
    version: bundle.version,
  };
  expect(await chats.store.write(partitions.plan, [operation])).toMatchObject({ ok: true });
  const { messenger, arrived } = messengerOf();
  const { rows: all } = await runWeekly(chats, messenger);
  expect([all.map((row) => [row.state, row.reason]), arrived]).toEqual([[['skipped', 'nothingOpen']], []]);
});

test('a channel that was left between planning and sending gets none, and one without a department is not planned', async () => {
  const [left = '', stays = ''] = await bindChannels(chats, 2);
  await chats.say('admin', channel('unbound'), 'hilfe');
  const { messenger, arrived } = messengerOf(() => ({ ...putOff, retryAfterMs: 60_000 }));
  await runWeekly(chats, messenger);
  await chats.remove('admin', { id: left, scope: 'channel' });
  const again = messengerOf();
  const { rows: all } = await runWeekly(chats, again.messenger, tuesdayNine + 120_000);
  expect(all.map((row) => [row.conversationId, row.state, row.reason])).toEqual([
    [left, 'skipped', 'notBound'],
    [stays, 'sent', undefined],
  ]);
  expect([arrived, again.arrived]).toEqual([[], [stays]]);
});

async function forget(): Promise<void> {
  for (const { id } of await chats.store.list('delivery', partitions.out('TB'))) {
    await chats.store.write(partitions.out('TB'), [{ op: 'remove', kind: 'delivery', id }]);
  }
}
