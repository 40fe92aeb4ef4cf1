import type { Bundle, Step, Task } from '../../core/bundle/bundle.ts';
import { type ProposalReason, type StepInTask, tasksOf } from '../../core/bundle/nextSteps.ts';
import { findStep } from '../../core/bundle/press.ts';
import { count, taskState } from '../../core/bundle/progress.ts';
import { canUndo, viewOf } from '../../core/bundle/stepView.ts';
import { closedBy } from '../../core/calendar/halfYear.ts';
import type { Occasion } from '../../core/delivery/occasion.ts';
import type { CardMessage } from '../../core/messenger.ts';
import { asClause, progressText } from '../../core/words/format.ts';
import type { Words } from '../../core/words/words.ts';
import { actionSet, card, type Element, heading, label, small, smallWithLink, text, withStrong } from './card.ts';
import { answeredText, type NameOf, stepButtons, undoButton } from './stepElements.ts';

export interface WeeklyData {
  bundle: Bundle;
  /** The unit's or department's name. */
  name: string;
  /** The unit that the chat is bound to; the whole department without it. */
  unitId?: string;
  /** The week it was sent in, which its buttons carry so that a press finds what the card shows. */
  slot?: string;
  /** The proposed step first, then at most two more. */
  stepIds: readonly string[];
  /** Ids of finished tasks that are thanked for. */
  thanks: readonly string[];
  /** Why the step was proposed. */
  because?: ProposalReason | undefined;
  /** What the card tells about the half-year. */
  occasion?: Occasion | undefined;
  /** Address of the bundle in the tab. */
  link: string;
  nameOf: NameOf;
  /** The town's systems by id. */
  systems?: Readonly<Record<string, string>> | undefined;
  now: number;
  today: string;
}

/**
 * The weekly card: one step with its three answers, at most two more as lines, where the half-year stands, and thanks last. The
 * first card of a half-year presents the bundle above the step; one of its last weeks tells below it how it ends.
 */
export function weeklyCard(data: WeeklyData, words: Words): CardMessage | undefined {
  const { bundle, name, now, today, link, occasion } = data;
  const on = { bundleId: bundle.id, slot: data.slot, systems: data.systems };
  const [proposed, ...further] = data.stepIds.flatMap((id) => findStep(bundle, id) ?? []);
  if (!proposed) return undefined;
  const { step } = proposed;
  const asking = viewOf(step, today) === 'open';
  const main = asking
    ? words.weekly.text(name, step.title, words.steps.minutes(step.minutes))
    : answeredText(step, words, { fresh: canUndo(step, now), nameOf: data.nameOf });
  const presented = occasion === 'opening' ? opening(data, words) : undefined;
  const closing = occasion === 'closing' ? words.weekly.closing(bundle.halfYear, closedBy(bundle.halfYear)) : '';
  return card(
    {
      summary: asking ? words.weekly.summary(name, step.title) : main,
      speak: [presented?.sentence, main, closing].filter(Boolean).join(' '),
      body: [
        ...(presented?.lines ?? []),
        asking && step.freed ? text(words.steps.isFree(step.freed.cause)) : undefined,
        {
          ...(asking ? withStrong(main, asClause(step.title)) : text(main)),
          ...(presented ? { spacing: 'Medium', separator: true } : {}),
        },
        ...(asking ? [...why(data, step, words), actionSet(stepButtons(on, step, words, { style: 'positive' }))] : []),
        ...(asking ? furtherLines(further, words) : []),
        !asking && canUndo(step, now) ? actionSet([undoButton(on, step, words)]) : undefined,
        closing ? { ...text(closing), spacing: 'Medium' } : undefined,
        smallWithLink(progress(data, words), words.tasks.link, link),
        thanks(data, proposed, words),
      ],
    },
    words,
  );
}

/** How many effects stand for a whole bundle. */
const effectsAtMost = 3;

/** The bundle as it is presented when it begins: the team's tasks, or the department's where the team has none of its own. */
function opening({ bundle, unitId }: WeeklyData, words: Words): { sentence: string; lines: Element[] } {
  const own = tasksOf(bundle, unitId);
  const tasks = own.length > 0 ? own : bundle.tasks;
  const soonest = [...tasks].sort((a, b) => (a.due + a.id < b.due + b.id ? -1 : 1)).slice(0, effectsAtMost);
  const sentence = words.weekly.opening.tasks(tasks.length, unitId !== undefined && own.length > 0);
  return {
    sentence,
    lines: [
      heading(words.weekly.opening.title(bundle.halfYear)),
      text(sentence),
      label(words.weekly.opening.effects(tasks.length <= effectsAtMost)),
      ...soonest.map(({ effect }) => small(effect)),
    ],
  };
}

/** Where the way is free again, that says it all. */
function why({ because }: WeeklyData, { freed }: Step, words: Words): Element[] {
  const sentence = because && !freed && words.weekly.because[because];
  return sentence ? [small(sentence)] : [];
}

/** Where the half-year stands; nothing on the card that presents it, where nobody could have done anything yet. */
function progress({ bundle, occasion }: WeeklyData, words: Words): string {
  const { steps, waitingFor } = count(bundle.tasks);
  if (occasion === 'opening' && steps.done === 0) return '';
  return words.weekly.progress(bundle.halfYear, progressText(steps, waitingFor));
}

function furtherLines(further: readonly StepInTask[], words: Words): Element[] {
  const open = further.filter(({ step }) => step.state === 'open');
  if (open.length === 0) return [];
  return [
    label(words.weekly.further),
    ...open.map(({ step }) => small(`${step.title}, ${words.steps.minutes(step.minutes)}`)),
  ];
}

/** For what was finished since the last card and what this card's own step has finished. */
function thanks({ bundle, name, thanks: ids }: WeeklyData, { task }: StepInTask, words: Words): Element | undefined {
  const before = ids.flatMap((id) => bundle.tasks.find((t) => t.id === id) ?? []).filter((t) => t.id !== task.id);
  const own: Task[] = taskState(task) === 'done' ? [task] : [];
  if (before.length + own.length === 0) return undefined;
  const sentence =
    before.length > 0 ? words.thanks.sinceLastCard([...before, ...own], name) : words.thanks.justNow(own, name);
  return { ...text(sentence), spacing: 'Medium', separator: true };
}
