import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { ArticleDraft } from '../../core/article/articleDraft.ts';
import type { ImportRefusal } from '../../core/article/importReport.ts';
import type { ImportFile } from './format.ts';
import { limits } from './limits.ts';

export type Converted = { ok: true; converted: ArticleDraft } | { ok: false; code: ImportRefusal; detail?: string };

/** A file by where it lies, so that its bytes are in the converting process only, or with its bytes. */
export type FileToConvert = { path: string; at: string } | ImportFile;

/** Converts files in a process of its own, one after the other. */
export interface Converter {
  /** Never throws: what cannot be converted, takes too long or too much memory is refused, and the next file gets a new process. */
  convert(file: FileToConvert): Promise<Converted>;
  close(): Promise<void>;
}

/** How the process ends when a file takes more memory than it may. */
export const outOfMemory = 86;

const script = fileURLToPath(new URL('./process.ts', import.meta.url));

/** The process starts with the first file. @param time what a file may take, in milliseconds */
export function openConverter(time: number = limits.time): Converter {
  let child: ChildProcess | undefined;

  async function end(): Promise<void> {
    const ending = child;
    child = undefined;
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return;
    const gone = once(ending, 'exit');
    ending.kill('SIGKILL');
    await gone;
  }

  return {
    async convert(file) {
      child ??= await start();
      const turn = child && (await inProcess(child, file, time));
      if (turn && !('broken' in turn)) return turn;
      await end();
      return { ok: false, code: turn?.broken ?? 'damaged' };
    },
    close: end,
  };
}

/** What a library prints about a file is nothing for the admin's terminal. @returns undefined when it cannot start */
async function start(): Promise<ChildProcess | undefined> {
  const child = fork(script, {
    execArgv: [],
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  // Stays for good: a process that fails late must not end this one.
  const failed = new Promise<void>((resolve) => child.once('exit', () => resolve()).on('error', () => resolve()));
  const ready = await Promise.race([once(child, 'message'), failed]);
  return ready ? child : undefined;
}

type Turn = Converted | { broken: 'tooSlow' | 'tooMuchMemory' | 'damaged' };

/** One file's turn; `broken` means that the process is no longer usable. */
function inProcess(child: ChildProcess, file: FileToConvert, time: number): Promise<Turn> {
  return new Promise((resolve) => {
    const settle = (turn: Turn) => {
      clearTimeout(slow);
      child.off('message', told).off('exit', exited);
      resolve(turn);
    };
    const told = (turn: unknown) => settle(turn as Converted);
    const exited = (code: number | null) => settle({ broken: code === outOfMemory ? 'tooMuchMemory' : 'damaged' });
    const slow = setTimeout(() => settle({ broken: 'tooSlow' }), time);
    child.once('message', told).once('exit', exited);
    child.send(file, (error) => error && settle({ broken: 'damaged' }));
  });
}
