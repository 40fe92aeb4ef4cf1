import type { Bundle, Task } from '../../core/bundle/bundle.ts';
import type { StepInTask } from '../../core/bundle/nextSteps.ts';
import { findStep } from '../../core/bundle/press.ts';
import { count, taskState } from '../../core/bundle/progress.ts';
import type { CardMessage } from '../../core/messenger.ts';
import { asClause, progressText } from '../../core/words/format.ts';
import type { Words } from '../../core/words/words.ts';
import { actionSet, card, type Element, label, small, smallWithLink, text, withStrong } from './card.ts';
import { answeredText, canUndo, type NameOf, stepButtons, undoButton, viewOf } from './stepElements.ts';

export interface WeeklyData {
  bundle: Bundle;
  /** The unit's or department's name. */
  name: string;
  /** The week it was sent in, which its buttons carry so that a press finds what the card shows. */
  slot?: string;
  /** The proposed step first, then at most two more. */
  stepIds: readonly string[];
  /** Ids of finished tasks that are thanked for. */
  thanks: readonly string[];
  /** Address of the bundle in the tab. */
  link: string;
  nameOf: NameOf;
  /** The town's systems by id. */
  systems?: Readonly<Record<string, string>> | undefined;
  now: number;
  today: string;
}

/** The weekly card: one step with its three answers, at most two more as lines, where the half-year stands, and thanks last. */
export function weeklyCard(data: WeeklyData, words: Words): CardMessage | undefined {
  const { bundle, name, now, today, link } = data;
  const on = { bundleId: bundle.id, slot: data.slot, systems: data.systems };
  const [proposed, ...further] = data.stepIds.flatMap((id) => findStep(bundle, id) ?? []);
  if (!proposed) return undefined;
  const { step } = proposed;
  const { steps, waitingFor } = count(bundle.tasks);
  const asking = viewOf(step, today) === 'open';
  const main = asking
    ? words.weekly.text(name, step.title, words.steps.minutes(step.minutes))
    : answeredText(step, words, { fresh: canUndo(step, now), nameOf: data.nameOf });
  const progress = words.weekly.progress(bundle.halfYear, progressText(steps, waitingFor));
  return card(
    {
      summary: asking ? words.weekly.summary(name, step.title) : main,
      speak: main,
      body: [
        asking && step.freed ? text(words.steps.isFree(step.freed.cause)) : undefined,
        asking ? withStrong(main, asClause(step.title)) : text(main),
        ...(asking
          ? [actionSet(stepButtons(on, step, words, { style: 'positive' })), ...furtherLines(further, words)]
          : []),
        !asking && canUndo(step, now) ? actionSet([undoButton(on, step, words)]) : undefined,
        smallWithLink(progress, words.tasks.link, link),
        thanks(data, proposed, words),
      ],
    },
    words,
  );
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
