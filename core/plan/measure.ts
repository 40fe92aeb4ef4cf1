import * as z from 'zod/v4';
import { field } from '../field.ts';
import { moveReasons } from './moveReasons.ts';

export const halfYearPattern = /^\d{4}-H[12]$/;

/** A measure of a department's plan; the work in the running half-year stands in the bundle. */
export const measure = z.strictObject({
  id: field(z.string().min(1), 'Kennung der Maßnahme'),
  departmentId: field(z.string(), 'Fachbereich, dem der Plan gehört'),
  title: field(z.string().min(1), 'Titel der Maßnahme'),
  fieldOfAction: field(z.string(), 'Handlungsfeld der Strategie'),
  halfYear: field(z.string().regex(halfYearPattern), 'Halbjahr, für das sie geplant ist', 'Stadt'),
  state: field(z.enum(['planned', 'done', 'dropped']), 'Stand außerhalb des laufenden Bündels', 'Stadt'),
  effort: field(z.number().positive(), 'Aufwand in Personentagen', 'Fachbereich'),
  size: field(z.enum(['S', 'M', 'L', 'XL']), 'Größenklasse'),
  easier: field(z.string().min(1), 'Was leichter wird'),
  acceptance: field(z.string().min(1), 'Woran man merkt, dass sie fertig ist'),
  requires: field(z.array(z.string()), 'Maßnahmen, die vorher fertig sein müssen'),
  cost: field(
    z
      .strictObject({
        amount: field(z.number().min(0), 'Kosten in Euro', 'Stadt'),
        budgetYear: field(z.int(), 'Haushaltsjahr'),
      })
      .optional(),
    'Kosten, wenn welche anfallen',
  ),
  history: field(
    z.array(
      z.strictObject({
        halfYear: field(z.string().regex(halfYearPattern), 'Halbjahr, für das sie geplant war'),
        result: field(z.enum(['done', 'moved', 'split', 'dropped']), 'Ausgang in diesem Halbjahr', 'Stadt'),
        to: field(z.string().regex(halfYearPattern).optional(), 'Neues Halbjahr'),
        because: field(z.enum(moveReasons).optional(), 'Grund des Verschiebens, aus einer festen Liste', 'Fachbereich'),
        reason: field(z.string().optional(), 'Grund, ohne Personenbezug'),
      }),
    ),
    'Verlauf über die Halbjahre',
  ),
});
export type Measure = z.infer<typeof measure>;
