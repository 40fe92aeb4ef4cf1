import type { Request, RequestHandler, Response } from 'restify';
import { Refusal, type RefusalCode, refusals } from '../core/errors.ts';
import { sie } from '../core/words/sie.ts';
import type { App } from './compose.ts';
import { notKept } from './sendAnswer.ts';

/** What serves a request; it answers, or throws what became of it. */
export type Handler = (app: App, req: Request, res: Response) => Promise<void>;

/** Runs a handler; a refusal becomes its status and sentence, and what nobody expected is logged and told without detail. */
export function handle(app: App, handler: Handler): RequestHandler {
  return (req, res, next) => {
    app.pace
      .during(handler(app, req, res))
      .catch((error: unknown) => {
        if (error instanceof Refusal) return refuseAs(res, error.code, error.sentence);
        // The address as it is declared: what stands in its gaps may name a person.
        app.log.error({ err: error, path: req.getRoute()?.path }, 'request failed');
        return refuse(res, 500, 'failed', sie.failed(String(req.id())));
      })
      .finally(() => next());
  };
}

/** Answers with a refusal's status and code, and its sentence, or a more exact one where there is one. */
export function refuseAs(res: Response, code: RefusalCode, sentence: string = sie.refusals[code]): void {
  refuse(res, refusals[code], code, sentence);
}

/** Answers with a refusal in the shape of all of them, unless something was answered already. */
export function refuse(res: Response, status: number, code: RefusalCode | string, message: string): void {
  if (!res.headersSent) res.send(status, { code, message }, { 'Cache-Control': notKept });
}
