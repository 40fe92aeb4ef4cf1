import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The first step of `npm test`: everything the tests need and `npm ci` does not bring, a browser, what reads PDFs, and the built tab. */
const chromium = '/usr/bin/chromium';
/** Read what Chromium prints. */
const poppler = ['/usr/bin/pdfinfo', '/usr/bin/pdftotext'];
const builtTab = fileURLToPath(new URL('../dist/tab/index.html', import.meta.url));

/** Debian's package depends on a font; more of what it merely recommends is not needed. */
const installation = [
  ['apt-get', 'update'],
  ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium', 'poppler-utils'],
] as const;

/** @returns what was done, in words. @throws Error that names the command to run when only an administrator can do it */
function ensureInstalled(): string {
  const missing = [chromium, ...poppler].filter((path) => !existsSync(path));
  if (missing.length === 0) return 'Chromium and poppler-utils are installed';
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    const commands = installation.map((words) => `sudo ${words.join(' ')}`).join(' && ');
    throw new Error(`The tests open pages and read PDFs with ${missing.join(', ')}: missing. On Debian: ${commands}`);
  }
  console.log('Installing Chromium and poppler-utils, once, by apt-get …');
  for (const [command, ...args] of installation) run(command, args);
  const still = missing.filter((path) => !existsSync(path));
  if (still.length > 0) throw new Error(`apt-get installed its packages, but not ${still.join(', ')}`);
  return 'Chromium and poppler-utils were installed';
}

/** @throws Error with the end of what the command wrote when it fails */
function run(command: string, args: readonly string[]): void {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status === 0) return;
  const written = `${stdout ?? ''}${stderr ?? ''}`.trim().split('\n').slice(-15).join('\n');
  throw new Error(`${command} ${args.join(' ')} failed (${error?.message ?? `exit ${status}`})\n${written}`);
}

/** Builds as `npm start` does. @returns what was done, in words */
async function ensureTab(): Promise<string> {
  const before = builtAt();
  await import('../cli/ensureTab.ts');
  return builtAt() === before ? 'the tab is built and up to date' : 'the tab was built';
}

function builtAt(): number | undefined {
  return statSync(builtTab, { throwIfNoEntry: false })?.mtimeMs;
}

try {
  console.log(`Ready for the tests: ${ensureInstalled()}, ${await ensureTab()}.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
