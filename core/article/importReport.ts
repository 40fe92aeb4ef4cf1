/**
 * Why a file is not imported. The code is for programs and stays; the sentence for the person stands where it is told.
 * Registry that tests loop over.
 */
export const importRefusals = [
  'tooLarge',
  'unknownFormat',
  'wrongContent',
  'encrypted',
  'noText',
  'tooManyPages',
  'tooManyEntries',
  'zipBomb',
  'tooDeep',
  'unsafe',
  'tooSlow',
  'tooMuchMemory',
  'damaged',
  'tooLong',
  'frontMatter',
  'sameId',
  'unknownOwner',
  'unknownPlace',
  'unreadable',
] as const;
export type ImportRefusal = (typeof importRefusals)[number];

/** What became of one file; `detail` is what the sentence names: another file, a unit, a line of the front matter. */
export type ImportedFile =
  | { file: string; state: 'new' | 'changed' | 'unchanged'; id: string; title: string }
  | { file: string; state: 'refused'; code: ImportRefusal; detail?: string };

/** What an import of articles did, file by file in the order of their paths. */
export interface ArticlesReport {
  files: ImportedFile[];
  new: number;
  changed: number;
  unchanged: number;
  refused: number;
}

export function articlesReport(files: ImportedFile[]): ArticlesReport {
  const count = (state: ImportedFile['state']) => files.filter((file) => file.state === state).length;
  return {
    files,
    new: count('new'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    refused: count('refused'),
  };
}
