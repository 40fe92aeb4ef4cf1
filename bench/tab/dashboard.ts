import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ended, productEnvironment, run } from '../../test/teams/processes.ts';
import { startWorld, type World } from '../../test/teams/world.ts';
import type { MeasurementOptions } from '../measurement.ts';
import { percentile, type Spread, spreadOf } from '../statistics.ts';
import { atMost, type Figure, tableOf, told, twoDecimals } from '../table.ts';
import { growTown } from './largeTown.ts';

const ROUNDS = 9;
/** Requests of each kind in a round: its p95 is the tenth slowest. */
const REQUESTS = 200;

const small = 10;
const large = 200;

/** Something to ask, with the milliseconds of each round's requests. */
interface Asked {
  name: string;
  url: string;
  headers: Record<string, string>;
  status: number;
  bytes: number;
  times: number[][];
}

/** What storeCalls.ts prints: how often the dashboard was asked for, and the calls of the store by name. */
export interface StoreCalls {
  requests: number;
  calls: string[];
}

/** The dashboard of a town with ten and one with 200 departments beside /healthz of the same server, each in turn. */
export async function dashboard({ print, full }: MeasurementOptions): Promise<Figure[]> {
  const worlds: World[] = [];
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  try {
    for (const departments of [small, large]) worlds.push(await townOf(departments));
    const [ten, twoHundred] = worlds.map(({ home }) => home);
    if (!ten || !twoHundred) throw new Error('A town is missing.');
    const signedIn = { Authorization: 'Local admin' };
    const asking = (name: string, url: string, headers = {}): Asked => ({
      ...{ name, url, headers, status: 200, bytes: 0, times: [] },
    });
    const again = async (home: string) => ({ 'If-None-Match': await tagOf(`${home}/api/dashboard`) });
    const asked = [
      asking('/healthz', `${ten}/healthz`),
      asking(`dashboard, ${small} departments`, `${ten}/api/dashboard`, signedIn),
      asking(`dashboard, ${large} departments`, `${twoHundred}/api/dashboard`, signedIn),
      { ...asking('unchanged', `${ten}/api/dashboard`, { ...signedIn, ...(await again(ten)) }), status: 304 },
      {
        ...asking('unchanged', `${twoHundred}/api/dashboard`, { ...signedIn, ...(await again(twoHundred)) }),
        status: 304,
      },
    ];
    await askInTurn(asked, agent, full ? 2 * ROUNDS : ROUNDS);
    print(timesOf(asked));
    return [...ratios(asked), await callsOfStore()];
  } finally {
    agent.destroy();
    for (const world of worlds) await world.close();
  }
}

async function townOf(departments: number): Promise<World> {
  const world = await startWorld({ store: 'embedded' });
  await world.server.stop();
  await growTown(await world.stored(), departments);
  await world.closeStore();
  await world.server.start();
  return world;
}

async function tagOf(url: string): Promise<string> {
  const { headers } = await fetch(url, { headers: { Authorization: 'Local admin' } });
  return headers.get('ETag') ?? '';
}

/** Each of them once before the next turn, in another order each time; the first rounds warm up and are not counted. */
async function askInTurn(asked: readonly Asked[], agent: Agent, rounds: number): Promise<void> {
  for (let round = -3; round < rounds; round += 1) {
    const times = asked.map((): number[] => []);
    for (let n = 0; n < REQUESTS; n += 1) {
      for (let turn = 0; turn < asked.length; turn += 1) {
        const which = (turn + n) % asked.length;
        const one = asked[which];
        if (one) times[which]?.push(await ask(one, agent));
      }
    }
    if (round >= 0) asked.forEach((one, which) => void one.times.push(times[which] ?? []));
  }
}

/** The milliseconds of one request until all of its answer is there. */
function ask(one: Asked, agent: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const asked = request(one.url, { agent, headers: one.headers }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on('end', () => {
        one.bytes = bytes;
        if (response.statusCode === one.status) resolve(performance.now() - started);
        else reject(new Error(`${one.url} was answered with ${response.statusCode}.`));
      });
    });
    asked.on('error', reject);
    asked.end();
  });
}

function timesOf(asked: readonly Asked[]): string {
  const at = ({ times }: Asked, share: number) => spreadOf(times.map((round) => percentile(round, share)));
  return [
    `${asked[0]?.times.length} rounds of ${REQUESTS} requests: milliseconds, the median round (least … most)`,
    tableOf(
      ['', 'p50', 'p95', 'bytes'],
      asked.map((one) => [
        one.status === 304 ? `${one.name} (304)` : one.name,
        range(at(one, 0.5)),
        range(at(one, 0.95)),
        String(one.bytes),
      ]),
    ),
  ].join('\n');
}

const range = ({ median, min, max }: Spread) => `${twoDecimals(median)} (${twoDecimals(min)} … ${twoDecimals(max)})`;

function ratios([health, ten, twoHundred, tenAgain, twoHundredAgain]: readonly Asked[]): Figure[] {
  const ratio = (one: Asked | undefined, other: Asked | undefined, share = 0.95) => {
    const each = (asked: Asked | undefined) => (asked?.times ?? []).map((round) => percentile(round, share));
    const others = each(other);
    return spreadOf(each(one).map((time, at) => time / (others[at] ?? 0)));
  };
  const within = ({ min, max }: Spread) => ` (${twoDecimals(min)} … ${twoDecimals(max)})`;
  const toHealth = ratio(ten, health);
  const toTen = ratio(twoHundred, ten);
  return [
    atMost(`p95 of the dashboard / p95 of /healthz`, 3, toHealth.median, twoDecimals, within(toHealth)),
    atMost(`dashboard with ${large} departments / with ${small}`, 4, toTen.median, twoDecimals, within(toTen)),
    told('the same two by p50', `${range(ratio(ten, health, 0.5))}, ${range(ratio(twoHundred, ten, 0.5))}`),
    told(`unchanged (304) / sent (200), ${small} departments`, range(ratio(tenAgain, ten))),
    told(`unchanged (304) / sent (200), ${large} departments`, range(ratio(twoHundredAgain, twoHundred))),
  ];
}

async function callsOfStore(): Promise<Figure> {
  const folder = await mkdtemp(join(tmpdir(), 'buendel-calls-'));
  const env = productEnvironment({ DATA_DIR: folder, PORT: '0' });
  const { code, lines, errors } = await ended(run(['bench/tab/storeCalls.ts'], env));
  await rm(folder, { recursive: true, force: true });
  if (code !== 0) throw new Error(`The calls of the store were not counted.\n${errors}`);
  const { requests, calls }: StoreCalls = JSON.parse(lines.at(-1) ?? '');
  const exactly = calls.length === requests && calls.every((call) => call === 'get');
  const found = twoDecimals(calls.length / requests);
  return { what: 'calls of the store for a dashboard, the town in memory', goal: '= 1', found, met: exactly };
}
