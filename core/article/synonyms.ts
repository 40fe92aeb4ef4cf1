import * as z from 'zod/v4';
import { field } from '../field.ts';

const groups = z.array(z.array(z.string().trim().min(1).max(80)).min(2).max(50)).max(2_000);

/** The town's own wordings that mean the same (product.md §1); one record, whose id is always `synonyms`. */
export const synonyms = z.strictObject({
  id: field(z.literal('synonyms'), 'Kennung des Datensatzes'),
  groups: field(groups, 'Gruppen von Wörtern, die in dieser Stadt dasselbe bedeuten, für die Suche'),
  changedHere: field(
    z.literal(true).optional(),
    'Ob in der Verwaltung geändert; dann bleibt es, wenn der Stadtordner eingelesen wird',
  ),
});
export type SynonymList = z.infer<typeof synonyms>;

/** What `synonyms.json` says: `{ "groups": [["Homeoffice", "mobiles Arbeiten"], …] }`. */
export const synonymsFile = synonyms.omit({ id: true, changedHere: true });

/** The groups of a town's record, as the search takes them; none where the town has no record. */
export function groupsOf(record: SynonymList | undefined): SynonymList['groups'] {
  return record?.groups ?? [];
}
