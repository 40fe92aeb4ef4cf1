import * as z from 'zod/v4';
import { field, personField } from '../field.ts';

/**
 * A lead's own chat, where once a week stands what waits for the lead (product.md §11), and where help is asked for. It is kept
 * because the chats of persons stand in their own partitions, which nobody lists. Id: the chat's.
 */
export const leadChat = z.strictObject({
  id: field(z.string().min(1), 'Chat der Leitung'),
  personId: personField(z.string().min(1), 'Wessen Chat es ist, damit „Löschen“ ihn findet'),
  departmentId: field(z.string(), 'Fachbereich, den die Person leitet'),
  off: field(z.boolean().optional(), 'Ob die Leitung keine Nachrichten von selbst bekommen möchte'),
  since: field(
    z.iso.datetime().optional(),
    'Seit wann hier Nachrichten von selbst kommen; vorher gab es keine zu versäumen',
  ),
  lastContact: field(z.iso.date(), 'Tag des letzten Kontakts, für die Löschfrist'),
});
export type LeadChat = z.infer<typeof leadChat>;
