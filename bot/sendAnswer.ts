import { hash } from 'node:crypto';
import type { Request, Response } from 'restify';

/** A text that answers a request, and what it is. */
interface Answer {
  text: string;
  /** The media type; the text goes out in UTF-8. */
  type: string;
  headers?: Record<string, string>;
}

/** One person's answer may stay in that person's browser, which asks before each use whether it still holds (RFC 9111, 5.2.2). */
const kept = 'private, no-cache';

/** What must not be kept anywhere: what came of a change, and refusals. */
export const notKept = 'no-store';

/** The same bytes have the same tag: a strong one (RFC 9110, 8.8.1). 128 of its bits are as good as all. */
export const tagOf = (text: string): string => `"${hash('sha256', text, 'base64url').slice(0, 22)}"`;

/** Answers with a text. Who reads (GET) and has just these bytes already is told so, without them: 304. */
export function sendAnswer(req: Request, res: Response, { text, type, headers = {} }: Answer): void {
  const tag = req.method === 'GET' ? tagOf(text) : undefined;
  const about: Record<string, string> = tag
    ? { ETag: tag, 'Cache-Control': kept, Vary: 'Authorization' }
    : { 'Cache-Control': notKept };
  if (tag && isKnown(req, tag)) res.send(304, undefined, about);
  else sendText(res, text, { ...headers, ...about, 'Content-Type': type });
}

/** Answers with what JSON makes of a value. */
export function sendJson(req: Request, res: Response, value: unknown): void {
  sendAnswer(req, res, { text: JSON.stringify(value), type: 'application/json; charset=utf-8' });
}

/** Whether the asker names this tag among those it has, or says that anything would do (RFC 9110, 13.1.2: weak comparison). */
export function isKnown(req: Request, tag: string): boolean {
  const named = req.header('If-None-Match');
  if (named === undefined) return false;
  return named.trim() === '*' || (named.match(/"[^"]*"/g)?.includes(tag) ?? false);
}

function sendText(res: Response, text: string, headers: Record<string, string>): void {
  res.sendRaw(200, text, { ...headers, 'Content-Length': String(Buffer.byteLength(text)) });
}
