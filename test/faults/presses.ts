import { setTimeout as sleep } from 'node:timers/promises';
import type { DashboardAnswer } from '../../core/api.ts';
import type { Step as BundleStep } from '../../core/bundle/bundle.ts';
import type { Event } from '../../core/bundle/event.ts';
import { tokenOf } from '../../core/bundle/press.ts';
import { dashboardOf } from '../../core/bundle/progress.ts';
import { partitions } from '../../core/model.ts';
import { pressedCard } from '../teams/cards.ts';
import { type Answered, type Button, type Chat, channel } from '../teams/client.ts';
import { startWorld, type World } from '../teams/world.ts';
import { exactly, type Measured, never, type Random, randomFrom, told } from './measure.ts';

export interface PressesRun {
  presses: number;
  /** How often the server is ended with kill -9 and started again. */
  kills: number;
  seed: number;
}

/** How many people press at the same time. */
const people = 8;

/** A step and the buttons of the card that its presser sees. */
export interface Step {
  id: string;
  department: string;
  chat: Chat;
  buttons: Button[];
}

/** Presses steps by many people at once while the server is killed again and again, and holds what was acknowledged against the store. */
export async function pressesUnderKills({ presses, kills, seed }: PressesRun): Promise<Measured[]> {
  const world = await startWorld();
  const random = randomFrom(seed);
  try {
    const steps = await openSteps(world);
    const acknowledged: Button[] = [];
    let broken = 0;
    const done = { kills: 0 };
    const work = async (own: Step[]) => {
      while (acknowledged.length < presses || done.kills < kills) {
        const step = random.oneOf(own);
        const button = random.oneOf(step.buttons);
        const answer = await pressUntilAnswered(world, step.chat, button, random, () => {
          broken += 1;
        });
        step.buttons = pressedCard(answer).buttons;
        acknowledged.push(button);
      }
    };
    const shares = Array.from({ length: people }, (_, i) => steps.filter((_step, s) => s % people === i));
    const working = Promise.all(shares.map(work));
    await whileKilling(world, random, { kills, presses, count: () => acknowledged.length, done }, working);
    return [
      told('presses acknowledged with a card', acknowledged.length),
      told('presses broken off by a kill and pressed again', broken),
      exactly('kills', kills, done.kills),
      ...(await compared(world, steps, acknowledged)),
    ];
  } finally {
    await world.close();
  }
}

/** All steps of the running bundles that can be pressed now, each with the channel of its department. */
export async function openSteps(world: World): Promise<Step[]> {
  const store = await world.stored();
  const bundles = (await store.list('bundle', partitions.plan)).filter(({ record }) => record.halfYear === '2026-H2');
  const found: Step[] = [];
  for (const { record } of bundles) {
    const chat = channel(`press-${record.departmentId}`);
    await world.client.say(chat, `bereich ${record.departmentId}`);
    // A card in every channel, so that presses also bring sent cards up to date.
    await world.client.say(chat, 'aufgaben');
    for (const step of record.tasks.flatMap((task) => task.steps).filter(isOpen)) {
      const data = { bundle: record.id, token: tokenOf(step) };
      const buttons = [{ title: '', verb: 'step.done', data }];
      found.push({ id: step.id, department: record.departmentId, chat, buttons });
    }
  }
  return found;
}

/** What waits or was put off has no buttons on a card. */
const isOpen = ({ state, laterUntil }: BundleStep) => state === 'open' && laterUntil === undefined;

/** Presses as a person does: again, when nothing came back; now and then twice at once. */
async function pressUntilAnswered(
  world: World,
  chat: Chat,
  button: Button,
  random: Random,
  broken: () => void,
): Promise<Answered> {
  for (;;) {
    const times = random.next() < 0.1 ? 2 : 1;
    const presses = Array.from({ length: times }, () => world.client.press(chat, button).catch(() => undefined));
    const [answer] = (await Promise.all(presses)).filter((a) => a !== undefined);
    if (answer?.status === 200 && JSON.stringify(answer.body).includes('card.adaptive')) return answer;
    broken();
    await sleep(20);
  }
}

/** Kills the server at random moments relative to what was acknowledged, and starts it again, until the work is done. */
async function whileKilling(
  { server }: World,
  random: Random,
  { kills, presses, count, done }: { kills: number; presses: number; count: () => number; done: { kills: number } },
  work: Promise<unknown>,
): Promise<void> {
  let failed = false;
  work.catch(() => {
    failed = true;
  });
  for (; done.kills < kills && !failed; done.kills += 1) {
    const target =
      count() + random.between(1, Math.max(1, Math.floor(((presses - count()) * 1.5) / (kills - done.kills + 1))));
    while (count() < target && !failed) await sleep(1);
    await sleep(random.next() * 10);
    await server.kill();
    await server.start();
  }
  await work;
}

/** Every acknowledged press against the events, the steps and the dashboards that are stored. */
export async function compared(
  world: World,
  steps: readonly Step[],
  acknowledged: readonly Button[],
): Promise<Measured[]> {
  const store = await world.stored();
  const list = async <K extends 'event' | 'bundle' | 'department'>(kind: K) =>
    (await store.list(kind, partitions.plan)).map(({ record }) => record);
  const events = new Map((await list('event')).map((event) => [event.id, event]));
  const bundles = await list('bundle');
  const stored = new Map(bundles.flatMap((b) => b.tasks.flatMap((t) => t.steps)).map((step) => [step.id, step]));
  const same = ({ verb, data }: Button, event: Event | undefined) => event?.verb === verb && event.id === data.token;
  const recount = dashboardOf('2026-H2', await list('department'), bundles);
  const { body } = await world.client.get('/api/dashboard', 'admin');
  const shown = (body as DashboardAnswer).departments;
  const differs = recount.departments.filter(({ tasks, steps: counts }, i) => {
    const row = shown[i];
    return JSON.stringify([tasks, counts]) !== JSON.stringify([row?.tasks, row?.steps]);
  });
  const pressesOf = (id: string) => acknowledged.filter(({ data }) => String(data.token).startsWith(`${id}.`)).length;
  return [
    never(
      'acknowledged presses that were lost',
      acknowledged.filter((b) => !same(b, events.get(String(b.data.token)))).length,
    ),
    exactly('effects, one for each press', acknowledged.length, events.size),
    never(
      'steps whose revision does not count their presses',
      steps.filter((s) => stored.get(s.id)?.revision !== pressesOf(s.id)).length,
    ),
    never('departments whose dashboard differs from the recount', differs.length),
  ];
}
