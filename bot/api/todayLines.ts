import { may } from '../../core/access.ts';
import type { Bundle, Step } from '../../core/bundle/bundle.ts';
import type { StepInTask } from '../../core/bundle/nextSteps.ts';
import { hidesDays } from '../../core/department/hidesDays.ts';
import { placeName } from '../../core/town/town.ts';
import { todayLines } from '../../core/words/todayWords.ts';
import { waitsText, whoHelpsText } from '../../core/words/whoHelpsWords.ts';
import { answeredText } from '../cards/stepElements.ts';
import { helperNames } from '../helpChats.ts';
import { linksTo } from '../links.ts';
import { buttonsFor } from './stepButtons.ts';
import { stuckState, systemName } from './stuckSteps.ts';
import type { Line, TodayCall } from './todayLine.ts';

/** Addresses inside the tab. */
export const inTab = linksTo('');

type Reader = Pick<TodayCall, 'moment'> & { actor: TodayCall['actor'] | undefined };

/** A step that is proposed. @param place in the order of its rule @param because why it is the first */
export function stepLine(
  call: TodayCall,
  bundle: Bundle,
  { task, step }: StepInTask,
  { place, because }: { place: number; because?: string | undefined },
): Line {
  const { steps } = call.moment.words;
  const why = step.freed ? steps.isFree(step.freed.cause) : because;
  const about = `${steps.ofTask(task.title)}, ${steps.minutes(step.minutes)}.`;
  return { ...line(call, bundle, step), group: 'steps', place, text: why ? `${about} ${why}` : about };
}

/** A step that was just pressed, as long as that can be taken back: it stands first. */
export function pressedLine(call: TodayCall, bundle: Bundle, { step }: StepInTask): Line {
  const { town, words } = call.moment;
  const text = answeredText(step, words, { fresh: true, nameOf: helperNames(town, words) });
  return { ...line(call, bundle, step), group: 'steps', place: 0, text };
}

/** A step that waits, and who helps. */
export function stuckLine(call: TodayCall, bundle: Bundle, { task, step }: StepInTask): Line {
  const { cause, help } = step;
  const helps = cause ? whoHelpsText(stuckState({ cause, help }, call.moment), call.moment.today) : '';
  const text = todayLines.stuck(teamOf(call, bundle, task), waitsFor(call, step, task.unitId), helps);
  return { ...line(call, bundle, step), group: 'stuck', day: helpDay(step), text };
}

/** A step that waits for whoever reads it. */
export function askedLine(call: TodayCall, bundle: Bundle, { task, step }: StepInTask): Line {
  const { cause, help } = step;
  const asked = cause && stuckState({ cause, help }, call.moment).help;
  const waits = waitsFor(call, step, task.unitId);
  const text = todayLines.asked(teamOf(call, bundle, task), waits, asked, call.moment.today);
  return { ...line(call, bundle, step), group: 'asked', day: helpDay(step), text };
}

/** What a step waits for, for which system, and since when where that may be told. */
export function waitsFor({ actor, moment }: Reader, { cause, since, system }: Step, unitId: string): string {
  const unit = moment.town.units.find(({ id }) => id === unitId);
  return cause ? waitsText(cause, hidesDays(actor, unit) ? undefined : since, systemName(system, moment)) : '';
}

/** By when help was promised or an answer is expected. */
const helpDay = ({ help }: Step): string | undefined => help?.promisedFor ?? help?.answerBy;

export function teamOf(
  { moment }: Pick<TodayCall, 'moment'>,
  { departmentId }: Bundle,
  { unitId }: { unitId: string },
) {
  return placeName(moment.town, departmentId, unitId) ?? departmentId;
}

function line(call: TodayCall, bundle: Bundle, step: Step): Pick<Line, 'id' | 'title' | 'href' | 'buttons'> {
  const { departmentId } = bundle;
  return {
    id: step.id,
    title: step.title,
    // Who is asked for help by another department may not read its page.
    ...(may(call.actor, 'department.read', { departmentId }) ? { href: inTab.department(departmentId) } : {}),
    ...buttonsFor(call, bundle, step),
  };
}
