import * as z from 'zod/v4';
import { field } from '../field.ts';
import { causes } from './causes.ts';
import { stepVerbs } from './stepVerbs.ts';

/**
 * What happened to a step, without who did it (product.md §12). The id is the press token (step id and the step's revision
 * when the card was drawn), so a second press of the same card conflicts here and changes nothing.
 */
export const event = z.strictObject({
  id: field(z.string().min(1), 'Kennung des Drucks; verhindert doppelte Wirkung'),
  at: field(z.iso.datetime(), 'Zeitpunkt'),
  departmentId: field(z.string(), 'Fachbereich'),
  bundleId: field(z.string(), 'Digitalbündel'),
  taskId: field(z.string(), 'Aufgabe'),
  stepId: field(z.string(), 'Schritt'),
  verb: field(z.enum(stepVerbs), 'Was gedrückt wurde', 'Fachbereich'),
  cause: field(z.enum(causes).optional(), 'Worauf gewartet wird', 'Stadt'),
  system: field(z.string().optional(), 'Verfahren, an dem es liegt, aus der Liste der Stadt', 'Stadt'),
  finished: field(z.boolean(), 'Ob die Aufgabe damit fertig wurde', 'Fachbereich'),
});
export type Event = z.infer<typeof event>;
