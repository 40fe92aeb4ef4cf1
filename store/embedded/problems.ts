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

/** Whether SQLite threw this. Told by its code, since an error of another realm (as in Jest) is no `instanceof Error`. */
export function isSqlite(error: unknown): boolean {
  return sqliteCode(error) !== undefined;
}

/** Whether another process holds the lock that was wanted (SQLITE_BUSY and its extended codes). */
export function isBusy(error: unknown): boolean {
  return sqliteCode(error) === 5;
}

/** The error as one sentence for the operator, naming the path; what was thrown stays as its cause. */
export function inOneSentence(cause: unknown, file: string): Error {
  const { code, message } = parts(cause);
  const own = code === undefined ? message : `cannot be used: ${message}`;
  const sentence = bySqlite[sqliteCode(cause) ?? -1] ?? byFile[String(code)] ?? own;
  return new Error(`The data file ${file} ${sentence}.`, { cause });
}

/** The low byte is the primary result code, the rest tells its variety. */
function sqliteCode(error: unknown): number | undefined {
  const { errcode } = parts(error);
  return errcode === undefined ? undefined : Number(errcode) & 0xff;
}

function parts(error: unknown): { errcode?: unknown; code?: unknown; message?: unknown } {
  return typeof error === 'object' && error !== null ? error : { message: String(error) };
}
