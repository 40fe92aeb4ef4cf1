import type { JWTPayload } from 'jose';
import { type Role, roles } from '../../core/access.ts';
import { fetchKeys } from './fetchKeys.ts';
import { type KeyRing, type LoadKeys, openKeyRing } from './keyRing.ts';
import { claimsUnchecked, refuseToken, verifyToken } from './verifyToken.ts';

/** The permission that the app registration exposes and the tab asks for. */
export const scope = 'access_as_user';

/** Where people sign in, and which app they sign in to. */
export interface EntraOptions {
  /** The address of Entra: `https://login.microsoftonline.com`, or that of a sovereign cloud. */
  authority: string;
  clientId: string;
  /** The tab's address: its host stands in the app's own URI. */
  publicUrl: string;
  tenants: readonly string[];
}

/** Who somebody is, as Entra says it. */
export interface SignedIn {
  tenantId: string;
  /** Entra's id of the person in this tenant (`oid`), the same that Teams names as aadObjectId. */
  personId: string;
  /** The app's roles that the town's directory gives the person. */
  entraRoles: readonly Role[];
}

export interface Entra {
  /** @throws Refusal `unauthenticated` for everything but a valid token of a person of a known tenant, `signInDown` */
  signedIn(token: string, now: number): Promise<SignedIn>;
}

/** The app's URI in Entra; Teams takes it only with the tab's host in it. */
export const appUri = ({ clientId, publicUrl }: Pick<EntraOptions, 'clientId' | 'publicUrl'>): string =>
  `api://${new URL(publicUrl).host}/${clientId}`;

/** @param keysAt fetches the keys at an address; another one in tests. @param clock monotonic milliseconds */
export function createEntra(
  options: EntraOptions,
  keysAt: (url: string) => ReturnType<LoadKeys> = fetchKeys,
  clock?: () => number,
): Entra {
  const { authority, clientId, publicUrl } = options;
  const host = new URL(publicUrl).host;
  // The second is the form that Microsoft's documents show for an app that is also a bot.
  const audiences = [clientId, appUri(options), `api://${host}/botid-${clientId}`];
  const known = new Map<string, { tenantId: string; ring: KeyRing }>(
    options.tenants.map((tenantId) => {
      const ring = openKeyRing(() => keysAt(`${authority}/${tenantId}/discovery/v2.0/keys`), clock);
      return [tenantId.toLowerCase(), { tenantId, ring }];
    }),
  );

  return {
    async signedIn(token, now) {
      // Whose keys it is checked with is the token's word, but only among the tenants that are set up here.
      const { tid } = claimsUnchecked(token);
      const tenant = typeof tid === 'string' ? known.get(tid.toLowerCase()) : undefined;
      if (typeof tid !== 'string' || !tenant) return refuseToken('tenant');
      const issuers = { '1.0': `${oldIssuer(authority)}/${tid}/`, '2.0': `${authority}/${tid}/v2.0` };
      const claims = await verifyToken(token, {
        issuers: Object.values(issuers),
        audiences,
        keyFor: tenant.ring.keyFor,
        now,
      });
      const { ver, iss } = claims;
      if ((ver !== '1.0' && ver !== '2.0') || issuers[ver] !== iss) return refuseToken('version and issuer differ');
      return { tenantId: tenant.tenantId, ...personIn(claims) };
    },
  };
}

/** Tokens of the first version name another issuer than the address that they were fetched from. */
function oldIssuer(authority: string): string {
  const china = new URL(authority).hostname === 'login.partner.microsoftonline.cn';
  return china ? 'https://sts.chinacloudapi.cn' : 'https://sts.windows.net';
}

/** Only a person who let the tab act for them: an app on its own has no `scp`, and says so in `idtyp` where that is switched on. */
function personIn(claims: JWTPayload): Omit<SignedIn, 'tenantId'> {
  const { scp, idtyp, oid } = claims;
  if (typeof scp !== 'string' || !scp.split(' ').includes(scope)) return refuseToken('scope');
  if (idtyp !== undefined && idtyp !== 'user') return refuseToken('an app on its own');
  if (typeof oid !== 'string' || !/^[\w-]{1,100}$/.test(oid)) return refuseToken('no person');
  const given: readonly unknown[] = Array.isArray(claims.roles) ? claims.roles : [];
  return { personId: oid.toLowerCase(), entraRoles: roles.filter((role) => given.includes(role)) };
}
