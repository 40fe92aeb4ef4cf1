import type { Change, ChangeKind, Changer } from '../change/change.ts';
import { asSentence } from './format.ts';
import { roleNames } from './roleNames.ts';

/** What the list of changes says. It addresses nobody and names nobody. */

const labels: Record<ChangeKind, string> = {
  address: 'Anrede',
  terms: 'Bezeichnungen der Gliederung',
  weekly: 'Übliche Zeit der Wochenkarte',
  capacity: 'Kapazität je Halbjahr',
  loadWeek: 'Zeit mit weniger Kapazität',
  customDay: 'Eigener freier Tag',
  reminder: 'Erinnerung',
  value: 'Stadtwert',
  synonyms: 'Synonyme',
  role: 'Rolle',
  move: 'Maßnahme',
  report: 'Bericht festgeschrieben',
  import: 'Eingelesen',
};

/** „Anrede: du statt Sie.“, „Eigener freier Tag neu: Betriebsausflug, 19.06.2026.“ */
export function changeText({
  what,
  subject,
  before,
  after,
}: Pick<Change, 'what' | 'subject' | 'before' | 'after'>): string {
  const head = [labels[what], subject].filter(Boolean).join(', ');
  if (before && after) return asSentence(`${head}: ${after} statt ${before}`);
  if (after) return asSentence(what === 'import' || what === 'report' ? `${head}: ${after}` : `${head} neu: ${after}`);
  return asSentence(before ? `${head} entfernt: ${before}` : head);
}

/** „durch das Digitalbüro“ */
export function changedBy(by: Changer): string {
  const names: Partial<Record<Changer, string>> = {
    admin: 'das Digitalbüro',
    lead: 'eine Leitung',
    guide: 'eine Digitallotsin oder einen Digitallotsen',
    editor: 'die Redaktion',
    command: 'einen Befehl auf dem Server',
  };
  return `durch ${names[by] ?? (by === 'command' ? '' : `die Rolle ${roleNames[by]}`)}`;
}

/** So many rows of an import are named; the rest is in its counts. */
const named = 5;

/** „3 neu, 12 geändert“, and what the first ones were where that is known: „1 geändert (Finanzen: Kapazität 25 statt 22)“ */
export function importText(
  { created, updated }: { created: number; updated: number },
  rows: readonly string[] = [],
): string {
  const counts = [created > 0 && `${created} neu`, updated > 0 && `${updated} geändert`].filter(Boolean).join(', ');
  if (rows.length === 0) return counts;
  const more = rows.length > named ? ['und mehr'] : [];
  return `${counts} (${[...rows.slice(0, named), ...more].join('; ')})`;
}

/** „Finanzen: Kapazität 25 statt 22“, „Bußgeld online neu“ @param name of the row @param fields that differ, by their headings */
export function rowText(name: string, fields: readonly { name: string; before?: string; after: string }[]): string {
  const changed = fields.flatMap(({ name: heading, before, after }) =>
    before === undefined ? [] : [`${heading} ${after || 'leer'} statt ${before || 'leer'}`],
  );
  return changed.length === 0 ? `${name} neu` : `${name}: ${changed.join(', ')}`;
}
