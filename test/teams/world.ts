import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Store, TenantStore } from '../../core/store.ts';
import { createClient, otherTenant, tenant } from './client.ts';
import { type Fault, startConnector } from './connector.ts';
import { type Ended, ended, freePort, productEnvironment, run, stop, untilReady } from './processes.ts';

export interface WorldOptions {
  /** Replaces or, with undefined, leaves out variables; nothing else of this process's environment reaches the product. */
  env?: Record<string, string | undefined>;
  /** What the stand-in connector does instead of accepting. */
  fault?: Fault;
  /** Where the town is kept. By default on Cosmos where COSMOS_ENDPOINT is set, else in the embedded store. */
  store?: 'embedded' | Account;
  /** Where the files are kept, by default in a folder of its own; it is removed at the end. */
  folder?: string;
}

/** A Cosmos account; every world has a database of its own in it. */
export interface Account {
  endpoint: string;
  key: string;
}

export type World = Awaited<ReturnType<typeof startWorld>>;

/** The product as real processes with the demo town, a stand-in for the Teams connector, and a client that speaks as Teams does. */
export async function startWorld(options: WorldOptions = {}) {
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'buendel-world-')));
  const port = await freePort();
  const connector = await startConnector(options.fault);
  const cosmos = accountOf(options);
  const env = productEnvironment({
    ...whereKept(folder, cosmos, port),
    PORT: String(port),
    TENANTS: `${tenant},${otherTenant}`,
    ...options.env,
  });
  const home = `http://127.0.0.1:${port}`;
  const server = serverAt(home, env);
  const records = recordsIn(folder, env, cosmos);
  const admin = (...args: string[]): Promise<Ended> => ended(run(['cli/index.ts', ...args], env));

  async function close(): Promise<void> {
    await records.close();
    await server.kill();
    await connector.close();
    await rm(folder, { recursive: true, force: true });
  }

  try {
    // Cosmos is never seeded: the town comes by the admin's command.
    if (cosmos) await mustBeDone(admin('import', 'town', 'demo'));
    await server.start();
  } catch (error) {
    await close();
    throw error;
  }
  return {
    home,
    env,
    connector,
    client: createClient(home, connector.url),
    admin,
    /** A command that is under way, to be killed in the middle. */
    begin: (...args: string[]): ChildProcess => begun(run(['cli/index.ts', ...args], env)),
    server,
    /** The town's records, read beside the running server. */
    stored: records.open,
    /** Lets go of the store that was opened by that. */
    closeStore: records.close,
    close,
  };
}

/** What nobody reads must flow off all the same: a command whose output fills its pipe would wait for ever. */
function begun(child: ChildProcess): ChildProcess {
  child.stdout?.resume();
  child.stderr?.resume();
  return child;
}

/** The server as a process that can be ended and started again on the same data. */
function serverAt(home: string, env: Record<string, string>) {
  let child: ChildProcess | undefined;
  let output = '';
  const end = async (signal: NodeJS.Signals) => {
    await stop(child, signal);
    child = undefined;
  };
  return {
    /** @param change variables of this start */
    async start(change: Record<string, string> = {}): Promise<void> {
      child = run(['bot/index.ts'], { ...env, ...change });
      for (const stream of [child.stdout, child.stderr]) {
        stream?.on('data', (chunk) => {
          output += chunk;
        });
      }
      await untilReady(home, child, () => output);
    },
    /** Ends it as a power cut does. */
    kill: () => end('SIGKILL'),
    /** Ends it as an operator does. */
    stop: () => end('SIGTERM'),
    /** What it has written so far, all starts together. */
    output: () => output,
  };
}

function recordsIn(folder: string, env: Record<string, string>, cosmos: Account | undefined) {
  const opened: Store[] = [];
  const now = () => Date.parse(env.AS_OF ?? new Date().toISOString());

  async function openStore(): Promise<Store> {
    if (cosmos) {
      const { openCosmosStore } = await import('../../store/cosmos/cosmosStore.ts');
      return openCosmosStore({ ...cosmos, database: env.COSMOS_DATABASE ?? '', now });
    }
    const { openEmbeddedStore } = await import('../../store/embedded/embeddedStore.ts');
    return openEmbeddedStore(join(folder, 'buendel.db'), { now });
  }

  return {
    async open(tenantId = tenant): Promise<TenantStore> {
      if (opened.length === 0) opened.push(await openStore());
      const [store] = opened;
      if (!store) throw new Error('The store was not opened.');
      return store.forTenant(tenantId);
    },
    close: async () => void (await Promise.all(opened.splice(0).map((store) => store.close()))),
  };
}

function whereKept(folder: string, cosmos: Account | undefined, port: number): Record<string, string> {
  if (!cosmos) return { DATA_DIR: folder };
  return { COSMOS_ENDPOINT: cosmos.endpoint, COSMOS_KEY: cosmos.key, COSMOS_DATABASE: `world-${process.pid}-${port}` };
}

function accountOf({ store }: WorldOptions): Account | undefined {
  if (store) return store === 'embedded' ? undefined : store;
  const { COSMOS_ENDPOINT: endpoint, COSMOS_KEY: key } = process.env;
  return endpoint && key ? { endpoint, key } : undefined;
}

async function mustBeDone(command: Promise<Ended>): Promise<void> {
  const { code, lines, errors } = await command;
  if (code !== 0) throw new Error(`A command ended with ${code}: ${lines.join('\n')}${errors}`);
}
