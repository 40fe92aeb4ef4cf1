import type { Cause } from '../bundle/causes.ts';

/** How Bündel writes days, half-years and counts (voice.md): 22.11.2026, KW 48, 2. Halbjahr 2026. */

export function germanDay(day: string): string {
  return `${day.slice(8, 10)}.${day.slice(5, 7)}.${day.slice(0, 4)}`;
}

export function germanHalfYear(halfYear: string): string {
  return `${halfYear.slice(6)}. Halbjahr ${halfYear.slice(0, 4)}`;
}

const small = ['keine', 'ein', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf', 'zwölf'];

/** A count as a German word up to twelve, as a figure above; `one` in the form the noun needs (einer, eine, ein). */
export function countWord(count: number, one: 'einer' | 'eine' | 'ein'): string {
  return count === 1 ? one : (small[count] ?? String(count));
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
  const reasons = [...new Set(waiting)].map((c) => waitingFor[c]);
  const list = reasons.length > 1 ? `${reasons.slice(0, -1).join(', ')} und ${reasons.at(-1)}` : reasons[0];
  return `${done}, ${countWord(waiting.length, 'einer')} ${waiting.length === 1 ? 'wartet' : 'warten'} auf ${list}`;
}
