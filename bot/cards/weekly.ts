import type { Bundle } from '../../core/bundle/bundle.ts';
import { findStep } from '../../core/bundle/press.ts';
import { count } from '../../core/bundle/progress.ts';
import type { StepInTask } from '../../core/bundle/nextSteps.ts';
import type { CardMessage } from '../../core/messenger.ts';
import { progressText } from '../../core/words/format.ts';
import type { Words } from '../../core/words/words.ts';
import { actionSet, card, type Element, label, open, small, text } from './card.ts';
import { answeredText, canUndo, stepButtons, undoButton, viewOf } from './stepElements.ts';

export interface WeeklyData {
  bundle: Bundle;
  /** The unit's or department's name. */
  name: string;
  /** The proposed step first, then at most two more. */
  stepIds: readonly string[];
  /** Ids of finished tasks that are thanked for. */
  thanks: readonly string[];
  /** Address of the bundle in the tab. */
  link: string;
  now: number;
  today: string;
}

/** The weekly card: one step with its three answers, at most two more as lines, where the half-year stands, and thanks last. */
export function weeklyCard(data: WeeklyData, words: Words): CardMessage | undefined {
  const { bundle, name, now, today } = data;
  const [proposed, ...further] = data.stepIds.flatMap((id) => findStep(bundle, id) ?? []);
  if (!proposed) return undefined;
  const thanks = data.thanks.flatMap((id) => bundle.tasks.find((t) => t.id === id) ?? []);
  const { steps, waitingFor } = count(bundle.tasks);
  const view = viewOf(proposed.step, today);
  const asking = view === 'open';
  const main = asking
    ? words.weekly.text(name, proposed.step.title, words.steps.minutes(proposed.step.minutes))
    : answeredText(proposed, view, now, words);
  return card(
    {
      summary: words.weekly.summary(name, proposed.step.title),
      speak: main,
      body: [
        text(main),
        ...buttons(bundle.id, proposed, asking, now, words),
        ...(asking ? furtherLines(further, words) : []),
        small(words.weekly.progress(bundle.halfYear, progressText(steps, waitingFor))),
        thanks.length > 0 ? { ...text(words.weekly.thanks(thanks, name)), separator: true } : undefined,
      ],
      actions: [open(words.tasks.link, data.link)],
    },
    words,
  );
}

function buttons(bundleId: string, { step }: StepInTask, asking: boolean, now: number, words: Words): Element[] {
  if (asking) return [actionSet(stepButtons(bundleId, step, words))];
  return canUndo(step, now) ? [actionSet([undoButton(bundleId, step, words)])] : [];
}

function furtherLines(further: readonly StepInTask[], words: Words): Element[] {
  const open = further.filter(({ step }) => step.state === 'open');
  if (open.length === 0) return [];
  return [label(words.weekly.further), ...open.map(({ step }) => small(`${step.title}, ${words.steps.minutes(step.minutes)}`))];
}
