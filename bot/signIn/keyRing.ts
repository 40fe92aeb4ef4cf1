import { type CryptoKey, importJWK, type JWK } from 'jose';

/** Where the issuer's public keys come from: a JSON Web Key Set (RFC 7517), fetched anew at every call. */
export type LoadKeys = () => Promise<readonly JWK[]>;

export interface KeyRing {
  /** @returns undefined for a key that the issuer does not have. @throws Error while no keys could be fetched at all */
  keyFor(kid: string): Promise<CryptoKey | undefined>;
}

/** Issuers change their keys about once in six weeks and publish the next ones before they use them. */
const oldAfter = 24 * 3_600_000;
/** A made-up kid must not make us ask the issuer: new keys are looked for at most this often. */
const askAtMostEvery = 5 * 60_000;
/** Where there is nothing to serve yet, nobody can sign in: then sooner. */
const firstAgainAfter = 10_000;

/**
 * The keys of one issuer, kept in memory. Known ones are served also while the issuer cannot be reached.
 * @param clock monotonic milliseconds
 */
export function openKeyRing(load: LoadKeys, clock: () => number = () => performance.now()): KeyRing {
  let keys: ReadonlyMap<string, CryptoKey> | undefined;
  let fetchedAt = Number.NEGATIVE_INFINITY;
  let askedAt = Number.NEGATIVE_INFINITY;
  let asking: Promise<void> | undefined;

  async function fetchKeys(): Promise<void> {
    try {
      keys = await usableKeys(await load());
      fetchedAt = clock();
    } catch (error) {
      // During an outage the old ones hold; without any the asker has to know.
      if (!keys) throw error;
    } finally {
      asking = undefined;
    }
  }

  function ask(): Promise<void> {
    const wait = keys ? askAtMostEvery : firstAgainAfter;
    if (!asking && clock() - askedAt >= wait) {
      askedAt = clock();
      asking = fetchKeys();
    }
    return asking ?? Promise.resolve();
  }

  return {
    async keyFor(kid) {
      if (!keys?.has(kid) || clock() - fetchedAt > oldAfter) await ask();
      if (!keys) throw new Error('The keys of the issuer could not be fetched.');
      return keys.get(kid);
    },
  };
}

/** Only RSA keys for signatures that jose can read; it refuses those under 2048 bits when they are used. */
async function usableKeys(set: readonly JWK[]): Promise<ReadonlyMap<string, CryptoKey>> {
  const read = set.map(async (jwk): Promise<[string, CryptoKey] | undefined> => {
    if (jwk.kty !== 'RSA' || typeof jwk.kid !== 'string' || (jwk.use ?? 'sig') !== 'sig') return undefined;
    const { kty, n, e } = jwk;
    const key = await importJWK({ kty, n, e } as JWK, 'RS256').catch(() => undefined);
    return key && !(key instanceof Uint8Array) ? [jwk.kid, key] : undefined;
  });
  const keys = new Map((await Promise.all(read)).filter((pair) => pair !== undefined));
  if (keys.size === 0) throw new Error('The issuer named no key.');
  return keys;
}
