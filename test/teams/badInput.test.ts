import fc from 'fast-check';
import { presses } from '../../bot/presses/index.ts';
import { partitions } from '../../core/model.ts';
import { activityTypes, anything, jsonCases, naughtyData, scriptLines, spoiled } from './attacks.ts';
import { newestIn } from './cards.ts';
import { type Answered, type Client, channel, personalChat } from './client.ts';
import { startWorld, type World } from './world.ts';

let world: World;
let client: Client;
beforeAll(async () => {
  world = await startWorld();
  client = world.client;
});
afterAll(() => world?.close());

/** Done, or refused in the one shape of all refusals; nothing of ours ever fails. */
function expectHandled({ status, body }: Answered): void {
  if (status >= 200 && status < 300) return;
  expect({ status, body }).toEqual({
    status: expect.any(Number),
    body: { code: expect.any(String), message: expect.any(String) },
  });
  expect(Math.floor(status / 100)).toBe(4);
}

/** Every record of the plan with its version: whatever is pressed wrongly, it stays the same. */
async function plan(): Promise<unknown> {
  const store = await world.stored();
  return Promise.all((['bundle', 'dashboard', 'event'] as const).map((kind) => store.list(kind, partitions.plan)));
}

async function isKept({ id }: { id: string }, person: string): Promise<boolean> {
  const store = await world.stored();
  const found = await Promise.all([
    store.get('conversation', partitions.places, id),
    store.get('conversation', partitions.person(person), id),
  ]);
  return found.some(Boolean);
}

test('JSON of every kind, broken or not, is refused as no activity', async () => {
  for (const [name, bytes] of jsonCases()) {
    const { status, body } = await client.post(bytes);
    expect([name, status, body]).toEqual([name, 400, { code: 'badRequest', message: expect.any(String) }]);
  }
});

test.each([
  ['channel', { channelId: 'webchat' }, 'foreignChannel'],
  ['address of the connector', { serviceUrl: 'https://smba.trafficmanager.net.evil.example/' }, 'foreignService'],
  ['address without https', { serviceUrl: 'http://smba.trafficmanager.net/' }, 'foreignService'],
  ['address that is none', { serviceUrl: 'javascript:alert(1)' }, 'foreignService'],
  ['tenant', { channelData: { tenant: { id: 'f0e1' } } }, 'foreignTenant'],
  ['tenant beside our own', { channelData: { tenant: { id: 'f0e1' } }, tenantId: 'ignored' }, 'foreignTenant'],
])('a foreign %s is refused, and nothing is kept or sent', async (_what, extra, code) => {
  const chat = personalChat('foreign');
  const sent = world.connector.accepted.length;
  const refused = await client.post(client.activity(chat, { type: 'message', text: 'hilfe', ...extra }));
  expect(refused).toEqual({ status: 403, body: { code, message: expect.any(String) } });
  expect(await isKept(chat, 'foreign')).toBe(false);
  expect(world.connector.accepted).toHaveLength(sent);
});

test.each(['conversation', 'from', 'recipient', 'type', 'serviceUrl', 'channelId'])(
  'an activity without %s is refused',
  async (field) => {
    const activity = client.activity(personalChat('missing'), { type: 'message', text: 'hilfe', [field]: undefined });
    const refused = await client.post(activity);
    expectHandled(refused);
    expect(Math.floor(refused.status / 100)).toBe(4);
    expect(await isKept(personalChat('missing'), 'missing')).toBe(false);
  },
);

test.each(['a:\r\nx', 'a:ü', 'a: x', 'a:\u0000', '19:\ud83d\ude00'])(
  'a conversation called %j is none of Teams, and would break a header of the answer',
  async (id) => {
    const refused = await client.post(client.activity({ id, scope: 'personal' }, { type: 'message', text: 'hilfe' }));
    expect(refused).toEqual({ status: 400, body: { code: 'badRequest', message: expect.any(String) } });
  },
);

test('a body that is too large or packed is refused', async () => {
  const huge = client.activity(personalChat('huge'), { type: 'message', text: 'x'.repeat(300_000) });
  expect((await client.post(huge)).status).toBe(413);
  for (const encoding of ['gzip', 'br', 'deflate', 'x']) {
    expect((await client.post('not packed at all', { 'content-encoding': encoding })).status).toBe(415);
  }
  expect((await client.post('hello', { 'content-type': 'text/plain' })).status).toBe(400);
});

test('activities and invokes that Bündel does not know mean nothing and are taken', async () => {
  const sent = world.connector.accepted.length;
  const chat = personalChat('unknown');
  const extras = [
    { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] },
    { type: 'typing', entities: [{ type: 'streaminfo', streamId: 1 }] },
    { type: 'quatsch' },
    { type: 'event', name: 'application/vnd.microsoft.meetingStart', value: {} },
    { type: 'invoke', name: 'composeExtension/query', value: { commandId: 'x' } },
    { type: 'invoke' },
    { type: 'conversationUpdate', membersAdded: [{ id: '29:someone' }] },
  ];
  for (const extra of extras) expect((await client.post(client.activity(chat, extra))).status).toBe(200);
  expect(world.connector.accepted).toHaveLength(sent);
});

test('whatever stands in an activity, it is handled or refused, and what is refused is not kept', async () => {
  const before = await plan();
  let chats = 0;
  await fc.assert(
    fc.asyncProperty(activityTypes, spoiled, async (type, changes) => {
      chats += 1;
      const chat = personalChat(`spoiled-${chats}`);
      const answered = await client.post(client.activity(chat, { type, text: 'Frage', ...changes }));
      expectHandled(answered);
      if (answered.status >= 400) expect(await isKept(chat, `spoiled-${chats}`)).toBe(false);
    }),
    { numRuns: 300 },
  );
  expect(await plan()).toEqual(before);
});

test('whatever a button carries, the answer is a card or a sentence, and the plan stays as it was', async () => {
  const chat = channel('naughty');
  await client.say(chat, 'bereich GM');
  const before = await plan();
  const verbs = fc.oneof(
    fc.constantFrom(...presses.map(({ verb }) => verb)),
    fc.constantFrom('step.delete', '', '__proto__'),
  );
  await fc.assert(
    fc.asyncProperty(verbs, naughtyData, anything, async (verb, data, replyToId) => {
      expectHandled(await client.press(chat, { verb, data }));
      expectHandled(await client.post(client.activity(chat, { type: 'message', value: { verb, ...data }, replyToId })));
      const action = { type: 'Action.Execute', verb, data: replyToId };
      expectHandled(
        await client.post(client.activity(chat, { type: 'invoke', name: 'adaptiveCard/action', value: { action } })),
      );
    }),
    { numRuns: 150 },
  );
  expect(await plan()).toEqual(before);
});

test('scripts as questions and as names of departments are answered like any other text', async () => {
  const chat = personalChat('scripts');
  const sent = world.connector.accepted.length;
  const lines = scriptLines(60);
  for (const line of lines) expectHandled(await client.say(chat, line));
  for (const line of lines.slice(0, 20)) expectHandled(await client.say(chat, `bereich ${line}`));
  expect(world.connector.accepted.length).toBe(sent + lines.length + Math.min(20, lines.length));
});

test('texts made to be slow are answered all the same', async () => {
  const chat = personalChat('slow');
  for (const piece of ['<at>', '<at', 'a', 'ü ', '\u0301', 'Reisekosten', '((((', ' \n']) {
    expectHandled(await client.say(chat, piece.repeat(20_000 / piece.length)));
  }
  await client.say(chat, 'hilfe');
  expect(newestIn(world.connector, chat).text).toContain('aufgaben');
});

test('after all that the server runs, and its log has no word of what was written', async () => {
  expect((await client.get('/readyz')).status).toBe(200);
  expect(world.server.output()).not.toMatch(/alert|Frage|Quatsch|spoiled/i);
  expect(world.server.output()).not.toMatch(/failed/);
});
