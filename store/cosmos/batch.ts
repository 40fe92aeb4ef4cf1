import type { JSONObject, OperationInput, OperationResponse } from '@azure/cosmos';
import type { PreparedOperation } from '../preparedOperation.ts';
import type { Records } from './container.ts';
import { type Document, documentId, versionFrom, withMark } from './document.ts';
import { failureFrom } from './retries.ts';

/** Where a write goes to. */
export interface Target {
  records: Records;
  tenantId: string;
  pk: string;
  now: () => number;
}

/** What an operation expects to find: a document with this etag (undefined: none at all), and the marks it has. */
export interface Expected {
  etag: string | undefined;
  marks: string;
}

/**
 * `conflict`: a document was not as expected, nothing was written. `busy`: nothing was written, try again. `lost`: it may have
 * been written or not.
 */
export type Answer =
  | { outcome: 'done'; versions: (string | undefined)[] }
  | { outcome: 'conflict' | 'busy' | 'lost'; retryAfter: number; error: unknown };

/** Removals are told to followers for seven days. */
const removalTtl = 7 * 86_400;

/** Of a request as a whole, 404 means that the container is missing. */
const conflicts = { operation: new Set<unknown>([404, 409, 412]), request: new Set<unknown>([409, 412]) };
const followerOfAFailure = 424;

/**
 * Sends the operations once as a transactional batch.
 * @throws with a sentence for the operator when another try would be answered no better
 */
export async function sendBatch(
  target: Target,
  operations: PreparedOperation[],
  expected: Expected[],
  mark: string,
): Promise<Answer> {
  const documents = operations.map((each, index) =>
    documentOf(target, each, withMark(expected[index]?.marks ?? '', mark)),
  );
  const batch = documents.map((document, index) => toOperation(document, expected[index]?.etag));
  const container = await target.records.opened().catch(target.records.fail);
  let results: OperationResponse[];
  try {
    results = (await container.items.batch(batch, target.pk)).result ?? [];
  } catch (error) {
    return answerTo(error, target, 'request');
  }
  const failed = results.find(({ statusCode }) => statusCode >= 400 && statusCode !== followerOfAFailure);
  if (failed) return answerTo({ code: failed.statusCode }, target, 'operation');
  return { outcome: 'done', versions: versionsFrom(documents, results) };
}

function answerTo(error: unknown, { records }: Target, of: keyof typeof conflicts): Answer {
  const { code, retryAfter, passing, unsure } = failureFrom(error);
  if (conflicts[of].has(code)) return { outcome: 'conflict', retryAfter, error };
  if (!passing) throw records.problem(error);
  return { outcome: unsure ? 'lost' : 'busy', retryAfter, error };
}

function documentOf({ tenantId, pk, now }: Target, operation: PreparedOperation, marks: string): Document {
  const { kind, id: recordId } = operation;
  const document = { id: documentId(kind, recordId), pk, tenant: tenantId, kind, recordId, marks };
  if (operation.op === 'remove') return { ...document, gone: true, ttl: removalTtl };
  const { json, expiresAt } = operation;
  const record = JSON.parse(json);
  if (expiresAt === undefined) return { ...document, record };
  return { ...document, record, expiresAt, ttl: Math.max(1, Math.ceil((expiresAt - now()) / 1000)) };
}

function toOperation(document: Document, etag: string | undefined): OperationInput {
  // The client's type for JSON knows no optional fields, JSON itself does.
  const resourceBody = document as unknown as JSONObject;
  if (etag === undefined) return { operationType: 'Create', resourceBody };
  return { operationType: 'Replace', id: document.id, resourceBody, ifMatch: etag };
}

function versionsFrom(documents: Document[], results: OperationResponse[]): (string | undefined)[] {
  return documents.map((document, index) => {
    const etag = results[index]?.resourceBody?._etag ?? results[index]?.eTag;
    return document.gone ? undefined : versionFrom({ ...document, _etag: String(etag) });
  });
}
