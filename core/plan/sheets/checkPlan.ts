import type { Settings } from '../../town/settings.ts';
import type { Measure } from '../measure.ts';
import { fixedBy, prerequisiteAgainst } from '../moving.ts';
import { staysIn } from './checkPlaces.ts';
import type { SheetKind } from './columns.ts';
import { idsIn } from './mergeMeasures.ts';
import { refusedFor } from './mergePlaces.ts';
import type { PlanRecords } from './planRecords.ts';
import type { RefusedCell } from './refusedCell.ts';
import type { RowChange } from './rowChanges.ts';

export interface PlanToCheck {
  before: PlanRecords;
  after: Omit<PlanRecords, 'bundles'>;
  settings: Pick<Settings, 'fieldsOfAction'>;
  /** The running half-year. */
  running: string;
  changes: ReadonlyMap<SheetKind, readonly RowChange[]>;
  /** Every id in the file, by kind. */
  ids: Readonly<Record<SheetKind, ReadonlySet<string>>>;
}

/** What is wrong with changed measures: what they name, and where they would stand. */
export function checkMeasures(plan: PlanToCheck): RefusedCell[] {
  const { before, after, settings, changes, ids } = plan;
  const departments = new Set([...before.departments.map(({ id }) => id), ...ids.department]);
  const measures = new Set([...before.measures.map(({ id }) => id), ...ids.measure]);
  const stored = new Map(before.measures.map((measure) => [measure.id, measure]));
  const begun = new Set(before.bundles.flatMap(({ tasks }) => tasks.map(({ measureId }) => measureId)));
  const merged = new Map(after.measures.map((measure) => [measure.id, measure]));
  return (changes.get('measure') ?? []).flatMap((change) => {
    const refused: RefusedCell[] = [];
    const { fields, after: values, row } = change;
    if (!departments.has(String(values.departmentId)))
      refused.push(refusedFor(change, 'departmentId', 'unknownDepartment'));
    if (change.before && fields.includes('departmentId')) refused.push(staysIn(change, 'departmentId'));
    if (fields.includes('fieldOfAction') && !Object.hasOwn(settings.fieldsOfAction, String(values.fieldOfAction))) {
      const known = Object.keys(settings.fieldsOfAction).join(', ');
      refused.push({
        cell: row.cellOf('fieldOfAction'),
        code: 'unknownField',
        about: [String(values.fieldOfAction), known],
      });
    }
    const required = fields.includes('requires') ? idsIn(values.requires) : [];
    const missing = required.find((id) => !measures.has(id));
    if (missing !== undefined) refused.push({ cell: row.cellOf('requires'), code: 'unknownMeasure', about: [missing] });
    if (required.includes(change.id)) refused.push({ cell: row.cellOf('requires'), code: 'itself', about: [] });
    const old = stored.get(change.id);
    const fixed = old && fields.includes('halfYear') ? fixedBy({ running: plan.running, begun }, old) : undefined;
    if (fixed) refused.push({ cell: row.cellOf('halfYear'), code: fixed, about: [] });
    const measure = merged.get(change.id);
    if (measure) refused.push(...againstPrerequisites(plan, change, measure));
    return refused;
  });
}

/** Judged on the plan as it would be, so that a measure and what it requires may move together. */
function againstPrerequisites(
  { after }: Pick<PlanToCheck, 'after'>,
  { fields, row }: RowChange,
  measure: Measure,
): RefusedCell[] {
  if (measure.state !== 'planned' || !(fields.includes('halfYear') || fields.includes('requires'))) return [];
  const against = prerequisiteAgainst(after, measure, measure.halfYear);
  if (!against) return [];
  const { title, halfYear } = against.measure;
  return [{ cell: row.cellOf('halfYear'), code: against.kind, about: [title, halfYear] }];
}

/** What is wrong with changed tasks and steps: what they name, and a new task without a step. */
export function checkTasks({ before, after, changes, ids }: PlanToCheck): RefusedCell[] {
  const measures = new Map(after.measures.map((measure) => [measure.id, measure]));
  const units = new Map(after.units.map((unit) => [unit.id, unit]));
  const tasks = new Set([...before.bundles.flatMap((bundle) => bundle.tasks.map(({ id }) => id)), ...ids.task]);
  const steps = changes.get('step') ?? [];
  const withSteps = new Set(steps.map(({ after: { taskId } }) => taskId));
  const ofTasks = (changes.get('task') ?? []).flatMap((change) => {
    const refused: RefusedCell[] = [];
    const { after: values, row } = change;
    const measure = measures.get(String(values.measureId));
    const unit = units.get(String(values.unitId));
    if (!measure && !ids.measure.has(String(values.measureId)))
      refused.push(refusedFor(change, 'measureId', 'unknownMeasure'));
    if (change.before && change.fields.includes('measureId')) refused.push(staysIn(change, 'measureId'));
    if (!unit && !ids.unit.has(String(values.unitId))) refused.push(refusedFor(change, 'unitId', 'unknownUnit'));
    if (unit && measure && change.fields.includes('unitId') && unit.departmentId !== measure.departmentId) {
      const about = [unit.id, unit.departmentId, measure.departmentId];
      refused.push({ cell: row.cellOf('unitId'), code: 'foreignUnit', about });
    }
    if (!change.before && !withSteps.has(change.id)) refused.push(refusedFor(change, 'id', 'noSteps'));
    return refused;
  });
  const ofSteps = steps.flatMap((change) => {
    if (!tasks.has(String(change.after.taskId))) return [refusedFor(change, 'taskId', 'unknownTask')];
    return change.before && change.fields.includes('taskId') ? [staysIn(change, 'taskId')] : [];
  });
  return [...ofTasks, ...ofSteps];
}
