import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Tuesday of the demo's 48th week: with it nothing of the demo is shifted. */
export const demoMorning = '2026-11-24T08:00:00+01:00';

/** What a process printed and how it ended; `code` is null when it was killed. */
export interface Ended {
  code: number | null;
  lines: string[];
  errors: string;
}

/** Runs one of the project's scripts with Node. */
export function run(args: readonly string[], env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Waits for the end of a process and returns what it wrote. */
export async function ended(child: ChildProcess): Promise<Ended> {
  const written = { out: '', errors: '' };
  child.stdout?.on('data', (chunk) => {
    written.out += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    written.errors += chunk;
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, lines: written.out.split('\n').filter(Boolean), errors: written.errors };
}

/** Ends a process and waits until it is gone; one that has ended already is fine. */
export async function stop(child: ChildProcess | undefined, signal: NodeJS.Signals): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}

/** The environment of the product's processes, and nothing else of this one's; undefined leaves a variable out. */
export function productEnvironment(more: Record<string, string | undefined>): Record<string, string> {
  const all: Record<string, string | undefined> = {
    PATH: process.env.PATH,
    // Compiling the bot SDKs is most of a start, and a test starts many.
    NODE_COMPILE_CACHE: join(tmpdir(), 'buendel-compile-cache'),
    AS_OF: demoMorning,
    ...more,
  };
  return Object.fromEntries(Object.entries(all).filter((pair): pair is [string, string] => pair[1] !== undefined));
}

/** A port that nobody listens on right now. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (typeof address !== 'object' || address === null) throw new Error('No free port.');
  return address.port;
}

/** Waits until a condition holds. @throws after a minute, long even for a busy machine, with what was waited for */
export async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  const late = performance.now() + 60_000;
  while (!(await holds())) {
    if (performance.now() > late) throw new Error(`Waited in vain: ${what}`);
    await sleep(10);
  }
}

/** Waits until the server answers /readyz. @throws with its output when it ends before */
export async function untilReady(home: string, server: ChildProcess, output: () => string): Promise<void> {
  for (;;) {
    if (server.exitCode !== null || server.signalCode !== null) throw new Error(`The server ended.\n${output()}`);
    const ready = await fetch(`${home}/readyz`).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    await sleep(20);
  }
}
