import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';

export type Card = Record<string, unknown>;

/** One activity that the stand-in accepted: a new message or the update of one. */
export interface Accepted {
  kind: 'sent' | 'updated';
  conversationId: string;
  activityId: string;
  activity: {
    type: string;
    text?: string;
    summary?: string;
    attachments?: { contentType: string; content: Card }[];
  } & Record<string, unknown>;
}

export interface Connector {
  /** What the bot is told as serviceUrl. */
  url: string;
  accepted: Accepted[];
  arrivals: Arrival[];
  /** The newest state of each message of a conversation, in order of sending. */
  messagesIn(conversationId: string): Accepted[];
  /** Waits until `count` activities have been accepted in all. @throws when they have not after `patience` milliseconds */
  waitFor(count: number, patience?: number): Promise<void>;
  /** Who is in a chat, as Teams names them; a chat that is not here is unknown to it. */
  members: Map<string, Card[]>;
  close(): Promise<void>;
}

/** One request that reached the stand-in, whatever became of it. */
export interface Arrival {
  /** Milliseconds of this process's monotonic clock. */
  at: number;
  /** It arrived at the earliest then: this process may have stood still and looked late. */
  earliest: number;
  kind: 'sent' | 'updated';
  conversationId: string;
  /** The connection it came on, counted from 1. */
  connection: number;
  authorization: string | undefined;
}

/** What goes wrong with a request. Each may come before the activity is accepted or, with `accepted`, after that. */
export interface Failure {
  /** An answer with this status, no answer at all, or a broken connection. */
  as: number | 'hang' | 'reset';
  accepted?: boolean;
  headers?: Record<string, string>;
  /** The answer's body: JSON, or a text as it is. */
  body?: unknown;
}

/** What the connector does with the n-th request; undefined means: accept and say so. */
export type Fault = (n: number, request: { method: string; conversationId: string }) => Failure | undefined;

/** A stand-in for the Teams connector on loopback: it speaks the real protocol and records every accepted activity. */
export async function startConnector(fault: Fault = () => undefined, port = 0): Promise<Connector> {
  const accepted: Accepted[] = [];
  const arrivals: Arrival[] = [];
  const members = new Map<string, Card[]>();
  const connections = new Map<Socket, number>();
  // After standing still the timer comes first, and only then what has waited: that came after the look before.
  let looks = { last: performance.now(), before: performance.now() };
  const looking = setInterval(() => {
    looks = { last: performance.now(), before: looks.last };
  }, 2).unref();

  async function handle(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const roster = /^\/v3\/conversations\/([^/]+)\/pagedmembers(\?.*)?$/.exec(req.url ?? '');
    if (roster) return answerMembers(res, members.get(decodeURIComponent(roster[1] ?? '')), roster[2]);
    const at = performance.now();
    const path = /^\/v3\/conversations\/([^/]+)\/activities(?:\/([^/?]+))?/.exec(req.url ?? '');
    const [conversationId = '', activity = ''] = (path?.slice(1) ?? []).map((part) => decodeURIComponent(part ?? ''));
    const updating = req.method === 'PUT';
    const kind = updating ? 'updated' : 'sent';
    const connection = connections.get(req.socket) ?? 0;
    arrivals.push({
      at,
      earliest: looks.before,
      kind,
      conversationId,
      connection,
      authorization: req.headers.authorization,
    });
    const n = arrivals.length;
    const body = await buffer(req);
    const failure = fault(n, { method: req.method ?? '', conversationId });
    const activityId = updating ? activity : `1:${accepted.length + 1}`;
    if (!failure || failure.accepted)
      accepted.push({ kind, conversationId, activityId, activity: JSON.parse(body.toString('utf8')) });
    if (!failure) return answer(res, updating ? 200 : 201, { id: activityId });
    if (failure.as === 'hang') return;
    if (failure.as === 'reset') return void req.socket.destroy();
    answer(res, failure.as, failure.body ?? { error: { code: 'injected' } }, failure.headers);
  }

  // A bot that is killed breaks its request off; that is no fault of the connector.
  const server = createServer((req, res) => void handle(req, res).catch(() => res.destroy()));
  server.on('connection', (socket) => connections.set(socket, connections.size + 1));
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    accepted,
    arrivals,
    members,
    messagesIn(conversationId) {
      const newest = new Map<string, Accepted>();
      for (const a of accepted) if (a.conversationId === conversationId) newest.set(a.activityId, a);
      return [...newest.values()];
    },
    async waitFor(count, patience = 20_000) {
      for (let waited = 0; accepted.length < count; waited += 10) {
        if (waited > patience) throw new Error(`${accepted.length} of ${count} activities arrived`);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },
    async close() {
      clearInterval(looking);
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function answer(res: ServerResponse, status: number, body: unknown, headers?: Record<string, string>): void {
  const text = typeof body === 'string';
  const type = text ? 'text/html' : 'application/json';
  res.writeHead(status, { 'content-type': type, ...headers }).end(text ? body : JSON.stringify(body));
}

/** A page of a chat's members, with the token of the next one as long as there is one. */
function answerMembers(res: ServerResponse, all: Card[] | undefined, query = ''): void {
  if (!all) {
    answer(res, 404, { error: { code: 'ConversationNotFound' } });
    return;
  }
  const asked = new URLSearchParams(query);
  const from = Number(asked.get('continuationToken') ?? 0);
  const to = from + Number(asked.get('pageSize') ?? 200);
  answer(res, 200, { members: all.slice(from, to), ...(to < all.length ? { continuationToken: String(to) } : {}) });
}
