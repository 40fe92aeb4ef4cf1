import { newestIn } from './cards.ts';
import { channel } from './client.ts';
import { startWorld, type World } from './world.ts';

let world: World | undefined;
afterEach(() => world?.close());

const chats = [channel('one'), channel('two'), channel('three')];
const bindAll = async (w: World) => {
  for (const chat of chats) await w.client.say(chat, 'bereich TB');
};

test('the weekly card comes by itself at its minute, once to each channel', async () => {
  world = await startWorld({ env: { AS_OF: '2026-11-24T08:59:50+01:00', SCHEDULER: 'on' } });
  await bindAll(world);
  const { connector } = world;
  const before = connector.accepted.length;
  await connector.waitFor(before + chats.length, 60_000);
  for (const chat of chats) expect(newestIn(connector, chat).text).toContain('schlage ich einen Schritt vor');
  const after = await world.admin('remind', '--at', '2026-11-24T09:30:00+01:00');
  expect([after.code, after.lines.at(-1)]).toEqual([0, 'planned 3 sent 3 refused 0 unclear 0 skipped 0 now 0']);
});

test('a process that was away over the minute catches up the same day', async () => {
  world = await startWorld({ env: { AS_OF: '2026-11-24T08:00:00+01:00', SCHEDULER: 'on' } });
  await bindAll(world);
  const { connector } = world;
  const before = connector.accepted.length;
  await world.server.stop();
  await world.server.start({ AS_OF: '2026-11-24T15:59:00+01:00' });
  await connector.waitFor(before + chats.length);
  expect(connector.accepted.length).toBe(before + chats.length);
});

test('a process that was away over the whole time records what it missed, and sends nothing', async () => {
  world = await startWorld({ env: { AS_OF: '2026-11-23T20:00:00+01:00', SCHEDULER: 'on' } });
  await bindAll(world);
  const { connector } = world;
  const before = connector.accepted.length;
  await world.server.stop();
  await world.server.start({ AS_OF: '2026-11-24T17:00:00+01:00' });
  const report = await world.admin('remind', '--at', '2026-11-24T17:05:00+01:00');
  expect(report.lines.at(-1)).toBe('planned 3 sent 0 refused 0 unclear 0 skipped 3 now 0');
  expect(connector.accepted.length).toBe(before);
});
