import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { atOnce } from '../../bot/jobs/sender.ts';
import type { Chat } from '../teams/client.ts';
import { type Ended, stop } from '../teams/processes.ts';
import { type Account, startWorld, type World } from '../teams/world.ts';
import { bindChannels, tuesdayNine } from './channels.ts';
import { ledger } from './ledger.ts';
import { atMost, exactly, type Measured, never, type Random, randomFrom, told } from './measure.ts';

export interface DeliveryRun {
  channels: number;
  /** How many processes are ended with kill -9 in the middle of sending. */
  kills: number;
  /** How many of them run beside each other; one that was killed is started again at once. */
  together: number;
  seed: number;
  /** Where the town is kept; by default in the embedded store. */
  store?: Account;
}

/** What has reached the connector so far, and who wants to hear of the next. */
interface Requests {
  count: number;
  seen: Set<(count: number) => void>;
}

const at = ['--at', tuesdayNine];

/** Delivers the weekly card to many channels while the delivering processes are killed again and again, and counts what came of it. */
export async function deliveryUnderKills({ channels, kills, together, seed, store }: DeliveryRun): Promise<Measured[]> {
  const requests: Requests = { count: 0, seen: new Set() };
  const world = await startWorld({
    store: store ?? 'embedded',
    fault: () => {
      requests.count += 1;
      for (const hear of requests.seen) hear(requests.count);
      return undefined;
    },
  });
  try {
    const chats = await bindChannels(world, channels);
    const killed = await whileKilling(world, requests, { channels, kills, together, seed });
    const last = await world.admin('remind', ...at);
    const again = await world.admin('remind', ...at);
    return [told('processes killed in the middle', killed), ...(await counted(world, chats, killed, [last, again]))];
  } finally {
    await world.close();
  }
}

/** Keeps so many delivering processes running and kills each of them again and again. @returns how many were killed */
async function whileKilling(
  world: World,
  requests: Requests,
  { channels, kills, together, seed }: DeliveryRun,
): Promise<number> {
  const random = randomFrom(seed);
  let killed = 0;
  let running = 0;
  const place = async () => {
    // One that ends by itself has lost its lease to the other, or found every row settled: then the next one does too.
    for (let bySelf = 0; bySelf < 2 && killed + running < kills; ) {
      const left = Math.max(1, channels - requests.count);
      const reach = Math.max(1, Math.floor((2 * left * together) / (kills - killed + together)));
      running += 1;
      const gone = await killWithin(world.begin('remind', ...at), requests, random.between(1, reach), random);
      running -= 1;
      killed += gone ? 1 : 0;
      bySelf = gone ? 0 : bySelf + 1;
    }
  };
  await Promise.all(Array.from({ length: together }, place));
  return killed;
}

/** Kills a process some milliseconds after so many requests have reached the connector. @returns false when it ended by itself before */
async function killWithin(child: ChildProcess, requests: Requests, after: number, random: Random): Promise<boolean> {
  const gone = once(child, 'exit');
  const target = requests.count + after;
  const hear = (count: number) => {
    if (count === target) setTimeout(() => void stop(child, 'SIGKILL'), random.next() * 12);
  };
  requests.seen.add(hear);
  await gone;
  requests.seen.delete(hear);
  return child.signalCode === 'SIGKILL';
}

async function counted(
  world: World,
  chats: readonly Chat[],
  killed: number,
  [last, again]: Ended[],
): Promise<Measured[]> {
  const arrived = new Map<string, number>();
  for (const { conversationId } of world.connector.accepted) {
    arrived.set(conversationId, (arrived.get(conversationId) ?? 0) + 1);
  }
  const rows = await ledger(await world.stored());
  const stateOf = new Map(rows.map((row) => [row.conversationId, row.state]));
  const inState = (...states: string[]) => rows.filter((row) => states.includes(row.state)).length;
  const saidNow = (ended: Ended | undefined) => Number(/now (\d+)$/.exec(ended?.lines.at(-1) ?? '')?.[1] ?? Number.NaN);
  return [
    exactly('rows in the ledger', chats.length, rows.length),
    never('cards sent twice', [...arrived.values()].filter((count) => count > 1).length),
    never('rows neither sent nor unclear', rows.length - inState('sent', 'unclear')),
    never(
      'rows said to be sent that never arrived',
      rows.filter((r) => r.state === 'sent' && !arrived.has(r.conversationId)).length,
    ),
    never(
      'channels without a card that are not listed as unclear',
      chats.filter(({ id }) => !arrived.has(id) && stateOf.get(id) !== 'unclear').length,
    ),
    atMost(`rows unclear (kills × ${atOnce} sends at once)`, killed * atOnce, inState('unclear')),
    never('cards sent by a further run', saidNow(again)),
    exactly('exit code of the last run (3 with unclear rows)', inState('unclear') > 0 ? 3 : 0, last?.code ?? -1),
  ];
}
