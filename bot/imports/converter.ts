import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { ArticleDraft } from '../../core/article/articleDraft.ts';
import type { ImportRefusal } from '../../core/article/importReport.ts';
import type { Cell, Table } from '../../core/plan/sheets/cells.ts';
import type { TableFileCode } from '../../core/plan/sheets/fileCode.ts';
import type { ImportFile } from './format.ts';
import { limits } from './limits.ts';

export type Converted<Result = ArticleDraft, Code = ImportRefusal> =
  | { ok: true; converted: Result }
  | { ok: false; code: Code; detail?: string };

/** A file by where it lies, so that its bytes are in the converting process only, or with its bytes. */
export type FileToConvert = { path: string; at: string } | ImportFile;

/** Converts files in a process of its own, one after the other: each to an article, or a workbook to its tables. */
export interface Converter<Result = ArticleDraft, Code = ImportRefusal> {
  /** Never throws: what cannot be converted, takes too long or too much memory is refused, and the next file gets a new process. */
  convert(file: FileToConvert): Promise<Converted<Result, Code>>;
  close(): Promise<void>;
}

/** What a file is to become. */
type ConvertTo = 'article' | 'tables';

/** What the process is sent. */
export interface ConvertJob {
  to: ConvertTo;
  file: FileToConvert;
}

/** How the process ends when a file takes more memory than it may. */
export const outOfMemory = 86;

const script = fileURLToPath(new URL('./process.ts', import.meta.url));

/** Converts to articles; the process starts with the first file. @param time what a file may take, in milliseconds */
export function openConverter(time: number = limits.time): Converter {
  return openProcess<ArticleDraft, ImportRefusal>('article', time);
}

/** Reads workbooks; the process starts with the first file. */
export function openTableReader(time: number = limits.time): Converter<Table[], TableFileCode> {
  const { convert, close } = openProcess<Uint8Array, TableFileCode>('tables', time);
  return {
    async convert(file) {
      const read = await convert(file);
      return read.ok ? { ok: true, converted: tablesIn(read.converted) } : read;
    },
    close,
  };
}

/** The tables as the worker wrote them down. */
function tablesIn(json: Uint8Array): Table[] {
  const tables: { name: string; rows: { at: number; cells: (Cell | null)[] }[] }[] = JSON.parse(
    new TextDecoder().decode(json),
  );
  // JSON writes a hole in a row as null.
  return tables.map(({ name, rows }) => ({
    name,
    rows: rows.map(({ at, cells }) => ({ at, cells: cells.map((cell) => cell ?? undefined) })),
  }));
}

function openProcess<Result, Code>(to: ConvertTo, time: number): Converter<Result, Code | Broken> {
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
      const turn = child && (await inProcess<Result, Code>(child, { to, file }, time));
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

type Broken = 'tooSlow' | 'tooMuchMemory' | 'damaged';
type Turn<Result, Code> = Converted<Result, Code> | { broken: Broken };

/** One file's turn; `broken` means that the process is no longer usable. */
function inProcess<Result, Code>(child: ChildProcess, job: ConvertJob, time: number): Promise<Turn<Result, Code>> {
  return new Promise((resolve) => {
    const settle = (turn: Turn<Result, Code>) => {
      clearTimeout(slow);
      child.off('message', told).off('exit', exited);
      resolve(turn);
    };
    const told = (turn: unknown) => settle(turn as Converted<Result, Code>);
    const exited = (code: number | null) => settle({ broken: code === outOfMemory ? 'tooMuchMemory' : 'damaged' });
    const slow = setTimeout(() => settle({ broken: 'tooSlow' }), time);
    child.once('message', told).once('exit', exited);
    child.send(job, (error) => error && settle({ broken: 'damaged' }));
  });
}
