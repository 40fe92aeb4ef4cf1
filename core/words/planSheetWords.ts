import type { Column, SheetKind, Values } from '../plan/sheets/columns.ts';
import type { StateNames } from '../plan/sheets/planRecords.ts';
import type { About } from '../plan/sheets/planTables.ts';
import type { CellCode, RefusedCell } from '../plan/sheets/refusedCell.ts';
import { germanDay, germanHalfYear, quoted } from './format.ts';
import { germanNumber, personDays } from './roadmapWords.ts';

/** What a plan as a table says, in the file and about it; it addresses nobody, so both sets share it. */

export const planStates: StateNames = {
  measure: { planned: 'geplant', done: 'erledigt', dropped: 'lassen wir' },
  step: { open: 'offen', waiting: 'wartet', done: 'erledigt' },
};

/** The first sheet of a file. @param fields the town's fields of action */
export function aboutText(town: { id: string; name: string }, fields: Readonly<Record<string, string>>): About {
  return {
    title: 'Der Digitalisierungsplan als Tabelle',
    town: town.name,
    townId: town.id,
    lines: [
      'Diese Datei gehört zu der Stadt, die oben steht. Nur dort lässt sie sich einlesen.',
      'Jede Zeile ist ein Fachbereich, eine Einheit, eine Belastungszeit, eine Maßnahme, eine Aufgabe oder ein Schritt.',
      'Die Kennung sagt, welche Zeile gemeint ist, und bleibt, auch wenn sich der Text ändert. Eine neue Zeile bekommt eine neue Kennung.',
      'Belastungszeiten haben eine Nummer. Eine neue Zeile lässt das Feld leer. Wer eine Belastungszeit aufheben will, setzt den Anteil auf 1.',
      'Was in der Datei fehlt, bleibt gespeichert. Eine leere Zelle in einem Pflichtfeld wird abgelehnt.',
      'Stände sind nur zum Lesen. Das Einlesen ändert keinen Stand, auch nicht den eines Schritts.',
      'Aufgaben bleiben bei ihrer Maßnahme, Schritte bei ihrer Aufgabe, Maßnahmen und Einheiten bei ihrem Fachbereich.',
      'Tage sind Datumszellen oder Text wie 31.12.2026, Monate Text wie 2026-10, Halbjahre Text wie 2026-H2.',
      'Formeln werden nicht ausgewertet. Eine Zelle mit einer Formel wird abgelehnt.',
      'Ein Apostroph vor =, +, - oder @ gehört nicht zum Text. Er verhindert, dass daraus eine Formel wird.',
      'Mehrere Voraussetzungen stehen mit Komma in einer Zelle: BO-01, BO-02.',
      'Vor dem Einlesen zeigt Bündel, was sich ändern würde. Geschrieben wird erst danach, und nur alles zusammen.',
      ['Handlungsfelder', Object.keys(fields).length > 0 ? 'Kürzel und Name' : 'Noch keine.'],
      ...Object.entries(fields),
    ],
  };
}

const sheetNouns: Record<SheetKind, { one: string; many: string }> = {
  department: { one: 'Fachbereich', many: 'Fachbereiche' },
  unit: { one: 'Einheit', many: 'Einheiten' },
  loadWeek: { one: 'Belastungszeit', many: 'Belastungszeiten' },
  measure: { one: 'Maßnahme', many: 'Maßnahmen' },
  task: { one: 'Aufgabe', many: 'Aufgaben' },
  step: { one: 'Schritt', many: 'Schritte' },
};

/** „3 Maßnahmen“, „1 Aufgabe“. */
export function sheetCount(kind: SheetKind, count: number): string {
  return `${count} ${count === 1 ? sheetNouns[kind].one : sheetNouns[kind].many}`;
}

/** A value as it is read aloud in a preview; „leer“ where there is none. */
export function valueText({ form }: Pick<Column, 'form'>, value: Values[string]): string {
  if (value === undefined) return 'leer';
  if (typeof value === 'number') return form === 'whole' ? String(value) : String(value).replace('.', ',');
  if (form === 'day') return germanDay(value);
  if (form === 'halfYear') return germanHalfYear(value);
  if (form === 'month') return `${value.slice(5)}.${value.slice(0, 4)}`;
  return value;
}

/** Why a cell is refused, a sentence or two per code. */
const sentences: Record<CellCode, (...about: string[]) => string> = {
  formula: () => 'Hier steht eine Formel. Bündel rechnet nicht, es braucht den Wert selbst.',
  fault: (fault) => `Hier steht der Fehler ${fault}. Gebraucht wird ein Wert.`,
  otherTown: (other, own) =>
    `Diese Datei gehört zu ${quoted(other ?? '')}. Eingelesen wird nur, was zu ${quoted(own ?? '')} gehört.`,
  noTown: () => 'Hier fehlt, zu welcher Stadt die Datei gehört. Die Vorlage und der Export bringen dieses Blatt mit.',
  unknownSheet: (name) => `Das Blatt ${quoted(name ?? '')} gehört nicht zum Plan.`,
  unknownColumn: (name) => `Die Spalte ${quoted(name ?? '')} gehört nicht zu diesem Blatt.`,
  doubleColumn: (name) => `Die Spalte ${quoted(name ?? '')} steht zweimal da.`,
  missingColumn: (name) => `Die Spalte ${quoted(name ?? '')} fehlt. Ohne sie ist nicht klar, welche Zeile gemeint ist.`,
  missing: (heading) => `${quoted(heading ?? '')} fehlt.`,
  noText: () => 'Hier wird ein Text erwartet.',
  becameDate: () => 'Hier steht ein Datum, wo keines hingehört. Als Text formatiert bleibt der Wert, wie er ist.',
  tooLong: (most) => `Der Text ist länger als ${most} Zeichen.`,
  noNumber: () => 'Hier wird eine Zahl erwartet.',
  unclearNumber: (text) => `${quoted(text ?? '')} kann zweierlei heißen. Gebraucht wird eine Zahl ohne Tausenderpunkt.`,
  noWhole: () => 'Hier wird eine ganze Zahl erwartet.',
  range: (from, to) => `Hier wird eine Zahl ${from}${to ? ` bis ${to}` : ''} erwartet.`,
  noDay: () => 'Hier wird ein Tag erwartet, als Datum oder wie 31.12.2026.',
  unclearDay: (text) =>
    `${quoted(text ?? '')} kann zweierlei heißen. Gebraucht wird ein Datum oder ein Tag wie 31.12.2026.`,
  noMonth: () => 'Hier wird ein Monat erwartet, wie 2026-10.',
  noHalfYear: () => 'Hier wird ein Halbjahr erwartet, wie 2026-H2.',
  noSize: () => 'Hier wird S, M, L oder XL erwartet.',
  badPlanId: (id) =>
    `${quoted(id ?? '')} ist keine Kennung. Erlaubt sind Buchstaben, Ziffern, Punkte und Bindestriche, wie BO-05-1.`,
  badPlaceId: (id) =>
    `${quoted(id ?? '')} ist kein Kürzel. Erlaubt sind Großbuchstaben, Ziffern und Bindestriche, wie BO-BB.`,
  doubleId: (id, cell) => `${quoted(id ?? '')} steht schon in ${cell}.`,
  takenId: (id) => `${quoted(id ?? '')} heißt schon etwas anderes. Fachbereiche und Einheiten teilen sich die Kürzel.`,
  unknownDepartment: (id) => `Den Fachbereich ${quoted(id ?? '')} gibt es hier nicht.`,
  unknownUnit: (id) => `Die Einheit ${quoted(id ?? '')} gibt es hier nicht.`,
  unknownMeasure: (id) => `Die Maßnahme ${quoted(id ?? '')} gibt es hier nicht.`,
  unknownTask: (id) => `Die Aufgabe ${quoted(id ?? '')} gibt es hier nicht.`,
  unknownField: (id, known) =>
    `Das Handlungsfeld ${quoted(id ?? '')} gibt es hier nicht.${known ? ` Möglich sind ${known}.` : ''}`,
  unknownNumber: (number, id) =>
    `Eine Belastungszeit Nr. ${number} hat ${quoted(id ?? '')} nicht. Eine neue Zeile lässt das Feld leer.`,
  foreignUnit: (unit, other, own) =>
    `Die Einheit ${quoted(unit ?? '')} gehört zu ${quoted(other ?? '')}, die Maßnahme zu ${quoted(own ?? '')}.`,
  staysIn: (parent) => `Die Zeile gehört zu ${quoted(parent ?? '')} und bleibt dort.`,
  costAndYear: () => 'Kosten und Haushaltsjahr gehören zusammen. Eines davon fehlt.',
  staffSum: (id, staff, sum) =>
    `${quoted(id ?? '')} hätte ${staff} Beschäftigte, in seinen Einheiten sind es zusammen ${sum}.`,
  noUnit: (id) => `${quoted(id ?? '')} braucht mindestens eine Einheit auf dem Blatt Einheiten.`,
  backward: (from) => `Das Ende liegt vor dem Beginn am ${germanDay(from ?? '')}.`,
  itself: () => 'Eine Maßnahme kann nicht ihre eigene Voraussetzung sein.',
  finished: () => 'Diese Maßnahme ist abgeschlossen und bleibt, wo sie steht.',
  running: () => 'Was für das laufende Halbjahr oder früher geplant ist, bleibt dort.',
  begun: () => 'Zu dieser Maßnahme stehen schon Aufgaben in einem Digitalbündel. Deshalb bleibt sie in ihrem Halbjahr.',
  tooEarly: (title, halfYear) =>
    `Vorher muss ${quoted(title ?? '')} fertig sein, geplant für das ${germanHalfYear(halfYear ?? '')}.`,
  tooLate: (title, halfYear) =>
    `Darauf baut ${quoted(title ?? '')} auf, geplant für das ${germanHalfYear(halfYear ?? '')}.`,
  overCapacity: (id, halfYear, effort, capacity) =>
    `${quoted(id ?? '')} hätte im ${germanHalfYear(halfYear ?? '')} dann ${personDays(Number(effort))} verplant, vorhanden sind ${germanNumber(Number(capacity))}.`,
  noSteps: (id) => `Die neue Aufgabe ${quoted(id ?? '')} braucht mindestens einen Schritt auf dem Blatt Schritte.`,
  tooMuch: (id, halfYear) =>
    `Das Digitalbündel von ${quoted(id ?? '')} im ${germanHalfYear(halfYear ?? '')} wird zu groß.`,
  misfit: () => 'Dieser Wert passt hier nicht.',
};

/** Why a cell is refused. */
export function refusedText({ code, about }: Pick<RefusedCell, 'code' | 'about'>): string {
  return sentences[code](...about);
}
