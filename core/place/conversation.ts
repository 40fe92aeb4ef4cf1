import * as z from 'zod/v4';
import { field, personField } from '../field.ts';

/** A chat where Bündel is installed: what is needed to send a card there later, and whose chat it is. Its id is Teams' id. */
export const conversation = z.strictObject({
  id: field(z.string().min(1), 'Kennung des Chats oder Kanals in Teams'),
  scope: field(z.enum(['personal', 'group', 'channel']), 'Art des Chats'),
  personId: personField(z.string().min(1).optional(), 'Nur im Einzelchat: wessen Chat es ist'),
  serviceUrl: field(z.string().min(1), 'Adresse von Teams, an die Karten gehen'),
  botId: field(z.string().min(1), 'Kennung des Programms in diesem Chat'),
  botName: field(z.string().optional(), 'Name des Programms in diesem Chat'),
  departmentId: field(z.string().optional(), 'Fachbereich, dem der Chat zugeordnet ist'),
  unitId: field(z.string().optional(), 'Einheit, der der Chat zugeordnet ist'),
  lastContact: field(z.iso.date(), 'Tag des letzten Kontakts, für die Löschfrist'),
});
export type Conversation = z.infer<typeof conversation>;
