import type { DeliveryKind, DeliveryState } from '../delivery/delivery.ts';

/** A state in words; without a form of address, like all here, so that it stands in Sie and du. */
export const deliveryStateWords: Record<DeliveryState | 'none', string> = {
  planned: 'geplant',
  sending: 'wird gesendet',
  sent: 'angekommen',
  refused: 'abgelehnt',
  unclear: 'unklar',
  skipped: 'ausgelassen',
  none: 'noch keine Karte',
};

/** What is delivered, by its kind. */
export const deliveryKindWords: Record<DeliveryKind, string> = {
  weekly: 'Wochenkarte',
  help: 'Bitte um Hilfe',
  lead: 'Nachricht an die Leitung',
};

/** What is delivered as one word in a sentence; each is „die“, so that the sentences are the same. */
export const deliveryNouns: Record<DeliveryKind, string> = { weekly: 'Karte', help: 'Bitte', lead: 'Nachricht' };

/** In the place of a team's name, for a chat that belongs to none. */
export const unboundChat = 'Chat ohne Zuordnung';

/** In the place of a team's name, for a lead's own chat: no person is named. @param department its name */
export const leadOfDepartment = (department: string): string => `Leitung, ${department}`;
