import { isSmall } from '../department/smallUnits.ts';
import type { Bundle } from './bundle.ts';

/**
 * A bundle as those of a unit, or of none in particular, read it: since when a step stands as it does is a duration of its unit,
 * and so of a unit under five people known to that unit alone (product.md §12).
 * @param unitId the unit of who reads, where it is known
 */
export function daysFor(
  bundle: Bundle,
  units: readonly { id: string; staff: number }[],
  unitId: string | undefined,
): Bundle {
  const hidden = new Set(units.filter((unit) => unit.id !== unitId && isSmall(unit)).map(({ id }) => id));
  if (!bundle.tasks.some((task) => hidden.has(task.unitId))) return bundle;
  const tasks = bundle.tasks.map((task) => {
    if (!hidden.has(task.unitId)) return task;
    return { ...task, steps: task.steps.map(({ since: _, ...step }) => step) };
  });
  return { ...bundle, tasks };
}
