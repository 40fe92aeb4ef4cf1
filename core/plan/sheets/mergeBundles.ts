import type { Bundle, Step, Task } from '../../bundle/bundle.ts';
import type { Measure } from '../measure.ts';
import type { RowChange } from './rowChanges.ts';

export interface BundleChanges {
  task: readonly RowChange[];
  step: readonly RowChange[];
  /** As they will be. */
  measures: ReadonlyMap<string, Measure>;
  /** Measures whose prerequisites the file changes. */
  otherRequires: ReadonlySet<string>;
}

/**
 * The bundles with the file's tasks and steps: texts are the file's, states the store's. A stored task or step keeps its place,
 * however the file sorts it, and stays where the file does not name it; what is new is added behind, steps as open ones. The
 * bundles that nothing changes in are given back as they are. What does not fit is left out: `compare` has refused it by then.
 */
export function mergeBundles(stored: readonly Bundle[], changes: BundleChanges): Bundle[] {
  const steps = groupBy(changes.step, ({ after }) => String(after.taskId));
  const tasks = new Map(changes.task.map((change) => [change.id, change]));
  const known = new Set(stored.flatMap((bundle) => bundle.tasks.map(({ id }) => id)));
  const merged = new Map(stored.map((bundle) => [bundle.id, mergedBundle(bundle, tasks, steps, changes)] as const));
  for (const change of changes.task) {
    const measure = changes.measures.get(String(change.after.measureId));
    if (known.has(change.id) || !measure) continue;
    const { departmentId, halfYear } = measure;
    const id = `${departmentId}-${halfYear}`;
    const bundle = merged.get(id) ?? { id, departmentId, halfYear, tasks: [] };
    merged.set(id, { ...bundle, tasks: [...bundle.tasks, newTask(change, measure, steps.get(change.id) ?? [])] });
  }
  return [...merged.values()];
}

function mergedBundle(
  bundle: Bundle,
  tasks: ReadonlyMap<string, RowChange>,
  steps: ReadonlyMap<string, readonly RowChange[]>,
  { measures, otherRequires }: BundleChanges,
): Bundle {
  const touched = (task: Task) => tasks.has(task.id) || steps.has(task.id) || otherRequires.has(task.measureId);
  if (!bundle.tasks.some(touched)) return bundle;
  return {
    ...bundle,
    tasks: bundle.tasks.map((task) => {
      if (!touched(task)) return task;
      const worded = withTexts(task, tasks.get(task.id));
      const required = otherRequires.has(task.measureId) ? measures.get(task.measureId) : undefined;
      const whole = required ? withRequires(worded, required) : worded;
      return { ...whole, steps: mergedSteps(task.steps, steps.get(task.id) ?? []) };
    }),
  };
}

function withTexts(task: Task, change: RowChange | undefined): Task {
  return change ? { ...task, ...textsOf(change) } : task;
}

function textsOf({ after }: RowChange): Pick<Task, 'unitId' | 'title' | 'effect' | 'personDays' | 'due'> {
  return {
    unitId: String(after.unitId),
    title: String(after.title),
    effect: String(after.effect),
    personDays: Number(after.personDays),
    due: String(after.due),
  };
}

function withRequires({ requires: _, ...task }: Task, { requires }: Measure): Task {
  return requires.length > 0 ? { ...task, requires } : task;
}

function newTask(change: RowChange, measure: Measure, steps: readonly RowChange[]): Task {
  const task = { id: change.id, measureId: measure.id, ...textsOf(change), steps: mergedSteps([], steps) };
  return withRequires(task, measure);
}

function mergedSteps(stored: readonly Step[], changes: readonly RowChange[]): Step[] {
  const byId = new Map(changes.map((change) => [change.id, change]));
  const known = new Set(stored.map(({ id }) => id));
  const worded = stored.map((step) => {
    const change = byId.get(step.id);
    return change ? { ...step, ...stepTexts(change) } : step;
  });
  const added = changes
    .filter(({ id }) => !known.has(id))
    .map((change): Step => ({ id: change.id, ...stepTexts(change), state: 'open', revision: 0 }));
  return [...worded, ...added];
}

function stepTexts({ after }: RowChange): Pick<Step, 'title' | 'minutes'> {
  return { title: String(after.title), minutes: Number(after.minutes) };
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
