import type { Bundle, Step, Task } from './bundle.ts';
import { taskState } from './progress.ts';

export interface StepInTask {
  task: Task;
  step: Step;
}

/** Which steps of a bundle concern a chat: those of its unit, or of the whole department where it is bound to that. */
export function tasksOf(bundle: Bundle, unitId: string | undefined): Task[] {
  return unitId === undefined ? bundle.tasks : bundle.tasks.filter((t) => t.unitId === unitId);
}

/**
 * Open steps in the order in which they are proposed: tasks in work first (what is begun gets finished), then by due month;
 * within a task the steps come one after the other. What waits rests, and what was put off comes back on its day.
 * @param today ISO day in the town's time zone
 */
export function nextSteps(bundle: Bundle, unitId: string | undefined, today: string): StepInTask[] {
  const rank = (task: Task) => (taskState(task) === 'inWork' ? 0 : 1);
  const tasks = tasksOf(bundle, unitId)
    .filter((task) => !['waiting', 'done'].includes(taskState(task)))
    .sort((a, b) => rank(a) - rank(b) || compare(a.due, b.due) || compare(a.id, b.id));
  const open = tasks.map((task) => task.steps.filter((step) => step.state === 'open').map((step) => ({ task, step })));
  const firsts = open.flatMap((steps) => steps.slice(0, 1));
  const others = open.flatMap((steps) => steps.slice(1));
  const due = ({ step }: StepInTask) => step.laterUntil === undefined || step.laterUntil <= today;
  return [...firsts.filter(due), ...others.filter(due)];
}

export function waitingSteps(bundle: Bundle, unitId: string | undefined): StepInTask[] {
  return tasksOf(bundle, unitId).flatMap((task) =>
    task.steps.filter((step) => step.state === 'waiting').map((step) => ({ task, step })),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
