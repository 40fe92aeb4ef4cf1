import { authorize } from '../../core/access.ts';
import type { Bundle } from '../../core/bundle/bundle.ts';
import { findStep, parseToken, type StepPress, tokenOf } from '../../core/bundle/press.ts';
import { daysBetween } from '../../core/calendar/clock.ts';
import { dayOfHelp, deliveryId } from '../../core/delivery/delivery.ts';
import { Refusal } from '../../core/errors.ts';
import { askedFrom, helperPlace } from '../../core/help/whoHelps.ts';
import { partitions } from '../../core/model.ts';
import { leadOf } from '../../core/town/settings.ts';
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

async function pressHelp(turn: Turn, data: HelpPressData, press: Omit<StepPress, 'token'>): Promise<PressReply> {
  const { token, bundleId, slot, departmentId } = data;
  const { store, conversation } = turn;
  const applied = await applyPress(turn, bundleId, (standing) => {
    requireHelper(standing, data, turn);
    return { ...press, token };
  });
  const { scope, personId } = conversation;
  const own = scope === 'personal' && personId ? partitions.person(personId) : partitions.out(departmentId);
  const row = await store.get('delivery', own, deliveryId(slot, conversation.id));
  const message = row && (await helperMessage(store, turn, row.record));
  if (!message) throw new Refusal('notFound');
  return { message, ...changedBy(applied, token) };
}

/** Only who is asked now may answer, or the digital office where nobody else is reached; a press on what others have answered meanwhile changes nothing and shows that. */
function requireHelper(bundle: Bundle, { token, departmentId }: HelpPressData, { town, actor }: Turn): void {
  const step = findStep(bundle, parseToken(token)?.stepId ?? '')?.step;
  if (!step?.help || tokenOf(step) !== token) return;
  const { helper } = step.help;
  // What lies with a lead is not decided by who happens to be in the department.
  if (helper === leadOf) authorize(actor, 'step.decide', { departmentId });
  const mayHelp = [helper, town.settings.digitalOffice].map((unit) => helperPlace(unit, bundle.departmentId, town));
  if (!mayHelp.some((place) => place?.departmentId === departmentId)) throw new Refusal('forbidden');
}
