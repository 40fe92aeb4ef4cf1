import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { partitions } from '../../core/model.ts';
import { openEmbeddedStore } from '../../store/embedded/embeddedStore.ts';
import { tenant } from '../teams/client.ts';
import { productEnvironment, run, stop, until } from '../teams/processes.ts';
import { clientId, publicUrl } from './issuer.ts';

export type BotServer = Awaited<ReturnType<typeof startBotServer>>;

/** The product as a registered bot, whose channel is the issuer at this address. @throws with its output when it does not start */
export async function startBotServer(issuerUrl: string) {
  const folder = await mkdtemp(join(tmpdir(), 'buendel-bot-'));
  const child = run(
    ['test/signIn/botServerMain.ts', issuerUrl],
    productEnvironment({
      AS_OF: undefined,
      DATA_DIR: folder,
      BOT_ID: clientId,
      BOT_PASSWORD: 'secret',
      BOT_TENANT_ID: tenant,
      TENANTS: tenant,
      PUBLIC_URL: publicUrl,
      ENTRA_URL: issuerUrl,
    }),
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      output += chunk;
    });
  const line = () => /^\{"port".*\}$/m.exec(output)?.[0];
  await until('the bot listens', () => {
    if (child.exitCode !== null) throw new Error(`The bot ended.\n${output}`);
    return line() !== undefined;
  });
  const listening: { port: number; headersTimeout: number; requestTimeout: number } = JSON.parse(line() ?? '');
  const store = openEmbeddedStore(join(folder, 'buendel.db'), { now: Date.now });
  return {
    home: `http://127.0.0.1:${listening.port}`,
    timeouts: [listening.headersTimeout, listening.requestTimeout],
    /** Whether a chat of this person was kept, as it is by every handler. */
    isKept: async (person: string) =>
      (await store.forTenant(tenant).list('conversation', partitions.person(person))).length > 0,
    /** What the framework has written of its own. */
    written: () => output.split('\n').filter((each) => each.startsWith('console: ')),
    async close() {
      await store.close();
      await stop(child, 'SIGKILL');
      await rm(folder, { recursive: true, force: true });
    },
  };
}
