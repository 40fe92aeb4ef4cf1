import { isLoopback, localTenant, readConfig } from '../../bot/config.ts';
import { readActivity } from '../../bot/inbound.ts';

const problemsOf = (env: Record<string, string>) => {
  const read = readConfig(env);
  return read.ok ? [] : read.problems.map((problem) => problem.split(':')[0]);
};
const configOf = (env: Record<string, string>) => {
  const read = readConfig(env);
  if (!read.ok) throw new Error(read.problems.join('\n'));
  return read.config;
};
/** Whether an activity that names this connector is taken. */
const allowedService = (serviceUrl: string, local: boolean) =>
  readActivity(
    {
      type: 'message',
      channelId: 'msteams',
      serviceUrl,
      conversation: { id: 'a:x', tenantId: localTenant },
      from: { id: '29:x' },
      recipient: { id: '28:bot' },
    },
    { local, tenants: [localTenant] },
  ).ok;
const production = {
  BOT_ID: 'b',
  BOT_PASSWORD: 'p',
  BOT_TENANT_ID: 't',
  TENANTS: 'one, two',
  PUBLIC_URL: 'https://buendel.eichenfurt.example',
};

test('without any variable the whole product runs on this machine, for the demo town', () => {
  expect(configOf({})).toMatchObject({
    port: 3978,
    host: '127.0.0.1',
    dataDir: '.data',
    seed: true,
    local: true,
    publicUrl: 'http://127.0.0.1:3978',
    tenants: [localTenant],
    bot: undefined,
    cosmos: undefined,
  });
});

test('every wrong variable is named at once', () => {
  const wrong = {
    PORT: '70000',
    SEED: 'yes',
    AS_OF: '2026-11-24',
    PUBLIC_URL: 'ftp://x',
    BOT_TYPE: 'x',
    COSMOS_ENDPOINT: 'x',
  };
  expect(problemsOf(wrong).sort()).toEqual(Object.keys(wrong).sort());
});

test.each([
  ['with a configured bot', production],
  ['in production', { NODE_ENV: 'production' }],
  ['on an address that others reach', { HOST: '0.0.0.0' }],
  ['on a name that is not this machine', { HOST: 'localhost.example' }],
])('%s local identities do not count, and AS_OF is refused', (_where, env) => {
  expect(configOf(env).local).toBe(false);
  expect(problemsOf({ ...env, AS_OF: '2026-11-24T08:00:00+01:00' })).toEqual(['AS_OF']);
});

test('a configured bot needs its password, its tenants and its public address', () => {
  expect(problemsOf({ BOT_ID: 'b' }).sort()).toEqual(['BOT_PASSWORD', 'BOT_TENANT_ID', 'PUBLIC_URL', 'TENANTS']);
  expect(configOf(production)).toMatchObject({
    tenants: ['one', 'two'],
    publicUrl: 'https://buendel.eichenfurt.example',
  });
});

test('a bot with a managed identity needs its tenant and has no password', () => {
  const { BOT_PASSWORD: _, ...managed } = { ...production, BOT_TYPE: 'UserAssignedMSI' };
  expect(configOf(managed).bot).toEqual({ id: 'b', password: undefined, type: 'UserAssignedMSI', tenantId: 't' });
  const { BOT_TENANT_ID: __, ...noTenant } = managed;
  expect(problemsOf(noTenant)).toEqual(['BOT_TENANT_ID']);
  expect(problemsOf({ ...managed, BOT_PASSWORD: 'p' })).toEqual(['BOT_PASSWORD']);
});

test('Cosmos is opened by its key, or by an identity over TLS', () => {
  const endpoint = 'https://buendel.documents.azure.com/';
  const cosmos = { endpoint, key: undefined, identity: undefined, database: 'buendel' };
  expect(configOf({ COSMOS_ENDPOINT: endpoint, COSMOS_KEY: 'k' }).cosmos).toEqual({ ...cosmos, key: 'k' });
  expect(configOf({ COSMOS_ENDPOINT: endpoint }).cosmos).toEqual(cosmos);
  expect(configOf({ COSMOS_ENDPOINT: endpoint, AZURE_CLIENT_ID: 'i' }).cosmos).toEqual({ ...cosmos, identity: 'i' });
  expect(problemsOf({ COSMOS_ENDPOINT: 'http://127.0.0.1:8081' })).toEqual(['COSMOS_KEY']);
});

test('people sign in to the bot’s app unless it is another one, and Entra is asked by https', () => {
  const publicCloud = 'https://login.microsoftonline.com';
  expect(configOf({}).signIn).toBeUndefined();
  expect(configOf(production).signIn).toEqual({ clientId: 'b', authority: publicCloud });
  expect(configOf({ ...production, SIGN_IN_ID: 's', ENTRA_URL: 'https://login.microsoftonline.us/' }).signIn).toEqual({
    clientId: 's',
    authority: 'https://login.microsoftonline.us',
  });
  expect(problemsOf({ SIGN_IN_ID: 's' })).toEqual(['SIGN_IN_ID']);
  for (const url of ['http://login.example', 'x'])
    expect(problemsOf({ ...production, ENTRA_URL: url })).toEqual(['ENTRA_URL']);
});

test('this machine is called by its loopback names, whatever the port, and by no other', () => {
  for (const host of ['localhost', 'LOCALHOST:3978', '127.0.0.1', '127.0.0.1:80', '[::1]', '[::1]:3978', '::1']) {
    expect([host, isLoopback(host)]).toEqual([host, true]);
  }
  for (const host of [
    '',
    'evil.example',
    'localhost.evil.example',
    '127.0.0.1.evil.example:80',
    '127.0.0.2.x',
    'localhost:x',
    '10.0.0.1',
  ]) {
    expect([host, isLoopback(host)]).toEqual([host, false]);
  }
});

test('the connector is Teams by https, or on this machine where activities need no token', () => {
  const teams = [
    'https://smba.trafficmanager.net/de/',
    'https://europe.botframework.com/',
    'https://smba.infra.gov.teams.microsoft.com/',
  ];
  for (const url of teams) expect([url, allowedService(url, false)]).toEqual([url, true]);
  const foreign = [
    ...[
      '',
      'x',
      'http://smba.trafficmanager.net/',
      'https://trafficmanager.net.evil.example/',
      'https://eviltrafficmanager.net/',
      'https://evil.trafficmanager.net/',
    ],
    ...[
      'ftp://smba.trafficmanager.net/',
      'https://smba.trafficmanager.net@evil.example/',
      'file:///etc/passwd',
      'http://169.254.169.254/',
    ],
  ];
  for (const url of foreign) expect([url, allowedService(url, true)]).toEqual([url, false]);
  for (const url of ['http://127.0.0.1:9000/', 'http://localhost:56150/_connector', 'http://[::1]:1/']) {
    expect([url, allowedService(url, true), allowedService(url, false)]).toEqual([url, true, false]);
  }
});
