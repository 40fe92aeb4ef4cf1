import * as z from 'zod/v4';
import { field, personField } from '../field.ts';

/** A message that was heard: Teams delivers it again when it has got no answer in time, and it is answered once. Id: Teams' id of it. */
export const heard = z.strictObject({
  id: field(z.string().min(1), 'Kennung der Nachricht in Teams, damit sie nur einmal beantwortet wird'),
  conversationId: personField(z.string().min(1), 'Chat, in dem sie steht'),
  at: field(z.iso.datetime(), 'Zeitpunkt, für die Löschfrist'),
});
export type Heard = z.infer<typeof heard>;
