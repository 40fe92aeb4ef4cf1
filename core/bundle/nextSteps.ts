import { daysAfter } from '../calendar/clock.ts';
import type { Bundle, Step, Task } from './bundle.ts';
import { taskState } from './progress.ts';

export interface StepInTask {
  task: Task;
  step: Step;
}

/**
 * Why the first step stands before the next one. A closed set, computed by the rule that orders: the task is begun, the step
 * came back, it is due earlier, it is short in a load week, or nothing but the plan's own order decides. `anyway`: a measure
 * before it is not done, but nothing else is left. `helping`: the step is another unit's, since there is none of one's own.
 */
export const proposalReasons = ['begun', 'back', 'due', 'short', 'first', 'anyway', 'helping'] as const;
export type ProposalReason = (typeof proposalReasons)[number];

/** Open steps in the order in which they are proposed, and why the first of them is the first. */
export interface ProposedSteps {
  steps: StepInTask[];
  reason: ProposalReason;
}

export interface ProposalDay {
  /** ISO day in the town's time zone. */
  today: string;
  /** Whether the department has a load week. */
  load: boolean;
}

/** In a load week a step of at most so many minutes goes before a longer one that is due in the same month. */
const shortMinutes = 30;

/** Which steps of a bundle concern a chat: those of its unit, or of the whole department where it is bound to that. */
export function tasksOf(bundle: Bundle, unitId: string | undefined): Task[] {
  return unitId === undefined ? bundle.tasks : bundle.tasks.filter((t) => t.unitId === unitId);
}

/**
 * Open steps in the order in which they are proposed: what others have made way for, what is begun, what was put off and comes
 * back, then by due month; within a
 * task the steps come one after the other. What waits rests, what was put off comes back on its day, and what needs another
 * measure of the bundle first comes after it, unless nothing else is open.
 * @param today ISO day in the town's time zone
 */
export function nextSteps(bundle: Bundle, unitId: string | undefined, today: string): StepInTask[] {
  const day = { today, load: false };
  const { steps } = ordered(readyTasks(bundle, unitId), day);
  return steps.length > 0 ? steps : ordered(openTasks(bundle, unitId), day).steps;
}

/**
 * What a chat is proposed: a step of its own; where there is none, it helps with one of the department's; and before a team
 * gets nothing (prerequisites may also go round in a circle), they are left aside.
 */
export function proposedSteps(bundle: Bundle, unitId: string | undefined, day: ProposalDay): ProposedSteps {
  const choices: [Task[], ProposalReason | undefined][] = [
    [readyTasks(bundle, unitId), undefined],
    [readyTasks(bundle, undefined), 'helping'],
    [openTasks(bundle, unitId), 'anyway'],
    [openTasks(bundle, undefined), 'helping'],
  ];
  for (const [tasks, because] of choices) {
    const { steps, reason } = ordered(tasks, day);
    if (steps.length > 0) return { steps, reason: because ?? reason };
  }
  return { steps: [], reason: 'first' };
}

export function waitingSteps(bundle: Bundle, unitId: string | undefined): StepInTask[] {
  return tasksOf(bundle, unitId).flatMap((task) =>
    task.steps.filter((step) => step.state === 'waiting').map((step) => ({ task, step })),
  );
}

/** Tasks that neither wait nor are done. */
function openTasks(bundle: Bundle, unitId: string | undefined): Task[] {
  return tasksOf(bundle, unitId).filter((task) => !['waiting', 'done'].includes(taskState(task)));
}

/**
 * Open tasks whose measure needs nothing first. A required measure counts while it has a task in the same bundle that is not
 * done; one that is planned elsewhere holds nobody up, since nobody here could go on with it.
 */
function readyTasks(bundle: Bundle, unitId: string | undefined): Task[] {
  const unfinished = new Set(bundle.tasks.filter((t) => taskState(t) !== 'done').map(({ measureId }) => measureId));
  const isReady = ({ requires = [], measureId }: Task) =>
    !requires.some((id) => id !== measureId && unfinished.has(id));
  return openTasks(bundle, unitId).filter(isReady);
}

/** A task with the first of its open steps, by which it is ordered. */
interface Candidate {
  task: Task;
  lead: Step | undefined;
}

/** By what tasks are ordered, the first that differs decides; lower goes first. */
function criteria({
  today,
  load,
}: ProposalDay): { reason: ProposalReason; of(candidate: Candidate): string | number }[] {
  return [
    { reason: 'back', of: ({ lead }) => (lead?.freed && isRecent(lead.freed.on, today) ? 0 : 1) },
    { reason: 'begun', of: ({ task }) => (taskState(task) === 'inWork' ? 0 : 1) },
    { reason: 'back', of: ({ lead }) => (lead && cameBack(lead, today) ? 0 : 1) },
    { reason: 'due', of: ({ task }) => task.due },
    { reason: 'short', of: ({ lead }) => (load && (lead?.minutes ?? 0) > shortMinutes ? 1 : 0) },
    { reason: 'first', of: ({ task }) => task.id },
  ];
}

function cameBack({ laterUntil }: Step, today: string): boolean {
  return laterUntil !== undefined && isRecent(laterUntil, today);
}

/** What comes back has its turn for seven days; later the due month decides again. */
const isRecent = (day: string, today: string): boolean => day <= today && today < daysAfter(day, 7);

function ordered(tasks: readonly Task[], day: ProposalDay): ProposedSteps {
  const by = criteria(day);
  const deciding = (a: Candidate, b: Candidate) => by.find(({ of }) => of(a) !== of(b));
  const stepsOf = (task: Task) => task.steps.filter(({ state }) => state === 'open');
  const candidates = tasks
    .map((task) => ({ task, lead: stepsOf(task)[0] }))
    .sort((a, b) => {
      const criterion = deciding(a, b);
      return criterion ? (criterion.of(a) < criterion.of(b) ? -1 : 1) : 0;
    });
  const isDue = ({ laterUntil }: Step) => laterUntil === undefined || laterUntil <= day.today;
  const leading = candidates.filter(({ lead }) => lead && isDue(lead));
  const others = candidates.flatMap(({ task }) =>
    stepsOf(task)
      .slice(1)
      .map((step) => ({ task, step })),
  );
  const [first, second] = leading;
  return {
    steps: [
      ...leading.flatMap(({ task, lead }) => (lead ? [{ task, step: lead }] : [])),
      ...others.filter(({ step }) => isDue(step)),
    ],
    reason: (first && second && deciding(first, second)?.reason) ?? 'first',
  };
}
