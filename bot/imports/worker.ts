import { readFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import { convert } from './convert.ts';
import type { ConvertJob } from './converter.ts';
import { FileRefusal } from './fileRefusal.ts';

/** Thread that converts one file after the other; bot/imports/process.ts starts it and watches it. */
parentPort?.on('message', async (job: ConvertJob) => {
  parentPort?.postMessage(await outcomeOf(job));
});

async function outcomeOf({ to, file }: ConvertJob) {
  try {
    const bytes = 'bytes' in file ? file.bytes : await read(file.at);
    if (to === 'tables') return { ok: true, converted: (await import('./xlsx.ts')).readWorkbook(file.path, bytes) };
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
