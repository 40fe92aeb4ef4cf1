import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One activity that the stand-in accepted: a new message or the update of one. */
export interface Accepted {
  kind: 'sent' | 'updated';
  conversationId: string;
  activityId: string;
  activity: { type: string; text?: string; summary?: string; attachments?: { contentType: string; content: Card }[] } & Record<string, unknown>;
}

export type Card = Record<string, unknown>;

export interface Connector {
  /** What the bot is told as serviceUrl. */
  url: string;
  accepted: Accepted[];
  /** The newest state of each message of a conversation, in order of sending. */
  messagesIn(conversationId: string): Accepted[];
  /** Waits until `count` activities have been accepted in all. @throws after five seconds */
  waitFor(count: number): Promise<void>;
  close(): Promise<void>;
}

/** What the connector does with the n-th request instead of accepting it; undefined means: accept. */
export type Fault = (n: number, request: { method: string; conversationId: string }) => { status: number; headers?: Record<string, string> } | 'hang' | 'acceptThenReset' | undefined;

/** A stand-in for the Teams connector on loopback: it speaks the real protocol and records every accepted activity. */
export async function startConnector(fault: Fault = () => undefined, port = 0): Promise<Connector> {
  const accepted: Accepted[] = [];
  let requests = 0;

  async function handle(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const [, conversation = '', activity] = /^\/v3\/conversations\/([^/]+)\/activities(?:\/([^/?]+))?/.exec(req.url ?? '') ?? [];
    const conversationId = decodeURIComponent(conversation);
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk as Buffer);
    requests += 1;
    const what = fault(requests, { method: req.method ?? '', conversationId });
    if (what === 'hang') return;
    if (typeof what === 'object') return void res.writeHead(what.status, { 'content-type': 'application/json', ...what.headers }).end('{"error":{"code":"injected"}}');
    const updating = req.method === 'PUT';
    const activityId = updating ? decodeURIComponent(activity ?? '') : `1:${accepted.length + 1}`;
    accepted.push({ kind: updating ? 'updated' : 'sent', conversationId, activityId, activity: JSON.parse(Buffer.concat(chunks).toString('utf8')) });
    if (what === 'acceptThenReset') return void req.socket.destroy();
    res.writeHead(updating ? 200 : 201, { 'content-type': 'application/json' }).end(JSON.stringify({ id: activityId }));
  }

  const server = createServer((req, res) => void handle(req, res));
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    accepted,
    messagesIn(conversationId) {
      const newest = new Map<string, Accepted>();
      for (const a of accepted) if (a.conversationId === conversationId) newest.set(a.activityId, a);
      return [...newest.values()];
    },
    async waitFor(count) {
      for (let waited = 0; accepted.length < count; waited += 10) {
        if (waited > 5_000) throw new Error(`${accepted.length} of ${count} activities arrived`);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
