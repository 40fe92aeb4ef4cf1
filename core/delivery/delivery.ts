import * as z from 'zod/v4';
import { proposalReasons } from '../bundle/nextSteps.ts';
import { field, personField } from '../field.ts';
import { occasions } from './occasion.ts';

/** The weekly card of a team, a request for help, and what a lead reads once a week. */
export const deliveryKinds = ['weekly', 'help', 'lead'] as const;
export type DeliveryKind = (typeof deliveryKinds)[number];

export const deliveryStates = ['planned', 'sending', 'sent', 'refused', 'unclear', 'skipped'] as const;

/**
 * One row of the ledger: one card for one chat in one slot (product.md §7): the weekly card of a team, a request for help on a
 * day, or what waits for a lead in a week. What the card shows is fixed when it is planned;
 * the row is written before the request leaves and after it was answered. It also remembers a sent card, so that a press
 * elsewhere can bring it up to date. Id: slot and chat.
 */
export const delivery = z.strictObject({
  id: field(z.string().min(1), 'Woche oder Tag, und Chat'),
  slot: field(z.string().min(1), 'Art der Karte, und Woche oder Tag, zu dem sie gehört'),
  conversationId: field(z.string().min(1), 'Chat oder Kanal, an den die Karte geht'),
  departmentId: field(z.string(), 'Fachbereich'),
  personId: personField(z.string().min(1).optional(), 'Nur im Einzelchat: wessen Chat es ist'),
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
  asks: field(
    z
      .array(
        z.strictObject({
          bundleId: field(z.string(), 'Digitalbündel, zu dem der wartende Schritt gehört'),
          stepId: field(z.string(), 'Schritt, der wartet'),
          helper: field(z.string(), 'Wer gefragt wurde: eine Einheit, oder „lead“ für die Leitung'),
        }),
      )
      .optional(),
    'Worum auf der Karte gebeten wird',
  ),
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
/** A chat is asked for help at most once a day. @param day ISO date */
export const helpSlotId = (day: string): string => `help-${day}`;
export const leadSlotId = (week: string): string => `lead-${week}`;
/** The day of a request for help; undefined for another slot. */
export const dayOfHelp = (slot: string): string | undefined => /^help-(\d{4}-\d{2}-\d{2})$/.exec(slot)?.[1];
export const deliveryId = (slot: string, conversationId: string): string => `${slot}|${conversationId}`;
