import * as z from 'zod/v4';
import { field, personField } from '../field.ts';

/** A card in a chat that shows steps of a department, so that a press elsewhere can bring it up to date. Id: conversation and message. */
export const sentCard = z.strictObject({
  id: field(z.string().min(1), 'Chat und Nachricht'),
  departmentId: field(z.string(), 'Fachbereich, dessen Schritte die Karte zeigt'),
  conversationId: field(z.string(), 'Chat oder Kanal'),
  activityId: field(z.string(), 'Kennung der Nachricht'),
  personId: personField(
    z.string().min(1).optional(),
    'Nur im Einzelchat: wessen Chat es ist, damit „Löschen“ die Karte findet',
  ),
  card: field(z.enum(['tasks']), 'Art der Karte'),
  unitId: field(z.string().optional(), 'Einheit, deren Schritte sie zeigt'),
  canPress: field(z.boolean(), 'Ob in diesem Chat gedrückt werden darf'),
  stepIds: field(z.array(z.string()), 'Schritte auf der Karte, der vorgeschlagene zuerst'),
  thanks: field(z.array(z.string()), 'Fertig gewordene Aufgaben, für die gedankt wird'),
  sentAt: field(z.iso.datetime(), 'Zeitpunkt, für die Löschfrist'),
});
export type SentCard = z.infer<typeof sentCard>;
