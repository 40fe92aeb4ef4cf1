import { partitions } from '../../core/model.ts';
import { channel } from './client.ts';
import type { Failure } from './connector.ts';
import { deliveriesOf, getStuck, liveAt, openSteps, rowOnce } from './office.ts';
import { startWorld, type World } from './world.ts';

const places = {
  quiet: 'FIN',
  paused: 'TB',
  removed: 'SSK',
  refused: 'VL',
  unclear: 'GM',
  holiday: 'PB',
  team: 'BO',
  office: 'ZD-IT',
} as const;
const chats = Object.fromEntries(Object.keys(places).map((name) => [name, channel(name)])) as Record<
  keyof typeof places,
  ReturnType<typeof channel>
>;
const unbound = channel('unbound');
const failing = new Map<string, Failure>();
let world: World;
afterAll(() => world?.close());

/** The plain reason that a chat's row of a kind gives in the running week, with its code. */
async function reasonOf(chat: { id: string }, kind = 'weekly', day = ''): Promise<string | undefined> {
  const { rows } = await deliveriesOf(world);
  const row = rows.find((each) => each.conversationId === chat.id && each.kind === kind && each.slot.endsWith(day));
  return row && `${row.code}: ${row.what}`;
}

const request = (day: string) => (row: { slot: string; state: string }) =>
  row.slot === `help-${day}` && row.state !== 'planned' && row.state !== 'sending';

test('a week in which everything goes wrong that can: each chat’s row says plainly why nothing came', async () => {
  world = await startWorld({
    env: { AS_OF: '2026-11-10T08:50:00+01:00' },
    fault: (_n, { conversationId }) => failing.get(conversationId),
  });
  const { client, admin } = world;
  const bind = async (...names: (keyof typeof places)[]) => {
    for (const name of names) await client.say(chats[name], `bereich ${places[name]}`);
  };
  await bind('quiet', 'paused', 'removed', 'holiday', 'team', 'office');
  await client.say(unbound, 'hilfe');
  const thursday = { department: 'PB', weekday: '4', time: '10:00' };
  await client.press(chats.holiday, { verb: 'reminder.time', data: thursday });
  await admin('remind', '--at', '2026-11-10T09:05:00+01:00');
  await client.uninstall(chats.removed);
  // More than three requests of five steps each can take in a week.
  const stuck = (await Promise.all(['BO', 'JFS', 'UKW'].map((id) => openSteps(world, id)))).flat().slice(0, 16);
  expect(stuck).toHaveLength(16);
  for (const step of stuck) await getStuck(world, chats.team, step, 'it');

  await liveAt(world, '2026-11-16T10:00:00+01:00', 'on');
  await rowOnce(world, request('2026-11-16'));
  await liveAt(world, '2026-11-17T08:50:00+01:00', 'off');
  await client.press(chats.paused, { verb: 'reminder.week', data: { department: 'TB' } });
  // Their first card is news.
  await bind('refused', 'unclear');
  failing.set(chats.refused.id, { as: 403, body: { error: { code: 'ConversationBlockedByUser' } } });
  failing.set(chats.unclear.id, { as: 'reset', accepted: true });
  await admin('remind', '--at', '2026-11-17T09:05:00+01:00');
  for (const day of ['2026-11-17', '2026-11-18', '2026-11-19']) {
    await liveAt(world, `${day}T09:30:00+01:00`, 'on');
    await rowOnce(world, request(day));
  }

  expect({
    paused: await reasonOf(chats.paused),
    notBound: await reasonOf(unbound),
    removed: await reasonOf(chats.removed),
    refused: await reasonOf(chats.refused),
    unclear: await reasonOf(chats.unclear),
    noNews: await reasonOf(chats.quiet),
    capReached: await reasonOf(chats.office, 'help', '2026-11-19'),
  }).toEqual({
    paused: 'paused: Das Team hat eine Pause eingestellt.',
    notBound: 'notBound: Dieser Chat ist noch keinem Bereich zugeordnet.',
    removed:
      'removed: Bündel wurde aus diesem Chat entfernt, oder der Chat gehört inzwischen zu einem anderen Bereich.',
    refused: 'forbidden: Bündel darf in diesem Chat nicht schreiben.',
    unclear: 'unclear: Teams hat nicht geantwortet. Ob die Karte angekommen ist, ist unklar.',
    noNews: 'noNews: Seit der letzten Karte gab es nichts Neues, deshalb wurde nur diese aufgefrischt.',
    capReached:
      'capReached: In dieser Woche hat der Chat schon genug Nachrichten bekommen. Die Bitte kommt an einem anderen Tag.',
  });
  const { counts, otherCounts } = await deliveriesOf(world);
  expect([counts.refused, counts.unclear]).toEqual([1, 1]);
  expect(otherCounts.help).toMatchObject({ sent: 3, skipped: 1 });
});

test('a day off moves the card: before it comes the row says so, and afterwards when it came', async () => {
  await liveAt(world, '2026-12-21T09:00:00+01:00', 'off');
  expect(await reasonOf(chats.holiday)).toBe(
    'moved: Der gewohnte Tag ist in dieser Woche frei. Die Karte kommt an einem anderen Tag der Woche.',
  );
  // Thursday is Christmas Eve and Friday a holiday: the last working day before is Wednesday.
  await world.admin('remind', '--at', '2026-12-23T10:05:00+01:00');
  const { rows } = await deliveriesOf(world);
  expect(rows.find(({ conversationId }) => conversationId === chats.holiday.id)).toMatchObject({
    state: 'sent',
    due: '2026-12-23T09:00:00.000Z',
    moved: true,
  });
});

test('a process that ended in the middle of a request leaves a row that does not read as if it were to come', async () => {
  const store = await world.stored();
  const [known] = await store.list('delivery', partitions.out('ZD'));
  if (!known) throw new Error('The request is missing.');
  for (const [state, day] of [
    ['planned', '2026-12-18'],
    ['sending', '2026-12-17'],
  ] as const) {
    const { reason: _, ...record } = known.record;
    const slot = `help-${day}`;
    const at = `${day}T09:00:00.000Z`;
    const row = { ...record, id: `${slot}|${chats.office.id}`, slot, state, due: at, changedAt: at };
    await store.write(partitions.out('ZD'), [{ op: 'create', kind: 'delivery', record: row }]);
  }
  const { rows, otherCounts } = await deliveriesOf(world, 'admin', '2026-W51');
  expect(rows.map(({ state, code, what, canResend }) => ({ state, code, what, canResend }))).toEqual([
    {
      state: 'unclear',
      code: 'interrupted',
      what: 'Das Programm endete beim Senden. Ob die Bitte angekommen ist, ist unklar.',
      canResend: false,
    },
    {
      state: 'skipped',
      code: 'missed',
      what: 'Die Bitte war geplant und wurde nicht gesendet.',
      canResend: false,
    },
  ]);
  expect(otherCounts.help).toMatchObject({ planned: 0, sending: 0, unclear: 1, skipped: 1 });
});
