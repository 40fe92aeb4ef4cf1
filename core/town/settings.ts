import * as z from 'zod/v4';
import { causes } from '../bundle/causes.ts';
import { isCustomDay } from '../calendar/customDays.ts';
import { field } from '../field.ts';
import { customDayForm } from './problem.ts';

/** Stands for the lead of the department that waits, where a unit could stand. */
export const leadOf = 'lead';

export const customDay = z.strictObject({
  day: field(z.string().refine(isCustomDay, customDayForm), 'Freier Tag: ein Datum, jedes Jahr oder nach Ostern'),
  name: field(z.string().min(1), 'Wie der freie Tag heißt'),
});

/** The one settings record of a tenant; its id is always `settings`. */
export const settings = z.strictObject({
  id: field(z.literal('settings'), 'Kennung des Datensatzes'),
  name: field(z.string().min(1), 'Name der Stadt, wie er auf Karten steht'),
  land: field(z.string().regex(/^[A-Z]{2}$/), 'Land, dessen Feiertage gelten'),
  timeZone: field(z.string(), 'Zeitzone für den Zeitpunkt der Wochenkarte'),
  address: field(z.enum(['sie', 'du']), 'Anrede auf allen Karten und Seiten'),
  terms: field(
    z.strictObject({
      department: field(z.string().min(1), 'Wie die Stadt ihre oberste Gliederung nennt'),
      unit: field(z.string().min(1), 'Wie die Stadt die Gliederung darunter nennt'),
    }),
    'Bezeichnungen der Gliederung',
  ),
  digitalOffice: field(z.string().min(1), 'Einheit, die weiterhilft, wenn keine andere zuständig ist'),
  fieldsOfAction: field(z.record(z.string(), z.string()), 'Handlungsfelder der Strategie'),
  weekly: field(
    z.strictObject({
      weekday: field(z.int().min(1).max(5), 'Wochentag der Wochenkarte (1 = Montag)'),
      time: field(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/), 'Uhrzeit der Wochenkarte'),
    }),
    'Voreinstellung für die Wochenkarte',
  ),
  leadNote: field(
    z
      .strictObject({
        weekday: field(z.int().min(1).max(5), 'Wochentag der Nachricht an die Leitungen (1 = Montag)'),
        time: field(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/), 'Uhrzeit der Nachricht an die Leitungen'),
      })
      .optional(),
    'Wann Leitungen lesen, was bei ihnen liegt; sonst montags um 8:30 Uhr',
  ),
  helpers: field(
    z.partialRecord(z.enum(causes), z.string().min(1)).optional(),
    'Wer bei welchem Grund gefragt wird: eine Einheit, oder „lead“ für die Leitung des Fachbereichs',
  ),
  systems: field(
    z.record(z.string().regex(/^[a-z][a-z0-9-]{0,39}$/), z.string().min(1)).optional(),
    'Verfahren, an denen es liegen kann, mit ihrem Namen',
  ),
  shareWaiting: field(
    z.boolean().optional(),
    'Ob Grund, Verfahren, Monat und Anzahl dessen, worauf gewartet wird, an den Anbieter gehen darf',
  ),
  customDays: field(z.array(customDay).optional(), 'Eigene freie Tage der Stadt, an denen keine Wochenkarte kommt'),
  changedHere: field(
    z.array(z.enum(['address', 'terms', 'weekly', 'customDays'])).optional(),
    'Was in der Verwaltung geändert wurde und deshalb bleibt, wenn der Stadtordner eingelesen wird',
  ),
  shiftedBy: field(
    z.int(),
    'Um wie viele Halbjahre die Beispielstadt verschoben wurde, damit sie zu heute passt',
  ).default(0),
});
export type Settings = z.infer<typeof settings>;

/** When leads get their three lines where the town has not said otherwise: before the week fills up. */
export const usualLeadNote = { weekday: 1, time: '08:30' };
