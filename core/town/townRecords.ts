import type { Article } from '../article/article.ts';
import type { TownValue } from '../article/townValue.ts';
import type { Bundle, Task } from '../bundle/bundle.ts';
import type { Department, Unit } from '../department/department.ts';
import type { RecordOf } from '../model.ts';
import type { Measure } from '../plan/measure.ts';
import type { Settings } from './settings.ts';
import type { MeasureEntry, TaskEntry, TownFolder } from './townFiles.ts';

/** A folder's content as the records of a store that has none yet. */
export interface TownRecords {
  settings: Settings;
  departments: Department[];
  units: Unit[];
  measures: Measure[];
  values: TownValue[];
  articles: Article[];
  synonyms: RecordOf<'synonyms'>[];
}

/** The records of a folder whose dates are already those of the store (shiftTown). */
export function townRecords(town: TownFolder, shiftedBy: number): TownRecords {
  const { demo: _, ...settings } = town.town;
  return {
    settings: { id: 'settings', ...settings, shiftedBy },
    departments: town.departments.map(({ units: _units, ...department }, order) => ({ ...department, order })),
    units: town.departments.flatMap(({ id, units }) =>
      units.map((unit, order) => ({ ...unit, departmentId: id, order })),
    ),
    measures: town.measures.map(({ department, tasks: _tasks, ...measure }) => ({
      ...measure,
      departmentId: department,
    })),
    values: town.values.map(({ key, owner, ...value }) => ({ id: key, ownerUnitId: owner, ...value })),
    articles: town.articles,
    synonyms: town.synonyms ? [{ id: 'synonyms', groups: town.synonyms }] : [],
  };
}

/**
 * The bundles that the folder's tasks make, in the folder's order. `halfYearOf` says where a measure is planned, since the
 * product may have moved it.
 */
export function plannedBundles(town: TownFolder, halfYearOf: (measure: MeasureEntry) => string): Bundle[] {
  const bundles = new Map<string, Bundle>();
  for (const measure of town.measures) {
    if (measure.tasks.length === 0) continue;
    const halfYear = halfYearOf(measure);
    const id = `${measure.department}-${halfYear}`;
    const bundle = bundles.get(id) ?? { id, departmentId: measure.department, halfYear, tasks: [] };
    bundle.tasks.push(...measure.tasks.map((task) => taskOf(task, measure)));
    bundles.set(id, bundle);
  }
  return [...bundles.values()];
}

function taskOf({ unit, steps, ...task }: TaskEntry, { id, requires }: MeasureEntry): Task {
  return {
    ...task,
    measureId: id,
    ...(requires.length > 0 ? { requires } : {}),
    unitId: unit,
    steps: steps.map((step) => ({ ...step, revision: 0 })),
  };
}
