import type { App } from '../../bot/compose.ts';
import { compose } from '../../bot/compose.ts';
import { localTenant, readConfig } from '../../bot/config.ts';
import { createServer } from '../../bot/server.ts';
import type { TenantStore } from '../../core/store.ts';
import type { StoreCalls } from './dashboard.ts';

const REQUESTS = 50;

/**
 * A process of its own, since restify changes Node's http where it is loaded: asks a server that runs in it fifty times for the
 * dashboard, with the town in memory, and prints how often it asked and the calls of the store by name, as JSON.
 */
async function storeCallsOfDashboard(): Promise<StoreCalls> {
  const read = readConfig(process.env);
  if (!read.ok) throw new Error(read.problems.join(' '));
  const app = compose(read.config);
  try {
    await app.seed();
    const store = app.tenant(localTenant)?.store;
    if (!store) throw new Error('There is no town.');
    return { requests: REQUESTS, calls: await countedCalls(app, store) };
  } finally {
    await app.close();
  }
}

async function countedCalls(app: App, store: TenantStore): Promise<string[]> {
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const url = `http://127.0.0.1:${server.address().port}/api/dashboard`;
  const ask = async () => {
    const { status } = await fetch(url, { headers: { Authorization: 'Local lead-BO' } });
    if (status !== 200) throw new Error(`The dashboard was answered with ${status}.`);
  };
  try {
    // The first one reads the town, which then holds for two seconds: more than the others need.
    await ask();
    const calls = counting(store);
    for (let n = 0; n < REQUESTS; n += 1) await ask();
    return calls;
  } finally {
    server.server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  }
}

/** From now on each call of the store is noted by its name. */
function counting(store: TenantStore): string[] {
  const calls: string[] = [];
  const noting =
    <A extends unknown[], R>(name: string, call: (...args: A) => R) =>
    (...args: A): R => {
      calls.push(name);
      return call(...args);
    };
  const { get, list, write, changes } = store;
  Object.assign(store, {
    get: noting('get', get),
    list: noting('list', list),
    write: noting('write', write),
    changes: noting('changes', changes),
  });
  return calls;
}

process.stdout.write(`\n${JSON.stringify(await storeCallsOfDashboard())}\n`);
