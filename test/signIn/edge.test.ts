import { randomUUID } from 'node:crypto';
import { tenant } from '../teams/client.ts';
import { startWorld } from '../teams/world.ts';
import { clientId, publicUrl } from './issuer.ts';
import { ask, type Told, withAuthorization } from './request.ts';
import { type SignedInWorld, startSignedInWorld } from './signedInWorld.ts';

let world: SignedInWorld;
beforeAll(async () => {
  world = await startSignedInWorld();
});
afterAll(() => world?.close());

const directives = ({ headers }: Told) =>
  new Map(
    String(headers['content-security-policy'])
      .split('; ')
      .map((each): [string, string[]] => [each.split(' ')[0] ?? '', each.split(' ').slice(1)]),
  );

test('before anybody has signed in, the tab learns where one does, and nothing else', async () => {
  expect(await ask(`${world.home}/api/sign-in`)).toMatchObject({
    status: 200,
    body: {
      kind: 'entra',
      clientId,
      authority: `${world.issuer.url}/organizations`,
      scope: `api://buendel.eichenfurt.example/${clientId}/access_as_user`,
    },
  });
});

test('the page runs no script but its own files, and is shown in a frame by Teams, Microsoft 365 and Outlook only', async () => {
  const page = await ask(`${world.home}/departments/BO`);
  expect(page.status).toBe(200);
  const policy = directives(page);
  expect(policy.get('default-src')).toEqual(["'self'"]);
  expect(policy.get('script-src')).toEqual(["'self'"]);
  expect(policy.get('object-src')).toEqual(["'none'"]);
  expect(policy.get('base-uri')).toEqual(["'none'"]);
  expect(policy.get('connect-src')).toEqual(["'self'", world.issuer.url]);
  expect(policy.get('frame-ancestors')).toEqual([
    "'self'",
    'https://teams.microsoft.com',
    'https://*.teams.microsoft.com',
    'https://*.cloud.microsoft',
    'https://*.microsoft365.com',
    'https://*.office.com',
    'https://outlook.office.com',
    'https://outlook.office365.com',
    'https://outlook.live.com',
  ]);
  expect(page.body.text).not.toMatch(/<script(?![^>]*\ssrc=)|\son\w+=|javascript:/i);
});

test('every answer keeps browsers to TLS and to the type it names, tells nobody where one came from, and opens to no other page', async () => {
  const foreign: [string, string][] = [['Origin', 'https://evil.example']];
  for (const path of ['/', '/api/sign-in', '/api/me', '/api/quatsch', '/healthz', '/assets/x.js']) {
    const { headers } = await ask(`${world.home}${path}`, { headers: foreign });
    expect([path, headers['x-content-type-options'], headers['referrer-policy']]).toEqual([
      path,
      'nosniff',
      'no-referrer',
    ]);
    expect([path, headers['strict-transport-security']]).toEqual([path, 'max-age=31536000']);
    expect([path, headers['x-frame-options'], headers.server]).toEqual([path, undefined, undefined]);
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  }
});

test('a foreign page may change nothing, also not with a token that it has got hold of', async () => {
  const token = world.tokenOf(randomUUID(), ['admin']);
  const person = randomUUID();
  const put = (origin: string | undefined) =>
    ask(`${world.home}/api/assignments/${person}`, {
      method: 'PUT',
      headers: [
        ...withAuthorization(`Bearer ${token}`),
        ...(origin === undefined ? [] : [['Origin', origin] as [string, string]]),
      ],
      body: { role: 'member' },
    });
  const remove = (origin: string) =>
    ask(`${world.home}/api/assignments/${person}`, {
      method: 'DELETE',
      headers: [...withAuthorization(`Bearer ${token}`), ['Origin', origin]],
    });
  for (const origin of [
    'https://evil.example',
    'null',
    `${publicUrl}.evil.example`,
    publicUrl.replace('https', 'http'),
    `${publicUrl}:8443`,
    world.home,
  ]) {
    expect([origin, (await put(origin)).body.code, (await remove(origin)).body.code]).toEqual([
      origin,
      'foreignOrigin',
      'foreignOrigin',
    ]);
  }
  expect([(await put(publicUrl)).status, (await put(undefined)).status, (await remove(publicUrl)).status]).toEqual([
    200, 200, 200,
  ]);
});

test('bodies that are too large, too deep or no JSON are refused', async () => {
  const token = world.tokenOf(randomUUID(), ['admin']);
  const send = (body: unknown) => world.ask('/api/ask', token, { method: 'POST', body });
  const deep = JSON.parse(`${'{"a":'.repeat(60)}1${'}'.repeat(60)}`) as unknown;
  expect((await send({ text: 'x'.repeat(20_000) })).status).toBe(413);
  expect(await send(deep)).toMatchObject({ status: 400, body: { code: 'badRequest' } });
  expect((await send({ text: 'hilfe' })).status).toBe(200);
});

test('who asks too often waits, is told so in German, and holds nobody else up', async () => {
  const [busy, calm] = [world.tokenOf(randomUUID(), ['member']), world.tokenOf(randomUUID(), ['member'])];
  const statuses: Told[] = [];
  for (let i = 0; i < 20; i += 1)
    statuses.push(...(await Promise.all(Array.from({ length: 40 }, () => world.ask('/api/me', busy)))));
  const refused = statuses.find(({ status }) => status === 429);
  expect(refused).toMatchObject({ body: { code: 'tooMany', message: expect.stringMatching(/Anfragen/) } });
  expect(Number(refused?.headers['retry-after'])).toBeGreaterThan(0);
  expect(statuses.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(300);
  expect((await world.ask('/api/me', calm)).status).toBe(200);
});

test('who is not signed in is held up by address, and those who are, behind the same address, are not', async () => {
  const statuses = new Set<number>();
  for (let i = 0; i < 30; i += 1) {
    const answers = await Promise.all(Array.from({ length: 50 }, () => world.ask('/api/me', undefined)));
    for (const { status } of answers) statuses.add(status);
  }
  expect(statuses).toEqual(new Set([401, 429]));
  expect((await world.ask('/api/me', world.tokenOf(randomUUID(), ['member']))).status).toBe(200);
  expect((await ask(`${world.home}/api/sign-in`)).status).toBe(200);
});

test('on one machine there is no sign-in, no TLS to keep to, and only its own page changes anything', async () => {
  const local = await startWorld({ store: 'embedded' });
  try {
    const told = await ask(`${local.home}/api/sign-in`);
    expect([told.body, told.headers['strict-transport-security']]).toEqual([{ kind: 'local' }, undefined]);
    expect(directives(await ask(local.home)).get('connect-src')).toEqual(["'self'"]);
    const send = async (origin: string) =>
      (
        await ask(`${local.home}/api/ask`, {
          method: 'POST',
          headers: [
            ['Authorization', 'Local member-BO'],
            ['X-Local-Tenant', tenant],
            ['Origin', origin],
          ],
          body: { text: 'hilfe' },
        })
      ).status;
    expect([await send(local.home), await send('https://evil.example'), await send('http://localhost:1')]).toEqual([
      200, 403, 403,
    ]);
  } finally {
    await local.close();
  }
});
