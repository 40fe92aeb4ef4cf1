import * as z from 'zod/v4';
import { field } from '../field.ts';

/** When a channel gets its weekly card; its id is the conversation's. */
export const weeklySchedule = z.strictObject({
  id: field(z.string().min(1), 'Chat oder Kanal'),
  weekday: field(z.int().min(1).max(5), 'Wochentag (1 = Montag)'),
  time: field(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/), 'Uhrzeit in der Zeitzone der Stadt'),
  boundAt: field(
    z.iso.datetime().optional(),
    'Seit wann der Kanal zugeordnet ist; vorher gab es keine Karte zu versäumen',
  ),
  pausedUntil: field(z.iso.date().optional(), 'Bis zu diesem Tag kommt keine Wochenkarte'),
  refusals: field(
    z.int().min(0).optional(),
    'Wie viele Wochen hintereinander Teams die Karte abgelehnt hat; nach dreien ruht die Zustellung',
  ),
});
export type WeeklySchedule = z.infer<typeof weeklySchedule>;
