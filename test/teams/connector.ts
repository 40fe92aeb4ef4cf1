import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
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
  /** The newest state of each message of a conversation, in order of sending. */
  messagesIn(conversationId: string): Accepted[];
  /** Waits until `count` activities have been accepted in all. @throws when they have not after `patience` milliseconds */
  waitFor(count: number, patience?: number): Promise<void>;
  close(): Promise<void>;
}

/**
 * What the connector does with the n-th request instead of accepting it: answers with a status, never answers, or accepts and
 * breaks the connection before the answer; undefined means: accept.
 */
export type Fault = (
  n: number,
  request: { method: string; conversationId: string },
) => { status: number; headers?: Record<string, string> } | 'hang' | 'acceptThenReset' | undefined;

/** A stand-in for the Teams connector on loopback: it speaks the real protocol and records every accepted activity. */
export async function startConnector(fault: Fault = () => undefined, port = 0): Promise<Connector> {
  const accepted: Accepted[] = [];
  let requests = 0;

  async function handle(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const path = /^\/v3\/conversations\/([^/]+)\/activities(?:\/([^/?]+))?/.exec(req.url ?? '');
    const [conversationId = '', activity = ''] = (path?.slice(1) ?? []).map((part) => decodeURIComponent(part ?? ''));
    const body = await buffer(req);
    requests += 1;
    const updating = req.method === 'PUT';
    const what = fault(requests, { method: req.method ?? '', conversationId });
    if (what === 'hang') return;
    if (typeof what === 'object') return answer(res, what.status, { error: { code: 'injected' } }, what.headers);
    const activityId = updating ? activity : `1:${accepted.length + 1}`;
    const kind = updating ? 'updated' : 'sent';
    accepted.push({ kind, conversationId, activityId, activity: JSON.parse(body.toString('utf8')) });
    if (what === 'acceptThenReset') return void req.socket.destroy();
    answer(res, updating ? 200 : 201, { id: activityId });
  }

  // A bot that is killed breaks its request off; that is no fault of the connector.
  const server = createServer((req, res) => void handle(req, res).catch(() => res.destroy()));
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    accepted,
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
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function answer(res: ServerResponse, status: number, body: unknown, headers?: Record<string, string>): void {
  res.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}
