import { readFileSync } from 'node:fs';
import { type FolderFile, readTown } from '../../../core/town/readTown.ts';
import type { TownFolder } from '../../../core/town/townFiles.ts';

/** The example of docs/town-folder.md, file by file, so that the page and the import cannot part. */
export function exampleFiles(): FolderFile[] {
  const page = readFileSync(new URL('../../../docs/town-folder.md', import.meta.url), 'utf8');
  const sections = page.matchAll(/^### (\S+)\n[\s\S]*?^```(?:json|markdown)\n([\s\S]*?)^```$/gm);
  return [...sections].map(([, path = '', text = '']) => ({ path, text }));
}

/** The files with one of them changed: its old text must be in there. */
export function changed(files: FolderFile[], path: string, from: string, to: string): FolderFile[] {
  const file = files.find((each) => each.path === path);
  if (!file?.text.includes(from)) throw new Error(`${path} has no ${from}`);
  return files.map((each) => (each === file ? { path, text: each.text.replace(from, () => to) } : each));
}

/** The town in the files. @throws with the problems when there are any */
export function townIn(files: FolderFile[]): TownFolder {
  const read = readTown(files);
  if (!read.ok) throw new Error(read.problems.map((p) => `${p.file}:${p.line} ${p.expected}`).join('\n'));
  return read.town;
}

export function exampleTown(): TownFolder {
  return townIn(exampleFiles());
}
