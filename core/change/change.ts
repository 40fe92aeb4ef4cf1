import * as z from 'zod/v4';
import { roles } from '../access.ts';
import { field } from '../field.ts';

/** What can have been changed. A move is that of a measure in the plan; what an import brought is counted, not listed. */
export const changeKinds = [
  'address',
  'terms',
  'weekly',
  'capacity',
  'loadWeek',
  'customDay',
  'reminder',
  'value',
  'synonyms',
  'role',
  'move',
  'report',
  'import',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** The partitions in which something changes that is noted: the note stands beside it, so that both are one write. */
export const changePlaces = ['plan', 'kb', 'places', 'roles', 'reports'] as const;
export type ChangePlace = (typeof changePlaces)[number];

/** In which role somebody changed something; `command` is the admin's command line. */
export const changers = [...roles, 'command'] as const;
export type Changer = (typeof changers)[number];

const text = z.string().max(600).optional();

/**
 * That something was changed, for the staff council and the digital office. Who did it is not in it, only in which role, and
 * the day without an hour: a role that one person has would else tell when that person works.
 */
export const change = z.strictObject({
  id: field(z.string().regex(/^\d{4}-\d{2}-\d{2}-\d{4,}$/), 'Tag und laufende Nummer der Änderung'),
  place: field(z.enum(changePlaces), 'Bei welchen Daten die Änderung steht'),
  day: field(z.iso.date(), 'Tag der Änderung'),
  by: field(z.enum(changers), 'In welcher Rolle geändert wurde, nie von wem'),
  what: field(z.enum(changeKinds), 'Was geändert wurde'),
  subject: field(text, 'Worum es ging: ein Bereich, ein Tag oder der Schlüssel eines Werts, nie eine Person'),
  before: field(text, 'Wie es vorher war'),
  after: field(text, 'Wie es danach war'),
});
export type Change = z.infer<typeof change>;

/** In which role something is changed, and when. */
export interface Author {
  by: Changer;
  /** ISO day in the town's time zone. */
  today: string;
}

/** A change before it is written. */
export type Note = Pick<Change, 'what' | 'subject' | 'before' | 'after'>;

const longest = 600;

/** The record for a note. @param taken ids of the changes that stand in the same place already @param day ISO day */
export function noted(
  note: Note,
  { place, day, by }: Pick<Change, 'place' | 'day' | 'by'>,
  taken: readonly string[],
): Change {
  const numbers = taken.filter((id) => id.startsWith(`${day}-`)).map((id) => Number(id.slice(day.length + 1)));
  const number = Math.max(0, ...numbers) + 1;
  const { what, ...texts } = note;
  const kept = Object.entries(texts).flatMap(([name, value]) => (value ? [[name, shortened(value)]] : []));
  return { id: `${day}-${String(number).padStart(4, '0')}`, place, day, by, what, ...Object.fromEntries(kept) };
}

const shortened = (value: string) => (value.length > longest ? `${value.slice(0, longest - 1)}…` : value);

/** Newest first; of one day and place the later number, between places in a fixed order. */
export function newestFirst(changes: readonly Change[]): Change[] {
  return [...changes].sort((a, b) => compare(b.day, a.day) || compare(b.id, a.id) || compare(a.place, b.place));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
