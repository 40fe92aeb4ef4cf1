import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** A file below a folder: its path there with `/`, where it lies, its size in bytes and when it was last written. */
export interface FolderEntry {
  path: string;
  at: string;
  size: number;
  modified: Date;
}

/** Files that come along with a folder and are no articles. */
const passedOver = /^(\.|~\$|README|LICENSE|Thumbs\.db$|desktop\.ini$)/i;

/**
 * All files below a folder in the order of their paths. Links are not followed: they may lead out of the folder.
 * @throws when the folder cannot be read
 */
export async function listFolder(folder: string): Promise<FolderEntry[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = found
    .filter((entry) => entry.isFile() && !passedOver.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((at) => ({ at, path: relative(folder, at).split(sep).join('/') }))
    .filter(({ path }) => !path.split('/').some((part) => part.startsWith('.')))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  return Promise.all(
    files.map(async (file) => {
      const { size, mtime } = await stat(file.at);
      return { ...file, size, modified: mtime };
    }),
  );
}
