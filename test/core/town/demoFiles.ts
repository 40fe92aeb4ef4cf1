import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FolderFile } from '../../../core/town/readTown.ts';

const root = fileURLToPath(new URL('../../../demo/', import.meta.url));

/** The files of the demo town. */
export function demoFiles(): FolderFile[] {
  const names = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return names.map((entry) => {
    const file = join(entry.parentPath, entry.name);
    return { path: relative(root, file).split(sep).join('/'), text: readFileSync(file, 'utf8') };
  });
}
