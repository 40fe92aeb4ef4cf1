import { boardFor } from '../bundle/board.ts';
import type { Bundle, Step, Task } from '../bundle/bundle.ts';
import { count, dashboardOf, type TaskState, taskState } from '../bundle/progress.ts';
import { shiftHalfYear } from '../calendar/halfYear.ts';
import type { Department } from '../department/department.ts';
import { outsideOf } from '../department/smallUnits.ts';
import type { Measure } from '../plan/measure.ts';
import type { Town } from '../town/town.ts';

/** What a report is made from: the plan and the bundles as they stand. */
export interface ReportSource {
  town: Town;
  /** Whose report it is; without one the whole town's. */
  department?: Department | undefined;
  halfYear: string;
  measures: readonly Measure[];
  /** Bundles of that half-year; those of other departments are left out. */
  bundles: readonly Bundle[];
}

type History = Measure['history'][number];

/** A task that waits, with the step that keeps it waiting. */
export interface StuckTask {
  task: Task;
  measure: string;
  step: Step;
}

/** What a report counts. */
export interface ReportFigures {
  tasks: Record<TaskState, number>;
  steps: { done: number; total: number };
  waitingFor: ReturnType<typeof count>['waitingFor'];
}

/** What there is to say of a half-year, before it is said: no unit, no person, no day on which anybody did something. */
export interface Findings {
  /** Measures that are finished, in the order of their fields of action. */
  done: Measure[];
  /** Measures that are under way. */
  going: Measure[];
  /** Finished tasks of measures that are under way. */
  finishedTasks: Task[];
  stuck: StuckTask[];
  /** What is planned for the half-year after. */
  next: Measure[];
  moved: { measure: Measure; entry: History }[];
  dropped: { measure: Measure; entry: History | undefined }[];
  /** Absent where no bundle was there, or where they would be about fewer than five people. */
  figures: ReportFigures | undefined;
  /** Why there are no figures, where it is for the small number of people. */
  isSmall: boolean;
  /** Of a town: its departments in neutral order, those that are hidden without steps. */
  departments: { code: string; name: string; steps: { done: number; total: number } | undefined }[];
}

/** Gathers what a report says (product.md §10, §12). @param running the half-year that today lies in */
export function findingsOf(source: ReportSource, running: string): Findings {
  const { town, department, halfYear } = source;
  const fields = Object.keys(town.settings.fieldsOfAction);
  const inScope = source.measures
    .filter(({ departmentId }) => !department || departmentId === department.id)
    .sort((a, b) => orderOf(fields, a) - orderOf(fields, b) || (a.id < b.id ? -1 : 1));
  const bundles = source.bundles.filter(
    (bundle) => bundle.halfYear === halfYear && (!department || bundle.departmentId === department.id),
  );
  const tasks = bundles.flatMap((bundle) => bundle.tasks);
  const here = inScope.filter((measure) => measure.halfYear === halfYear && measure.state !== 'dropped');
  const done = here.filter((measure) => isDone(measure, tasks));
  const going = here.filter((measure) => !done.includes(measure));
  return {
    done,
    going,
    finishedTasks: tasks.filter((task) => taskState(task) === 'done' && !done.some(({ id }) => id === task.measureId)),
    stuck: stuckIn(tasks, source.measures),
    next: inScope.filter((measure) => measure.state !== 'dropped' && measure.halfYear === shiftHalfYear(halfYear, 1)),
    ...changesIn(inScope, halfYear, halfYear >= running ? shiftHalfYear(halfYear, 1) : undefined),
    ...figuresOf(source, bundles),
  };
}

const orderOf = (fields: readonly string[], { fieldOfAction }: Measure): number => {
  const at = fields.indexOf(fieldOfAction);
  return at < 0 ? fields.length : at;
};

/** Closed as done, or all that the bundle holds of it is done. */
function isDone({ id, state }: Measure, tasks: readonly Task[]): boolean {
  const own = tasks.filter(({ measureId }) => measureId === id);
  return state === 'done' || (own.length > 0 && own.every((task) => taskState(task) === 'done'));
}

function stuckIn(tasks: readonly Task[], measures: readonly Measure[]): StuckTask[] {
  return tasks.flatMap((task) => {
    const step = task.steps.find(({ state }) => state === 'waiting');
    const measure = measures.find(({ id }) => id === task.measureId)?.title ?? task.measureId;
    return step ? [{ task, measure, step }] : [];
  });
}

/**
 * What was planned for the half-year and went elsewhere or was given up.
 * @param ahead the next half-year, while it is still planned for: what left that is news of this one
 */
function changesIn(
  measures: readonly Measure[],
  halfYear: string,
  ahead: string | undefined,
): Pick<Findings, 'moved' | 'dropped'> {
  const entryOf = (measure: Measure, ...results: History['result'][]) =>
    measure.history.findLast(
      (entry) => (entry.halfYear === halfYear || entry.halfYear === ahead) && results.includes(entry.result),
    );
  return {
    moved: measures.flatMap((measure) => {
      const entry = entryOf(measure, 'moved', 'split');
      // One that came back is where it was.
      return entry && measure.halfYear !== entry.halfYear ? [{ measure, entry }] : [];
    }),
    dropped: measures.flatMap((measure) => {
      const entry = entryOf(measure, 'dropped');
      const isHere = entry || measure.halfYear === halfYear;
      return measure.state === 'dropped' && isHere ? [{ measure, entry }] : [];
    }),
  };
}

function figuresOf(
  { town, department, halfYear }: ReportSource,
  bundles: readonly Bundle[],
): Pick<Findings, 'figures' | 'isSmall' | 'departments'> {
  if (department) {
    // A report is read outside of its department, and a frozen one says the same to everybody.
    const isSmall = outsideOf(town.departments).hidden.has(department.id);
    const tasks = bundles.flatMap((bundle) => bundle.tasks);
    return { figures: isSmall || tasks.length === 0 ? undefined : count(tasks), isSmall, departments: [] };
  }
  const { rows, total } = boardFor(dashboardOf(halfYear, town.departments, bundles), town.departments);
  return {
    figures: total && total.steps.total > 0 ? total : undefined,
    isSmall: total === undefined,
    departments:
      bundles.length === 0 ? [] : rows.map(({ code, name, figures }) => ({ code, name, steps: figures?.steps })),
  };
}
