import { hash } from 'node:crypto';
import type { Request, Response } from 'restify';

/** What answers a request. */
interface Answer {
  /** A text goes out in UTF-8. */
  body: string | Uint8Array;
  /** The media type, of a text with its charset. */
  type: string;
  headers?: Record<string, string>;
}

/** One person's answer may stay in that person's browser, which asks before each use whether it still holds (RFC 9111, 5.2.2). */
const kept = 'private, no-cache';

/** What must not be kept anywhere: what came of a change, and refusals. */
export const notKept = 'no-store';

/** The same bytes have the same tag: a strong one (RFC 9110, 8.8.1). 128 of its bits are as good as all. */
export const tagOf = (body: string | Uint8Array): string => `"${hash('sha256', body, 'base64url').slice(0, 22)}"`;

/** Answers with a body. Who reads (GET) and has just these bytes already is told so, without them: 304. */
export function sendAnswer(req: Request, res: Response, { body, type, headers = {} }: Answer): void {
  const tag = req.method === 'GET' ? tagOf(body) : undefined;
  const about: Record<string, string> = tag
    ? { ETag: tag, 'Cache-Control': kept, Vary: 'Authorization' }
    : { 'Cache-Control': notKept };
  if (tag && isKnown(req, tag)) res.send(304, undefined, about);
  else sendBody(res, body, { ...headers, ...about, 'Content-Type': type });
}

/** Answers with what JSON makes of a value. */
export function sendJson(req: Request, res: Response, value: unknown): void {
  sendAnswer(req, res, { body: JSON.stringify(value), type: 'application/json; charset=utf-8' });
}

/** Whether the asker names this tag among those it has, or says that anything would do (RFC 9110, 13.1.2: weak comparison). */
export function isKnown(req: Request, tag: string): boolean {
  const named = req.header('If-None-Match');
  if (named === undefined) return false;
  return named.trim() === '*' || (named.match(/"[^"]*"/g)?.includes(tag) ?? false);
}

function sendBody(res: Response, body: string | Uint8Array, headers: Record<string, string>): void {
  const bytes = Buffer.from(body);
  res.sendRaw(200, bytes, { ...headers, 'Content-Length': String(bytes.length) });
}
