import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The first step of `npm test`: everything the tests need and `npm ci` does not bring, programs of Debian and the built tab. */
const builtTab = fileURLToPath(new URL('../dist/tab/index.html', import.meta.url));

/** Debian's packages, each with a program of it; more than these and what they depend on (a font) is not needed. */
const programs: Readonly<Record<string, string>> = {
  chromium: '/usr/bin/chromium',
  'poppler-utils': '/usr/bin/pdfinfo',
};

/** @returns what was done, in words. @throws Error that names the command to run when only an administrator can do it */
function ensurePrograms(): string {
  const isThere = (name: string) => existsSync(programs[name] ?? '');
  const missing = Object.keys(programs).filter((name) => !isThere(name));
  if (missing.length === 0) return 'Chromium and Poppler are installed';
  const installation = [
    ['apt-get', 'update'],
    ['apt-get', 'install', '-y', '--no-install-recommends', ...missing],
  ] as const;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    const commands = installation.map((words) => `sudo ${words.join(' ')}`).join(' && ');
    throw new Error(`The tests need ${missing.join(' and ')}. On Debian: ${commands}`);
  }
  console.log(`Installing ${missing.join(' and ')}, once, by apt-get …`);
  for (const [command, ...args] of installation) run(command, args);
  const still = missing.filter((name) => !isThere(name)).map((name) => programs[name]);
  if (still.length > 0)
    throw new Error(`apt-get installed ${missing.join(' and ')}, but not as ${still.join(' and ')}`);
  return `${missing.join(' and ')} were installed`;
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
  console.log(`Ready for the tests: ${ensurePrograms()}, ${await ensureTab()}.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
