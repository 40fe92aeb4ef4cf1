import type { Bundle, Step, Task } from '../../core/bundle/bundle.ts';
import { nextSteps, type StepInTask, tasksOf, waitingSteps } from '../../core/bundle/nextSteps.ts';
import { findStep } from '../../core/bundle/press.ts';
import { taskState } from '../../core/bundle/progress.ts';
import type { CardMessage } from '../../core/messenger.ts';
import { asSentence } from '../../core/words/format.ts';
import type { Words } from '../../core/words/words.ts';
import { actionSet, card, type Element, heading, label, row, small, smallWithLink, text } from './card.ts';
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
export function stepsOnCard({
  bundle,
  unitId,
  shown,
  today,
}: Pick<TasksData, 'bundle' | 'unitId' | 'shown' | 'today'>): string[] {
  if (shown.length > 0) return shown.filter((id) => findStep(bundle, id) !== undefined);
  const waiting = waitingSteps(bundle, unitId).slice(0, waitingAtMost);
  return [...nextSteps(bundle, unitId, today).slice(0, atMost), ...waiting].map(({ step }) => step.id);
}

/** What is next in the bundle: the first open step with its three answers, others with one button, what waits, and thanks last. */
export function tasksCard(data: TasksData, words: Words): CardMessage {
  const { name, today, now, canPress, link } = data;
  const items = stepsOnCard(data).flatMap((id) => findStep(data.bundle, id) ?? []);
  const waits = ({ step }: StepInTask) => viewOf(step, today) === 'waiting' && !canUndo(step, now);
  const answered = items.filter((item) => !waits(item) && viewOf(item.step, today) !== 'open');
  const [first, ...others] = items.filter(({ step }) => viewOf(step, today) === 'open');
  const waiting = items.filter(waits);
  const section = (title: string, steps: readonly StepInTask[]) =>
    steps.length > 0 ? [label(title), ...steps.flatMap((item) => line(item, data, words))] : [];
  return card(
    {
      summary: words.tasks.summary(name),
      speak: first ? `${words.tasks.title(name)}. ${asSentence(first.step.title)}` : words.tasks.summary(name),
      body: [
        heading(words.tasks.title(name)),
        ...answered.flatMap(({ step }) => answeredLine(step, data, words)),
        first ? text(canPress ? words.tasks.intro : words.tasks.readOnly) : nothingToDo(data, words),
        ...(first ? proposedLine(first, data, words) : []),
        ...section(words.tasks.further, others),
        ...section(words.tasks.waiting, waiting),
        smallWithLink('', words.tasks.link, link),
        thanks(data, items, words),
      ],
    },
    words,
  );
}

function answeredLine(step: Step, { bundle, canPress, now }: TasksData, words: Words): Element[] {
  const fresh = canUndo(step, now);
  const said = text(answeredText(step, words, fresh));
  return fresh && canPress ? [row([said], undoButton(bundle.id, step, words))] : [said];
}

function proposedLine(item: StepInTask, { bundle, canPress }: TasksData, words: Words): Element[] {
  const lines = linesOf(item, words);
  return canPress ? [...lines, actionSet(stepButtons(bundle.id, item.step, words))] : lines;
}

function line(item: StepInTask, { bundle, canPress }: TasksData, words: Words): Element[] {
  const lines = linesOf(item, words);
  return canPress ? [row(lines, doneButton(bundle.id, item.step, words))] : lines;
}

function linesOf({ step, task }: StepInTask, { steps }: Words): Element[] {
  const state = step.cause ? steps.waiting(step.cause, step.since) : steps.minutes(step.minutes);
  return [{ ...text(step.title), spacing: 'Medium' }, small(`${asSentence(state)} ${steps.ofTask(task.title)}`)];
}

function nothingToDo({ bundle, unitId }: TasksData, words: Words): Element | undefined {
  const steps = tasksOf(bundle, unitId).flatMap((task) => task.steps);
  if (steps.length === 0) return text(words.tasks.noneHere(bundle.halfYear));
  if (steps.every((step) => step.state === 'done')) return undefined;
  return text(steps.some((step) => step.state === 'open') ? words.tasks.onlyLater : words.tasks.onlyWaiting);
}

/** For tasks that a step on this card has finished, or for the whole half-year. */
function thanks({ bundle, unitId, name }: TasksData, items: readonly StepInTask[], words: Words): Element | undefined {
  const tasks = tasksOf(bundle, unitId);
  const isDone = (task: Task) => taskState(task) === 'done';
  const finished = [...new Set(items.map(({ task }) => task))].filter(isDone);
  const sentences = [
    ...(finished.length > 0 ? [words.thanks.justNow(finished, name)] : []),
    ...(tasks.length > 0 && tasks.every(isDone) ? [words.thanks.allDone(name)] : []),
  ];
  const last = sentences.at(-1);
  return last ? { ...text(last), spacing: 'Medium', separator: true } : undefined;
}
