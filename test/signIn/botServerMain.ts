import { compose } from '../../bot/compose.ts';
import { readConfig } from '../../bot/config.ts';
import { createServer } from '../../bot/server.ts';
import type { CredentialsFactory } from '../../bot/teams.ts';

/**
 * The product as a registered bot whose channel is an issuer of the tests (first argument: its address), in a process of its
 * own: in a Jest worker its HTTP server would break every server that a later test starts there. It prints one line of JSON
 * when it listens, and each line that the bot framework writes behind `console:`.
 */
const [issuerUrl = ''] = process.argv.slice(2);
for (const name of ['error', 'warn'] as const)
  console[name] = (...line) => void process.stdout.write(`console: ${line.map(String).join(' ')}\n`);

const read = readConfig(process.env);
if (!read.ok) throw new Error(read.problems.join('\n'));
const clientId = read.config.bot?.id;

/** The bot signs nothing here: what it would answer by request is not looked at. */
const credentials = {
  isValidAppId: async (appId: string) => appId === clientId,
  isAuthenticationDisabled: async () => false,
  createCredentials: async () => ({ signRequest: async (request: unknown) => request }),
} as unknown as CredentialsFactory;

const issuer = { issuer: 'https://api.botframework.com', metadata: `${issuerUrl}/v1/.well-known/openidconfiguration` };
const app = compose(read.config, { issuer, credentials });
await app.seed();
const server = createServer(app);
server.listen(0, '127.0.0.1', () => {
  const { headersTimeout, requestTimeout } = server.server;
  process.stdout.write(`${JSON.stringify({ port: server.address().port, headersTimeout, requestTimeout })}\n`);
});
