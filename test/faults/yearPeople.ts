import type { Bundle } from '../../core/bundle/bundle.ts';
import { causes } from '../../core/bundle/causes.ts';
import { nextSteps } from '../../core/bundle/nextSteps.ts';
import { findStep, tokenOf } from '../../core/bundle/press.ts';
import { daysAfter } from '../../core/calendar/clock.ts';
import { halfYearOf } from '../../core/calendar/halfYear.ts';
import { dayOfHelp, helpSlotId } from '../../core/delivery/delivery.ts';
import { partitions } from '../../core/model.ts';
import { type Chats, resultOf, type TestChat } from '../bot/chats.ts';
import type { Random } from './measure.ts';
import type { TownChats } from './yearTown.ts';

interface Day {
  chats: Chats;
  town: TownChats;
  random: Random;
  today: string;
}

/** How likely a team does anything on a day, and what; the rest of the presses put off. */
const team = { acts: 0.15, done: 0.7, stuck: 0.15 };
/** How likely somebody who was asked answers on a day, and that the answer frees the way at once. */
const asked = { answers: 0.3, frees: 0.4 };

/** A working day: teams press on what is proposed to them, and those who were asked answer or forget it. */
export async function liveThrough(day: Day): Promise<void> {
  for (const { id, departmentId, unitId } of day.town.teams)
    if (day.random.next() < team.acts) await pressAsTeam(day, { id, scope: 'channel' }, departmentId, unitId);
  for (const each of day.town.teams) await answerIn(day, each, partitions.out(each.departmentId), 'admin');
  for (const lead of day.town.leads) await answerIn(day, lead, partitions.person(lead.person), lead.person);
}

const bundleOf = async ({ chats, today }: Day, departmentId: string): Promise<Bundle | undefined> =>
  (await chats.store.get('bundle', partitions.plan, `${departmentId}-${halfYearOf(today)}`))?.record;

async function pressAsTeam(day: Day, chat: TestChat, departmentId: string, unitId: string): Promise<void> {
  const { chats, random, today } = day;
  const bundle = await bundleOf(day, departmentId);
  const [next] = bundle ? nextSteps(bundle, unitId, today) : [];
  if (!bundle || !next) return;
  const luck = random.next();
  const verb = luck < team.done ? 'step.done' : luck < team.done + team.stuck ? 'step.stuck' : 'step.later';
  const data = { token: tokenOf(next.step), bundle: bundle.id, cause: random.oneOf(causes) };
  mustBeDone(resultOf(await chats.press('admin', chat, verb, data)));
}

/** Answers the newest request in a chat, one step a day. */
async function answerIn(
  day: Day,
  chat: TestChat & { departmentId: string },
  partition: string,
  person: string,
): Promise<void> {
  const { chats, random, today } = day;
  if (random.next() >= asked.answers) return;
  const rows = await chats.store.list('delivery', partition, helpSlotId(daysAfter(today, -60)));
  const row = rows
    .filter(({ record }) => record.conversationId === chat.id && dayOfHelp(record.slot) && record.state === 'sent')
    .at(-1);
  for (const { bundleId, stepId, helper } of row?.record.asks ?? []) {
    const bundle = (await chats.store.get('bundle', partitions.plan, bundleId))?.record;
    const step = bundle && findStep(bundle, stepId)?.step;
    if (!row || step?.state !== 'waiting' || step.help?.helper !== helper) continue;
    const data = { token: tokenOf(step), bundle: bundleId, slot: row.record.slot, department: chat.departmentId };
    const until = daysAfter(today, random.between(1, 20));
    const frees = random.next() < asked.frees;
    mustBeDone(resultOf(await chats.press(person, chat, frees ? 'help.free' : 'help.promise', { ...data, until })));
    return;
  }
}

function mustBeDone(result: string): void {
  if (result !== 'done') throw new Error(`A press of the year was refused: ${result}`);
}
