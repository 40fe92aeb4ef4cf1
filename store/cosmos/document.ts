import { createHash, randomBytes } from 'node:crypto';
import type { JSONValue } from '@azure/cosmos';
import type { Kind } from '../../core/model.ts';
import type { Stored } from '../../core/store.ts';
import { isKind, readRecord } from '../preparedOperation.ts';

/**
 * A document of the one container. A removal leaves it in its place without its record (`gone`), for followers and so that a
 * removal is one operation like every other. `marks` holds the marks of the last writes, newest last (write.ts says why).
 */
export interface Document {
  id: string;
  pk: string;
  tenant: string;
  kind: string;
  recordId: string;
  record?: JSONValue;
  gone?: true;
  /** Epoch milliseconds. */
  expiresAt?: number;
  /** Seconds from the last change until Cosmos may delete it. */
  ttl?: number;
  marks: string;
}

/** What Cosmos adds to a document: its etag, and the second of its last change. */
export type ReadDocument = Document & { _etag: string; _ts: number };

/** What has to be known of a document to decide about an operation on it. */
export type State = Pick<ReadDocument, 'id' | 'gone' | 'expiresAt' | 'marks' | '_etag'>;

/** A version taken apart. */
export interface Version {
  etag: string;
  marks: string;
  expiresAt: number | undefined;
}

/** The limit of Cosmos is 1023 bytes. */
const longestId = 1000;

/** Characters of a mark, and how many marks a document keeps: 280 bytes, for as many writes while one waits for its answer. */
const markLength = 6;
const marksKept = 48;

/**
 * The id of a document: the kind and the record's id with everything that Cosmos or an address could stumble over as `=XX`, or
 * its hash where that is too long (`=sha256=` can be no escape, so no short id looks like it).
 */
export function documentId(kind: Kind, recordId: string): string {
  const escaped = recordId.replace(/[^A-Za-z0-9._:@-]/gu, (character) =>
    Array.from(Buffer.from(character), (byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''),
  );
  const id = `${kind}:${escaped}`;
  return id.length <= longestId ? id : `${kind}:=sha256=${createHash('sha256').update(recordId).digest('hex')}`;
}

/** Whether a document holds a record that is still to be seen; Cosmos deletes some time after the instant, or never. */
export function isLive(state: Pick<State, 'gone' | 'expiresAt'> | undefined, now: number): boolean {
  return state !== undefined && !state.gone && (state.expiresAt === undefined || state.expiresAt > now);
}

/** The version of a document: its etag with what a write has to know of it without reading it again. */
export function versionFrom({ _etag, marks, expiresAt }: Pick<State, '_etag' | 'marks' | 'expiresAt'>): string {
  return `${expiresAt ?? ''}|${marks}|${_etag}`;
}

/** Takes a version apart; undefined when it is none of this store. */
export function parseVersion(version: string): Version | undefined {
  const [, expiresAt, marks, etag] = /^(\d*)\|([^|]*)\|(.+)$/s.exec(version) ?? [];
  if (expiresAt === undefined || marks === undefined || etag === undefined) return undefined;
  return { etag, marks, expiresAt: expiresAt === '' ? undefined : Number(expiresAt) };
}

/** A mark for one write: 32 random bits. */
export function newMark(): string {
  return randomBytes(4).toString('base64url');
}

/** The marks after one more write. */
export function withMark(marks: string, mark: string): string {
  return (marks + mark).slice(-marksKept * markLength);
}

/** Whether a write has left its mark. */
export function hasMark(marks: string, mark: string): boolean {
  for (let at = 0; at < marks.length; at += markLength) if (marks.startsWith(mark, at)) return true;
  return false;
}

/**
 * Whether a document without a write's mark proves that the write did not reach it: its marks go back to its creation, or to
 * the last of those it had `before` the write.
 */
export function provesNotWritten(state: State | undefined, before: string): boolean {
  if (state === undefined || state.marks.length < marksKept * markLength) return true;
  return before !== '' && hasMark(state.marks, before.slice(-markLength));
}

/** The record of a live document. @throws naming it when it no longer fits its schema */
export function storedFrom<K extends Kind>(kind: K, document: ReadDocument): Stored<K> {
  const { recordId: id, record } = document;
  return { kind, id, version: versionFrom(document), record: readRecord(kind, id, record) };
}

/** The kind of a document, undefined when a newer program wrote it. */
export function kindOf(document: ReadDocument): Kind | undefined {
  return isKind(document.kind) ? document.kind : undefined;
}
