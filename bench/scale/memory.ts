import { createIndex, put, type SearchIndex } from '../../core/search/searchIndex.ts';
import { articlesFrom, readSource, stretches } from '../data/corpus.ts';
import type { MemoryReport } from './report.ts';

/** A process of its own, so that nothing else is in its memory: builds our index of so many passages and tells what it holds. */
const [passages = 0, seed = 0] = process.argv.slice(2).map(Number);
const MB = 2 ** 20;

function collected(): NodeJS.MemoryUsage {
  if (!globalThis.gc) throw new Error('Run with --expose-gc.');
  globalThis.gc();
  globalThis.gc();
  return process.memoryUsage();
}

const held = ({ heapUsed, external }: NodeJS.MemoryUsage): number => (heapUsed + external) / MB;

/** What the articles are made from is let go with the end of this function. @returns milliseconds of putting alone */
function fill(index: SearchIndex): number {
  let spent = 0;
  for (const stretch of stretches(articlesFrom(readSource(), passages, seed), 500)) {
    const started = performance.now();
    for (const article of stretch) put(index, article);
    spent += performance.now() - started;
  }
  return spent;
}

const before = held(collected());
const index = createIndex();
const buildMs = fill(index);
const usage = collected();
const report: MemoryReport = {
  words: index.vocabulary.forms.length,
  buildMs,
  indexMb: held(usage) - before,
  rssMb: usage.rss / MB,
};
console.log(JSON.stringify(report));
