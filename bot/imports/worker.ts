import { parentPort } from 'node:worker_threads';
import { convert } from './convert.ts';
import { FileRefusal } from './fileRefusal.ts';
import type { ImportFile } from './format.ts';

/** Thread that converts one file after the other; bot/imports/converter.ts starts it, watches it and ends it. */
parentPort?.on('message', async (file: ImportFile) => {
  parentPort?.postMessage(await outcomeOf(file));
});

async function outcomeOf(file: ImportFile) {
  try {
    return { ok: true, converted: await convert(file) };
  } catch (error) {
    if (error instanceof FileRefusal) return { ok: false, code: error.code, detail: error.detail };
    // Nested deeper than the stack reaches.
    if (error instanceof RangeError) return { ok: false, code: 'tooDeep' };
    return { ok: false, code: 'damaged' };
  }
}

// The first file must not pay for what every file needs.
parentPort?.postMessage('ready');
