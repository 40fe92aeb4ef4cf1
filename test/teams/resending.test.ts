import type { DeliveriesAnswer } from '../../core/api.ts';
import { seenIn } from './cards.ts';
import { as, channel, personalChat } from './client.ts';
import { deliveriesOf, getStuck, liveAt, openSteps, rowOnce } from './office.ts';
import { startWorld, type World } from './world.ts';

const [team, office, lead] = [channel('bo'), channel('it'), personalChat('lead-BO')];
const failing = new Set<string>();
let world: World;
afterAll(() => world?.close());

type Row = DeliveriesAnswer['rows'][number];
const resend = (row: Row, identity = 'admin') => {
  const { departmentId, conversationId, slot } = row;
  return world.client.send('/api/deliveries/resend', { departmentId, conversationId, slot }, identity);
};
const toLead = (kind: Row['kind']) => (row: Row) => row.place.startsWith('Leitung') && row.kind === kind;
const toOffice = (row: Row) => row.conversationId === office.id && row.kind === 'help';
const came = () => [office, lead].map((chat) => seenIn(world.connector, chat).length);

test('Teams refuses two requests and a lead’s lines: each has a row with its reason, and no person stands in any', async () => {
  world = await startWorld({
    env: { AS_OF: '2026-11-23T08:00:00+01:00' },
    fault: (_n, { conversationId }) => (failing.has(conversationId) ? { as: 403 } : undefined),
  });
  await world.client.say(as('admin', team), 'bereich BO');
  await world.client.say(as('admin', office), 'bereich ZD-IT');
  await world.client.say(lead, 'hilfe');
  const [one, other] = await openSteps(world, 'BO');
  if (!one || !other) throw new Error('Steps are missing.');
  await getStuck(world, team, one, 'it');
  await getStuck(world, team, other, 'decision');
  for (const chat of [office, lead]) failing.add(chat.id);
  await liveAt(world, '2026-11-23T08:31:00+01:00', 'on');
  const refused = {
    state: 'refused',
    code: 'forbidden',
    canResend: true,
    due: expect.stringMatching(/^2026-11-23T07:3/),
  };
  const leadPlace = { departmentId: 'BO', place: 'Leitung, Bürgerdienste und Ordnung' };
  expect(await rowOnce(world, (row) => toLead('lead')(row) && row.state === 'refused')).toMatchObject({
    ...refused,
    ...leadPlace,
    slot: 'lead-2026-W48',
  });
  expect((await deliveriesOf(world)).rows.find(toLead('help'))).toMatchObject({
    ...refused,
    ...leadPlace,
    slot: 'help-2026-11-23',
  });
  expect((await deliveriesOf(world)).rows.find(toOffice)).toMatchObject({
    ...refused,
    place: 'IT und Digitalisierung',
    what: 'Bündel darf in diesem Chat nicht schreiben.',
    toDo: 'Prüfen, ob Bündel dort erlaubt ist. Danach hilft „Erneut senden“.',
  });
  const { counts, otherCounts } = await deliveriesOf(world);
  expect([counts.refused, otherCounts.help.refused, otherCounts.lead.refused]).toEqual([0, 2, 1]);
  const asText =
    JSON.stringify(await deliveriesOf(world)) + (await world.client.get('/api/deliveries.csv', 'admin')).body;
  expect(asText).not.toContain(lead.id);
  expect(asText).not.toContain('lead-BO');
});

test('the digital office reads what steps wait for, without team or person, and nobody else does', async () => {
  const lines = [
    { cause: 'decision', count: 1, text: 'Einmal wurde auf eine Entscheidung gewartet.' },
    { cause: 'it', count: 1, text: 'Einmal wurde auf den IT-Dienstleister gewartet.' },
  ];
  expect(await world.client.get('/api/waiting', 'admin')).toEqual({
    status: 200,
    body: { months: [{ month: '2026-11', lines }] },
  });
  for (const identity of ['guide-BO', 'lead-BO', 'member-BO', 'editor', 'staff-council', 'guest'])
    expect((await world.client.get('/api/waiting', identity)).status).toBe(403);
});

test('a guide sees and sends what went to the own department’s chats and lead, and nothing of another’s', async () => {
  const kindsOf = async (identity: string) => (await deliveriesOf(world, identity)).rows.map(({ kind }) => kind);
  expect(await kindsOf('guide-BO')).toEqual(['weekly', 'help', 'lead']);
  expect(await kindsOf('guide-ZD')).toEqual(['weekly', 'help']);
  expect(await kindsOf('guide-FIN')).toEqual([]);
  const { rows } = await deliveriesOf(world);
  for (const row of rows.filter(({ canResend }) => canResend)) {
    expect((await resend(row, row.departmentId === 'BO' ? 'guide-ZD' : 'guide-BO')).status).toBe(403);
    // Who names a department of their own does not reach another one's chat by it.
    const foreign = row.departmentId === 'BO' ? 'ZD' : 'BO';
    expect((await resend({ ...row, departmentId: foreign }, `guide-${foreign}`)).status).toBe(404);
  }
  const [row] = rows;
  if (!row) throw new Error('There are no rows.');
  for (const slot of ['help-2026-02-30', 'nothing']) expect((await resend({ ...row, slot })).status).toBe(400);
});

test('a lead’s lines are sent once more though the process took the week for settled', async () => {
  failing.delete(lead.id);
  const before = came();
  expect(await resend(await rowOnce(world, toLead('lead')), 'guide-BO')).toMatchObject({
    status: 200,
    body: { state: 'planned', what: 'Die Nachricht ist geplant.' },
  });
  expect(await rowOnce(world, (row) => toLead('lead')(row) && row.state === 'sent')).toMatchObject({
    what: 'Die Nachricht ist angekommen.',
    canResend: false,
  });
  expect(came()).toEqual([before[0], (before[1] ?? 0) + 1]);
  failing.add(lead.id);
});

test('a request of today is sent once more in the evening, too, and one that is refused again can be tried again', async () => {
  await liveAt(world, '2026-11-23T17:30:00+01:00', 'off');
  failing.delete(office.id);
  const before = came();
  expect((await resend(await rowOnce(world, toOffice))).status).toBe(200);
  await rowOnce(world, (row) => toOffice(row) && row.state === 'sent');
  expect(came()).toEqual([(before[0] ?? 0) + 1, before[1]]);
  expect((await resend(await rowOnce(world, toOffice))).status).toBe(409);

  expect((await resend(await rowOnce(world, toLead('help')))).status).toBe(200);
  expect(await rowOnce(world, (row) => toLead('help')(row) && row.state === 'refused')).toMatchObject({
    canResend: true,
  });
  expect(came()).toEqual([(before[0] ?? 0) + 1, before[1]]);
});

test('on another day a request is not offered: the helper is asked anew by itself', async () => {
  await liveAt(world, '2026-11-24T08:00:00+01:00', 'off');
  const row = await rowOnce(world, toLead('help'));
  expect(row).toMatchObject({
    state: 'refused',
    canResend: false,
    toDo: 'Prüfen, ob Bündel dort erlaubt ist. Wartet der Schritt noch, fragt Bündel von selbst wieder.',
  });
  expect((await resend(row)).status).toBe(409);
});
