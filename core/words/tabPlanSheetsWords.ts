import type { SheetKind } from '../plan/sheets/columns.ts';
import { asSentence, countWord, list } from './format.ts';

const rows = (count: number) => `${countWord(count, 'eine')} ${count === 1 ? 'Zeile' : 'Zeilen'}`;

/** „Drei Zeilen ändern sich, eine kommt dazu.“ */
function changesText({ added, changed }: { added: number; changed: number }): string {
  const parts = [
    ...(changed > 0 ? [`${rows(changed)} ${changed === 1 ? 'ändert' : 'ändern'} sich`] : []),
    ...(added > 0 ? [`${rows(added)} ${added === 1 ? 'kommt' : 'kommen'} dazu`] : []),
  ];
  return parts.length === 0 ? 'In der Datei steht nichts Neues.' : asSentence(list(parts));
}

/** The Sie set of the page *Plan als Tabelle*, and the shape of both. A file of its own, since only that page loads it. */
const sie = {
  title: 'Plan als Tabelle',
  intro:
    'Sie können den ganzen Plan als Excel-Datei speichern, dort ändern und wieder einlesen. ' +
    'Bevor etwas geschrieben wird, sehen Sie, was sich ändern würde.',
  forbidden: 'Den Plan als Tabelle speichert und liest das Digitalbüro.',
  save: {
    title: 'Datei speichern',
    hint: 'Im Plan stehen Fachbereiche, Einheiten, Belastungszeiten, Maßnahmen, Aufgaben und Schritte. Wie die Blätter ausgefüllt werden, steht auf dem ersten.',
    plan: 'Plan speichern (XLSX)',
    template: 'Leere Vorlage speichern (XLSX)',
    saved: 'Die Datei ist gespeichert.',
  },
  read: {
    title: 'Datei einlesen',
    file: 'Excel-Datei wählen',
    hint: 'Eine Arbeitsmappe (.xlsx) ohne Makros, höchstens 5 MB. Noch wird nichts geschrieben.',
    reading: 'Die Datei wird gelesen.',
    tooLarge: 'Die Datei ist größer als 5 MB. So groß ist kein Plan.',
    unreadable:
      'Die Datei ließ sich nicht öffnen. Vielleicht wurde sie inzwischen geändert. Bitte wählen Sie sie noch einmal.',
  },
  preview: {
    title: 'Vorschau',
    of: (file: string) => `Gelesen wurde ${file}.`,
    changes: changesText,
    refused: (count: number) =>
      `${asSentence(count === 1 ? 'eine Zelle ist abgelehnt' : `${countWord(count, 'eine')} Zellen sind abgelehnt`)} ` +
      'Übernommen wird nur alles zusammen. Bitte ändern Sie die Datei, und wählen Sie sie noch einmal.',
    nothing: 'Es gibt nichts zu übernehmen.',
    kinds: {
      department: 'Fachbereiche',
      unit: 'Einheiten',
      loadWeek: 'Belastungszeiten',
      measure: 'Maßnahmen',
      task: 'Aufgaben',
      step: 'Schritte',
    } satisfies Record<SheetKind, string> as Record<SheetKind, string>,
    counts: 'Blatt für Blatt',
    sheet: 'Blatt',
    states: { new: 'neu', changed: 'geändert', kept: 'steht nicht in der Datei, bleibt' },
    countColumns: { new: 'neu', changed: 'geändert', unchanged: 'gleich', kept: 'nicht in der Datei' },
    keptHint: 'Was nicht in der Datei steht, bleibt, wie es ist.',
    refusedTitle: 'Abgelehnte Zellen',
    cell: 'Zelle',
    reason: 'Grund',
    rowsTitle: 'Zeile für Zeile',
    row: 'Zeile',
    change: 'Was sich ändert',
    filterKind: 'Blatt',
    allKinds: 'Alle Blätter',
    filterState: 'Was zu sehen ist',
    allStates: 'Neu und geändert',
    noneHere: 'Hier steht gerade nichts. Mit einem anderen Filter ist mehr zu sehen.',
    /** Of a field, before its values. */
    from: 'bisher',
    to: 'dann',
    more: (count: number) => `${count} weitere zeigen`,
    hidden: (count: number) =>
      `${count} weitere ${count === 1 ? 'Zeile ist' : 'Zeilen sind'} gezählt, aber hier nicht aufgeführt.`,
    changedMeanwhile: 'Seit der Vorschau hat sich etwas geändert. So sieht es jetzt aus.',
  },
  apply: {
    button: 'Übernehmen',
    applying: 'Wird übernommen. Das kann bei einem großen Plan eine Minute dauern.',
    cannot: 'Übernehmen geht, sobald keine Zelle mehr abgelehnt ist.',
    title: 'Übernommen',
    done: ({ added, changed }: { added: number; changed: number }) => {
      const parts = [
        ...(changed > 0 ? [`${rows(changed)} geändert`] : []),
        ...(added > 0 ? [`${rows(added)} neu`] : []),
      ];
      return asSentence(list(parts));
    },
    next: 'Im Fahrplan sehen Sie, was jetzt wann geplant ist.',
    toRoadmap: 'Zum Fahrplan',
    toOverview: 'Zum Überblick',
    another: 'Noch eine Datei einlesen',
  },
};

/** Every sentence of the page. */
export type PlanSheetsPageWords = typeof sie;

const du: PlanSheetsPageWords = {
  ...sie,
  intro:
    'Du kannst den ganzen Plan als Excel-Datei speichern, dort ändern und wieder einlesen. ' +
    'Bevor etwas geschrieben wird, siehst du, was sich ändern würde.',
  read: {
    ...sie.read,
    unreadable:
      'Die Datei ließ sich nicht öffnen. Vielleicht wurde sie inzwischen geändert. Bitte wähle sie noch einmal.',
  },
  preview: {
    ...sie.preview,
    refused: (count) =>
      `${asSentence(count === 1 ? 'eine Zelle ist abgelehnt' : `${countWord(count, 'eine')} Zellen sind abgelehnt`)} ` +
      'Übernommen wird nur alles zusammen. Bitte ändere die Datei, und wähle sie noch einmal.',
  },
  apply: { ...sie.apply, next: 'Im Fahrplan siehst du, was jetzt wann geplant ist.' },
};

/** The page's sentences in a town's form of address. */
export function planSheetsPageWords(address: 'sie' | 'du'): PlanSheetsPageWords {
  return address === 'du' ? du : sie;
}
