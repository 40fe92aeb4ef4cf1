import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parse, stringify } from 'yaml';

/**
 * Starts the server and Microsoft's Agents Playground together and prints both addresses; both end with Ctrl+C or SIGTERM.
 * `--as <id>` lets another user of .m365agentsplayground.yml write and press.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const configFile = `${root}.m365agentsplayground.yml`;
const host = '127.0.0.1';

/**
 * Runs before the Playground's own code: it would listen on every interface, and it speaks to the bot for whoever opens it;
 * and it would live on where this process is killed.
 */
const tamed = `data:text/javascript,${encodeURIComponent(
  `import { Server } from 'node:net';
   const { listen } = Server.prototype;
   Server.prototype.listen = function (port, done) { return listen.call(this, { port, host: '${host}' }, done); };
   const parent = process.ppid;
   setInterval(() => process.ppid === parent || process.exit(), 500).unref();`,
)}`;

const children: ChildProcess[] = [];
let ending = false;

/** Ends what was started here, waits for it, and then this process. */
async function end(code: number, line?: string): Promise<void> {
  if (ending) return;
  ending = true;
  if (line) console.error(line);
  await Promise.all(
    children.map(async (child) => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), 6_000);
      await gone;
      clearTimeout(late);
    }),
  );
  process.exit(code);
}

/** A port from the environment that nobody listens on. @throws Error with one sentence */
async function freePort(name: string, standard: number): Promise<number> {
  const port = Number(process.env[name] ?? standard);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error(`${name} must be a port from 1 to 65535.`);
  const probe = createServer();
  try {
    await once(probe.listen(port, host), 'listening');
  } catch {
    throw new Error(`port ${port} is in use. Set ${name} to a free one.`);
  }
  probe.close();
  return port;
}

/** The Playground's settings, where `--as` names somebody else than the file with that user in place of the current one. */
function settingsFor(id: string | undefined): string {
  if (id === undefined) return configFile;
  const town = parse(readFileSync(configFile, 'utf8')) as { currentUser: { id: string }; users: { id: string }[] };
  const everybody = [town.currentUser, ...town.users];
  const chosen = everybody.find((user) => user.id === id);
  if (!chosen) throw new Error(`--as takes one of ${everybody.map((user) => user.id).join(', ')}.`);
  const file = `${root}devTools/playground.yml`;
  mkdirSync(`${root}devTools`, { recursive: true });
  writeFileSync(file, stringify({ ...town, currentUser: chosen, users: everybody.filter((user) => user !== chosen) }));
  return file;
}

/** Starts a process that this one ends with; when it ends by itself, so does everything else. */
function start(name: string, args: readonly string[], env: Record<string, string>, output: 'inherit' | 'ignore'): void {
  if (ending) return;
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', output, 'inherit'],
    env: { ...process.env, ...env },
  });
  child.once('exit', (code) => void end(code || 1, `${name} has ended, so the other one ends too.`));
  children.push(child);
}

/** Waits until an address answers at all. */
async function answers(url: string): Promise<void> {
  while (!ending) {
    const answered = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0));
// npm gives SIGTERM to its shell only, which does not pass it on.
const parent = process.ppid;
if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== parent && void end(0), 500).unref();

try {
  const { values } = parseArgs({ options: { as: { type: 'string' } } });
  const settings = settingsFor(values.as);
  const port = await freePort('PORT', 3978);
  const playgroundPort = await freePort('PLAYGROUND_PORT', 56150);
  // In a process of its own: vite sets NODE_ENV to production where it builds.
  const { status } = spawnSync(process.execPath, ['cli/ensureTab.ts'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error('the tab could not be built.');
  start('The server', ['bot/index.ts'], { HOST: host, PORT: String(port) }, 'inherit');
  await answers(`http://${host}:${port}/readyz`);
  start(
    'The Agents Playground (its log: devTools/m365agentsplayground.log)',
    // --dt: no telemetry.
    [
      '--import',
      tamed,
      'node_modules/@microsoft/m365agentsplayground/cli.js',
      '-e',
      `http://${host}:${port}/api/messages`,
      '-c',
      'msteams',
      '-p',
      String(playgroundPort),
      '--dt',
    ],
    { TEAMSAPPTESTER_BROWSER: 'none', M365_AGENTS_PLAYGROUND_CONFIG_PATH: settings },
    'ignore',
  );
  await answers(`http://${host}:${playgroundPort}/`);
  if (!ending) console.log(`Agents Playground: http://${host}:${playgroundPort}/  Ctrl+C ends it and the server.`);
} catch (error) {
  await end(1, `The playground cannot start: ${error instanceof Error ? error.message : String(error)}`);
}
