import * as z from 'zod/v4';
import { field } from '../field.ts';
import { halfYearPattern } from '../plan/measure.ts';
import { causes } from './causes.ts';

export const help = z.strictObject({
  helper: field(z.string().min(1), 'Einheit, die helfen kann, oder „lead“ für die Leitung des Fachbereichs'),
  answerBy: field(z.iso.date(), 'Bis wann eine Antwort erwartet wird'),
  promisedFor: field(z.iso.date().optional(), 'Bis wann Hilfe zugesagt ist'),
});

const step = z
  .strictObject({
    id: field(z.string().min(1), 'Kennung des Schritts'),
    title: field(z.string().min(1), 'Was in diesem Schritt zu tun ist'),
    minutes: field(z.int().min(5).max(120), 'Geschätzte Dauer; höchstens zwei Stunden'),
    state: field(z.enum(['open', 'waiting', 'done']), 'Stand des Schritts', 'Fachbereich'),
    cause: field(z.enum(causes).optional(), 'Worauf gewartet wird, aus einer festen Liste', 'Stadt'),
    since: field(z.iso.date().optional(), 'Tag, an dem der Stand zuletzt gewechselt hat'),
    laterUntil: field(z.iso.date().optional(), 'Bis dahin wird der Schritt nicht vorgeschlagen'),
    system: field(z.string().optional(), 'Verfahren, an dem es liegt, aus der Liste der Stadt', 'Stadt'),
    help: field(help.optional(), 'Wer helfen kann, solange der Schritt wartet'),
    freed: field(
      z
        .strictObject({
          cause: field(z.enum(causes), 'Worauf gewartet wurde', 'Stadt'),
          on: field(z.iso.date(), 'Seit wann der Weg wieder frei ist'),
        })
        .optional(),
      'Dass der Weg wieder frei ist, bis der Schritt weitergeht',
    ),
    revision: field(z.int().min(0), 'Zählt Änderungen, damit ein doppelter Druck nur einmal wirkt'),
    undo: field(
      z
        .strictObject({
          until: field(z.iso.datetime(), 'Bis wann Rückgängig möglich ist'),
          state: field(z.enum(['open', 'waiting', 'done']), 'Stand vor dem Druck'),
          cause: field(z.enum(causes).optional(), 'Grund vor dem Druck'),
          since: field(z.iso.date().optional(), 'Tag vor dem Druck'),
          laterUntil: field(z.iso.date().optional(), 'Zurückstellung vor dem Druck'),
          system: field(z.string().optional(), 'Verfahren vor dem Druck'),
          help: field(help.optional(), 'Hilfe vor dem Druck'),
          freed: field(
            z
              .strictObject({
                cause: field(z.enum(causes), 'Worauf gewartet wurde'),
                on: field(z.iso.date(), 'Seit wann der Weg frei war'),
              })
              .optional(),
            'Freigabe vor dem Druck',
          ),
        })
        .optional(),
      'Stand vor dem letzten Druck, für Rückgängig',
    ),
  })
  .refine((s) => (s.state === 'waiting') === (s.cause !== undefined), {
    message: 'A waiting step has a cause, another one has none.',
    path: ['cause'],
  });

const task = z.strictObject({
  id: field(z.string().min(1), 'Kennung der Aufgabe'),
  measureId: field(z.string(), 'Maßnahme, aus der die Aufgabe kommt'),
  requires: field(
    z.array(z.string()).optional(),
    'Maßnahmen, die vorher fertig sein müssen; solange ihre Aufgaben im selben Bündel offen sind, wartet diese',
  ),
  unitId: field(z.string(), 'Einheit, die sie übernommen hat'),
  title: field(z.string().min(1), 'Titel der Aufgabe'),
  effect: field(z.string().min(1), 'Was danach leichter ist; steht im Dank'),
  personDays: field(z.number().positive(), 'Aufwand in Personentagen', 'Fachbereich'),
  due: field(z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/), 'Monat, in dem sie vorgesehen ist'),
  steps: field(z.array(step).min(1), 'Schritte von höchstens zwei Stunden'),
});

/** One department's half-year: its tasks and their steps in one record, so that a press changes one record. Id: `BO-2026-H2`. */
export const bundle = z.strictObject({
  id: field(z.string().min(1), 'Kennung des Bündels'),
  departmentId: field(z.string(), 'Fachbereich'),
  halfYear: field(z.string().regex(halfYearPattern), 'Halbjahr'),
  tasks: field(z.array(task), 'Aufgaben des Bündels'),
});
export type Bundle = z.infer<typeof bundle>;
export type Task = z.infer<typeof task>;
export type Step = z.infer<typeof step>;
export type Help = z.infer<typeof help>;
