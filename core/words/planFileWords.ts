import { largestFile, mostCells, type TableFileCode } from '../plan/sheets/fileCode.ts';

const count = new Intl.NumberFormat('de-DE');
const saveAs = 'Gebraucht wird eine Excel-Arbeitsmappe (.xlsx).';

/** What the list of changes calls a plan that was read from a workbook. */
export const planAsTable = 'Plan als Tabelle';

/** Why a file cannot be read as a plan, and what to hand in; it addresses nobody, so both sets share it. */
export const planFileTexts: Record<TableFileCode, string> = {
  tooLarge: `Die Datei ist größer als ${largestFile / 1_000_000} MB. So groß ist kein Plan.`,
  unknownFormat: `Diese Art von Datei ist keine Tabelle, die Bündel lesen kann. ${saveAs}`,
  oldFormat: `Die Datei ist in einem älteren Format von Excel gespeichert (.xls). ${saveAs}`,
  macros: 'Die Datei kann Makros enthalten (.xlsm). Gebraucht wird eine Excel-Arbeitsmappe ohne Makros (.xlsx).',
  csv: `Eine CSV-Datei hat nur ein Blatt, und Umlaute gehen darin leicht verloren. ${saveAs}`,
  wrongContent: `Der Inhalt passt nicht zur Endung der Datei. ${saveAs}`,
  encrypted: 'Die Datei ist mit einem Kennwort geschützt. Gebraucht wird sie ohne Kennwort.',
  tooManyEntries: 'Die Datei enthält zu viele Teile. Neu gespeichert, lässt sie sich vielleicht lesen.',
  zipBomb: 'Die Datei wird beim Auspacken viel zu groß. So groß ist kein Plan.',
  tooManyCells: `Die Datei hat mehr als ${count.format(mostCells)} Zellen. So groß ist kein Plan.`,
  unsafe: 'Die Datei enthält Anweisungen, die in einer Tabelle nicht vorkommen. Neu gespeichert, lässt sie sich lesen.',
  tooDeep:
    'Die Datei ist tiefer verschachtelt, als Bündel lesen kann. Neu gespeichert, lässt sie sich vielleicht lesen.',
  tooSlow: 'Die Datei ließ sich nicht in der vorgesehenen Zeit lesen. So groß ist kein Plan.',
  tooMuchMemory: 'Die Datei braucht zum Lesen zu viel Speicher. So groß ist kein Plan.',
  damaged: 'Die Datei ist beschädigt. Neu gespeichert, lässt sie sich vielleicht lesen.',
  unreadable: 'Die Datei lässt sich nicht öffnen.',
};

/** What a command is told in a tenant without a town. */
export const noTownYet = 'Diese Stadt ist noch nicht eingerichtet: import town <Ordner>.';
