import * as z from 'zod/v4';
import { field } from '../field.ts';

/** What can be said about an answer by one press; *notMeant* counts for every title that was offered in vain. */
export const feedbackKinds = [
  'helped',
  'notHelped',
  'outdated',
  'contact',
  'broken',
  'incomplete',
  'notMeant',
] as const;
export type FeedbackKind = (typeof feedbackKinds)[number];

const count = (purpose: string) => field(z.int().min(0).optional(), purpose);

/** What was pressed under the answers from one article in one ISO week; never by whom (product.md §1, §12). */
export const feedback = z.strictObject({
  /** `2026-W48.reise-02`: in order of the weeks. */
  id: field(z.string().min(1), 'Woche und Anleitung'),
  articleId: field(z.string(), 'Anleitung, zu der es gesagt wurde'),
  week: field(z.string().regex(/^\d{4}-W\d{2}$/), 'Kalenderwoche; genauer wird der Zeitpunkt nicht vermerkt'),
  helped: count('Wie oft: Hat geholfen'),
  notHelped: count('Wie oft: Hat nicht geholfen'),
  outdated: count('Wie oft: Der Ablauf ist anders'),
  contact: count('Wie oft: Zuständig ist jemand anders'),
  broken: count('Wie oft: Link oder Formular geht nicht'),
  incomplete: count('Wie oft: Es fehlt etwas'),
  notMeant: count('Wie oft der Titel angeboten und „Keine davon“ gewählt wurde'),
});
export type Feedback = z.infer<typeof feedback>;

/** Marks a card as pressed, so that it counts once however often the press arrives. Its id is the card's random token. */
export const pressedCard = z.strictObject({
  id: field(z.string().min(1), 'Zufallszahl der Karte, damit sie nur einmal zählt'),
  week: field(z.string().regex(/^\d{4}-W\d{2}$/), 'Kalenderwoche, für die Löschfrist'),
});
export type PressedCard = z.infer<typeof pressedCard>;

/** One more press of a kind. @param known the record of this article and week, if there is one */
export function counted(known: Feedback | undefined, articleId: string, week: string, kind: FeedbackKind): Feedback {
  const record = known ?? { id: feedbackId(articleId, week), articleId, week };
  return { ...record, [kind]: (record[kind] ?? 0) + 1 };
}

export const feedbackId = (articleId: string, week: string): string => `${week}.${articleId}`;
