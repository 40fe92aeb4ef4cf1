import { randomUUID } from 'node:crypto';
import { createEntra } from '../../bot/signIn/entra.ts';
import { openKeyRing } from '../../bot/signIn/keyRing.ts';
import { Refusal } from '../../core/errors.ts';
import { tenant } from '../teams/client.ts';
import { clientId, entraV2, type Issuer, newKey, publicUrl, signed, startIssuer } from './issuer.ts';

const key = newKey();
const later = newKey();
const hour = 3_600_000;
const minute = 60_000;

let issuer: Issuer;
let time: number;
beforeEach(async () => {
  issuer = await startIssuer({ [tenant]: [key] });
  time = 0;
});
afterEach(() => issuer.close());

const opened = () =>
  createEntra({ authority: issuer.url, clientId, publicUrl, tenants: [tenant] }, undefined, () => time);
const claims = () => entraV2({ tenant, oid: 'p1' }, issuer.url);

/** `in`, or the code of the refusal. */
async function resultOf(entra: ReturnType<typeof opened>, token: string): Promise<string> {
  try {
    await entra.signedIn(token, Date.now());
    return 'in';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

test('10,000 made-up kids, many at once, cost one fetch of keys in five minutes', async () => {
  const entra = opened();
  const token = signed(key, claims());
  expect(await resultOf(entra, token)).toBe('in');
  issuer.forget();
  const [, body, signature] = token.split('.');
  const madeUp = () =>
    `${Buffer.from(JSON.stringify({ alg: 'RS256', kid: randomUUID() })).toString('base64url')}.${body}.${signature}`;
  const all = async (count: number) => {
    const results = await Promise.all(Array.from({ length: count }, () => resultOf(entra, madeUp())));
    expect(new Set(results)).toEqual(new Set(['unauthenticated']));
  };
  // The keys have just been fetched: nobody is asked at all.
  for (let i = 0; i < 10; i += 1) {
    await all(1_000);
    time += 29_000;
  }
  expect(issuer.asked()).toEqual([]);
  time += 10_000;
  await all(10_000);
  time += 4 * minute;
  await all(1_000);
  expect(issuer.asked()).toHaveLength(1);
  expect(await resultOf(entra, token)).toBe('in');
});

test('the first thousand tokens fetch the keys once, together', async () => {
  const entra = opened();
  const token = signed(key, claims());
  const results = await Promise.all(Array.from({ length: 1_000 }, () => resultOf(entra, token)));
  expect(new Set(results)).toEqual(new Set(['in']));
  expect(issuer.asked()).toEqual([`/${tenant}/discovery/v2.0/keys`]);
});

test('tokens of tenants that are not set up, whole or broken, never ask for keys', async () => {
  const entra = opened();
  for (let i = 0; i < 100; i += 1) {
    const foreign = randomUUID();
    expect(await resultOf(entra, signed(key, { ...claims(), tid: foreign }))).toBe('unauthenticated');
  }
  expect(issuer.asked()).toEqual([]);
});

test('known keys serve while the issuer is down, also when they are old; then it is asked once in five minutes', async () => {
  const entra = opened();
  const token = signed(key, claims());
  expect(await resultOf(entra, token)).toBe('in');
  issuer.fail(true);
  issuer.forget();
  for (let i = 0; i < 50; i += 1) {
    time += hour;
    expect(await resultOf(entra, token)).toBe('in');
    expect(await resultOf(entra, signed(later, claims()))).toBe('unauthenticated');
  }
  expect(issuer.asked().length).toBeLessThanOrEqual(50);
});

test('without any keys nobody is let in or told that the token is wrong, and ten seconds later it is tried again', async () => {
  const entra = opened();
  const token = signed(key, claims());
  issuer.fail(true);
  for (let i = 0; i < 20; i += 1) expect(await resultOf(entra, token)).toBe('signInDown');
  expect(issuer.asked()).toHaveLength(1);
  issuer.fail(false);
  time += 10_000;
  expect(await resultOf(entra, token)).toBe('in');
});

test('a new key is known as soon as it is used, a key that was taken back within a day', async () => {
  const published = [key];
  const changing = await startIssuer({ [tenant]: published });
  const entra = createEntra({ authority: changing.url, clientId, publicUrl, tenants: [tenant] }, undefined, () => time);
  const by = (signer: typeof key) => signed(signer, entraV2({ tenant, oid: 'p1' }, changing.url));
  try {
    expect(await resultOf(entra, by(key))).toBe('in');
    published.splice(0, 1, later);
    time += 6 * minute;
    expect([await resultOf(entra, by(later)), await resultOf(entra, by(key))]).toEqual(['in', 'unauthenticated']);
    published.splice(0, 1, key);
    time += 25 * hour;
    expect(await resultOf(entra, by(later))).toBe('unauthenticated');
  } finally {
    await changing.close();
  }
});

test('only RSA keys for signatures count, and a set without one is no set', async () => {
  const jwk = { ...key.publicKey.export({ format: 'jwk' }), kid: 'k' } as { kty: string };
  const ring = (set: object[]) => openKeyRing(async () => set as (typeof jwk)[]).keyFor('k');
  expect(await ring([jwk])).toBeDefined();
  for (const bad of [
    { ...jwk, use: 'enc' },
    { ...jwk, kid: undefined },
    { kty: 'oct', k: 'AAAA', kid: 'k' },
    { ...jwk, n: undefined },
  ]) {
    await expect(ring([bad])).rejects.toThrow('no key');
  }
});
