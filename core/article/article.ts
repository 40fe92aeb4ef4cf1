import * as z from 'zod/v4';
import { field } from '../field.ts';

export const article = z.strictObject({
  id: field(z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/), 'Kennung der Anleitung, steht in ihrer Adresse'),
  title: field(z.string().min(1), 'Titel'),
  ownerUnitId: field(z.string(), 'Einheit, die sie verantwortet'),
  tags: field(z.array(z.string()), 'Stichwörter für die Suche'),
  wordings: field(z.array(z.string()), 'So wird auch gefragt: andere Wörter für die Suche'),
  visibility: field(
    z.string().regex(/^(all|department:.+|unit:.+)$/),
    'Wer sie lesen darf: alle, ein Fachbereich oder eine Einheit',
  ),
  review: field(z.int().positive(), 'Monate bis zur nächsten Prüfung'),
  confirmed: field(z.iso.date().optional(), 'Tag der letzten Bestätigung durch die Einheit'),
  source: field(z.string(), 'Grundlage, zum Beispiel eine Dienstanweisung'),
  sourceDate: field(z.iso.date().optional(), 'Stand der Grundlage: Tag, an dem ihre Datei zuletzt geändert wurde'),
  markdown: field(z.string().min(1), 'Text der Anleitung; Stadtwerte stehen als Schlüssel darin'),
});
export type Article = z.infer<typeof article>;
