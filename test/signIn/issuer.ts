import { createHmac, createPublicKey, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Claims = Record<string, unknown>;

/** A key pair of an issuer, with the name it is published under. */
export interface SigningKey {
  kid: string;
  privateKey: KeyObject;
  publicKey: KeyObject;
}

export function newKey(kid: string = randomUUID(), bits = 2048): SigningKey {
  return { kid, ...generateKeyPairSync('rsa', { modulusLength: bits }) };
}

export const encode = (value: unknown): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

/** A signed token with any header and payload: JSON, or a text as it is. */
export function signed(key: SigningKey, payload: unknown, header: Claims = {}): string {
  const first = encode({ typ: 'JWT', alg: 'RS256', kid: key.kid, x5t: key.kid, ...header });
  const input = `${first}.${encode(payload)}`;
  return `${input}.${sign('sha256', Buffer.from(input), key.privateKey).toString('base64url')}`;
}

/** The classic forgery: signed by HMAC with what everybody can read, the public key. */
export function signedWithPublicKey(key: SigningKey, payload: unknown, format: 'pem' | 'jwk'): string {
  const secret =
    format === 'pem'
      ? key.publicKey.export({ type: 'spki', format: 'pem' })
      : JSON.stringify(key.publicKey.export({ format: 'jwk' }));
  const input = `${encode({ typ: 'JWT', alg: 'HS256', kid: key.kid })}.${encode(payload)}`;
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
}

const published = (key: SigningKey, more: Claims) => ({
  ...createPublicKey(key.privateKey).export({ format: 'jwk' }),
  kid: key.kid,
  use: 'sig',
  ...more,
});

export type Issuer = Awaited<ReturnType<typeof startIssuer>>;

/**
 * Entra and the Bot Framework's own issuer on loopback: real RSA keys at the real paths. It counts how often it is asked, and can
 * be made to fail.
 * @param keys by tenant, at `/{tenant}/discovery/v2.0/keys`; `bot` at `/v1/.well-known/keys`
 */
export async function startIssuer(keys: Record<string, SigningKey[]>) {
  let asked: string[] = [];
  let down = false;
  const server = createServer((req, res) => {
    const path = req.url ?? '';
    asked.push(path);
    // In turn and not in a row: restify, in the same process, makes writeHead return nothing.
    const answer = (status: number, value: unknown) => {
      res.writeHead(status, { 'content-type': 'application/json' });
      res.end(JSON.stringify(value));
    };
    const json = (value: unknown) => answer(200, value);
    if (down) return answer(503, {});
    const tenant = /^\/([^/]+)\/discovery\/v2\.0\/keys$/.exec(path)?.[1];
    if (tenant && keys[tenant]) return json({ keys: keys[tenant].map((key) => published(key, {})) });
    if (path === '/v1/.well-known/openidconfiguration')
      return json({ issuer: 'https://api.botframework.com', jwks_uri: `${url}/v1/.well-known/keys` });
    if (path === '/v1/.well-known/keys')
      return json({ keys: (keys.bot ?? []).map((key) => published(key, { endorsements: ['msteams', 'webchat'] })) });
    return answer(404, {});
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    asked: () => asked,
    forget(): void {
      asked = [];
    },
    fail(now: boolean): void {
      down = now;
    },
    async close(): Promise<void> {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

const second = () => Math.floor(Date.now() / 1000);

/** What Entra puts into an access token for the tab, as its documents show it. */
export interface Person {
  tenant: string;
  oid: string;
  roles?: readonly string[];
}

export const clientId = '0b6d5f0a-3c61-4f0e-9d11-6a4f6e1c2b37';
export const publicUrl = 'https://buendel.eichenfurt.example';
export const appUri = `api://buendel.eichenfurt.example/${clientId}`;

/** Version 2: the app's id as audience, `azp` as the client. @param authority where the tenant's issuer stands */
export function entraV2({ tenant, oid, roles }: Person, authority: string): Claims {
  return {
    aud: clientId,
    iss: `${authority}/${tenant}/v2.0`,
    iat: second() - 60,
    nbf: second() - 60,
    exp: second() + 4_000,
    azp: '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
    azpacr: '0',
    name: 'x',
    oid,
    preferred_username: 'x@eichenfurt.example',
    rh: '0.AXkA',
    ...(roles ? { roles } : {}),
    scp: 'access_as_user',
    sid: randomUUID(),
    sub: 'sub',
    tid: tenant,
    uti: 'uti',
    ver: '2.0',
  };
}

/** Version 1: the app's URI as audience, another issuer, `appid` as the client. */
export function entraV1({ tenant, oid, roles }: Person): Claims {
  return {
    aud: appUri,
    iss: `https://sts.windows.net/${tenant}/`,
    iat: second() - 60,
    nbf: second() - 60,
    exp: second() + 4_000,
    acr: '1',
    amr: ['pwd'],
    appid: '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
    appidacr: '0',
    family_name: 'x',
    given_name: 'x',
    ipaddr: '192.0.2.1',
    name: 'x',
    oid,
    ...(roles ? { roles } : {}),
    scp: 'access_as_user',
    sub: 'sub',
    tid: tenant,
    unique_name: 'x@eichenfurt.example',
    upn: 'x@eichenfurt.example',
    uti: 'uti',
    ver: '1.0',
  };
}

/** What an app on its own gets (client credentials): roles, no scope, no person behind it. */
export function entraAppOnly(person: Person, authority: string): Claims {
  const { scp: _, name: __, preferred_username: ___, ...claims } = entraV2(person, authority);
  return { ...claims, idtyp: 'app', azpacr: '1' };
}

/** What the Bot Connector signs for an activity. */
export function botClaims(botId: string, serviceUrl: string): Claims {
  return {
    iss: 'https://api.botframework.com',
    aud: botId,
    serviceurl: serviceUrl,
    nbf: second() - 60,
    exp: second() + 4_000,
  };
}
