import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { ended, freePort, productEnvironment, run, stop, untilReady } from '../teams/processes.ts';

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface RunningServer {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  url: string;
  port: number;
  dataDir: string;
  /** What the process has written so far, for the message of a failing test. */
  output: () => string;
  /** Ends the process that was started here and removes its data. */
  stop: () => Promise<void>;
}

/**
 * Starts the real server with the demo town on a free port and an own data folder, and waits until it is ready.
 * @param env replaces or adds variables; nothing else of this process's environment reaches the server
 * @throws Error with the process's output when it ends before it is ready
 */
export async function startServer(env: Record<string, string> = {}): Promise<RunningServer> {
  const port = await freePort();
  const dataDir = await mkdtemp(join(tmpdir(), 'buendel-e2e-'));
  const child = run(['bot/index.ts'], productEnvironment({ PORT: String(port), DATA_DIR: dataDir, ...env }));
  let written = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      written += chunk;
    });
  }
  const end = async () => {
    await stop(child, 'SIGTERM');
    await rm(dataDir, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${port}`;
  try {
    await untilReady(url, child, () => written);
  } catch (error) {
    await end();
    throw error;
  }
  return { url, port, dataDir, output: () => written, stop: end };
}

/** Debian's Chromium without a window, with further flags where a test needs them; close it with `browser.close()`. */
export function openBrowser(...more: string[]): Promise<Browser> {
  return chromium.launch({ executablePath: '/usr/bin/chromium', args: [...flags, ...more] });
}

/** Runs one of the project's scripts to its end. @throws Error with its output when it fails */
export async function runScript(...args: string[]): Promise<void> {
  const { code, lines, errors } = await ended(run(args, productEnvironment({})));
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}\n${lines.join('\n')}\n${errors}`);
}
