import { findStep, parseToken, type StepPress, tokenOf } from '../../core/bundle/press.ts';
import { daysBetween } from '../../core/calendar/clock.ts';
import { dayOfHelp, deliveryId } from '../../core/delivery/delivery.ts';
import { Refusal } from '../../core/errors.ts';
import { askedFrom } from '../../core/help/whoHelps.ts';
import { partitions } from '../../core/model.ts';
import { applyPress, changedBy } from '../applyPress.ts';
import { helperMessage } from '../helperMessage.ts';
import type { Press, PressData, PressReply, Turn } from '../turn.ts';

/** Nobody promises further ahead than the half-year after this one begins, in days. */
const promiseAtMost = 183;

interface HelpPressData {
  token: string;
  bundleId: string;
  slot: string;
  departmentId: string;
}

const verbs = {
  'help.promise': (turn, { until }) => ({ verb: 'step.promise', until: promisedDay(until, turn.today) }),
  'help.free': () => ({ verb: 'step.free' }),
  'help.elsewhere': ({ town, today }) => {
    const { digitalOffice } = town.settings;
    return { verb: 'step.elsewhere', help: askedFrom(digitalOffice, today, town.settings) };
  },
} satisfies Record<string, (turn: Turn, data: PressData) => Omit<StepPress, 'token'>>;

/** What somebody presses who was asked for help (product.md §8); it counts for the department that was asked. */
export const helpPresses: readonly Press[] = Object.entries(verbs).map(([verb, pressOf]) => ({
  verb,
  action: 'step.help',
  resource: (data) => ({ departmentId: read(data).departmentId }),
  run: (turn, data) => pressHelp(turn, read(data), pressOf(turn, data)),
}));

/** @throws Refusal `badRequest` when the data is none that our cards carry */
function read(data: PressData): HelpPressData {
  const { token, bundle, slot, department } = data;
  const text = (value: unknown, most: number) => (typeof value === 'string' && value.length <= most ? value : '');
  const isBundle = /^.{1,40}-\d{4}-H[12]$/.test(text(bundle, 60));
  if (!parseToken(text(token, 200)) || !isBundle || !dayOfHelp(text(slot, 20)) || !text(department, 40))
    throw new Refusal('badRequest');
  return {
    token: text(token, 200),
    bundleId: text(bundle, 60),
    slot: text(slot, 20),
    departmentId: text(department, 40),
  };
}

/** @throws Refusal `badRequest` for what is no day, `dayPast`, or `tooFar` */
function promisedDay(until: unknown, today: string): string {
  const days = typeof until === 'string' ? daysBetween(today, until) : undefined;
  if (typeof until !== 'string' || days === undefined) throw new Refusal('badRequest');
  if (days < 0) throw new Refusal('dayPast');
  if (days > promiseAtMost) throw new Refusal('tooFar');
  return until;
}

/**
 * Only in the chat that was asked, about the steps it was asked for: who is asked there the ledger knows, and no card can say
 * otherwise. What was passed on meanwhile is others' to answer.
 */
async function pressHelp(turn: Turn, data: HelpPressData, press: Omit<StepPress, 'token'>): Promise<PressReply> {
  const { token, bundleId, slot, departmentId } = data;
  const { store, conversation } = turn;
  const { scope, personId, id } = conversation;
  const own = scope === 'personal' && personId ? partitions.person(personId) : partitions.out(departmentId);
  const row = (await store.get('delivery', own, deliveryId(slot, id)))?.record;
  const stepId = parseToken(token)?.stepId ?? '';
  const ask = row?.asks?.find((each) => each.stepId === stepId && each.bundleId === bundleId);
  if (!row || !ask) throw new Refusal('notFound');
  const applied = await applyPress(turn, bundleId, (standing) => {
    const step = findStep(standing, stepId)?.step;
    if (step && tokenOf(step) === token && step.help?.helper !== ask.helper) throw new Refusal('forbidden');
    return { ...press, token };
  });
  const message = await helperMessage(store, turn, row);
  if (!message) throw new Refusal('notFound');
  return { message, ...changedBy(applied, token) };
}
