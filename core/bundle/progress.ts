import type { Department } from '../department/department.ts';
import type { Bundle, Task } from './bundle.ts';
import type { Dashboard, DashboardRow } from './dashboard.ts';

export type TaskState = 'open' | 'inWork' | 'waiting' | 'done';

/** A task's state is never stored: it follows from its steps, so the two cannot drift apart. */
export function taskState(task: Pick<Task, 'steps'>): TaskState {
  if (task.steps.every((s) => s.state === 'done')) return 'done';
  if (task.steps.some((s) => s.state === 'waiting')) return 'waiting';
  return task.steps.some((s) => s.state === 'done') ? 'inWork' : 'open';
}

/** Counts a bundle's tasks by state and its steps; the recount that the dashboard must always equal. */
export function count(tasks: readonly Task[]): Pick<DashboardRow, 'tasks' | 'steps' | 'waitingFor'> {
  const states = { done: 0, inWork: 0, waiting: 0, open: 0 };
  for (const task of tasks) states[taskState(task)] += 1;
  const steps = tasks.flatMap((t) => t.steps);
  return {
    tasks: states,
    steps: { done: steps.filter((s) => s.state === 'done').length, total: steps.length },
    waitingFor: steps.flatMap((s) => s.cause ?? []),
  };
}

/** What a department's row says of its bundle: the counts, and who helps with what waits. */
function rowOf(tasks: readonly Task[]): Omit<DashboardRow, 'id' | 'code' | 'name'> {
  const steps = tasks.flatMap((t) => t.steps);
  const stuck = steps.flatMap(({ cause, help }) => (cause ? [{ cause, ...(help ? { help } : {}) }] : []));
  return { ...count(tasks), stuck };
}

/** The whole dashboard of a half-year, departments in the town's neutral order; those without a bundle have zeros. */
export function dashboardOf(
  halfYear: string,
  departments: readonly Department[],
  bundles: readonly Bundle[],
): Dashboard {
  const rows = [...departments]
    .sort((a, b) => a.order - b.order)
    .map(({ id, code, name }) => {
      const bundle = bundles.find((b) => b.departmentId === id && b.halfYear === halfYear);
      return { id, code, name, ...rowOf(bundle?.tasks ?? []) };
    });
  return { id: halfYear, departments: rows };
}

/** The dashboard after one bundle changed. A department that is not in it yet stays out until the next import. */
export function withBundle(dashboard: Dashboard, bundle: Bundle): Dashboard {
  const departments = dashboard.departments.map((row) =>
    row.id === bundle.departmentId ? { ...row, ...rowOf(bundle.tasks) } : row,
  );
  return { ...dashboard, departments };
}
