import { otherTenant, tenant } from '../teams/client.ts';
import { startWorld } from '../teams/world.ts';
import { clientId, entraV2, newKey, publicUrl, type SigningKey, signed, startIssuer } from './issuer.ts';
import { ask, withAuthorization } from './request.ts';

export type SignedInWorld = Awaited<ReturnType<typeof startSignedInWorld>>;

/** The product as a registered bot with the demo town, and an Entra on loopback that people sign in at. */
export async function startSignedInWorld(env: Record<string, string | undefined> = {}) {
  const keys: Record<string, SigningKey> = { [tenant]: newKey(), [otherTenant]: newKey() };
  const keyOf = (tenantId: string) => keys[tenantId] ?? newKey();
  const issuer = await startIssuer(Object.fromEntries(Object.entries(keys).map(([id, key]) => [id, [key]])));
  const world = await startWorld({
    store: 'embedded',
    env: {
      AS_OF: undefined,
      SCHEDULER: 'off',
      BOT_ID: clientId,
      BOT_PASSWORD: 'secret',
      BOT_TENANT_ID: tenant,
      PUBLIC_URL: publicUrl,
      ENTRA_URL: issuer.url,
      ...env,
    },
  }).catch(async (error: unknown) => {
    await issuer.close();
    throw error;
  });
  const tokenOf = (oid: string, roles?: readonly string[], tenantId = tenant) =>
    signed(keyOf(tenantId), entraV2({ tenant: tenantId, oid, ...(roles ? { roles } : {}) }, issuer.url));
  return {
    ...world,
    issuer,
    keyOf,
    tokenOf,
    /** Asks the API with a token. */
    ask: (
      path: string,
      token: string | undefined,
      { method = 'GET', body }: { method?: string; body?: unknown } = {},
    ) =>
      ask(`${world.home}${path}`, {
        method,
        headers: token ? withAuthorization(`Bearer ${token}`) : [],
        ...(body === undefined ? {} : { body }),
      }),
    async close() {
      await world.close();
      await issuer.close();
    },
  };
}
