import { causes } from '../../core/bundle/causes.ts';
import { findStep, parseToken, type StepPress } from '../../core/bundle/press.ts';
import { type StepVerb, stepPageVerbs } from '../../core/bundle/stepVerbs.ts';
import { Refusal } from '../../core/errors.ts';
import { applyPress, changedBy } from '../applyPress.ts';
import { helpFor } from '../helpChats.ts';
import { shownOn } from '../sentCards.ts';
import { stepsCard } from '../shownCard.ts';
import type { Press, PressData, PressReply, ShownSteps, Turn } from '../turn.ts';

/** What a team presses on its own steps; that the way is free again the team may know before its helper says so. */
export const stepPresses: readonly Press[] = stepPageVerbs.map((verb) => ({
  verb,
  action: 'step.press',
  resource: (data) => ({ departmentId: read(verb, data).departmentId }),
  run: (turn, data, messageId) => pressStep(turn, read(verb, data), messageId),
}));

interface StepPressData extends StepPress {
  bundleId: string;
  departmentId: string;
  /** The week, where it was pressed on a weekly card. */
  slot?: string;
}

/** @throws Refusal `badRequest` when the data is none that our cards carry */
function read(verb: StepVerb, data: PressData): StepPressData {
  const bundle = typeof data.bundle === 'string' ? /^(.{1,40})-(\d{4}-H[12])$/.exec(data.bundle) : null;
  const token = typeof data.token === 'string' && data.token.length <= 200 ? data.token : '';
  const cause = causes.find((c) => c === data.cause);
  // A choice that may be left out arrives as an empty text.
  const system =
    typeof data.system === 'string' && /^[a-z][a-z0-9-]{0,39}$/.test(data.system) ? data.system : undefined;
  const slot = typeof data.slot === 'string' && /^[\w-]{1,40}$/.test(data.slot) ? data.slot : undefined;
  if (!bundle?.[1] || !parseToken(token)) throw new Refusal('badRequest');
  return {
    verb,
    token,
    bundleId: bundle[0],
    departmentId: bundle[1],
    ...(cause ? { cause } : {}),
    ...(verb === 'step.stuck' && system ? { system } : {}),
    ...(slot ? { slot } : {}),
  };
}

async function pressStep(turn: Turn, data: StepPressData, messageId: string | undefined): Promise<PressReply> {
  const { bundleId, departmentId, slot, ...press } = data;
  const { verb, cause, token } = press;
  const help = verb === 'step.stuck' && cause ? await helpFor(cause, departmentId, turn) : undefined;
  const applied = await applyPress(turn, bundleId, (standing) => {
    // Nobody is asked to help themselves.
    const own = findStep(standing, parseToken(token)?.stepId ?? '')?.task.unitId === help?.helper;
    return help && !own ? { ...press, help } : press;
  });
  const stepId = parseToken(token)?.stepId ?? '';
  const from = { conversationId: turn.conversation.id, messageId, slot };
  const shown = await shownOn(turn.store, departmentId, from);
  const message = stepsCard(turn, applied.bundle, shown ?? { ...bareCard(departmentId), stepIds: [stepId] });
  if (!message) throw new Refusal('notFound');
  return { message, ...changedBy(applied, token) };
}

const bareCard = (departmentId: string): Omit<ShownSteps, 'stepIds'> => ({
  card: 'weekly',
  departmentId,
  thanks: [],
  canPress: true,
});
