import type { WriteResult } from '../../core/store.ts';
import { type PreparedOperation, refusalOf } from '../preparedOperation.ts';
import { type Expected, sendBatch, type Target } from './batch.ts';
import {
  documentId,
  hasMark,
  isLive,
  newMark,
  parseVersion,
  provesNotWritten,
  type State,
  versionFrom,
} from './document.ts';
import { patience, pause } from './retries.ts';

/** A press touches three documents. */
const fewDocuments = 3;

/**
 * Does all operations as one batch of Cosmos, or none. What conflicts is decided by reading the documents, in the order of the
 * operations, so that an expired or removed document counts as none.
 *
 * A batch whose answer was lost (a timeout, a reset, 408, 5xx) may have been done, and the client may have sent it twice by
 * itself. So every write has a random mark and leaves it in each document it touches, behind those of the writes before. When
 * an answer was lost or a batch conflicts, the documents are read: one with the mark tells that the whole batch was done;
 * without it the batch is sent again, which cannot do it twice, since every operation names the state it expects.
 * @throws with a sentence for the operator when Cosmos cannot be reached; or when it stays unclear whether the write was done,
 *   since its documents were overwritten so often meanwhile that their marks tell nothing
 */
export async function writeBatch(target: Target, operations: PreparedOperation[]): Promise<WriteResult> {
  const mark = newMark();
  const end = performance.now() + patience;
  let expected = expectedFromVersions(operations, target.now());
  let unsure = false;
  for (let attempt = 0; ; attempt++) {
    const answer = expected && (await sendBatch(target, operations, expected, mark));
    if (answer?.outcome === 'done') return { ok: true, versions: answer.versions };
    unsure ||= answer?.outcome === 'lost';
    if (answer?.outcome !== 'busy') {
      const states = await readStates(target, operations, end);
      const result = resultFrom(operations, states, mark, target.now());
      if (result?.ok) return result;
      if (unsure && !provenUndone(states, expected)) throw unclear(answer?.error);
      if (result) return result;
      expected = states.map((state) => ({ etag: state?._etag, marks: state?.marks ?? '' }));
    }
    if (answer && !(await pause(attempt, answer.retryAfter, end))) {
      throw unsure ? unclear(answer.error) : target.records.problem(answer.error);
    }
  }
}

/** What the documents tell of a write: that it was done, that it cannot be done, or (undefined) that it can be sent. */
function resultFrom(operations: PreparedOperation[], states: (State | undefined)[], mark: string, now: number) {
  const versions = versionsWritten(operations, states, mark);
  return versions ? ({ ok: true, versions } as const) : firstRefusal(operations, states, now);
}

function provenUndone(states: (State | undefined)[], expected: Expected[] | undefined): boolean {
  return states.some((state, index) => provesNotWritten(state, expected?.[index]?.marks ?? ''));
}

/** The states that the versions name, or undefined where the documents have to be read first to decide. */
function expectedFromVersions(operations: PreparedOperation[], now: number): Expected[] | undefined {
  const expected: Expected[] = [];
  for (const operation of operations) {
    if (operation.op === 'create') {
      expected.push({ etag: undefined, marks: '' });
      continue;
    }
    const version = operation.version === undefined ? undefined : parseVersion(operation.version);
    if (!version || (version.expiresAt !== undefined && version.expiresAt <= now)) return undefined;
    expected.push(version);
  }
  return expected;
}

/** The state of each operation's document, undefined where there is none. A few are cheaper to read than to ask for. */
async function readStates({ records, pk }: Target, operations: PreparedOperation[], end: number) {
  const ids = operations.map(({ kind, id }) => documentId(kind, id));
  if (ids.length <= fewDocuments) return Promise.all(ids.map((id) => records.read(pk, id, end)));
  const parameters = ids.map((value, index) => ({ name: `@id${index}`, value }));
  const where = ` AND c.id IN (${parameters.map(({ name }) => name).join(', ')})`;
  const fields = 'c.id, c.gone, c.expiresAt, c.marks, c._etag';
  const found = await records.query<State>(pk, { where, parameters, fields, end });
  const byId = new Map<string, State>(found.map((state) => [state.id, state]));
  return ids.map((id) => byId.get(id));
}

/**
 * The versions this write gave, if any of its documents has its mark. One that was overwritten since has no version any more:
 * the empty string fits none, so that whoever replaces by it is told that it has changed.
 */
function versionsWritten(operations: PreparedOperation[], states: (State | undefined)[], mark: string) {
  if (!states.some((state) => state && hasMark(state.marks, mark))) return undefined;
  return operations.map(({ op }, index) => {
    const state = states[index];
    if (op === 'remove') return undefined;
    return state?.marks.endsWith(mark) ? versionFrom(state) : '';
  });
}

function firstRefusal(operations: PreparedOperation[], states: (State | undefined)[], now: number) {
  for (const [index, operation] of operations.entries()) {
    const state = states[index];
    const reason = refusalOf(operation, state && isLive(state, now) ? versionFrom(state) : undefined);
    if (reason) return { ok: false, failedAt: index, reason } as const;
  }
  return undefined;
}

/** Without the partition's name, which may hold a person's id. */
function unclear(cause: unknown): Error {
  return new Error('It is unclear whether a write was done: the answer of the Cosmos account was lost.', { cause });
}
