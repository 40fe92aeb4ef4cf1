import * as z from 'zod/v4';
import { field } from '../field.ts';

export const deliveryStates = ['planned', 'sending', 'sent', 'refused', 'unclear', 'skipped'] as const;

/** One row of the ledger: one card for one conversation in one week. Written before and after each send (product.md §7). */
export const delivery = z.strictObject({
  id: field(z.string().min(1), 'Chat oder Kanal, an den die Karte geht'),
  slot: field(z.string().min(1), 'Woche, zu der die Karte gehört'),
  departmentId: field(z.string(), 'Fachbereich'),
  unitId: field(z.string().optional(), 'Einheit, wenn der Kanal ihr zugeordnet ist'),
  due: field(z.iso.datetime(), 'Geplanter Zeitpunkt'),
  state: field(z.enum(deliveryStates), 'Stand der Zustellung', 'Fachbereich'),
  reason: field(z.string().optional(), 'Warum nicht zugestellt wurde (Schlüssel)'),
  stepId: field(z.string().optional(), 'Schritt, den die Karte vorschlägt'),
  activityId: field(z.string().optional(), 'Kennung der Nachricht, um sie später zu aktualisieren'),
  changedAt: field(z.iso.datetime(), 'Zeitpunkt der letzten Änderung, für die Löschfrist'),
});
export type Delivery = z.infer<typeof delivery>;
export type DeliveryState = Delivery['state'];
