import * as z from 'zod/v4';
import { field } from '../field.ts';
import { halfYearPattern } from '../plan/measure.ts';

/** A chart as data: what a sentence says, a table lists and a picture shows. */
const chart = z.strictObject({
  id: z.enum(['tasks', 'departments', 'fields', 'waiting']),
  title: z.string(),
  sentence: z.string(),
  /** The name of the rows, then of each value. */
  columns: z.array(z.string()),
  /** Without values where there are none to be shown. */
  rows: z.array(z.strictObject({ name: z.string(), values: z.array(z.int().min(0)) })),
});

const section = z.strictObject({
  id: z.enum(['done', 'stuck', 'next', 'changed']),
  title: z.string(),
  text: z.array(z.string()),
  groups: z.array(
    z.strictObject({
      title: z.string().optional(),
      items: z.array(z.strictObject({ title: z.string(), text: z.string().optional() })),
    }),
  ),
});

/** A half-year as it is read: every sentence is written out, so that a frozen report needs nothing but itself. */
export const reportContent = z.strictObject({
  title: z.string(),
  place: z.string(),
  asOf: z.iso.date(),
  lead: z.array(z.string()),
  sections: z.array(section),
  charts: z.array(chart),
  notes: z.array(z.string()),
});
export type ReportContent = z.infer<typeof reportContent>;
export type ReportChart = z.infer<typeof chart>;
export type ReportSection = z.infer<typeof section>;

const releasedBy = z.enum(['lead', 'admin']);

/** A released report as it is given out, now and in years. */
export const frozenReport = z.strictObject({
  id: z.string(),
  halfYear: z.string(),
  departmentId: z.string().optional(),
  version: z.int().min(1),
  on: z.iso.date(),
  by: releasedBy,
  /** Who released it and when, in words. */
  released: z.string(),
  content: reportContent,
});
export type FrozenReport = z.infer<typeof frozenReport>;

/**
 * A report that was released: who may release names a role and no person. What is given out stands in one text, so that it is
 * the same to the byte whatever becomes of the tasks, and of the program. Id: `BO-2026-H2-v1`, of the town `town-2026-H2-v1`.
 */
export const report = z.strictObject({
  id: field(z.string().min(1), 'Kennung des Berichts'),
  departmentId: field(z.string().optional(), 'Fachbereich des Berichts; ohne ihn die ganze Stadt'),
  halfYear: field(z.string().regex(halfYearPattern), 'Halbjahr'),
  version: field(z.int().min(1), 'Zählt die Fassungen eines Halbjahrs; frühere bleiben'),
  on: field(z.iso.date(), 'Tag, an dem der Bericht festgeschrieben wurde'),
  by: field(releasedBy, 'Rolle, die ihn festgeschrieben hat; keine Person'),
  frozen: field(z.string().min(2), 'Der ganze Bericht, wie er ausgegeben wird', 'Stadt'),
});
export type Report = z.infer<typeof report>;

/** A report's id. @param departmentId undefined for the town's */
export function reportId(departmentId: string | undefined, halfYear: string, version: number): string {
  return `${departmentId ?? 'town'}-${halfYear}-v${version}`;
}

/** The record of a report that is released now; `frozen` is what will be given out. */
export function release(what: FrozenReport): Report {
  const { id, departmentId, halfYear, version, on, by } = what;
  return {
    id,
    ...(departmentId === undefined ? {} : { departmentId }),
    ...{ halfYear, version, on, by },
    frozen: JSON.stringify(what),
  };
}
