import * as z from 'zod/v4';
import { field } from '../field.ts';

const day = z.iso.date();

/** A time in which less than the whole capacity is left. */
export const loadWeek = z.strictObject({
  from: field(day, 'Beginn der Belastung'),
  to: field(day, 'Ende der Belastung'),
  factor: field(z.number().min(0).max(1), 'Anteil der Kapazität, der bleibt'),
  reason: field(z.string().min(1), 'Anlass, zum Beispiel eine Wahl'),
});
export type LoadWeek = z.infer<typeof loadWeek>;

export const department = z.strictObject({
  id: field(z.string().regex(/^[A-Z][A-Z0-9-]{0,11}$/), 'Kurzzeichen des Fachbereichs'),
  code: field(z.string().min(1), 'Nummer, nach der Fachbereiche neutral geordnet werden'),
  name: field(z.string().min(1), 'Name des Fachbereichs'),
  order: field(z.int(), 'Reihenfolge in Listen'),
  staff: field(z.int().positive(), 'Zahl der Beschäftigten, für die Grenze kleiner Einheiten'),
  withTeams: field(z.int().min(0), 'Zahl der Beschäftigten mit Teams'),
  capacity: field(z.number().min(0), 'Personentage je Halbjahr für das Digitalbündel', 'Fachbereich'),
  loadWeeks: field(z.array(loadWeek), 'Zeiten, in denen weniger geplant wird'),
  changedHere: field(
    z.array(z.enum(['capacity', 'loadWeeks'])).optional(),
    'Was in der Verwaltung geändert wurde und deshalb bleibt, wenn der Stadtordner eingelesen wird',
  ),
});
export type Department = z.infer<typeof department>;

export const unit = z.strictObject({
  id: field(z.string().regex(/^[A-Z][A-Z0-9-]{0,23}$/), 'Kurzzeichen der Einheit'),
  departmentId: field(z.string(), 'Fachbereich der Einheit'),
  code: field(z.string().min(1), 'Nummer der Einheit'),
  name: field(z.string().min(1), 'Name der Einheit'),
  order: field(z.int(), 'Reihenfolge in Listen'),
  staff: field(z.int().positive(), 'Zahl der Beschäftigten, für die Grenze kleiner Einheiten'),
  phone: field(z.string().min(1), 'Funktionsnummer der Einheit, keiner Person'),
  mailbox: field(z.string().min(1), 'Funktionspostfach der Einheit, keiner Person'),
});
export type Unit = z.infer<typeof unit>;
