import type { DepartmentAnswer } from '../core/api.ts';

type Task = DepartmentAnswer['tasks'][number];
type Step = Task['steps'][number];

/** What hangs on the wall for one team: the first step that is not done of each task, those that can be done first. */
export interface NoticeOfUnit {
  unit: Task['unit'];
  steps: { step: Step; task: Pick<Task, 'id' | 'title' | 'due'> }[];
  /** Whether more steps follow than are shown. */
  more: boolean;
}

/** So many steps a team has in view: a notice with everything is read by nobody. */
const atMost = 3;

/** The current steps by team, in the order in which teams come in the bundle. @param unit only this team's, by its id */
export function noticeSteps(tasks: readonly Task[], unit?: string): NoticeOfUnit[] {
  const own = tasks.filter((task) => unit === undefined || task.unit.id === unit);
  return [...Map.groupBy(own, (task) => task.unit.id).values()].flatMap((ofUnit) => {
    const [first] = ofUnit;
    const open = ofUnit.flatMap(({ id, title, due, steps }) => {
      const step = steps.find(({ state }) => state !== 'done');
      return step ? [{ step, task: { id, title, due } }] : [];
    });
    const sorted = [...open].sort((a, b) => rank(a) - rank(b) || (a.task.due < b.task.due ? -1 : 1));
    if (!first || sorted.length === 0) return [];
    return [{ unit: first.unit, steps: sorted.slice(0, atMost), more: sorted.length > atMost }];
  });
}

const rank = ({ step }: { step: Step }) => (step.state === 'waiting' ? 1 : 0);
