/** Why a file cannot be read as the tables of a plan. The code is for programs and stays; the sentence stands in core/words. */
export const tableFileCodes = [
  'tooLarge',
  'unknownFormat',
  'oldFormat',
  'macros',
  'csv',
  'wrongContent',
  'encrypted',
  'tooManyEntries',
  'zipBomb',
  'tooManyCells',
  'unsafe',
  'tooDeep',
  'tooSlow',
  'tooMuchMemory',
  'damaged',
  'unreadable',
] as const;
export type TableFileCode = (typeof tableFileCodes)[number];

/** A file of more bytes is not read. A plan of 200 departments with 4,000 tasks has a fifth of that. */
export const largestFile = 5_000_000;

/** A workbook of more cells is no plan. A plan of 200 departments with 4,000 tasks has a third of that. */
export const mostCells = 400_000;
