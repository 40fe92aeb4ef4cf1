import * as z from 'zod/v4';
import { field, personField } from '../field.ts';

/** What one person asked last in one conversation, for follow-ups; gone after ten minutes (product.md §1). Its id is the conversation's. */
export const turnState = z.strictObject({
  id: field(z.string().min(1), 'Chat, in dem gefragt wurde'),
  personId: personField(z.string().min(1), 'Wer gefragt hat; nur damit Nachfragen nicht vermischt werden'),
  question: field(z.string(), 'Die letzte Frage, zehn Minuten lang'),
  articleId: field(z.string().optional(), 'Anleitung, aus der geantwortet wurde'),
  at: field(z.iso.datetime(), 'Zeitpunkt, für die Löschfrist'),
});
export type TurnState = z.infer<typeof turnState>;
