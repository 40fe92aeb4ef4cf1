import type { Cause } from '../bundle/causes.ts';
import { weekDays } from '../calendar/weekDays.ts';

/** How Bündel writes days, half-years, counts and titles (voice.md): 22.11.2026, KW 48, 2. Halbjahr 2026. */

export function germanDay(day: string): string {
  return `${day.slice(8, 10)}.${day.slice(5, 7)}.${day.slice(0, 4)}`;
}

export function germanHalfYear(halfYear: string): string {
  return `${halfYear.slice(6)}. Halbjahr ${halfYear.slice(0, 4)}`;
}

/** „9:00“ for `09:00`. */
export function germanTime(time: string): string {
  return time.replace(/^0(?=\d)/, '');
}

/** „KW 48“ for `2026-W48`. */
export function germanWeek(week: string): string {
  return `KW ${Number(week.slice(6))}`;
}

/** „KW 48, 23.11. bis 29.11.2026“; both years where they differ. */
export function germanWeekWithDays(week: string): string {
  const days = weekDays(week);
  if (!days) return germanWeek(week);
  const [from, to] = [germanDay(days.monday), germanDay(days.sunday)];
  return `${germanWeek(week)}, ${from.slice(6) === to.slice(6) ? from.slice(0, 6) : from} bis ${to}`;
}

/** Writes instants (ISO) in a time zone as „24.11.2026, 09:00“. */
export function germanInstantIn(timeZone: string): (instant: string) => string {
  const format = new Intl.DateTimeFormat('de-DE', {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  });
  return (instant) => format.format(new Date(instant));
}

const small = [
  'keine',
  'ein',
  'zwei',
  'drei',
  'vier',
  'fünf',
  'sechs',
  'sieben',
  'acht',
  'neun',
  'zehn',
  'elf',
  'zwölf',
];

/** A count as a German word up to twelve, as a figure above; `one` in the form the noun needs (einer, eine, ein). */
export function countWord(count: number, one: 'einer' | 'eine' | 'ein'): string {
  return count === 1 ? one : (small[count] ?? String(count));
}

/** „a, b und c“. */
export function list(parts: readonly string[]): string {
  return [parts.slice(0, -1).join(', '), ...parts.slice(-1)].filter((part) => part !== '').join(' und ');
}

/** A title in quotes; quotes inside it become single ones. */
export function quoted(title: string): string {
  return `„${title.replaceAll('„', '‚').replaceAll('“', '‘')}“`;
}

/** A title inside a sentence, which brings its own final mark: the title's is dropped, and a title that asks stands in quotes. */
export function asClause(title: string): string {
  const bare = title.replace(/[\s.,;:!]+$/u, '');
  return /[?…]$/u.test(bare) ? quoted(bare) : bare || title;
}

/** A text as a sentence: with a capital, and with a full stop unless it has a final mark. */
export function asSentence(text: string): string {
  const trimmed = text.trim();
  const end = trimmed === '' || /[.?!…][“‘]?$/u.test(trimmed) ? '' : '.';
  return trimmed.slice(0, 1).toUpperCase() + trimmed.slice(1) + end;
}

/** One word that says itself what it is (Bürgerbüro, Standesamt), or a name that begins with its level (Amt für Soziales, Team Sport). */
const saysWhatItIs =
  /^(?:\p{L}*(?:amt|büro|archiv|museum|team|betriebshof|bauhof)|(?:Amt|Team|Sachgebiet|Fachgebiet|Fachbereich|Fachdienst|Referat|Dezernat|Büro)\s.+)$/iu;

/** „im Bürgerbüro“, „im Team Soziale Dienste“: fits the name of every unit and department. */
export function inUnit(name: string): string {
  return saysWhatItIs.test(name) ? `im ${name}` : `im Team ${name}`;
}

/** What a step waits for, in the form that follows „wartet auf“. */
export const waitingFor: Record<Cause, string> = {
  it: 'den IT-Dienstleister',
  vendor: 'den Hersteller',
  department: 'einen anderen Fachbereich',
  money: 'Geld oder Vergabe',
  decision: 'eine Entscheidung',
  legal: 'Recht oder Mitbestimmung',
  time: 'eine ruhigere Zeit',
};

/** „11 von 18 Schritten geschafft, einer wartet auf den Hersteller“: words before figures, and no percentages. */
export function progressText(steps: { done: number; total: number }, waiting: readonly Cause[]): string {
  if (steps.total === 0) return 'für dieses Halbjahr ist nichts geplant';
  const done = `${steps.done} von ${steps.total} Schritten geschafft`;
  if (waiting.length === 0) return done;
  const reasons = [...new Set(waiting)].map((cause) => waitingFor[cause]);
  return `${done}, ${countWord(waiting.length, 'einer')} ${waiting.length === 1 ? 'wartet' : 'warten'} auf ${list(reasons)}`;
}
