import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import restify, { type Request, type Response, type Server } from 'restify';
import type { ZodType } from 'zod/v4';
import { type Actor, authorize } from '../core/access.ts';
import { Refusal, type RefusalCode, refusals } from '../core/errors.ts';
import { sie } from '../core/words/sie.ts';
import { openApi } from './api/openapi.ts';
import type { Route, TextFile } from './api/route.ts';
import { routes } from './api/routes.ts';
import type { App } from './compose.ts';
import { isLoopback, localTenant } from './config.ts';
import { localActor } from './identities.ts';
import { readActivity } from './inbound.ts';
import { linksTo } from './links.ts';
import { momentIn } from './tenant.ts';

const tabBuild = fileURLToPath(new URL('../dist/tab', import.meta.url));

/** No activity of Teams comes near this size (28 KB is Teams' limit for a card). */
const bodyAtMost = 262_144;

/** A question, or what stands behind a button. */
const apiBodyAtMost = 16_384;

/** Who may show the tab in a frame: the hosts of Teams and Microsoft 365. */
const frameAncestors =
  "'self' https://teams.microsoft.com https://*.teams.microsoft.com https://teams.cloud.microsoft https://*.cloud.microsoft https://*.office.com";
const contentSecurityPolicy = [
  "default-src 'self'",
  // Fluent UI writes its rules into style elements at run time.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'self'",
  "object-src 'none'",
  `frame-ancestors ${frameAncestors}`,
].join('; ');

/** The HTTP server: the bot's endpoint, the tab's endpoints, the built tab, and the two health addresses. */
export function createServer(app: App): Server {
  const server = restify.createServer({ name: '', handleUncaughtExceptions: false });
  server.use((_req, res, next) => {
    res.header('X-Content-Type-Options', 'nosniff');
    res.header('Referrer-Policy', 'no-referrer');
    next();
  });
  // Expected errors of restify itself (broken JSON, unknown addresses) in the shape of all our refusals.
  server.on(
    'restifyError',
    (
      _req: Request,
      _res: Response,
      error: Error & { statusCode?: number; toJSON?: () => unknown },
      done: () => void,
    ) => {
      const code = error.statusCode === 404 ? 'notFound' : 'badRequest';
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
  for (const route of routes) {
    const serve = handle(app, (a, req, res) => serveRoute(a, route, req, res));
    if (route.method === 'get') server.get(route.path, serve);
    else server.post(route.path, onlyJson, ...json(apiBodyAtMost), serve);
  }
  serveTab(server);
  return server;
}

/**
 * Teams never sends a packed body. restify would unpack a foreign one without a limit, and end the process where it cannot be
 * unpacked (bodyReader gives its stream no error handler).
 */
const unpacked: restify.RequestHandler = (req, res, next) => {
  if (!req.header('Content-Encoding')) return next();
  refuse(res, 415, 'badRequest', sie.refusals.badRequest);
  next(false);
};

/** Only what is said to be JSON: a form of a foreign page can send other types without asking first. */
const onlyJson: restify.RequestHandler = (req, res, next) => {
  if (req.getContentType() === 'application/json') return next();
  refuse(res, 415, 'badRequest', sie.refusals.badRequest);
  next(false);
};

/** Reads a body of JSON up to a size in bytes. */
const json = (atMost: number): restify.RequestHandler[] => [
  unpacked,
  restify.plugins.bodyReader({ maxBodySize: atMost }),
  ...restify.plugins.jsonBodyParser(),
];

type Handler = (app: App, req: Request, res: Response) => Promise<void>;

/** Runs a handler; a refusal becomes its status and sentence, and what nobody expected is logged and told without detail. */
function handle(app: App, handler: Handler): restify.RequestHandler {
  return (req, res, next) => {
    app.pace
      .during(handler(app, req, res))
      .catch((error: unknown) => {
        if (error instanceof Refusal) return refuse(res, refusals[error.code], error.code, sie.refusals[error.code]);
        app.log.error({ err: error, path: req.path() }, 'request failed');
        return refuse(res, 500, 'failed', sie.failed(String(req.id())));
      })
      .finally(() => next());
  };
}

function refuse(res: Response, status: number, code: RefusalCode | string, message: string): void {
  if (!res.headersSent) res.send(status, { code, message });
}

async function ready(app: App, _req: Request, res: Response): Promise<void> {
  await app.store.ready();
  const [first = ''] = app.config.tenants;
  const tenant = app.tenant(first);
  const moment = tenant && (await momentIn(tenant, app.now()));
  if (tenant && moment) await tenant.library.current(moment.town, moment.words);
  res.send(200, { ok: true, town: moment?.town.settings.name ?? null });
}

async function receive(app: App, req: Request, res: Response): Promise<void> {
  const { config } = app;
  // Without a configured bot nobody checks a token, so only this machine itself may speak.
  if (!config.bot && !isLocal(app, req)) return refuse(res, 401, 'unauthenticated', sie.refusals.unauthenticated);
  const read = readActivity(req.body, { local: config.local, tenants: config.tenants });
  if (!read.ok) return refuse(res, read.status, read.code, read.message);
  await app.teams.receive(req, res, read.activity);
}

async function serveRoute(app: App, route: Route, req: Request, res: Response): Promise<void> {
  const local = isLocal(app, req);
  if (route.name === 'identities' && !local) throw new Refusal('notFound');
  const tenant = local ? app.tenant(req.header('X-Local-Tenant') ?? app.config.tenants[0] ?? localTenant) : undefined;
  const moment = tenant && (await momentIn(tenant, app.now()));
  // Before the identity: whoever asks in a tenant that is unknown here, or has no town yet, finds nothing there.
  if (local && !moment) throw new Refusal('notFound');
  const identity = local ? /^Local (\S{1,64})$/.exec(req.header('Authorization') ?? '')?.[1] : undefined;
  const actor: Actor | undefined = moment && identity ? localActor(identity, moment.town) : undefined;
  authorize(actor, route.action);
  if (!tenant || !moment) throw new Refusal('notFound');
  const params: Record<string, string> = req.params ?? {};
  const call = {
    tenant,
    moment,
    actor,
    identity: actor && identity,
    links: linksTo(app.config.publicUrl),
    deliver: () => app.jobs.deliverSoon(tenant.id),
    params,
    query: readBy(route.query, Object.fromEntries(new URLSearchParams(req.getQuery()))),
    body: readBy(route.body, req.body),
  };
  if (route.file) return sendFile(res, route.file, await route.run(call));
  const answer = await route.run(call);
  res.header('Cache-Control', 'no-store');
  res.send(200, answer);
}

function sendFile(res: Response, type: string, { name, text }: TextFile): void {
  res.sendRaw(200, text, {
    'Cache-Control': 'no-store',
    'Content-Type': `${type}; charset=utf-8`,
    'Content-Disposition': `attachment; filename="${name}"`,
  });
}

/** @throws Refusal `badRequest` when it is not as the schema wants it; without a schema nothing is read */
function readBy(schema: ZodType | undefined, value: unknown): unknown {
  const read = schema?.safeParse(value);
  if (read && !read.success) throw new Refusal('badRequest');
  return read?.data;
}

/** Local identities count only on this machine, addressed by a loopback name (a foreign page's DNS trick has another one). */
function isLocal(app: App, req: Request): boolean {
  return app.config.local && isLoopback(req.header('Host') ?? '');
}

function serveTab(server: Server): void {
  const index = `${tabBuild}/index.html`;
  const page = existsSync(index) ? readFileSync(index, 'utf8') : undefined;
  server.get(
    '/assets/*',
    restify.plugins.serveStaticFiles(`${tabBuild}/assets`, {
      maxAge: 31_536_000_000,
      setHeaders: (res: Response) => res.setHeader('Cache-Control', 'public, max-age=31536000, immutable'),
    } as object),
  );
  server.get('/*', (req, res, next) => {
    if (req.path().startsWith('/api/') || !page) refuse(res, 404, 'notFound', sie.refusals.notFound);
    else {
      res.header('Content-Security-Policy', contentSecurityPolicy);
      res.header('Cache-Control', 'no-cache');
      res.sendRaw(200, page, { 'Content-Type': 'text/html; charset=utf-8' });
    }
    next();
  });
}
