import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Starts the server and Microsoft's Agents Playground together; both end with Ctrl+C. */
const root = fileURLToPath(new URL('..', import.meta.url));
const port = process.env.PORT ?? '3978';
const playgroundPort = process.env.PLAYGROUND_PORT ?? '56150';

const server = spawn(process.execPath, ['bot/index.ts'], { cwd: root, stdio: 'inherit', env: { ...process.env, PORT: port } });
const playground = spawn(
  process.execPath,
  ['node_modules/@microsoft/m365agentsplayground/cli.js', '-e', `http://127.0.0.1:${port}/api/messages`, '-c', 'msteams', '-p', playgroundPort],
  { cwd: root, stdio: 'inherit', env: { ...process.env, TEAMSAPPTESTER_BROWSER: 'none' } },
);
console.log(`Agents Playground: http://127.0.0.1:${playgroundPort}/`);

const stop = () => {
  server.kill();
  playground.kill();
};
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
server.once('exit', stop);
playground.once('exit', stop);
