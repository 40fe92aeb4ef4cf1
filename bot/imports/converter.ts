import { Worker } from 'node:worker_threads';
import type { ArticleDraft } from '../../core/article/articleDraft.ts';
import type { ImportRefusal } from '../../core/article/importReport.ts';
import type { ImportFile } from './format.ts';
import { limits } from './limits.ts';

export type Converted = { ok: true; converted: ArticleDraft } | { ok: false; code: ImportRefusal; detail?: string };

/** Converts files in a thread of its own, one after the other. */
export interface Converter {
  /** Never throws: what cannot be converted, takes too long or too much memory is refused, and the next file gets a new thread. */
  convert(file: ImportFile): Promise<Converted>;
  close(): Promise<void>;
}

/** How often the process is looked at while a file is converted, in milliseconds. */
const watchEvery = 20;

/** Threads start with the first file. @param time what a file may take, in milliseconds */
export function openConverter(time: number = limits.time): Converter {
  let worker: Promise<Worker> | undefined;

  async function end(): Promise<void> {
    const ending = worker;
    worker = undefined;
    await (await ending?.catch(() => undefined))?.terminate();
  }

  return {
    async convert(file) {
      worker ??= startWorker();
      try {
        const result = await inWorker(await worker, file, time);
        if (!('broken' in result)) return result;
        await end();
        return { ok: false, code: result.broken };
      } catch {
        await end();
        return { ok: false, code: 'damaged' };
      }
    },
    close: end,
  };
}

function startWorker(): Promise<Worker> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: limits.heapMb, maxYoungGenerationSizeMb: 16 },
    // What a library prints about a file is nothing for the admin's terminal.
    stdout: true,
    stderr: true,
    env: {},
  });
  return new Promise((resolve, reject) => {
    worker.once('message', () => resolve(worker));
    // Stays for good: a thread that ends late must not end the process.
    worker.on('error', reject);
  });
}

type Turn = Converted | { broken: 'tooSlow' | 'tooMuchMemory' | 'damaged' };

/** One file's turn; `broken` means that the thread is no longer usable. */
function inWorker(worker: Worker, file: ImportFile, time: number): Promise<Turn> {
  const before = process.memoryUsage.rss();
  return new Promise((resolve) => {
    const settle = (turn: Turn) => {
      clearTimeout(slow);
      clearInterval(watch);
      worker.off('message', settle).off('error', failed).off('exit', exited);
      resolve(turn);
    };
    const failed = (error: NodeJS.ErrnoException) =>
      settle({ broken: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'tooMuchMemory' : 'damaged' });
    const exited = () => settle({ broken: 'damaged' });
    const slow = setTimeout(() => settle({ broken: 'tooSlow' }), time);
    // The limits of a thread count its heap only, not the buffers that a reader unpacks into.
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > limits.memory) settle({ broken: 'tooMuchMemory' });
    }, watchEvery);
    worker.once('message', settle).once('error', failed).once('exit', exited);
    worker.postMessage(file);
  });
}
