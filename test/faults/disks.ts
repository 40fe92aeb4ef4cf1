import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A place for the data file that can become full. */
export interface Disk {
  name: string;
  folder: string;
  /** What the product's processes need to be told. */
  env: Record<string, string>;
  fill(): void;
  free(): void;
  close(): void;
}

/** A page limit of SQLite in every process: works anywhere. */
export function limitedPages(): Disk {
  const base = mkdtempSync(join(tmpdir(), 'buendel-disk-'));
  const full = join(base, 'full');
  const preload = fileURLToPath(new URL('smallDisk.ts', import.meta.url));
  return {
    name: "SQLite's page limit",
    folder: folderIn(base),
    env: { FULL_DISK: full, NODE_OPTIONS: `--import ${preload}` },
    fill: () => writeFileSync(full, ''),
    free: () => rmSync(full, { force: true }),
    close: () => rmSync(base, { recursive: true, force: true }),
  };
}

/** A real file system in memory of so many megabytes; undefined where nobody may mount one. */
export function smallFileSystem(megabytes: number): Disk | undefined {
  const base = mkdtempSync(join(tmpdir(), 'buendel-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', base], { stdio: 'ignore' });
  } catch {
    rmSync(base, { recursive: true });
    return undefined;
  }
  const filler = join(base, 'filler');
  return {
    name: `a disk of ${megabytes} MB`,
    folder: folderIn(base),
    env: {},
    fill: () => writeUntilFull(filler),
    free: () => rmSync(filler, { force: true }),
    close() {
      execFileSync('umount', ['-l', base]);
      rmSync(base, { recursive: true });
    },
  };
}

function folderIn(base: string): string {
  const folder = join(base, 'data');
  mkdirSync(folder, { mode: 0o700 });
  return folder;
}

function writeUntilFull(file: string): void {
  const opened = openSync(file, 'w');
  try {
    for (const size of [65_536, 4_096]) fillIn(opened, Buffer.alloc(size));
  } finally {
    closeSync(opened);
  }
}

function fillIn(opened: number, block: Buffer): void {
  try {
    for (;;) writeSync(opened, block);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
}
