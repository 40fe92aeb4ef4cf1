import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { createHttpServer } from '@vercel/cosmosdb-server';
import { type Answer, type Backend, backendAt } from './cosmosDoubleBackend.ts';
import { answerBatch } from './cosmosDoubleBatch.ts';

/**
 * What is to go wrong with a request: answered with this status instead of being done, or (`afterwards`) although it was done;
 * `reset` closes the connection without an answer. `until` holds the answer back.
 */
export interface Fault {
  status: number | 'reset';
  afterwards?: boolean;
  until?: Promise<void>;
}

export interface DoubleOptions {
  /** The fault of the n-th request for documents, counted from 1; `batch` tells writes from reads. */
  faults?: (n: number, batch: boolean) => Fault | undefined;
}

/**
 * Starts our own double of Azure Cosmos on loopback, over plain http: @vercel/cosmosdb-server in this process with a corrector
 * before it. It is no Cosmos and proves nothing about Cosmos itself. The server keeps documents and answers queries; the
 * corrector answers transactional batches as Cosmos documents them (all or nothing, 424 for the others, If-Match, at most 100
 * operations and 2 MB, one after the other), and what the server gets wrong about missing documents. What it lacks all the
 * same: TTL never expires, keys are not checked, nothing costs request units, there is one partition and one region.
 */
export async function startCosmosDouble(port = 0, options: DoubleOptions = {}) {
  const server = createHttpServer({ keepAlive: true }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const backend = backendAt((server.address() as AddressInfo).port);
  const answer = inTurn(backend);
  const faultOf = counting(options);
  const corrector = createServer(async (request, response) => {
    const batch = isBatch(request);
    const fault = faultOf(request, batch);
    try {
      const body = await buffer(request);
      const done = fault && !fault.afterwards ? undefined : await answer(request, body, batch);
      await fault?.until;
      respond(response, fault ? faulty(fault) : done);
    } catch {
      response.destroy();
    }
  }).listen(port, '127.0.0.1');
  await once(corrector, 'listening');
  return {
    endpoint: `http://127.0.0.1:${(corrector.address() as AddressInfo).port}/`,
    key: Buffer.from('the double takes any key').toString('base64'),
    close: async () => {
      backend.close();
      for (const each of [corrector, server]) {
        each.closeAllConnections();
        each.close();
        await once(each, 'close');
      }
    },
  };
}

/** Counts the requests for documents and asks for the fault of each. */
function counting({ faults }: DoubleOptions) {
  let count = 0;
  return ({ url = '' }: IncomingMessage, batch: boolean): Fault | undefined => {
    if (!url.includes('/docs')) return undefined;
    count += 1;
    return faults?.(count, batch);
  };
}

/** Batches wait for one another, everything else is passed on at once. */
function inTurn(backend: Backend) {
  let last: Promise<unknown> = Promise.resolve();
  return async (request: IncomingMessage, body: Buffer, batch: boolean): Promise<Answer> => {
    if (!batch) return backend.pass(request, body);
    const answer = last.then(() => answerBatch(backend, request, body));
    last = answer.catch(() => undefined);
    return answer;
  };
}

function isBatch({ headers }: IncomingMessage): boolean {
  return String(headers['x-ms-cosmos-is-batch-request']).toLowerCase() === 'true';
}

/** A 412 comes as the failure of the first operation, as Cosmos tells it; the others concern the request as a whole. */
function faulty({ status }: Fault): Answer | undefined {
  if (status === 'reset') return undefined;
  const headers = { 'content-type': 'application/json', ...(status === 429 ? { 'x-ms-retry-after-ms': '5' } : {}) };
  if (status === 412) return { status: 207, headers, body: Buffer.from(JSON.stringify([{ statusCode: 412 }])) };
  return {
    status,
    headers,
    body: Buffer.from(JSON.stringify({ code: String(status), message: 'a fault on purpose' })),
  };
}

function respond(response: ServerResponse, answer: Answer | undefined): void {
  if (!answer) response.destroy();
  else response.writeHead(answer.status, answer.headers).end(answer.body);
}
