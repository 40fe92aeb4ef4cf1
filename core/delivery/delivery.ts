import * as z from 'zod/v4';
import { proposalReasons } from '../bundle/nextSteps.ts';
import { field } from '../field.ts';
import { occasions } from './occasion.ts';

export const deliveryStates = ['planned', 'sending', 'sent', 'refused', 'unclear', 'skipped'] as const;

/**
 * One row of the ledger: one card for one chat in one week (product.md §7). What the card shows is fixed when it is planned;
 * the row is written before the request leaves and after it was answered. It also remembers a sent card, so that a press
 * elsewhere can bring it up to date. Id: slot and chat.
 */
export const delivery = z.strictObject({
  id: field(z.string().min(1), 'Woche und Chat'),
  slot: field(z.string().min(1), 'Woche, zu der die Karte gehört'),
  conversationId: field(z.string().min(1), 'Chat oder Kanal, an den die Karte geht'),
  departmentId: field(z.string(), 'Fachbereich'),
  unitId: field(z.string().optional(), 'Einheit, wenn der Kanal ihr zugeordnet ist'),
  due: field(z.iso.datetime(), 'Geplanter Zeitpunkt'),
  weekday: field(
    z.int().min(1).max(5).optional(),
    'Wochentag, den das Team gewählt hat; ein Feiertag verschiebt die Karte',
  ),
  state: field(z.enum(deliveryStates), 'Stand der Zustellung', 'Fachbereich'),
  reason: field(z.string().optional(), 'Warum nicht zugestellt wurde (Schlüssel)'),
  stepIds: field(z.array(z.string()), 'Schritte auf der Karte, der vorgeschlagene zuerst'),
  thanks: field(z.array(z.string()), 'Fertig gewordene Aufgaben, für die gedankt wird'),
  because: field(z.enum(proposalReasons).optional(), 'Warum dieser Schritt vorgeschlagen wird (Schlüssel)'),
  occasion: field(z.enum(occasions).optional(), 'Ob die Karte den Beginn oder das Ende des Halbjahrs nennt'),
  reviews: field(z.array(z.string()).optional(), 'Anleitung auf der Karte, die zu prüfen ist'),
  questions: field(z.array(z.string()).optional(), 'Offene Fragen auf der Karte'),
  attempts: field(z.int().min(0), 'Wie oft die Karte zu senden versucht wurde'),
  notBefore: field(z.iso.datetime().optional(), 'Vorher will Teams keinen weiteren Versuch'),
  epoch: field(z.int().min(0), 'Der wievielte Lauf die Karte gesendet hat'),
  resent: field(z.boolean().optional(), 'Ob die Karte von Hand erneut gesendet wird, auch nach 16 Uhr'),
  activityId: field(z.string().optional(), 'Kennung der Nachricht, um sie später zu aktualisieren'),
  changedAt: field(z.iso.datetime(), 'Zeitpunkt der letzten Änderung, für die Löschfrist'),
});
export type Delivery = z.infer<typeof delivery>;
export type DeliveryState = Delivery['state'];

export const weeklySlotId = (week: string): string => `weekly-${week}`;
export const deliveryId = (slot: string, conversationId: string): string => `${slot}|${conversationId}`;
