import type { Request } from 'restify';
import type { Actor } from '../core/access.ts';
import { Refusal } from '../core/errors.ts';
import { actorOf } from '../core/role/actorOf.ts';
import type { App } from './compose.ts';
import { isLoopback, localTenant } from './config.ts';
import { localActor } from './identities.ts';
import { bearerToken } from './signIn/bearer.ts';
import { type Moment, momentIn, type Tenant } from './tenant.ts';

/** Who asks the API, and in which town. */
export interface Asker {
  tenant: Tenant;
  moment: Moment;
  /** Undefined where nobody is signed in, or a signed-in person has no role. */
  actor: Actor | undefined;
  /** The local identity, or Entra's id of the person. */
  identity: string | undefined;
}

/** Local identities count only on this machine, addressed by a loopback name (a foreign page's DNS trick has another one). */
export function isLocal({ config }: App, req: Request): boolean {
  return config.local && isLoopback(req.header('Host') ?? '');
}

/**
 * The asker of a request: a local identity where those are accepted, else whom Entra signed in; never both.
 * @throws Refusal `unauthenticated`, `notFound` in a tenant without a town, `tooMany`, `signInDown`
 */
export async function whoAsks(app: App, req: Request): Promise<Asker> {
  if (isLocal(app, req)) return localAsker(app, req);
  const { entra } = app;
  const token = entra && bearerToken(req.rawHeaders);
  if (!entra || !token) throw new Refusal('unauthenticated');
  const { tenantId, personId, entraRoles } = await entra.signedIn(token, Date.now());
  const tenant = app.tenant(tenantId);
  const moment = tenant && (await momentIn(tenant, app.now()));
  if (!tenant || !moment) throw new Refusal('notFound');
  const assigned = (await tenant.assignments.current()).get(personId);
  const actor = actorOf({ assigned, entraRoles }, moment.town, moment.today);
  return { tenant, moment, actor, identity: personId };
}

async function localAsker(app: App, req: Request): Promise<Asker> {
  const tenant = app.tenant(req.header('X-Local-Tenant') ?? app.config.tenants[0] ?? localTenant);
  const moment = tenant && (await momentIn(tenant, app.now()));
  // Before the identity: whoever asks in a tenant that is unknown here, or has no town yet, finds nothing there.
  if (!tenant || !moment) throw new Refusal('notFound');
  const named = /^Local (\S{1,64})$/.exec(req.header('Authorization') ?? '')?.[1];
  const actor = named ? localActor(named, moment.town) : undefined;
  return { tenant, moment, actor, identity: actor && named };
}
