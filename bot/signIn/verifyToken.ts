import { type CryptoKey, decodeJwt, decodeProtectedHeader, type JWTPayload, jwtVerify } from 'jose';
import { Refusal } from '../../core/errors.ts';

/** What a token has to say, besides being signed by the issuer's key and valid now. */
export interface Expected {
  /** Exact values, one of which has to stand in `iss`. */
  issuers: readonly string[];
  audiences: readonly string[];
  keyFor(kid: string): Promise<CryptoKey | undefined>;
  /** Epoch milliseconds. */
  now: number;
}

/** Clocks of two houses differ; Microsoft's own libraries allow as much. */
const skewSeconds = 300;

/**
 * What a token may not have in its header: keys it brings along or points to, extensions that change how it is read, and
 * anything that makes it another thing than a signed JWT (RFC 7515, 7516, 7797).
 */
const notInHeader = ['jku', 'jwk', 'x5u', 'x5c', 'crit', 'b64', 'zip', 'enc', 'cty'];

/** Refuses a token; the reason is for tests and debugging, never for the one who sent it. */
export function refuseToken(reason: string): never {
  throw new Refusal('unauthenticated', reason);
}

/** What a token says before anybody has checked it: good for choosing whose keys to check it with, for nothing else. */
export function claimsUnchecked(token: string): JWTPayload {
  try {
    return decodeJwt(token);
  } catch {
    return refuseToken('no JWT');
  }
}

/**
 * The claims of a token signed with RS256 by a known key, for us, from an expected issuer, and valid now give or take five minutes.
 * @throws Refusal `unauthenticated` for every other token, `signInDown` while the issuer's keys cannot be fetched
 */
export async function verifyToken(token: string, expected: Expected): Promise<JWTPayload> {
  const key = await expected.keyFor(kidOf(token)).catch(() => {
    throw new Refusal('signInDown');
  });
  if (!key) return refuseToken('unknown kid');
  const { issuers, audiences, now } = expected;
  const verified = await jwtVerify(token, key, {
    algorithms: ['RS256'],
    issuer: [...issuers],
    audience: [...audiences],
    clockTolerance: skewSeconds,
    currentDate: new Date(now),
    requiredClaims: ['exp', 'nbf'],
  }).catch((error: unknown) => refuseToken(error instanceof Error ? error.message : 'not verified'));
  const { payload } = verified;
  if (typeof payload.aud !== 'string') return refuseToken('several audiences');
  return payload;
}

function kidOf(token: string): string {
  const header = headerOf(token);
  if (header.alg !== 'RS256') return refuseToken('algorithm');
  const foreign = notInHeader.find((name) => Object.hasOwn(header, name));
  if (foreign) return refuseToken(`header ${foreign}`);
  const { typ, kid } = header;
  if (typ !== undefined && typ !== 'JWT' && typ !== 'at+jwt') return refuseToken('type');
  if (typeof kid !== 'string' || kid === '' || kid.length > 200) return refuseToken('no kid');
  return kid;
}

function headerOf(token: string): Record<string, unknown> {
  try {
    return decodeProtectedHeader(token);
  } catch {
    return refuseToken('header');
  }
}
