import { Agent, type IncomingHttpHeaders, type IncomingMessage, type OutgoingHttpHeaders, request } from 'node:http';
import { buffer } from 'node:stream/consumers';

export interface Answer {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
}

export type Backend = ReturnType<typeof backendAt>;

/** The way from the corrector to the server behind it. */
export function backendAt(port: number) {
  const agent = new Agent({ keepAlive: true });
  const send = async (method: string, path: string, headers: IncomingHttpHeaders, body: Buffer): Promise<Answer> => {
    const outgoing = request({ host: '127.0.0.1', port, agent, method, path, headers: forwarded(headers, body) });
    const response = new Promise<IncomingMessage>((resolve, reject) => {
      outgoing.on('response', resolve).on('error', reject);
    });
    outgoing.end(body);
    const incoming = await response;
    const { connection: _, 'transfer-encoding': __, 'content-length': ___, ...kept } = incoming.headers;
    return { status: incoming.statusCode ?? 500, headers: kept, body: await buffer(incoming) };
  };
  return {
    send,
    /** Sends a request on as it came. Reading a document skips a check of the server that fails where there is none. */
    pass: ({ method = 'GET', url = '/', headers }: IncomingMessage, body: Buffer): Promise<Answer> =>
      send(
        method,
        url,
        method === 'GET' ? { ...headers, 'x-ms-documentdb-query-enablecrosspartition': 'true' } : headers,
        body,
      ),
    close: () => agent.destroy(),
  };
}

function forwarded(headers: IncomingHttpHeaders, body: Buffer): OutgoingHttpHeaders {
  const { connection: _, 'transfer-encoding': __, ...kept } = headers;
  return { ...kept, 'content-length': body.length };
}
