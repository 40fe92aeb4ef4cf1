import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { bindChannels, tuesdayNine } from '../../test/faults/channels.ts';
import { personalChat } from '../../test/teams/client.ts';
import { mostWithin, overrun, pace, perSecond } from '../../test/teams/limits.ts';
import { startWorld, type World } from '../../test/teams/world.ts';
import { readDemoQuestions } from '../data/demoTown.ts';
import type { Measurement } from '../measurement.ts';
import { percentile, spreadOf } from '../statistics.ts';
import { atLeast, atMost, type Figure, told, twoDecimals } from '../table.ts';

const CHANNELS = 5_000;
const SECONDS = 60;
const ROUNDS = 7;
/** Each bot is asked so often, in milliseconds. */
const EVERY_MS = 150;

/** The milliseconds of the answers of a stretch. */
interface Stretch {
  idle: number[];
  busy: number[];
}

/**
 * Sixty seconds of a fan-out to 5,000 channels, done by the server itself: its pace at the stand-in, what it writes, and what
 * people who ask meanwhile wait, beside a second server with the same town that sends nothing. Both are asked in turn.
 */
export const fanout: Measurement = async ({ print }) => {
  const idle = await startWorld({ store: 'embedded' });
  const busy = await startWorld({ store: 'embedded' }).catch(async (error: unknown) => {
    await idle.close();
    throw error;
  });
  try {
    for (const world of [idle, busy]) await bindChannels(world, CHANNELS);
    await askInTurn([idle, busy], 5);
    await busy.server.stop();
    await busy.server.start({ AS_OF: tuesdayNine, SCHEDULER: 'on' });
    await busy.connector.waitFor(cardsOf(busy).length + 50, 120_000);
    // Both have just as much behind them: a process that has just started answers more slowly.
    await askInTurn([idle, busy], 5);
    const before = [changes(idle), changes(busy), cardsOf(busy).length];
    const rounds: Stretch[] = [];
    for (let round = 0; round < ROUNDS; round += 1) rounds.push(await askInTurn([idle, busy], SECONDS / ROUNDS));
    const after = [changes(idle), changes(busy), cardsOf(busy).length];
    const [byQuestions = 0, inAll = 0, cards = 0] = after.map((value, at) => value - (before[at] ?? 0));
    return report(busy, rounds, { cards, writes: (inAll - byQuestions) / cards }, print);
  } finally {
    await busy.close();
    await idle.close();
  }
};

/** The cards that reached the stand-in, without the answers to those who ask. */
const cardsOf = ({ connector }: World) =>
  connector.arrivals.filter(({ conversationId }) => conversationId.startsWith('19:fault-'));

/** How many records the store has written so far: its own counter. */
function changes({ env }: World): number {
  const db = new DatabaseSync(join(env.DATA_DIR ?? '', 'buendel.db'), { readOnly: true });
  try {
    return Number(db.prepare('SELECT value FROM counter').get()?.value);
  } finally {
    db.close();
  }
}

/** Asks the idle and the busy bot in turn for so many seconds, at a steady pace, whether the question before is answered or not. */
async function askInTurn(worlds: readonly [World, World], seconds: number): Promise<Stretch> {
  const questions = readDemoQuestions().map(({ question }) => question);
  const asked: [Promise<number>[], Promise<number>[]] = [[], []];
  const end = performance.now() + seconds * 1_000;
  for (let n = 0; performance.now() < end; n += 1) {
    const which = n % 2 === 0 ? 0 : 1;
    const answer = askOne(worlds[which], questions[(n >> 1) % questions.length] ?? '');
    // Looked at below with all the others; until then a failure must not end the process.
    answer.catch(() => undefined);
    asked[which].push(answer);
    await sleep(EVERY_MS / 2);
  }
  const [idle, busy] = await Promise.all(asked.map((answers) => Promise.all(answers)));
  return { idle: idle ?? [], busy: busy ?? [] };
}

async function askOne({ client }: World, question: string): Promise<number> {
  const started = performance.now();
  await client.say(personalChat('asker'), question);
  return performance.now() - started;
}

function report(
  busy: World,
  rounds: readonly Stretch[],
  { cards, writes }: { cards: number; writes: number },
  print: (text: string) => void,
): Figure[] {
  const p95 = (times: readonly number[]) => percentile(times, 0.95);
  const ratio = spreadOf(rounds.map((round) => p95(round.busy) / p95(round.idle)));
  const line = (round: Stretch) =>
    `  p95 ${twoDecimals(p95(round.idle))} ms idle, ${twoDecimals(p95(round.busy))} ms during the fan-out`;
  print(
    [`${CHANNELS.toLocaleString('en')} bound channels, ${cards} cards in a minute`, ...rounds.map(line)].join('\n'),
  );
  const arrivals = cardsOf(busy);
  const range = ` (${twoDecimals(ratio.min)} … ${twoDecimals(ratio.max)})`;
  return [
    atLeast('cards a second at the stand-in (95 % of 20)', perSecond * 0.95, pace(arrivals), twoDecimals),
    atMost('most cards within a second', perSecond, mostWithin(arrivals, 1_000)),
    atMost('conversations with more than a window of Teams allows', 0, overrun(arrivals)),
    told('records written for each card while sending', twoDecimals(writes)),
    atMost('p95 of answers during a fan-out / idle', 2, ratio.median, twoDecimals, range),
  ];
}
