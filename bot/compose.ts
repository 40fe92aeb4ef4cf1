import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dayAt } from '../core/calendar/clock.ts';
import type { Messenger } from '../core/messenger.ts';
import { partitions } from '../core/model.ts';
import type { Store } from '../core/store.ts';
import { type ImportReport, importTown } from '../core/town/importTown.ts';
import type { Problem } from '../core/town/problem.ts';
import { readTown } from '../core/town/readTown.ts';
import { openCosmosStore } from '../store/cosmos/cosmosStore.ts';
import { openEmbeddedStore } from '../store/embedded/embeddedStore.ts';
import type { Config } from './config.ts';
import { createDispatch } from './dispatch.ts';
import { createHandlers } from './handlers.ts';
import { createJobs, type Jobs } from './jobs/index.ts';
import { linksTo } from './links.ts';
import { type Log, openLog } from './log.ts';
import { noteImport } from './noting.ts';
import { createPace, type Pace } from './pace.ts';
import { type BotIssuer, type BotTokens, botFramework, createBotTokens } from './signIn/botToken.ts';
import { createEntra, type Entra } from './signIn/entra.ts';
import { type CredentialsFactory, createTeams, type Teams } from './teams.ts';
import { openTenant, type Tenant } from './tenant.ts';
import { readFolder } from './townFolder.ts';
import type { PressReply } from './turn.ts';

const demoFolder = fileURLToPath(new URL('../demo', import.meta.url));

export type FolderImport = { ok: true; report: ImportReport } | { ok: false; problems: Problem[] };

/** The product, put together from its configuration: what the server serves and what the admin's commands do. */
export interface App {
  config: Config;
  log: Log;
  store: Store;
  teams: Teams;
  pace: Pace;
  /** Who may sign in to the tab; undefined where nobody can. */
  entra: Entra | undefined;
  /** Whose activities are taken; undefined where no bot is registered. */
  botTokens: BotTokens | undefined;
  /** Epoch milliseconds: the machine's clock, or the running time since AS_OF. */
  now(): number;
  /** @returns undefined for a tenant that is not set up here */
  tenant(id: string): Tenant | undefined;
  importTown(tenantId: string, folder: string): Promise<FolderImport>;
  /** Brings the demo town into an empty embedded store; Cosmos is never seeded. */
  seed(): Promise<void>;
  jobs: Jobs;
  /** What brings a tenant's sent cards up to date after a press on a page. */
  changedIn(tenantId: string): (changed: NonNullable<PressReply['changed']>) => void;
  close(): Promise<void>;
}

/** Another Bot Framework than the public one: who signs what comes in, and with what the bot signs. */
export interface BotCloud {
  issuer: BotIssuer;
  credentials: CredentialsFactory;
}

/** @throws Error with one sentence when the store cannot be opened */
export function compose(config: Config, cloud?: BotCloud): App {
  const log = openLog();
  const started = performance.now();
  const now = () => (config.asOf === undefined ? Date.now() : Math.round(config.asOf + performance.now() - started));
  const store = openStore(config, now);
  const pace = createPace();
  // A look costs the embedded store next to nothing, and Cosmos request units.
  const following = { pace, lookEvery: config.cosmos ? 1000 : 0 };
  const tenants = new Map(config.tenants.map((id) => [id, openTenant(store.forTenant(id), following)]));
  const links = linksTo(config.publicUrl);
  const dispatch = createDispatch({ publicUrl: config.publicUrl, local: config.local, now, log });
  const handlers = createHandlers({ dispatch, tenantOf, links, now, log, messenger: () => messenger });
  const teams = createTeams(config.bot, handlers, log, cloud?.credentials, cloud?.issuer);
  const messenger: Messenger = teams.messenger;

  function tenantOf(id: string): Tenant {
    const tenant = tenants.get(id);
    if (!tenant) throw new Error(`Tenant ${id} is not in TENANTS.`);
    return tenant;
  }

  const jobs = createJobs({ tenantIds: config.tenants, tenantOf, now, messenger: () => messenger, links, log });

  async function importFolder(tenantId: string, folder: string): Promise<FolderImport> {
    const read = readTown(await readFolder(folder));
    if (!read.ok) return read;
    const today = dayAt(now(), read.town.town.timeZone);
    const { store } = tenantOf(tenantId);
    const report = await importTown(store, read.town, { today });
    await noteImport(store, 'plan', 'Stadtordner', report, { by: 'command', today });
    return { ok: true, report };
  }

  return {
    config,
    log,
    store,
    teams,
    pace,
    entra: config.signIn && createEntra({ ...config.signIn, publicUrl: config.publicUrl, tenants: config.tenants }),
    botTokens: config.bot && createBotTokens(config.bot.id, cloud?.issuer ?? botFramework),
    now,
    tenant: (id) => tenants.get(id),
    importTown: importFolder,
    async seed() {
      const [first] = config.tenants;
      if (config.cosmos || !config.seed || !first) return;
      const settings = await tenantOf(first).store.get('settings', partitions.plan, 'settings');
      if (settings) return;
      const result = await importFolder(first, demoFolder);
      if (!result.ok) throw new Error(`The demo town does not fit its format: ${result.problems[0]?.expected ?? ''}`);
    },
    jobs,
    changedIn: (tenantId) => (changed) => handlers.changed(tenantId, changed),
    async close() {
      await jobs.stop();
      await handlers.idle();
      await store.close();
    },
  };
}

function openStore(config: Config, now: () => number): Store {
  if (config.cosmos) return openCosmosStore({ ...config.cosmos, now });
  return openEmbeddedStore(join(config.dataDir, 'buendel.db'), { now });
}
