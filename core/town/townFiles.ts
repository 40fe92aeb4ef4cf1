import * as z from 'zod/v4';
import type { Article } from '../article/article.ts';
import type { synonymsFile } from '../article/synonyms.ts';
import { townValue } from '../article/townValue.ts';
import { bundle } from '../bundle/bundle.ts';
import { department, unit } from '../department/department.ts';
import { measure } from '../plan/measure.ts';
import { planIdForm } from './problem.ts';
import { settings } from './settings.ts';

/**
 * The files of a town folder (docs/town-folder.md). They are made from the stored kinds' own schemas, so that what a file may
 * say and what can be stored never differ. What belongs to the running town (revision, since, undo) has no place in a file.
 */

/** The 16 Länder by their ISO 3166-2 codes, for the public holidays. */
const laender = [
  'BB',
  'BE',
  'BW',
  'BY',
  'HB',
  'HE',
  'HH',
  'MV',
  'NI',
  'NW',
  'RP',
  'SH',
  'SL',
  'SN',
  'ST',
  'TH',
] as const;

/** Ids stand in addresses and become record ids, where Cosmos forbids some signs. */
const planId = z.string().refine((id) => /^[A-Za-z0-9][A-Za-z0-9.-]{0,63}$/.test(id), planIdForm);

const task = bundle.shape.tasks.element.shape;
const step = task.steps.element.shape;

export const townFile = z.strictObject({
  ...settings.omit({ id: true, shiftedBy: true, changedHere: true }).shape,
  land: z.enum(laender),
  timeZone: z.string().refine(isTimeZone, 'eine Zeitzone wie ‚Europe/Berlin‘'),
  fieldsOfAction: z.record(z.string(), z.string().min(1)),
  demo: z.strictObject({ laidFor: measure.shape.halfYear, note: z.string() }).optional(),
});
type TownFile = z.infer<typeof townFile>;

export const departmentsFile = z.strictObject({
  departments: z
    .array(
      z.strictObject({
        ...department.omit({ order: true, changedHere: true }).shape,
        loadWeeks: department.shape.loadWeeks.default([]),
        units: z.array(unit.omit({ departmentId: true, order: true })).min(1),
      }),
    )
    .min(1)
    .max(100),
});
type DepartmentEntry = z.infer<typeof departmentsFile>['departments'][number];

const stepEntry = z.strictObject({
  id: planId,
  title: step.title,
  minutes: step.minutes,
  state: step.state,
  cause: step.cause,
});

const taskEntry = z.strictObject({
  id: planId,
  unit: task.unitId,
  title: task.title,
  effect: task.effect,
  personDays: task.personDays,
  due: task.due,
  steps: z.array(stepEntry).min(1),
});

export const measuresFile = z.strictObject({
  department: z.string(),
  measures: z.array(
    z.strictObject({
      ...measure.omit({ departmentId: true }).shape,
      id: planId,
      requires: measure.shape.requires.default([]),
      history: measure.shape.history.default([]),
      tasks: z.array(taskEntry).default([]),
    }),
  ),
});
type MeasuresFile = z.infer<typeof measuresFile>;
export type MeasureEntry = MeasuresFile['measures'][number] & { department: string };
export type TaskEntry = MeasureEntry['tasks'][number];

export const valuesFile = z.strictObject({
  values: z.array(
    z.strictObject({
      key: townValue.shape.id,
      value: townValue.shape.value,
      source: townValue.shape.source,
      validFrom: townValue.shape.validFrom,
      owner: townValue.shape.ownerUnitId,
      review: townValue.shape.review,
    }),
  ),
});
type ValueEntry = z.infer<typeof valuesFile>['values'][number];

/** A whole town folder, read and checked. */
export interface TownFolder {
  town: TownFile;
  departments: DepartmentEntry[];
  measures: MeasureEntry[];
  values: ValueEntry[];
  articles: Article[];
  /** Absent where the folder has no synonyms.json: what is stored then stays. */
  synonyms?: z.infer<typeof synonymsFile>['groups'];
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('de', { timeZone: name }).resolvedOptions().timeZone.length > 0;
  } catch {
    return false;
  }
}
