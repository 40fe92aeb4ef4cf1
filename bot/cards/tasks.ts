import type { Bundle, Step, Task } from '../../core/bundle/bundle.ts';
import { nextSteps, type StepInTask, tasksOf, waitingSteps } from '../../core/bundle/nextSteps.ts';
import { findStep } from '../../core/bundle/press.ts';
import { taskState } from '../../core/bundle/progress.ts';
import { canUndo, viewOf } from '../../core/bundle/stepView.ts';
import type { CardMessage } from '../../core/messenger.ts';
import { asSentence } from '../../core/words/format.ts';
import type { Words } from '../../core/words/words.ts';
import { actionSet, card, type Element, heading, label, row, small, smallWithLink, text } from './card.ts';
import { answeredText, doneButton, freeButton, type NameOf, stepButtons, undoButton } from './stepElements.ts';

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
  nameOf: NameOf;
  /** The town's systems by id. */
  systems?: Readonly<Record<string, string>> | undefined;
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
  const { name, today, now, link } = data;
  const items = stepsOnCard(data).flatMap((id) => findStep(data.bundle, id) ?? []);
  const open = items.filter(({ step }) => viewOf(step, today) === 'open');
  const waiting = items.filter(({ step }) => viewOf(step, today) === 'waiting' && !canUndo(step, now));
  const answered = items.filter((item) => !open.includes(item) && !waiting.includes(item));
  return card(
    {
      summary: words.tasks.summary(name),
      speak: open[0] ? `${words.tasks.title(name)}. ${asSentence(open[0].step.title)}` : words.tasks.summary(name),
      body: [
        heading(words.tasks.title(name)),
        ...answered.flatMap(({ step }) => answeredLine(step, data, words)),
        ...(open.length > 0 ? openLines(open, answered.length > 0, data, words) : [nothingToDo(data, words)]),
        ...(waiting.length > 0 ? [label(words.tasks.waiting)] : []),
        ...waiting.flatMap(({ step }) => waitingLine(step, data, words)),
        smallWithLink('', words.tasks.link, link),
        thanks(data, items, words),
      ],
    },
    words,
  );
}

/** In a list with more to come nobody is thanked: thanks would be followed by the next order (voice.md). */
function answeredLine(step: Step, { bundle, canPress, now, nameOf }: TasksData, words: Words): Element[] {
  const undo = canPress && canUndo(step, now) ? [actionSet([undoButton({ bundleId: bundle.id }, step, words)])] : [];
  return [text(answeredText(step, words, { fresh: false, nameOf })), ...undo];
}

/** @param begun whether a step of this card was answered already, so that nothing more is asked for */
function openLines(
  [first, ...others]: readonly StepInTask[],
  begun: boolean,
  data: TasksData,
  words: Words,
): Element[] {
  const { bundle, canPress, systems } = data;
  if (!first) return [];
  const { step, task } = first;
  const intro = text(canPress ? words.tasks.intro : words.tasks.readOnly);
  const about = `${asSentence(words.steps.minutes(step.minutes))} ${words.steps.ofTask(task.title)}`;
  const buttons = actionSet(
    stepButtons({ bundleId: bundle.id, systems }, step, words, begun ? {} : { style: 'positive' }),
  );
  return [
    begun ? label(words.tasks.further) : intro,
    { ...text(step.title), spacing: 'Medium' },
    ...(step.freed ? [small(words.steps.isFree(step.freed.cause))] : []),
    small(about),
    ...(canPress ? [buttons] : []),
    ...(others.length > 0 && !begun ? [label(words.tasks.further)] : []),
    ...others.flatMap((other) => line(other.step, words.steps.minutes(other.step.minutes), data, words)),
  ];
}

/** What waits says what for and who helps; that the way is free again the team may know first. */
function waitingLine(step: Step, { bundle, canPress, nameOf }: TasksData, words: Words): Element[] {
  const lines = [text(answeredText(step, words, { fresh: false, nameOf }))];
  return canPress ? [...lines, actionSet([freeButton({ bundleId: bundle.id }, step, words)])] : lines;
}

function line(step: Step, state: string, { bundle, canPress }: TasksData, words: Words): Element[] {
  const lines = [{ ...text(step.title), spacing: 'Medium' }, small(asSentence(state))];
  return canPress ? [row(lines, doneButton({ bundleId: bundle.id }, step, words))] : lines;
}

function nothingToDo({ bundle, unitId }: TasksData, words: Words): Element {
  const steps = tasksOf(bundle, unitId).flatMap((task) => task.steps);
  if (steps.length === 0) return text(words.tasks.noneHere(bundle.halfYear));
  if (steps.every((step) => step.state === 'done')) return text(words.tasks.allDone);
  return text(steps.some((step) => step.state === 'open') ? words.tasks.onlyLater : words.tasks.onlyWaiting);
}

/** For the tasks that a step on this card has finished, else for the whole half-year. */
function thanks({ bundle, unitId, name }: TasksData, items: readonly StepInTask[], words: Words): Element | undefined {
  const isDone = (task: Task) => taskState(task) === 'done';
  const finished = [...new Set(items.map(({ task }) => task))].filter(isDone);
  const tasks = tasksOf(bundle, unitId);
  const all = tasks.length > 0 && tasks.every(isDone) ? words.thanks.forHalfYear(name) : undefined;
  const sentence = finished.length > 0 ? words.thanks.justNow(finished, name) : all;
  return sentence ? { ...text(sentence), spacing: 'Medium', separator: true } : undefined;
}
