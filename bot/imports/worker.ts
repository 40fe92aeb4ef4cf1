import { readFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import type { ArticleDraft } from '../../core/article/articleDraft.ts';
import { convert } from './convert.ts';
import type { ConvertJob } from './converter.ts';
import { FileRefusal } from './fileRefusal.ts';

/** Thread that converts one file after the other; bot/imports/process.ts starts it and watches it. */
parentPort?.on('message', async (job: ConvertJob) => {
  const outcome = await outcomeOf(job);
  const bytes = outcome.converted instanceof Uint8Array ? outcome.converted : undefined;
  parentPort?.postMessage(outcome, bytes ? [bytes.buffer] : []);
});

type Outcome = {
  ok: boolean;
  converted?: ArticleDraft | Uint8Array<ArrayBuffer>;
  code?: string;
  detail?: string | undefined;
};

async function outcomeOf({ to, file }: ConvertJob): Promise<Outcome> {
  try {
    const bytes = 'bytes' in file ? file.bytes : await read(file.at);
    if (to === 'tables') {
      const tables = (await import('./xlsx.ts')).readWorkbook(file.path, bytes);
      // As bytes: a copy of every cell as an object on each of the two ways out would take more than the reading.
      return { ok: true, converted: new TextEncoder().encode(JSON.stringify(tables)) };
    }
    return { ok: true, converted: await convert({ path: file.path, bytes }) };
  } catch (error) {
    if (error instanceof FileRefusal) return { ok: false, code: error.code, detail: error.detail };
    // Nested deeper than the stack reaches.
    if (error instanceof RangeError) return { ok: false, code: 'tooDeep' };
    return { ok: false, code: 'damaged' };
  }
}

async function read(at: string): Promise<Uint8Array> {
  try {
    return await readFile(at);
  } catch {
    throw new FileRefusal('unreadable');
  }
}

// The first file must not pay for what every file needs.
parentPort?.postMessage('ready');
