import { createPrivateKey, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { type Claims, encode, newKey, type SigningKey, signed, signedWithPublicKey } from './issuer.ts';

/** A request that must not be let in: what stands in its Authorization headers. */
export interface Forgery {
  name: string;
  authorization: readonly string[];
}

const second = () => Math.floor(Date.now() / 1000);

/** The token with one part replaced. */
const withPart = (token: string, index: number, part: string) =>
  token
    .split('.')
    .map((each, i) => (i === index ? part : each))
    .join('.');

/** A signature by another algorithm over the same content. */
function signedByCurve(kid: string, payload: Claims): string {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const input = `${encode({ typ: 'JWT', alg: 'ES256', kid })}.${encode(payload)}`;
  const signature = sign('sha256', Buffer.from(input), { key: privateKey, dsaEncoding: 'ieee-p1363' });
  return `${input}.${signature.toString('base64url')}`;
}

function signedByPss(key: SigningKey, payload: Claims): string {
  const input = `${encode({ typ: 'JWT', alg: 'PS256', kid: key.kid })}.${encode(payload)}`;
  const pss = {
    key: createPrivateKey(key.privateKey.export({ type: 'pkcs8', format: 'pem' })),
    padding: 6,
    saltLength: 32,
  };
  return `${input}.${sign('sha256', Buffer.from(input), pss).toString('base64url')}`;
}

/** Whatever is wrong with a token or the header it comes in, whoever it claims to be for. */
export function brokenTokens(key: SigningKey, good: Claims): Forgery[] {
  const stranger = newKey();
  const sameName = newKey(key.kid);
  const small = newKey(randomUUID(), 1024);
  const token = signed(key, good);
  const [head = '', body = '', tail = ''] = token.split('.');
  const bearer = (name: string, text: string): Forgery => ({ name, authorization: [`Bearer ${text}`] });
  const none = (alg: unknown) => `${encode({ typ: 'JWT', alg, kid: key.kid })}.${body}.`;
  return [
    { name: 'no header', authorization: [] },
    { name: 'an empty header', authorization: [''] },
    { name: 'the scheme alone', authorization: ['Bearer'] },
    { name: 'the scheme and a space', authorization: ['Bearer '] },
    { name: 'no scheme', authorization: [token] },
    { name: 'another scheme', authorization: [`Basic ${token}`] },
    { name: 'another scheme, DPoP', authorization: [`DPoP ${token}`] },
    { name: 'a local identity', authorization: ['Local admin'] },
    { name: 'two spaces', authorization: [`Bearer  ${token}`] },
    { name: 'something behind it', authorization: [`Bearer ${token} x`] },
    { name: 'two tokens with a comma', authorization: [`Bearer ${token}, Bearer ${token}`] },
    { name: 'two headers, the good one first', authorization: [`Bearer ${token}`, 'Bearer x.y.z'] },
    { name: 'two headers, the good one last', authorization: ['Bearer x.y.z', `Bearer ${token}`] },
    { name: 'the good header twice', authorization: [`Bearer ${token}`, `Bearer ${token}`] },
    bearer('one part', head),
    bearer('two parts', `${head}.${body}`),
    bearer('four parts', `${token}.${tail}`),
    bearer('five parts, as if encrypted', `${head}.${body}.${tail}.${tail}.${tail}`),
    bearer('nonsense', 'x.y.z'),
    bearer('a huge token', signed(key, { ...good, padding: 'x'.repeat(11_000) })),
    bearer('a header that is no JSON', withPart(token, 0, encode('{'))),
    bearer('a header that is a list', withPart(token, 0, encode([]))),
    bearer('a payload that is no JSON', signed(key, 'x')),
    bearer('a payload that is a list', signed(key, [good])),
    bearer('a payload that is null', signed(key, 'null')),
    bearer('an empty payload', signed(key, {})),
    bearer('alg none', none('none')),
    bearer('alg None', none('None')),
    bearer('alg NONE with the signature', `${none('NONE')}${tail}`),
    bearer('an empty alg', none('')),
    bearer('no alg', signed(key, good, { alg: undefined })),
    bearer('alg as a list', signed(key, good, { alg: ['RS256'] })),
    bearer('alg in small letters', signed(key, good, { alg: 'rs256' })),
    bearer('HS256 with the public key as PEM', signedWithPublicKey(key, good, 'pem')),
    bearer('HS256 with the public key as JWK', signedWithPublicKey(key, good, 'jwk')),
    bearer('ES256 by a stranger', signedByCurve(key.kid, good)),
    bearer('PS256 by the right key', signedByPss(key, good)),
    bearer('RS512 in the header', signed(key, good, { alg: 'RS512' })),
    bearer('no signature', `${head}.${body}.`),
    bearer('a signature cut short', `${head}.${body}.${tail.slice(0, -8)}`),
    bearer('the signature of another token', withPart(token, 2, signed(key, { ...good, x: 1 }).split('.')[2] ?? '')),
    bearer('another payload under the signature', withPart(token, 1, encode({ ...good, roles: ['admin'], x: 1 }))),
    bearer('another header over the signature', withPart(token, 0, encode({ alg: 'RS256', kid: key.kid }))),
    bearer("a stranger's key under our kid", signed(sameName, good)),
    bearer('an unknown kid', signed(stranger, good)),
    bearer('a key that is too small', signed(small, good)),
    bearer('no kid', signed(key, good, { kid: undefined })),
    bearer('an empty kid', signed(key, good, { kid: '' })),
    bearer('a kid that is a number', signed(key, good, { kid: 7 })),
    bearer('a kid that is a path', signed(stranger, good, { kid: '../../../../dev/null' })),
    bearer('a kid that is SQL', signed(stranger, good, { kid: "x' UNION SELECT 'key" })),
    bearer('a kid that every object has', signed(stranger, good, { kid: '__proto__' })),
    bearer('a long kid', signed(stranger, good, { kid: 'k'.repeat(5_000) })),
    bearer('jwk: the key comes along', signed(stranger, good, { jwk: stranger.publicKey.export({ format: 'jwk' }) })),
    bearer('jwk beside our kid', signed(key, good, { jwk: key.publicKey.export({ format: 'jwk' }) })),
    bearer('jku: the keys are elsewhere', signed(stranger, good, { jku: 'http://127.0.0.1:9/keys' })),
    bearer('jku beside our kid', signed(key, good, { jku: 'http://127.0.0.1:9/keys' })),
    bearer('x5u: the certificate is elsewhere', signed(key, good, { x5u: 'http://127.0.0.1:9/cert' })),
    bearer('x5c: the certificate comes along', signed(key, good, { x5c: ['MIIB'] })),
    bearer('crit with an extension', signed(key, good, { crit: ['exp'], exp: 1 })),
    bearer('crit, empty', signed(key, good, { crit: [] })),
    bearer('b64 false', signed(key, good, { b64: false, crit: ['b64'] })),
    bearer('b64 false without crit', signed(key, good, { b64: false })),
    bearer('zip', signed(key, good, { zip: 'DEF' })),
    bearer('a token in a token', signed(key, token, { cty: 'JWT' })),
    bearer('a token as its payload', signed(key, encode(token))),
    bearer('the type of something else', signed(key, good, { typ: 'logout+jwt' })),
    bearer('the type of an id token', signed(key, good, { typ: 'JWE' })),
    bearer('expired', signed(key, { ...good, exp: second() - 301 })),
    bearer('expired long ago', signed(key, { ...good, nbf: 0, iat: 0, exp: 1 })),
    bearer('no end', signed(key, { ...good, exp: undefined })),
    bearer('an end that is a text', signed(key, { ...good, exp: String(second() + 4_000) })),
    bearer('not yet valid', signed(key, { ...good, nbf: second() + 330 })),
    bearer('no beginning', signed(key, { ...good, nbf: undefined })),
    bearer('a beginning that is a text', signed(key, { ...good, nbf: '0' })),
    bearer('no issuer', signed(key, { ...good, iss: undefined })),
    bearer('an empty issuer', signed(key, { ...good, iss: '' })),
    bearer('several issuers', signed(key, { ...good, iss: [good.iss] })),
    bearer('an issuer with a slash too many', signed(key, { ...good, iss: `${good.iss}/` })),
    bearer('an issuer in capitals', signed(key, { ...good, iss: String(good.iss).toUpperCase() })),
    bearer('an issuer of evil', signed(key, { ...good, iss: `${good.iss}.evil.example` })),
    bearer('no audience', signed(key, { ...good, aud: undefined })),
    bearer('the audience of another app', signed(key, { ...good, aud: randomUUID() })),
    bearer('the audience of Graph', signed(key, { ...good, aud: '00000003-0000-0000-c000-000000000000' })),
    bearer('an audience that begins like ours', signed(key, { ...good, aud: `${good.aud}x` })),
    bearer('several audiences, ours among them', signed(key, { ...good, aud: [good.aud, 'x'] })),
    bearer('an audience that is an object', signed(key, { ...good, aud: { toString: good.aud } })),
  ];
}
