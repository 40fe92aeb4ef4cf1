import type { Request, Response } from 'restify';
import type { ZodType } from 'zod/v4';
import { authorize } from '../core/access.ts';
import { Refusal } from '../core/errors.ts';
import { type Handler, refuseAs } from './answering.ts';
import type { ByteFile, Route, TextFile } from './api/route.ts';
import type { App } from './compose.ts';
import { linksTo } from './links.ts';
import { createRateLimit, perAddress, perPerson } from './rateLimit.ts';
import { type Asker, isLocal, whoAsks } from './whoAsks.ts';

/**
 * What serves the tab's endpoints, with a limit to how often each person asks. On this machine there is none: nobody else is
 * there, and measurements ask as often as they can.
 */
export function createServeRoute(): (route: Route) => Handler {
  const persons = createRateLimit(perPerson);
  const strangers = createRateLimit(perAddress);

  /** Refused, and counted by address: valid tokens are never held up by what others send from the same one. */
  function refuseStranger(req: Request, res: Response): void {
    const wait = strangers.take(req.socket.remoteAddress ?? '');
    if (wait === undefined) refuseAs(res, 'unauthenticated');
    else refuseTooMany(res, wait);
  }

  return (route) => async (app, req, res) => {
    const local = isLocal(app, req);
    if (route.name === 'identities' && !local) throw new Refusal('notFound');
    const asker = await whoAsks(app, req).catch((error: unknown) => {
      if (error instanceof Refusal && error.code === 'unauthenticated' && app.entra) return undefined;
      throw error;
    });
    if (!asker) return refuseStranger(req, res);
    const wait = local ? undefined : persons.take(`${asker.tenant.id}/${asker.identity}`);
    if (wait !== undefined) return refuseTooMany(res, wait);
    if (!local && !asker.actor) throw new Refusal('noRole');
    await answer(app, route, asker, req, res);
  };
}

async function answer(app: App, route: Route, asker: Asker, req: Request, res: Response): Promise<void> {
  const { tenant, actor } = asker;
  authorize(actor, route.action);
  const params: Record<string, string> = req.params ?? {};
  const call = {
    ...asker,
    links: linksTo(app.config.publicUrl),
    deliver: () => app.jobs.deliverSoon(tenant.id),
    params,
    query: readBy(route.query, Object.fromEntries(new URLSearchParams(req.getQuery()))),
    body: readBy(route.body, req.body),
  };
  if (route.file) return sendFile(res, route.file, await route.run(call));
  const answered = await route.run(call);
  res.header('Cache-Control', 'no-store');
  res.send(200, answered);
}

function refuseTooMany(res: Response, seconds: number): void {
  res.header('Retry-After', String(seconds));
  refuseAs(res, 'tooMany');
}

function sendFile(res: Response, type: string, file: TextFile | ByteFile): void {
  const isText = 'text' in file;
  res.sendRaw(200, isText ? file.text : Buffer.from(file.bytes), {
    'Cache-Control': 'no-store',
    'Content-Type': isText ? `${type}; charset=utf-8` : type,
    'Content-Disposition': `attachment; filename="${file.name}"`,
  });
}

/** @throws Refusal `badRequest` when it is not as the schema wants it; without a schema nothing is read */
function readBy(schema: ZodType | undefined, value: unknown): unknown {
  const read = schema?.safeParse(value);
  if (read && !read.success) throw new Refusal('badRequest');
  return read?.data;
}
