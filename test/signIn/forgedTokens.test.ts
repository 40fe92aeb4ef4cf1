import { randomUUID } from 'node:crypto';
import { partitions } from '../../core/model.ts';
import { otherTenant, tenant } from '../teams/client.ts';
import { brokenTokens, type Forgery } from './forgeries.ts';
import { appUri, type Claims, clientId, entraAppOnly, entraV1, entraV2, newKey, signed } from './issuer.ts';
import { ask, withAuthorization } from './request.ts';
import { type SignedInWorld, startSignedInWorld } from './signedInWorld.ts';

const admin = { tenant, oid: randomUUID(), roles: ['admin'] };

let world: SignedInWorld;
beforeAll(async () => {
  world = await startSignedInWorld();
});
afterAll(() => world?.close());

/** What only a token for the tab can get wrong. */
function forTheTab(): Forgery[] {
  const key = world.keyOf(tenant);
  const v2 = entraV2(admin, world.issuer.url);
  const v1 = entraV1(admin);
  const foreign = randomUUID();
  const v2With = (name: string, change: Claims): Forgery => ({
    name,
    authorization: [`Bearer ${signed(key, { ...v2, ...change })}`],
  });
  const bearer = (name: string, token: string): Forgery => ({ name, authorization: [`Bearer ${token}`] });
  return [
    v2With('a tenant that is not set up', { tid: foreign, iss: `${world.issuer.url}/${foreign}/v2.0` }),
    v2With('a foreign tenant under our issuer', { tid: foreign }),
    v2With('our tenant under a foreign issuer', { iss: `${world.issuer.url}/${foreign}/v2.0` }),
    v2With('no tenant', { tid: undefined }),
    v2With('a tenant that is a list', { tid: [tenant] }),
    v2With('a tenant that is a path', { tid: `../${tenant}` }),
    v2With('a tenant that every object has', { tid: '__proto__' }),
    v2With('the issuer of all tenants', { iss: `${world.issuer.url}/common/v2.0` }),
    v2With('the template of the issuer', { iss: `${world.issuer.url}/{tenantid}/v2.0` }),
    v2With('the issuer of version 1 in version 2', { iss: v1.iss }),
    v2With('the issuer of version 2 in version 1', { ver: '1.0' }),
    v2With('no version', { ver: undefined }),
    v2With('another version', { ver: '3.0' }),
    v2With('the issuer of the public cloud', { iss: `https://login.microsoftonline.com/${tenant}/v2.0` }),
    v2With('no scope', { scp: undefined }),
    v2With('an empty scope', { scp: '' }),
    v2With('the scope of something else', { scp: 'User.Read openid profile' }),
    v2With('a scope that begins like ours', { scp: 'access_as_user.all' }),
    v2With('a scope in capitals', { scp: 'ACCESS_AS_USER' }),
    v2With('a scope that is a list', { scp: ['access_as_user'] }),
    v2With('an app that says so, with a scope', { idtyp: 'app' }),
    v2With('an id type that nobody knows', { idtyp: 'device' }),
    v2With('no person', { oid: undefined }),
    v2With('an empty person', { oid: '' }),
    v2With('a person that is a number', { oid: 7 }),
    v2With('a person that is a path', { oid: '../person' }),
    v2With('the URI of another host', { aud: `api://evil.example/${clientId}` }),
    v2With('the URI without a host', { aud: `api://${clientId}` }),
    v2With('the URI of another app', { aud: appUri.replace(clientId, foreign) }),
    bearer('an app on its own', signed(key, entraAppOnly(admin, world.issuer.url))),
    bearer('an app on its own in version 1', signed(key, { ...v1, scp: undefined, idtyp: undefined, appidacr: '1' })),
    bearer('an id token', signed(key, { ...v2, scp: undefined, nonce: 'x' })),
    bearer("another tenant's key for our tenant", signed(world.keyOf(otherTenant), v2)),
    bearer(
      "another tenant's key under our kid",
      signed({ ...world.keyOf(otherTenant), kid: key.kid }, { ...v2, tid: tenant }),
    ),
    bearer('our key for the other tenant', signed(key, entraV2({ ...admin, tenant: otherTenant }, world.issuer.url))),
    bearer('version 1, expired', signed(key, { ...v1, exp: 1 })),
    bearer('version 1, the issuer without its slash', signed(key, { ...v1, iss: String(v1.iss).slice(0, -1) })),
    bearer(
      'version 1, the issuer of another tenant',
      signed(key, { ...v1, iss: `https://sts.windows.net/${foreign}/` }),
    ),
    bearer('version 1, by a stranger', signed(newKey(key.kid), v1)),
  ];
}

const change = (authorization: readonly string[], path: string) =>
  ask(`${world.home}${path}`, {
    method: 'PUT',
    headers: withAuthorization(...authorization),
    body: { role: 'admin' },
  });

test.each([
  ['2', () => entraV2(admin, world.issuer.url)],
  ['1', () => entraV1(admin)],
])('a real token of version %s is let in, with the role that Entra gives', async (_, claims) => {
  const token = signed(world.keyOf(tenant), claims());
  const { status, body } = await world.ask('/api/me', token);
  expect([status, body.role, body.id]).toEqual([200, 'admin', admin.oid]);
});

test('each audience that Entra may write is ours, and a clock may be five minutes off', async () => {
  const claims = entraV2(admin, world.issuer.url);
  const second = Math.floor(Date.now() / 1000);
  for (const change of [
    { aud: appUri },
    { aud: appUri.replace(clientId, `botid-${clientId}`) },
    { exp: second - 280 },
    { nbf: second + 280 },
    { scp: 'openid access_as_user profile' },
    { idtyp: 'user' },
  ]) {
    expect((await world.ask('/api/me', signed(world.keyOf(tenant), { ...claims, ...change }))).status).toBe(200);
  }
});

test('at least 60 forged or broken tokens are refused, and none reaches a handler', async () => {
  const forgeries = [...brokenTokens(world.keyOf(tenant), entraV2(admin, world.issuer.url)), ...forTheTab()];
  expect(forgeries.length).toBeGreaterThanOrEqual(60);
  const letIn: unknown[] = [];
  for (const { name, authorization } of forgeries) {
    const { status, body } = await change(authorization, `/api/assignments/${randomUUID()}`);
    if (status !== 401 || body.code !== 'unauthenticated') letIn.push([name, status, body]);
  }
  expect(letIn).toEqual([]);
  const store = await world.stored();
  expect(await store.list('assignment', partitions.roles)).toEqual([]);
  // The same request with a real token does reach it.
  expect(
    (await change([`Bearer ${world.tokenOf(admin.oid, ['admin'])}`], `/api/assignments/${randomUUID()}`)).status,
  ).toBe(200);
});

test('a token beyond all measure is not even read', async () => {
  const token = signed(world.keyOf(tenant), { ...entraV2(admin, world.issuer.url), padding: 'x'.repeat(14_000) });
  expect((await world.ask('/api/me', token)).status).toBe(431);
});

test('what is not signed in Entra’s name is not signed in: local identities and tenants count nowhere', async () => {
  const local: [string, string][] = [
    ['Authorization', 'Local admin'],
    ['X-Local-Tenant', tenant],
  ];
  expect((await ask(`${world.home}/api/me`, { headers: local })).status).toBe(401);
  expect((await ask(`${world.home}/api/identities`, { headers: local })).status).toBe(404);
  const token = world.tokenOf(admin.oid, ['admin'], otherTenant);
  const named: [string, string][] = [...withAuthorization(`Bearer ${token}`), ['X-Local-Tenant', tenant]];
  expect((await ask(`${world.home}/api/dashboard`, { headers: named })).status).toBe(404);
});

test('no token and no id stands in the log', () => {
  expect(world.server.output()).not.toMatch(/eyJ|Bearer/);
  expect(world.server.output()).not.toContain(admin.oid);
});
