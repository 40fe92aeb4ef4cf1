import type { Article } from '../article/article.ts';
import type { Bundle, Step, Task } from '../bundle/bundle.ts';
import type { Measure } from '../plan/measure.ts';
import { same } from './same.ts';

/**
 * Files own texts, the store owns states: what stands in a file about a state counts only for a record (in a bundle: a step)
 * that the store does not have yet.
 */

/** The measure as the file words it, with state and history of the stored one, and its half-year where the product moved it. */
export function keepMeasure(fromFile: Measure, stored: Measure | undefined): Measure {
  if (!stored) return fromFile;
  const inFile = (entry: Measure['history'][number]) => fromFile.history.some((each) => same(each, entry));
  const moved = stored.history.some((entry) => entry.to === stored.halfYear && !inFile(entry));
  const { state, history } = stored;
  return { ...fromFile, state, history, halfYear: moved ? stored.halfYear : fromFile.halfYear };
}

/** The article as the file has it, confirmed when the store says so. */
export function keepArticle(fromFile: Article, stored: Article | undefined): Article {
  if (!stored) return fromFile;
  const { confirmed: _, ...text } = fromFile;
  return stored.confirmed === undefined ? text : { ...text, confirmed: stored.confirmed };
}

/**
 * The bundles as they are to be stored: those planned by the files with the stored steps' states, wherever a step stands now,
 * and the stored ones that the files do not name. A stored task or step that the files no longer name stays where it is if
 * somebody has touched it, or if its whole measure is not in the folder (`measureIds`).
 */
export function keepBundles(
  planned: readonly Bundle[],
  stored: readonly Bundle[],
  measureIds: ReadonlySet<string>,
): Bundle[] {
  const before = recordedIn(stored);
  const named = namedIn(planned);
  const stays = (task: Task): Task[] => {
    if (named.tasks.has(task.id)) return [];
    const steps = task.steps.filter((step) => !named.steps.has(step.id));
    const keep = steps.length > 0 && (!measureIds.has(task.measureId) || task.steps.some(touched));
    return keep ? [{ ...task, steps }] : [];
  };
  const fromFiles = (task: Task): Task => {
    const left = (before.tasks.get(task.id)?.steps ?? []).filter((step) => touched(step) && !named.steps.has(step.id));
    return { ...task, steps: [...task.steps.map((step) => keepStep(step, before.steps.get(step.id))), ...left] };
  };
  const ids = new Set([...planned, ...stored].map((bundle) => bundle.id));
  return [...ids].flatMap((id) => {
    const plan = planned.find((bundle) => bundle.id === id);
    const old = stored.find((bundle) => bundle.id === id);
    const tasks = [...(plan?.tasks.map(fromFiles) ?? []), ...(old?.tasks.flatMap(stays) ?? [])];
    const head = plan ?? old;
    return head ? [{ ...head, tasks }] : [];
  });
}

function keepStep({ id, title, minutes, ...file }: Step, stored: Step | undefined): Step {
  if (!stored) return { id, title, minutes, ...file };
  return { ...stored, title, minutes };
}

function touched(step: Step): boolean {
  return step.revision > 0;
}

function namedIn(bundles: readonly Bundle[]): { tasks: ReadonlySet<string>; steps: ReadonlySet<string> } {
  const tasks = bundles.flatMap((bundle) => bundle.tasks);
  return {
    tasks: new Set(tasks.map((task) => task.id)),
    steps: new Set(tasks.flatMap((task) => task.steps.map((step) => step.id))),
  };
}

/** Stored tasks and steps by id; while a task is on its way between two bundles it stands in both, and the later state counts. */
function recordedIn(bundles: readonly Bundle[]): {
  tasks: ReadonlyMap<string, Task>;
  steps: ReadonlyMap<string, Step>;
} {
  const tasks = new Map<string, Task>();
  const steps = new Map<string, Step>();
  for (const task of bundles.flatMap((bundle) => bundle.tasks)) {
    if (!tasks.has(task.id)) tasks.set(task.id, task);
    for (const step of task.steps) {
      if (step.revision >= (steps.get(step.id)?.revision ?? 0)) steps.set(step.id, step);
    }
  }
  return { tasks, steps };
}
