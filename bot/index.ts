import { compose } from './compose.ts';
import { readConfig } from './config.ts';
import { createServer } from './server.ts';

/** Ends the process with one clear line for the operator. */
function giveUp(lines: readonly string[]): never {
  for (const line of lines) console.error(line);
  process.exit(1);
}

const sentenceOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

const read = readConfig(process.env);
if (!read.ok) giveUp(read.problems.map((p) => `Bündel cannot start: ${p}`));
const { config } = read;

try {
  const app = compose(config);
  await app.store.ready();
  await app.seed();
  const server = createServer(app);
  server.on('error', (error: NodeJS.ErrnoException) => {
    giveUp([
      error.code === 'EADDRINUSE'
        ? `Bündel cannot start: port ${config.port} on ${config.host} is in use. Set PORT to a free one.`
        : `Bündel cannot start: ${error.message}`,
    ]);
  });
  if (config.scheduler) app.jobs.start();
  server.listen(config.port, config.host, () => {
    const { port } = server.address();
    const home = config.port === 0 ? `http://${config.host}:${port}` : config.publicUrl;
    console.log(
      `Bündel is running. Tab: ${home}/  Bot: ${home}/api/messages  Data: ${config.cosmos?.endpoint ?? config.dataDir}`,
    );
  });
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    server.close(() => void app.close().then(() => process.exit(0)));
    // Open keep-alive connections must not hold up the end.
    setTimeout(() => process.exit(0), 5_000).unref();
  };
  // Every time, not once: npm and the terminal both send Ctrl+C, and the second one must not cut the end short.
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  // npm gives SIGTERM to its shell only, which does not pass it on.
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== parent && stop(), 500).unref();
} catch (error) {
  giveUp([`Bündel cannot start: ${sentenceOf(error)}`]);
}
