import restify, { type Request, type Response, type Server } from 'restify';
import type { SignInAnswer } from '../core/api.ts';
import type { RefusalCode } from '../core/errors.ts';
import { sie } from '../core/words/sie.ts';
import { handle, refuse, refuseAs } from './answering.ts';
import { openApi } from './api/openapi.ts';
import { routes } from './api/routes.ts';
import type { App } from './compose.ts';
import { readActivity } from './inbound.ts';
import { json, onlyJson, ownOrigin } from './requestGuards.ts';
import { securityHeaders } from './securityHeaders.ts';
import { createServeRoute } from './serveRoute.ts';
import { serveTab } from './serveTab.ts';
import { bearerToken } from './signIn/bearer.ts';
import { appUri, scope } from './signIn/entra.ts';
import { momentIn } from './tenant.ts';
import { isLocal } from './whoAsks.ts';

/** No activity of Teams comes near this size (28 KB is Teams' limit for a card). */
const bodyAtMost = 262_144;

/** A question, or what stands behind a button. */
const apiBodyAtMost = 16_384;

/** In milliseconds: so long a request may take to arrive, its headers and all of it; Node's own limits are minutes. */
const arrivesWithin = { headers: 10_000, all: 30_000 };

/** What restify refuses by itself: an address that there is none of, and a body that is too large. */
const restifyCodes: Record<number, RefusalCode> = { 404: 'notFound', 413: 'tooLarge' };

/** The HTTP server: the bot's endpoint, the tab's endpoints, the built tab, and the two health addresses. */
export function createServer(app: App): Server {
  const server = restify.createServer({ name: '', handleUncaughtExceptions: false });
  Object.assign(server.server, { headersTimeout: arrivesWithin.headers, requestTimeout: arrivesWithin.all });
  server.use(securityHeaders(app.config));
  // Expected errors of restify itself (broken JSON, unknown addresses) in the shape of all our refusals.
  server.on(
    'restifyError',
    (
      _req: Request,
      _res: Response,
      error: Error & { statusCode?: number; toJSON?: () => unknown },
      done: () => void,
    ) => {
      const code = restifyCodes[error.statusCode ?? 0] ?? 'badRequest';
      error.toJSON = () => ({ code, message: sie.refusals[code] });
      done();
    },
  );

  server.get('/healthz', (_req, res, next) => {
    res.send(200, { ok: true });
    next();
  });
  server.get('/readyz', handle(app, ready));
  server.post('/api/messages', ...json(bodyAtMost), handle(app, receive));
  server.get(
    '/api/openapi.json',
    handle(app, async (_app, _req, res) => void res.send(200, openApi())),
  );
  server.get(
    '/api/sign-in',
    handle(app, async (_app, _req, res) => void res.send(200, signInAnswer(app))),
  );
  const serveRoute = createServeRoute();
  const writes = ownOrigin(app.config);
  for (const route of routes) {
    const serve = handle(app, serveRoute(route));
    if (route.method === 'get') server.get(route.path, serve);
    else if (route.method === 'delete') server.del(route.path, writes, serve);
    else server[route.method](route.path, writes, onlyJson, ...json(route.bodyAtMost ?? apiBodyAtMost), serve);
  }
  serveTab(server, app.config);
  return server;
}

async function ready(app: App, _req: Request, res: Response): Promise<void> {
  await app.store.ready();
  const [first = ''] = app.config.tenants;
  const tenant = app.tenant(first);
  const moment = tenant && (await momentIn(tenant, app.now()));
  if (tenant && moment) await tenant.library.current(moment.town, moment.words);
  res.send(200, { ok: true, town: moment?.town.settings.name ?? null });
}

/** How one signs in here; public, because it is asked by somebody who has not signed in yet. */
function signInAnswer({ config }: App): SignInAnswer {
  const { signIn, tenants, publicUrl } = config;
  if (!signIn) return { kind: config.local ? 'local' : 'none' };
  const { clientId, authority } = signIn;
  const [only = '', ...more] = tenants;
  return {
    kind: 'entra',
    clientId,
    authority: `${authority}/${more.length > 0 ? 'organizations' : only}`,
    scope: `${appUri({ clientId, publicUrl })}/${scope}`,
  };
}

async function receive(app: App, req: Request, res: Response): Promise<void> {
  const { config, botTokens } = app;
  const token = botTokens && bearerToken(req.rawHeaders);
  // Without a configured bot nobody checks a token, so only this machine itself may speak.
  if (botTokens ? !token : !isLocal(app, req)) return refuseAs(res, 'unauthenticated');
  const read = readActivity(req.body, { local: config.local, tenants: config.tenants });
  if (!read.ok) return refuse(res, read.status, read.code, read.message);
  if (botTokens && token) await botTokens.check(token, read.activity.serviceUrl, Date.now());
  await app.teams.receive(req, res, read.activity);
}
