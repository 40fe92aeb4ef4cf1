import { randomUUID } from 'node:crypto';
import { commands } from '../../bot/commands/index.ts';
import { presses } from '../../bot/presses/index.ts';
import { createClient, personalChat, tenant } from '../teams/client.ts';
import { type BotServer, startBotServer } from './botServer.ts';
import { brokenTokens, type Forgery } from './forgeries.ts';
import {
  botClaims,
  type Claims,
  clientId,
  entraAppOnly,
  entraV1,
  entraV2,
  type Issuer,
  newKey,
  signed,
  startIssuer,
} from './issuer.ts';
import { ask, type Told, withAuthorization } from './request.ts';

const serviceUrl = 'https://smba.trafficmanager.net/de/';
const key = newKey();
const tenantKey = newKey();

let issuer: Issuer;
let bot: BotServer;
beforeAll(async () => {
  issuer = await startIssuer({ bot: [key], [tenant]: [tenantKey] });
  bot = await startBotServer(issuer.url);
});
afterAll(async () => {
  await bot?.close();
  await issuer?.close();
});

let counter = 0;

/** What Teams sends for a press: it is answered in the same request. Each comes from a person of its own. */
function press(verb: string, extra: Claims = {}): { person: string; activity: Claims } {
  counter += 1;
  const person = `forged-${counter}`;
  const value = { action: { type: 'Action.Execute', verb, data: {} }, trigger: 'manual' };
  const common = { type: 'invoke', name: 'adaptiveCard/action', value, serviceUrl, ...extra };
  return { person, activity: createClient(bot.home, serviceUrl).activity(personalChat(person), common) };
}

const post = (activity: Claims, authorization: readonly string[]): Promise<Told> =>
  ask(`${bot.home}/api/messages`, { method: 'POST', headers: withAuthorization(...authorization), body: activity });

/** What only a token of the Bot Framework can get wrong. */
function forTheBot(): Forgery[] {
  const good = botClaims(clientId, serviceUrl);
  const change = (name: string, changed: Claims): Forgery => ({
    name,
    authorization: [`Bearer ${signed(key, { ...good, ...changed })}`],
  });
  const bearer = (name: string, token: string): Forgery => ({ name, authorization: [`Bearer ${token}`] });
  const person = { tenant, oid: randomUUID(), roles: ['admin'] };
  return [
    change('no serviceUrl', { serviceurl: undefined }),
    change('an empty serviceUrl', { serviceurl: '' }),
    change('another serviceUrl', { serviceurl: 'https://smba.trafficmanager.net/emea/' }),
    change('the serviceUrl without its slash', { serviceurl: serviceUrl.slice(0, -1) }),
    change('the serviceUrl in capitals', { serviceurl: serviceUrl.toUpperCase() }),
    change('the serviceUrl under another name', { serviceurl: undefined, serviceUrl }),
    change('several serviceUrls', { serviceurl: [serviceUrl] }),
    change('the issuer of the US government', { iss: 'https://api.botframework.us' }),
    change('the issuer by http', { iss: 'http://api.botframework.com' }),
    change('the bot’s name as audience', { aud: '28:bot' }),
    change('a bot that is another app', { aud: randomUUID() }),
    bearer('a person’s token for the tab', signed(tenantKey, entraV2(person, issuer.url))),
    bearer('a person’s token of version 1', signed(tenantKey, entraV1(person))),
    bearer('an app on its own, as another bot has it', signed(tenantKey, entraAppOnly(person, issuer.url))),
    bearer(
      'a token as the Emulator has it',
      signed(tenantKey, {
        ...entraV1(person),
        aud: clientId,
        appid: clientId,
        iss: `https://sts.windows.net/${tenant}/`,
      }),
    ),
    bearer(
      'a token as the Emulator has it, by the bot framework’s tenant',
      signed(key, {
        ...good,
        iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/',
        ver: '1.0',
        appid: clientId,
      }),
    ),
    bearer(
      'a token as a skill has it',
      signed(key, { ...good, ver: '2.0', azp: randomUUID(), iss: `https://login.microsoftonline.com/${tenant}/v2.0` }),
    ),
    bearer('our issuer, the tenant’s key', signed(tenantKey, good)),
    bearer('our issuer, the tenant’s key under our kid', signed({ ...tenantKey, kid: key.kid }, good)),
  ];
}

test('a request that arrives too slowly is given up', () => {
  expect(bot.timeouts).toEqual([10_000, 30_000]);
});

test('what the Bot Framework has signed for this address is answered', async () => {
  const { person, activity } = press('answer.none');
  const { status, body } = await post(activity, [`Bearer ${signed(key, botClaims(clientId, serviceUrl))}`]);
  expect([status, body.statusCode]).toEqual([200, 200]);
  expect(await bot.isKept(person)).toBe(true);
});

test('at least 60 forged or broken tokens are refused, and none reaches a handler', async () => {
  const forgeries = [...brokenTokens(key, botClaims(clientId, serviceUrl)), ...forTheBot()];
  expect(forgeries.length).toBeGreaterThanOrEqual(60);
  const letIn: unknown[] = [];
  for (const { name, authorization } of forgeries) {
    const { person, activity } = press('answer.none');
    const { status, body } = await post(activity, authorization);
    if (status !== 401 || body.code !== 'unauthenticated' || (await bot.isKept(person)))
      letIn.push([name, status, body]);
  }
  expect(letIn).toEqual([]);
});

test.each([
  ['channel', { channelId: 'webchat' }],
  ['channel, the Emulator', { channelId: 'emulator' }],
  ['channel, an App Service extension', { channelId: 'AseChannel' }],
  ['address of the connector', { serviceUrl: 'https://smba.trafficmanager.net.evil.example/' }],
  ['address of the connector, this machine', { serviceUrl: 'http://127.0.0.1:9/' }],
  ['tenant', { channelData: { tenant: { id: 'f0e1' } } }],
  ['tenant of the conversation', { channelData: {}, conversation: { id: 'a:x', tenantId: 'f0e1' } }],
])('with a real token a foreign %s is refused all the same', async (_, extra) => {
  const { person, activity } = press('answer.none', extra);
  const named = typeof activity.serviceUrl === 'string' ? activity.serviceUrl : serviceUrl;
  const { status } = await post(activity, [`Bearer ${signed(key, botClaims(clientId, named))}`]);
  expect(status).toBe(403);
  expect(await bot.isKept(person)).toBe(false);
});

test('every command and every button is closed to a request without a token, to an app on its own and to other tenants', async () => {
  const real = `Bearer ${signed(key, botClaims(clientId, serviceUrl))}`;
  const appOnly = `Bearer ${signed(tenantKey, entraAppOnly({ tenant, oid: randomUUID() }, issuer.url))}`;
  const foreign = { channelData: { tenant: { id: 'f0e1' } } };
  const said = (text: string) => ({ type: 'message', name: undefined, value: undefined, text });
  const all = [
    ...presses.map(
      ({ verb }) =>
        (extra: Claims) =>
          press(verb, extra),
    ),
    ...[...commands.map(({ name }) => name), 'Wie rechne ich ab?'].map(
      (text) => (extra: Claims) => press('', { ...said(text), ...extra }),
    ),
  ];
  for (const make of all) {
    for (const [extra, authorization, expected] of [
      [{}, [], 401],
      [{}, [appOnly], 401],
      [foreign, [real], 403],
    ] as const) {
      const { person, activity } = make(extra);
      expect((await post(activity, authorization)).status).toBe(expected);
      expect(await bot.isKept(person)).toBe(false);
    }
  }
});

test('1,000 made-up kids cost no fetch of keys', async () => {
  const { activity } = press('answer.none');
  issuer.forget();
  const good = botClaims(clientId, serviceUrl);
  const [, body, signature] = signed(key, good).split('.');
  for (let i = 0; i < 20; i += 1) {
    const statuses = await Promise.all(
      Array.from({ length: 50 }, async () => {
        const head = Buffer.from(JSON.stringify({ alg: 'RS256', kid: randomUUID() })).toString('base64url');
        return (await post(activity, [`Bearer ${head}.${body}.${signature}`])).status;
      }),
    );
    expect(new Set(statuses)).toEqual(new Set([401]));
  }
  expect(issuer.asked()).toEqual([]);
});

test('the framework itself never had to refuse one, so that it has written nothing about them', () => {
  expect(bot.written()).toEqual([]);
});
