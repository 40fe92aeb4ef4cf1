import type { Bundle } from '../../core/bundle/bundle.ts';
import { nextSteps, type StepInTask, tasksOf, waitingSteps } from '../../core/bundle/nextSteps.ts';
import { findStep } from '../../core/bundle/press.ts';
import type { CardMessage } from '../../core/messenger.ts';
import type { Words } from '../../core/words/words.ts';
import { actionSet, card, type Element, heading, label, open, small, text } from './card.ts';
import { answeredText, canUndo, doneButton, stepButtons, undoButton, viewOf } from './stepElements.ts';

export interface TasksData {
  bundle: Bundle;
  /** The unit's or department's name. */
  name: string;
  unitId?: string;
  /** Whether who sees this card here may press; in a chat of one's own one reads only. */
  canPress: boolean;
  /** Steps the card showed before, so that a pressed one stays in place with its undo button. */
  shown: readonly string[];
  link: string;
  now: number;
  today: string;
}

const atMost = 5;
const waitingAtMost = 3;

/** The steps a tasks card shows: what was on it before, filled up with what is next. */
export function stepsOnCard({ bundle, unitId, shown, today }: Pick<TasksData, 'bundle' | 'unitId' | 'shown' | 'today'>): string[] {
  if (shown.length > 0) return shown.filter((id) => findStep(bundle, id) !== undefined);
  const waiting = waitingSteps(bundle, unitId).slice(0, waitingAtMost);
  return [...nextSteps(bundle, unitId, today).slice(0, atMost), ...waiting].map(({ step }) => step.id);
}

/** What is next in the bundle: the first step with its three answers, others with one button, and what waits. */
export function tasksCard(data: TasksData, words: Words): CardMessage {
  const { bundle, name, today, canPress } = data;
  const items = stepsOnCard(data).flatMap((id) => findStep(bundle, id) ?? []);
  const waiting = items.filter(({ step }) => step.state === 'waiting' && !canUndo(step, data.now));
  const [first, ...others] = items.filter((item) => !waiting.includes(item));
  const allDone = tasksOf(bundle, data.unitId).every((task) => task.steps.every((s) => s.state === 'done'));
  const empty = items.length === 0 && !allDone ? [text(words.tasks.noBundle(bundle.halfYear))] : [];
  return card(
    {
      summary: words.tasks.summary(name),
      speak: first ? `${words.tasks.title(name)}. ${first.step.title}.` : words.tasks.summary(name),
      body: [
        heading(words.tasks.title(name)),
        allDone ? text(words.tasks.allDone) : undefined,
        ...empty,
        first && !allDone ? text(canPress ? words.tasks.intro : words.tasks.readOnly) : undefined,
        ...(first ? stepItem(first, data, words, true) : []),
        ...(others.length > 0 ? [label(words.tasks.further), ...others.flatMap((o) => stepItem(o, data, words, false))] : []),
        ...(waiting.length > 0 ? [label(words.tasks.waiting), ...waiting.flatMap((w) => stepItem(w, data, words, false))] : []),
      ],
      actions: [open(words.tasks.link, data.link)],
    },
    words,
  );

  function stepItem(item: StepInTask, { now }: TasksData, w: Words, all: boolean): Element[] {
    const { step, task } = item;
    const view = viewOf(step, today);
    if (view === 'done' || view === 'later' || (view === 'waiting' && canUndo(step, now))) {
      return [text(answeredText(item, view, now, w)), ...(canPress && canUndo(step, now) ? [actionSet([undoButton(bundle.id, step, w)])] : [])];
    }
    const state = step.cause ? w.steps.waiting(step.cause, step.since) : w.steps.minutes(step.minutes);
    const lines = [{ ...text(step.title), spacing: 'Medium' }, small(`${state} · ${task.title}`)];
    if (!canPress) return lines;
    return [...lines, actionSet(all ? stepButtons(bundle.id, step, w) : [doneButton(bundle.id, step, w)])];
  }
}
