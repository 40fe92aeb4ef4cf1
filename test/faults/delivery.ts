import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { atOnce } from '../../bot/jobs/sender.ts';
import { partitions } from '../../core/model.ts';
import { type Chat, channel } from '../teams/client.ts';
import { type Ended, stop } from '../teams/processes.ts';
import { startWorld, type World } from '../teams/world.ts';
import { ledger } from './ledger.ts';
import { atMost, exactly, type Measured, never, type Random, randomFrom, told } from './measure.ts';

export interface DeliveryRun {
  channels: number;
  /** How many processes are ended with kill -9 in the middle of sending. */
  kills: number;
  /** How many of them run beside each other. */
  together: number;
  seed: number;
}

/** What has reached the connector so far, and who wants to hear of the next. */
interface Requests {
  count: number;
  seen: (() => void) | undefined;
}

/** How many cards a process has under way at once. */
const parallelSends = atOnce;
const at = ['--at', '2026-11-24T09:00:00+01:00'];

/** Delivers the weekly card to many channels while the delivering processes are killed again and again, and counts what came of it. */
export async function deliveryUnderKills({ channels, kills, together, seed }: DeliveryRun): Promise<Measured[]> {
  const random = randomFrom(seed);
  const requests: Requests = { count: 0, seen: undefined };
  const world = await startWorld({
    fault: () => {
      requests.count += 1;
      requests.seen?.();
      return undefined;
    },
  });
  try {
    const chats = Array.from({ length: channels }, (_, i) => channel(`fault-${String(i).padStart(5, '0')}`));
    await bind(world, chats);
    const before = world.connector.accepted.length;
    let killed = 0;
    while (killed < kills && accepted(world, before) < channels) {
      const left = channels - accepted(world, before);
      const reach = Math.max(1, Math.floor((2 * left * together) / (kills - killed + 1)));
      const count = Math.min(together, kills - killed);
      const runs = Array.from({ length: count }, () => world.begin('remind', ...at));
      const ends = await Promise.all(runs.map((run) => killWithin(run, requests, random.between(1, reach), random)));
      killed += ends.filter(Boolean).length;
      // Every row is settled: a further run would end by itself again.
      if (!ends.some(Boolean)) break;
    }
    const last = await world.admin('remind', ...at);
    const again = await world.admin('remind', ...at);
    return [
      told('processes killed in the middle', killed),
      ...(await counted(world, chats, before, killed, [last, again])),
    ];
  } finally {
    await world.close();
  }
}

async function bind(world: World, chats: readonly Chat[]): Promise<void> {
  const store = await world.stored();
  const places = (await store.list('department', partitions.plan)).map(({ id }) => id);
  const waiting = chats.map((chat, i) => ({ chat, place: places[i % places.length] }));
  const worker = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop())
      await world.client.say(next.chat, `bereich ${next.place}`);
  };
  await Promise.all(Array.from({ length: 8 }, worker));
}

const accepted = ({ connector }: World, before: number): number => connector.accepted.length - before;

/** Kills a process some milliseconds after so many requests have reached the connector. @returns false when it ended by itself before */
async function killWithin(child: ChildProcess, requests: Requests, after: number, random: Random): Promise<boolean> {
  const gone = once(child, 'exit');
  const target = requests.count + after;
  const told = requests.seen;
  requests.seen = () => {
    told?.();
    if (requests.count === target) setTimeout(() => void stop(child, 'SIGKILL'), random.next() * 12);
  };
  await gone;
  return child.signalCode === 'SIGKILL';
}

async function counted(
  world: World,
  chats: readonly Chat[],
  before: number,
  killed: number,
  [last, again]: Ended[],
): Promise<Measured[]> {
  const arrived = new Map<string, number>();
  for (const { conversationId } of world.connector.accepted.slice(before)) {
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
    atMost(`rows unclear (kills × ${parallelSends} sends at once)`, killed * parallelSends, inState('unclear')),
    never('cards sent by a further run', saidNow(again)),
    exactly('exit code of the last run (3 with unclear rows)', inState('unclear') > 0 ? 3 : 0, last?.code ?? -1),
  ];
}
