import restify, { type Request, type RequestHandler } from 'restify';
import { sie } from '../core/words/sie.ts';
import { refuse, refuseAs } from './answering.ts';
import { type Config, isLoopback } from './config.ts';
import { isDeeper } from './jsonDepth.ts';

/** Deeper than any card, activity or body of ours; what is deeper was made to make somebody's code run in circles. */
const deepest = 40;

/**
 * Teams never sends a packed body. restify would unpack a foreign one without a limit, and end the process where it cannot be
 * unpacked (bodyReader gives its stream no error handler).
 */
const unpacked: RequestHandler = (req, res, next) => {
  if (!req.header('Content-Encoding')) return next();
  refuse(res, 415, 'badRequest', sie.refusals.badRequest);
  next(false);
};

/** Only what is said to be JSON: a form of a foreign page can send other types without asking first. */
export const onlyJson: RequestHandler = (req, res, next) => {
  if (req.getContentType() === 'application/json') return next();
  refuse(res, 415, 'badRequest', sie.refusals.badRequest);
  next(false);
};

const shallow: RequestHandler = (req, res, next) => {
  if (!isDeeper(req.body, deepest)) return next();
  refuseAs(res, 'badRequest');
  next(false);
};

/** Reads a body of JSON up to a size in bytes. */
export const json = (atMost: number): RequestHandler[] => [
  unpacked,
  restify.plugins.bodyReader({ maxBodySize: atMost }),
  ...restify.plugins.jsonBodyParser(),
  shallow,
];

/** Only the tab's own pages change anything: a browser says in Origin whose page sends, and other clients say nothing. */
export function ownOrigin({ publicUrl, local }: Pick<Config, 'publicUrl' | 'local'>): RequestHandler {
  const own = new URL(publicUrl).origin;
  return (req, res, next) => {
    const origin = req.header('Origin');
    if (origin === undefined || origin === own || (local && isSameLocal(origin, req))) return next();
    refuseAs(res, 'foreignOrigin');
    next(false);
  };
}

/** On this machine the page may stand under any of its names, as long as it is the one that was asked. */
function isSameLocal(origin: string, req: Request): boolean {
  const host = req.header('Host') ?? '';
  return isLoopback(host) && origin === `http://${host}`;
}
