const MB = 1_000_000;

/** What an import takes in at most. Bytes unless it says otherwise; docs/import.md names the same numbers. */
export const limits = {
  /** A file; a larger one is refused by its size, unread. */
  file: 20 * MB,
  /** What one file may take to be converted, in milliseconds; so that a refusal comes within five seconds. */
  time: 4_000,
  /** What the converting process may hold. */
  memory: 210 * MB,
  /** The worker's own heap, in MB as node:worker_threads counts it. */
  heapMb: 96,
  pdfPages: 500,
  zipEntries: 2_000,
  /** All entries of a container together, as it declares them. */
  unpacked: 100 * MB,
  /** The parts of a container that are read, as they really are. */
  read: 12 * MB,
  /** The same for the sheets of a workbook, which are read piece by piece. */
  readTables: 24 * MB,
  /** How many times larger than packed a container may be, once it is larger than `ratioFrom`. */
  ratio: 100,
  ratioFrom: 5 * MB,
  /** Elements inside one another. */
  depth: 400,
  /** The text of one article. */
  article: 900_000,
} as const;
