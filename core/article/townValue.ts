import * as z from 'zod/v4';
import { field } from '../field.ts';

/** A value that differs from town to town (product.md §2); its id is the key that articles write in double braces. */
export const townValue = z.strictObject({
  id: field(z.string().regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/), 'Schlüssel des Stadtwerts'),
  value: field(z.string().min(1), 'Wert, wie er im Satz steht'),
  source: field(z.string().min(1), 'Grundlage, zum Beispiel eine Dienstanweisung'),
  validFrom: field(z.iso.date(), 'Gültig ab'),
  ownerUnitId: field(z.string(), 'Einheit, die den Wert pflegt'),
  review: field(z.iso.date(), 'Tag der nächsten Prüfung'),
  changedHere: field(
    z.literal(true).optional(),
    'Ob in der Verwaltung geändert; dann bleibt es, wenn der Stadtordner eingelesen wird',
  ),
});
export type TownValue = z.infer<typeof townValue>;
