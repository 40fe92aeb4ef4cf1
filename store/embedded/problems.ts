/** SQLite's primary result codes and Node's file errors that an operator can do something about, each as the end of a sentence. */
const bySqlite: Record<number, string> = {
  5: 'is held by another process for too long',
  8: 'cannot be written; please check its permissions',
  10: 'could not be read or written by the disk',
  11: 'is damaged; please restore it from a backup',
  13: 'could not be written because the disk is full; nothing of this change was stored',
  14: 'cannot be opened; please check its permissions',
  26: 'is not a Bündel data file, or it is damaged',
};

const byFile: Record<string, string> = {
  EACCES: 'cannot be written; please check its permissions',
  EPERM: 'cannot be written; please check its permissions',
  EROFS: 'cannot be written; the disk is read-only',
  ENOENT: 'cannot be created there',
  ENOTDIR: 'lies below something that is a file, not a folder',
  EEXIST: 'lies below something that is a file, not a folder',
  EISDIR: 'is a folder, not a file',
  ENOSPC: 'could not be written because the disk is full',
  ENAMETOOLONG: 'has too long a path',
};

/** Whether another process holds the lock that was wanted (SQLITE_BUSY and its extended codes). */
export function isBusy(error: unknown): boolean {
  return sqliteCode(error) === 5;
}

/** The error as one sentence for the operator, naming the path; what was thrown stays as its cause. */
export function inOneSentence(cause: unknown, file: string): Error {
  const sentence = bySqlite[sqliteCode(cause) ?? -1] ?? byFile[fileCode(cause) ?? ''] ?? ownWords(cause);
  return new Error(`The data file ${file} ${sentence}.`, { cause });
}

/** The low byte is the primary result code, the rest tells its variety. */
function sqliteCode(error: unknown): number | undefined {
  return error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : undefined;
}

function fileCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

function ownWords(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return sqliteCode(error) === undefined && fileCode(error) === undefined ? message : `cannot be used: ${message}`;
}
