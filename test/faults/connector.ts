import type { Delivery } from '../../core/delivery/delivery.ts';
import type { Arrival } from '../teams/connector.ts';
import { mostWithin, overrun, pace, perSecond } from '../teams/limits.ts';
import { startWorld, type World } from '../teams/world.ts';
import { bindChannels, tuesdayNine } from './channels.ts';
import { ledger } from './ledger.ts';
import { atLeast, atMost, exactly, type Measured, never, randomFrom, told } from './measure.ts';
import { type Class, drawTrouble, storm, type Trouble } from './troubles.ts';

export interface ConnectorRun {
  channels: number;
  seed: number;
  /** Some requests get no answer for the whole time they are given. */
  withSilence: boolean;
  /** Also measures the pace, by the clock of this machine. */
  timed: boolean;
}

/** One request for a card and what came of it; without a trouble it was accepted. */
interface Attempt {
  at: number;
  trouble: Trouble | undefined;
}

/** This share of all requests meets a trouble of its own. */
const share = 0.3;
/** When everybody is put off, in milliseconds from the first request. */
const storms = [
  { from: 1_500, to: 2_500 },
  { from: 12_000, to: 15_000 },
];

/** Delivers while the connector makes every trouble that is known of it, and holds the ledger against what it really did. */
export async function deliveryUnderFaults({ channels, seed, withSilence, timed }: ConnectorRun): Promise<Measured[]> {
  const random = randomFrom(seed);
  const attempts = new Map<string, Attempt[]>();
  let first: number | undefined;
  const world = await startWorld({
    store: 'embedded',
    fault: (_n, { conversationId }) => {
      const at = performance.now();
      first ??= at;
      const since = at - first;
      const stormy = storms.some(({ from, to }) => since >= from && since < to);
      const usual = random.next() < share ? drawTrouble(random, withSilence) : undefined;
      const trouble = stormy ? storm(random) : usual;
      attempts.set(conversationId, [...(attempts.get(conversationId) ?? []), { at, trouble }]);
      return trouble?.failure;
    },
  });
  try {
    await bindChannels(world, channels);
    await deliverAll(world);
    const rows = await ledger(await world.stored());
    const { accepted, arrivals } = world.connector;
    return [
      ...outcomes(rows),
      exactly('rows in the ledger', channels, rows.length),
      never('cards sent twice', accepted.length - new Set(accepted.map((a) => a.conversationId)).size),
      ...judged(rows, attempts),
      never('conversations with more than a window of Teams allows', overrun(arrivals)),
      ...(timed ? paces(arrivals) : []),
    ];
  } finally {
    await world.close();
  }
}

/** Runs again and again, as the scheduler does, while rows wait for the time that the connector named. */
async function deliverAll(world: World): Promise<void> {
  const begun = performance.now();
  for (let runs = 0; runs < 20; runs += 1) {
    const at = new Date(Date.parse(tuesdayNine) + performance.now() - begun).toISOString();
    await world.admin('remind', '--at', at);
    const rows = await ledger(await world.stored());
    if (!rows.some(({ state }) => state === 'planned' || state === 'sending')) return;
  }
}

const outcomes = (rows: readonly Delivery[]): Measured[] =>
  (['sent', 'refused', 'unclear'] as const).map((state) =>
    told(`rows ${state}`, rows.filter((row) => row.state === state).length),
  );

function judged(rows: readonly Delivery[], attempts: ReadonlyMap<string, Attempt[]>): Measured[] {
  const wrong = rows.filter((row) => row.state !== outcomeOf(attempts.get(row.conversationId) ?? []));
  const pairs = [...attempts.values()].flatMap((each) => each.slice(1).map((next, i) => ({ before: each[i], next })));
  const after = (kind: Class) => pairs.filter(({ before }) => before?.trouble?.class === kind);
  const early = after('notAccepted').filter(({ before, next }) => before && next.at < before.at + named(before));
  return [
    never('rows that differ from what the connector did', wrong.length),
    never('refused rows without a reason', rows.filter((r) => r.state === 'refused' && !r.reason).length),
    never('requests after one that may have arrived', after('unclear').length),
    never('requests after one that was refused for good', after('refused').length),
    told('requests after one that was put off', after('notAccepted').length),
    never('of them before the time that the connector named', early.length),
  ];
}

const named = ({ trouble }: Attempt): number => trouble?.waitMs ?? 0;

/** What the ledger has to say by the last attempt; what was put off five times is refused. */
function outcomeOf(attempts: readonly Attempt[]): Delivery['state'] {
  const last = attempts.at(-1);
  if (!last) return 'planned';
  if (!last.trouble) return 'sent';
  if (last.trouble.class === 'notAccepted') return attempts.length === 5 ? 'refused' : 'planned';
  return last.trouble.class;
}

/** While there is work: until every card has been tried once. What comes later waits for the connector's own times. */
function paces(arrivals: readonly Arrival[]): Measured[] {
  const known = new Set<string>();
  let last = 0;
  for (const [i, { conversationId }] of arrivals.entries()) {
    if (!known.has(conversationId)) last = i;
    known.add(conversationId);
  }
  const working = arrivals.slice(0, last + 1);
  return [
    atMost('most requests within a second', perSecond, mostWithin(arrivals, 1_000)),
    atLeast('requests a second while there is work (95 % of 20)', perSecond * 0.95, Number(pace(working).toFixed(2))),
  ];
}
