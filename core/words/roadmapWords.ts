import type { MoveReason } from '../plan/moveReasons.ts';
import type { Load, MoveVerdict, PlannedMeasure } from '../plan/moving.ts';
import { germanHalfYear, list, quoted } from './format.ts';

/** What the page *Fahrplan* and its endpoints say of half-years and moves; it addresses nobody, so both sets share it. */

/** „2,5“ for 2.5; a sum of half days keeps no tail of binary fractions. */
export function germanNumber(value: number): string {
  return String(Math.round(value * 10) / 10).replace('.', ',');
}

/** „6 Personentage“, „1 Personentag“. */
export function personDays(days: number): string {
  return `${germanNumber(days)} ${days === 1 ? 'Personentag' : 'Personentage'}`;
}

/** „28 von 30 Personentagen verplant“: figures and words, never a percentage. */
export function loadText({ effort, capacity }: Pick<Load, 'effort' | 'capacity'>): string {
  if (effort > capacity) return `${personDays(effort)} verplant, vorhanden sind ${germanNumber(capacity)}`;
  return `${germanNumber(effort)} von ${germanNumber(capacity)} ${capacity === 1 ? 'Personentag' : 'Personentagen'} verplant`;
}

/** The closed list of reasons as a person chooses them. */
export const moveReasonTexts: Record<MoveReason, string> = {
  capacity: 'So passt es besser neben die Tagesarbeit',
  urgent: 'Etwas anderes geht vor',
  earlier: 'Es kann früher losgehen',
  money: 'Geld oder Vergabe',
  decision: 'Eine Entscheidung steht noch aus',
  vendor: 'Der Hersteller oder der IT-Dienstleister braucht Zeit',
  legal: 'Recht oder Mitbestimmung',
};

/** Why a measure stays, whatever half-year is chosen. */
export const fixedTexts = {
  finished: 'Diese Maßnahme ist abgeschlossen und bleibt, wo sie steht.',
  running:
    'Was für das laufende Halbjahr oder früher geplant ist, bleibt dort. Verschieben lässt sich, was für ein späteres Halbjahr geplant ist.',
  begun: 'Zu dieser Maßnahme stehen schon Aufgaben in einem Digitalbündel. Deshalb bleibt sie in ihrem Halbjahr.',
} as const;

/**
 * What stands against a move, in a sentence or several; undefined where nothing does.
 * @param nameOf a measure's title, with its department where it is another one
 */
export function verdictText(
  verdict: MoveVerdict,
  nameOf: (measure: Pick<PlannedMeasure, 'title' | 'departmentId'>) => string,
): string | undefined {
  const planned = ({ halfYear }: PlannedMeasure) => `geplant für das ${germanHalfYear(halfYear)}`;
  switch (verdict.kind) {
    case 'fits':
      return undefined;
    case 'unknown':
      return 'Diese Maßnahme gibt es hier nicht oder nicht mehr.';
    case 'fixed':
      return fixedTexts[verdict.why];
    case 'outside':
      return 'Dieses Halbjahr steht nicht zur Wahl.';
    case 'tooEarly':
      return `Vorher muss ${nameOf(verdict.measure)} fertig sein, ${planned(verdict.measure)}. Davor geht es nicht.`;
    case 'tooLate':
      return `Darauf baut ${nameOf(verdict.measure)} auf, ${planned(verdict.measure)}. Danach geht es nicht.`;
    case 'full':
      return fullText(verdict, nameOf);
  }
}

function fullText(
  { load, instead, free }: Extract<MoveVerdict, { kind: 'full' }>,
  nameOf: (measure: PlannedMeasure) => string,
): string {
  const over = `Im ${germanHalfYear(load.halfYear)} wären es ${personDays(load.effort)}, vorhanden sind ${germanNumber(load.capacity)}.`;
  const moves = instead.map(
    ({ measure, to }) => `${nameOf(measure)} (${personDays(measure.effort)}) ins ${germanHalfYear(to)}`,
  );
  const room =
    moves.length > 0
      ? `Platz wird, wenn zuerst ${list(moves)} ${moves.length === 1 ? 'wechselt' : 'wechseln'}.`
      : 'Was dort steht, kann nicht weichen.';
  const other = free ? `Ohne weitere Änderung passt es ins ${germanHalfYear(free)}.` : '';
  return [over, room, other].filter((part) => part !== '').join(' ');
}

/** A measure's title in quotes, with its department where that is not the one whose plan is read. */
export function measureName(own: string, departmentTerm: string) {
  return ({ title, departmentId }: Pick<PlannedMeasure, 'title' | 'departmentId'>): string =>
    departmentId === own ? quoted(title) : `${quoted(title)} (${departmentTerm} ${departmentId})`;
}
