import * as z from 'zod/v4';
import { field } from '../field.ts';
import { halfYearPattern } from '../plan/measure.ts';
import { help } from './bundle.ts';
import { causes } from './causes.ts';

const count = z.int().min(0);

/** The town's progress in one half-year, written together with every press; its id is the half-year. */
export const dashboard = z.strictObject({
  id: field(z.string().regex(halfYearPattern), 'Halbjahr'),
  departments: field(
    z.array(
      z.strictObject({
        id: field(z.string(), 'Fachbereich'),
        code: field(z.string(), 'Nummer des Fachbereichs'),
        name: field(z.string(), 'Name des Fachbereichs'),
        tasks: field(
          z.strictObject({
            done: field(count, 'Erledigte Aufgaben', 'Fachbereich'),
            inWork: field(count, 'Aufgaben in Arbeit', 'Fachbereich'),
            waiting: field(count, 'Wartende Aufgaben', 'Fachbereich'),
            open: field(count, 'Offene Aufgaben', 'Fachbereich'),
          }),
          'Aufgaben nach Stand',
        ),
        steps: field(
          z.strictObject({
            done: field(count, 'Erledigte Schritte', 'Fachbereich'),
            total: field(count, 'Alle Schritte', 'Fachbereich'),
          }),
          'Schritte',
        ),
        waitingFor: field(z.array(z.enum(causes)), 'Worauf gewartet wird, aus einer festen Liste', 'Fachbereich'),
        stuck: field(
          z
            .array(
              z.strictObject({
                cause: field(z.enum(causes), 'Worauf gewartet wird', 'Fachbereich'),
                help: field(help.optional(), 'Wer helfen kann'),
              }),
            )
            .optional(),
          'Was wartet und wer helfen kann, je wartendem Schritt, ohne seinen Titel',
        ),
      }),
    ),
    'Fachbereiche in neutraler Reihenfolge',
  ),
});
export type Dashboard = z.infer<typeof dashboard>;
export type DashboardRow = Dashboard['departments'][number];
