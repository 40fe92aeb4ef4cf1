import type { Spread } from '../statistics.ts';

/** What a process that holds only our index tells (bench/scale/memory.ts). */
export interface MemoryReport {
  words: number;
  /** Milliseconds of putting all articles in. */
  buildMs: number;
  /** Megabytes after garbage collection, more than before the index: heap and buffers. */
  indexMb: number;
  /** Megabytes of the whole process. */
  rssMb: number;
}

/** What a process that asks ours and the peers in turn tells (bench/scale/speed.ts). */
export interface SpeedReport {
  engines: { name: string; buildMs: number; p50: number; p95: number; rounds: number }[];
  /** p95 of ours by that of FTS5, round by round. */
  ratio: Spread;
  edits: EditReport;
}

/** Milliseconds from an edited article to its being found. */
export interface EditReport {
  p50: number;
  p95: number;
  /** The longest single one while every article was edited once: the index tidies itself now and then. */
  longest: number;
}
