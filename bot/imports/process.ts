import { Worker } from 'node:worker_threads';
import { outOfMemory } from './converter.ts';
import { limits } from './limits.ts';

/**
 * The process that converts. Its thread works; this one watches the memory and stays free to end both at once. A process gives
 * back what it took, which a thread that is ended does not.
 */
const worker = new Worker(new URL('./worker.ts', import.meta.url), {
  resourceLimits: { maxOldGenerationSizeMb: limits.heapMb, maxYoungGenerationSizeMb: 16 },
});
worker.on('message', (message) => process.send?.(message));
worker.on('error', (error: NodeJS.ErrnoException) =>
  process.exit(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? outOfMemory : 1),
);
process.on('message', (file) => worker.postMessage(file));
process.on('disconnect', () => process.exit(0));

/** How often the memory is looked at, in milliseconds. */
const watchEvery = 5;
// The limits of a thread count its heap only, not the buffers that a reader unpacks into.
setInterval(() => {
  if (process.memoryUsage.rss() > limits.memory) process.exit(outOfMemory);
}, watchEvery);
