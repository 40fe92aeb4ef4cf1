import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { types } from 'node:util';
import { leaseMs } from '../../bot/jobs/lease.ts';
import { atOnce } from '../../bot/jobs/sender.ts';
import { until } from '../teams/processes.ts';
import { startWorld, type World } from '../teams/world.ts';
import { bindChannels, tuesdayNine } from './channels.ts';
import { ledger } from './ledger.ts';
import { atLeast, atMost, exactly, type Measured, never, type Random, randomFrom, told } from './measure.ts';

export interface PauseRun {
  channels: number;
  /** How often the sending process is stopped for two lease times and continued. */
  pauses: number;
  seed: number;
}

const at = ['--at', tuesdayNine];

/**
 * Two processes deliver the weekly card; the one that sends is stopped in the middle for two lease times (SIGSTOP) and goes
 * on when the other has taken over. Both run until they end by themselves.
 */
export async function deliveryUnderPauses({ channels, pauses, seed }: PauseRun): Promise<Measured[]> {
  const world = await startWorld({ store: 'embedded' });
  try {
    await bindChannels(world, channels);
    const taken = await deliverWithPauses(world, pauses, randomFrom(seed));
    const last = await world.admin('remind', ...at);
    return [
      told('pauses of two lease times in the middle of sending', pauses),
      atLeast('cards sent by the other process meanwhile', 1, Math.min(...taken)),
      ...(await accounted(world, channels, pauses)),
      exactly('cards sent by a further run', 0, Number(/now (\d+)$/.exec(last.lines.at(-1) ?? '')?.[1] ?? Number.NaN)),
    ];
  } finally {
    await world.close();
  }
}

/** @returns how many cards the other process sent during each pause */
async function deliverWithPauses(world: World, pauses: number, random: Random): Promise<number[]> {
  const arrived = () => world.connector.accepted.length;
  const taken: number[] = [];
  let leader = world.begin('remind', ...at);
  const ends = [once(leader, 'exit')];
  for (let pause = 0; pause < pauses; pause += 1) {
    const some = arrived() + random.between(2, 30);
    await until('the first process sends', () => arrived() >= some);
    const other = world.begin('remind', ...at);
    ends.push(once(other, 'exit'));
    await stopBetweenWrites(leader, join(world.env.DATA_DIR ?? '', 'buendel.db'));
    const before = arrived();
    await Promise.all([sleep(2 * leaseMs), until('the other takes over', () => arrived() > before + atOnce)]);
    taken.push(arrived() - before);
    leader.kill('SIGCONT');
    leader = other;
  }
  await Promise.all(ends);
  return taken;
}

/**
 * Stops a process while it holds no lock of the embedded file: one that is stopped in the middle of a write keeps everybody
 * from writing until it goes on, so that nobody could take over and nothing would be tried.
 */
async function stopBetweenWrites(child: ChildProcess, file: string): Promise<void> {
  const db = new DatabaseSync(file, { timeout: 0 });
  try {
    for (;;) {
      child.kill('SIGSTOP');
      // The signal is on its way for a moment.
      await sleep(20);
      if (isUnlocked(db)) return;
      child.kill('SIGCONT');
      await sleep(5);
    }
  } finally {
    db.close();
  }
}

function isUnlocked(db: DatabaseSync): boolean {
  try {
    db.exec('BEGIN IMMEDIATE; ROLLBACK');
    return true;
  } catch (error) {
    // Under Jest node's own errors are of another realm than this file's Error: instanceof would say no.
    if (types.isNativeError(error) && /locked|busy/.test(error.message)) return false;
    throw error;
  }
}

async function accounted(world: World, channels: number, pauses: number): Promise<Measured[]> {
  const rows = await ledger(await world.stored());
  const arrived = new Set(world.connector.accepted.map(({ conversationId }) => conversationId));
  const unclear = rows.filter(({ state }) => state === 'unclear');
  const sent = rows.filter(({ state }) => state === 'sent');
  return [
    exactly('rows in the ledger', channels, rows.length),
    never('cards sent twice', world.connector.accepted.length - arrived.size),
    never('rows neither sent nor unclear', rows.length - sent.length - unclear.length),
    never('rows said to be sent that never arrived', sent.filter((row) => !arrived.has(row.conversationId)).length),
    atMost(`rows unclear (pauses × ${atOnce} sends at once)`, pauses * atOnce, unclear.length),
  ];
}
