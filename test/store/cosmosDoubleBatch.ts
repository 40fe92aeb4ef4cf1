import type { IncomingMessage } from 'node:http';
import type { Answer, Backend } from './cosmosDoubleBackend.ts';

/** An operation as it comes over the wire. */
interface WireOperation {
  operationType: string;
  id?: string;
  ifMatch?: string;
  resourceBody?: { id?: string };
}

const mostOperations = 100;
const mostBytes = 2 * 1024 * 1024;

/**
 * Answers a transactional batch as Cosmos documents it. The server behind would do each operation by itself; so all of them
 * are tried on what is stored first, and only a batch that will succeed is passed on. The caller lets no other in between.
 */
export async function answerBatch(backend: Backend, request: IncomingMessage, body: Buffer): Promise<Answer> {
  if (body.length > mostBytes) return json(413, { code: 'RequestEntityTooLarge', message: 'the batch is over 2 MB' });
  const operations: WireOperation[] = JSON.parse(body.toString());
  if (operations.length > mostOperations) return json(400, { code: 'BadRequest', message: 'more than 100 operations' });
  const etags = await storedEtags(backend, request, operations);
  const failure = firstFailure(operations, etags);
  if (!failure) return backend.send('POST', request.url ?? '', request.headers, named(request, operations));
  const { at, status } = failure;
  return json(
    207,
    operations.map((_, index) => ({ statusCode: index === at ? status : 424, requestCharge: 0 })),
  );
}

/** The etags of all documents the batch names, of those that exist. */
async function storedEtags(backend: Backend, request: IncomingMessage, operations: WireOperation[]) {
  const reads = operations.map((operation) => ({ operationType: 'Read', id: idOf(operation) }));
  const headers = { ...request.headers, 'x-ms-cosmos-batch-continue-on-error': 'true' };
  const { body } = await backend.send('POST', request.url ?? '', headers, named(request, reads));
  const found: { resourceBody?: { id: string; _etag: string } }[] = JSON.parse(body.toString());
  return new Map(found.flatMap(({ resourceBody }) => (resourceBody ? [[resourceBody.id, resourceBody._etag]] : [])));
}

/** Goes through the operations in order, on a picture of the documents that each of them changes. */
function firstFailure(operations: WireOperation[], etags: Map<string, string>) {
  for (const [at, operation] of operations.entries()) {
    const id = idOf(operation);
    const status = failureOf(operation, etags.get(id));
    if (status !== undefined) return { at, status };
    if (operation.operationType === 'Delete') etags.delete(id);
    else if (operation.operationType !== 'Read') etags.set(id, `of operation ${at}`);
  }
  return undefined;
}

function failureOf({ operationType, ifMatch }: WireOperation, etag: string | undefined): number | undefined {
  const changed = ifMatch !== undefined && etag !== undefined && ifMatch !== etag ? 412 : undefined;
  if (operationType === 'Create') return etag === undefined ? undefined : 409;
  if (operationType === 'Upsert') return changed;
  if (operationType === 'Replace' || operationType === 'Delete' || operationType === 'Read') {
    return etag === undefined ? 404 : changed;
  }
  return 400;
}

function idOf({ id, resourceBody }: WireOperation): string {
  return id ?? resourceBody?.id ?? '';
}

/** The server wants the partition in every operation, where Cosmos takes it from the head of the request. */
function named({ headers }: IncomingMessage, operations: WireOperation[]): Buffer {
  const partitionKey = headers['x-ms-documentdb-partitionkey'];
  return Buffer.from(JSON.stringify(operations.map((operation) => ({ ...operation, partitionKey }))));
}

function json(status: number, value: unknown): Answer {
  return { status, headers: { 'content-type': 'application/json' }, body: Buffer.from(JSON.stringify(value)) };
}
