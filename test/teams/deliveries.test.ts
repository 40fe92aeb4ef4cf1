import { channel } from './client.ts';
import type { Fault } from './connector.ts';
import { startWorld, type World } from './world.ts';

const failing = new Set<string>();
const fault: Fault = (_n, { conversationId }) => (failing.has(conversationId) ? { as: 403 } : undefined);
let world: World;
beforeAll(async () => {
  world = await startWorld({ fault, env: { AS_OF: '2026-11-24T09:10:00+01:00' } });
});
afterAll(() => world?.close());

const ask = async (identity: string, path = '', init: RequestInit = {}) => {
  const headers = { Authorization: `Local ${identity}`, 'Content-Type': 'application/json' };
  const response = await fetch(`${world.home}/api/deliveries${path}`, { ...init, headers });
  return { status: response.status, body: await response.json() };
};
const resend = (identity: string, departmentId: string, conversationId: string) =>
  ask(identity, '/resend', { method: 'POST', body: JSON.stringify({ departmentId, conversationId }) });
const codesOf = async (identity: string) => {
  const { body } = await ask(identity);
  return Object.fromEntries(
    body.rows.map((row: { conversationId: string; code: string }) => [row.conversationId, row.code]),
  );
};

test('„Warum kam nichts an?“ is answered for every team, and a refused card can be sent once more', async () => {
  const [good, bad, paused, unbound, later] = ['good', 'bad', 'paused', 'unbound', 'later'].map((name) =>
    channel(name),
  );
  if (!good || !bad || !paused || !unbound || !later) throw new Error('A channel is missing.');
  for (const chat of [good, bad, paused, later]) await world.client.say(chat, 'bereich TB');
  await world.client.say(unbound, 'hilfe');
  await world.client.press(paused, { verb: 'reminder.week', data: { department: 'TB' } });
  await world.client.press(later, { verb: 'reminder.time', data: { department: 'TB', weekday: '5', time: '10:00' } });
  failing.add(bad.id);
  await world.admin('remind', '--at', '2026-11-24T09:05:00+01:00');
  failing.delete(bad.id);

  expect(await codesOf('admin')).toEqual({
    [good.id]: 'sent',
    [bad.id]: 'forbidden',
    [paused.id]: 'paused',
    [unbound.id]: 'notBound',
    [later.id]: 'notYet',
  });
  expect((await ask('admin')).body).toMatchObject({
    week: '2026-W48',
    counts: { planned: 0, sending: 0, sent: 1, refused: 1, unclear: 0, skipped: 1 },
  });

  const before = world.connector.accepted.length;
  expect(await resend('admin', 'TB', good.id)).toMatchObject({ status: 409, body: { code: 'outdated' } });
  expect(await resend('admin', 'TB', bad.id)).toMatchObject({ status: 200, body: { state: 'planned' } });
  await world.connector.waitFor(before + 1);
  expect(world.connector.messagesIn(bad.id).at(-1)?.activity.summary).toContain('ein Schritt für diese Woche');
  while ((await codesOf('admin'))[bad.id] !== 'sent') await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await resend('admin', 'TB', bad.id)).toMatchObject({ status: 409 });
  expect(world.connector.accepted.length).toBe(before + 1);
});

test('a guide sees the own department’s teams, everybody else none', async () => {
  expect(Object.keys(await codesOf('guide-TB'))).toHaveLength(4);
  expect(await codesOf('guide-FIN')).toEqual({});
  for (const identity of ['member-TB', 'lead-TB', 'editor', 'staff-council', 'guest'])
    expect((await ask(identity)).status).toBe(403);
  expect((await resend('guide-FIN', 'TB', 'x')).status).toBe(403);
  expect((await resend('admin', 'TB', 'nowhere')).status).toBe(404);
  expect((await ask('admin', '?week=2026-99')).status).toBe(400);
});

test('the list is a file for German Excel: the caller’s own teams, in German', async () => {
  const file = async (identity: string, path = '') => {
    const headers = { Authorization: `Local ${identity}` };
    const response = await fetch(`${world.home}/api/deliveries.csv${path}`, { headers });
    return { response, bytes: new Uint8Array(await response.arrayBuffer()) };
  };
  const { response, bytes } = await file('admin', '?week=2026-W48');
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="zustellung-2026-W48.csv"');
  expect(response.headers.get('cache-control')).toBe('private, no-cache');
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const [head, ...lines] = new TextDecoder().decode(bytes).split('\r\n');
  expect(head).toBe(
    'Woche;Chat;Fachbereich;Art;Stand;Geplant;Wegen Feiertag verschoben;Grund;Was zu tun ist;Kennung des Chats',
  );
  const lineOf = (name: string) => lines.find((line) => line.endsWith(`;${channel(name).id}`));
  expect(lineOf('good')).toBe(
    `KW 48/2026;Tiefbau, Abwasser und Baubetriebshof;Tiefbau, Abwasser und Baubetriebshof;Wochenkarte;angekommen;24.11.2026 09:00;nein;Die Karte ist angekommen.;;${channel('good').id}`,
  );
  expect(lineOf('unbound')).toContain('KW 48/2026;Chat ohne Zuordnung;;Wochenkarte;noch keine Karte;;nein;Dieser Chat');
  expect(lines.at(-1)).toBe('');

  const own = new TextDecoder().decode((await file('guide-TB')).bytes);
  expect(own).toContain(channel('good').id);
  expect(own).not.toContain(channel('unbound').id);
  expect(new TextDecoder().decode((await file('guide-FIN')).bytes).split('\r\n')).toHaveLength(2);
  for (const identity of ['member-TB', 'lead-TB', 'editor', 'staff-council', 'guest'])
    expect((await file(identity)).response.status).toBe(403);
  expect((await file('admin', '?week=2026-W53')).response.status).toBe(200);
  expect((await file('admin', '?week=2025-W53')).response.status).toBe(400);
});

test('an earlier week’s card cannot be sent once more, and nobody is told to', async () => {
  const store = await world.stored();
  const bad = channel('bad').id;
  const row = await store.get('delivery', 'out/TB', `weekly-2026-W48|${bad}`);
  if (!row) throw new Error('The row is missing.');
  const record = {
    ...row.record,
    id: `weekly-2026-W47|${bad}`,
    slot: 'weekly-2026-W47',
    due: '2026-11-17T08:00:00.000Z',
    state: 'refused' as const,
    reason: 'http403',
  };
  await store.write('out/TB', [{ op: 'create', kind: 'delivery', record }]);
  const { body } = await ask('admin', '?week=2026-W47');
  expect(body.weeks).toEqual(['2026-W48', '2026-W47']);
  expect(body.rows).toEqual([
    expect.objectContaining({ state: 'refused', canResend: false, toDo: 'Prüfen, ob Bündel im Team erlaubt ist.' }),
  ]);
});
