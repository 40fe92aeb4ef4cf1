import { germanDay, germanHalfYear } from './format.ts';
import { reportWords } from './reportWords.ts';

/** The Sie set of the page *Bericht*, and the shape of both. A file of its own, since only that page loads it. */
const sie = {
  halfYear: 'Halbjahr',
  halfYearName: germanHalfYear,
  place: 'Bericht für',
  town: 'die ganze Stadt',
  asOf: (day: string) => `Stand ${germanDay(day)}`,
  draft: 'Dieser Bericht ändert sich mit den Aufgaben. Festgeschrieben bleibt er, wie er ist.',
  print: 'Drucken oder als PDF speichern',
  save: 'Als Tabelle speichern (XLSX)',
  saved: 'Die Tabelle ist gespeichert.',
  charts: 'In Zahlen',
  none: 'keine Zahlen',
  noteTitle: 'Zu diesem Bericht',
  released: {
    title: 'Festgeschriebene Fassungen',
    none: 'Dieser Bericht ist noch nicht festgeschrieben.',
    link: (version: number, on: string) => `Fassung ${version} vom ${germanDay(on)}`,
    text: reportWords.released,
    toNow: 'Den Bericht zeigen, wie er heute wäre',
    hint: 'Dieser Bericht bleibt, wie er am Tag der Freigabe war.',
  },
  freeze: {
    button: 'Festschreiben',
    title: 'Bericht festschreiben?',
    text:
      'Der Bericht bleibt dann genau so, mit dem Datum von heute und Ihrer Rolle, ohne Ihren Namen. ' +
      'Ändert sich später etwas, können Sie eine neue Fassung festschreiben. Diese bleibt daneben stehen.',
    underWay: 'Wird festgeschrieben',
    cancel: 'Abbrechen',
  },
  forbidden:
    'Den Bericht eines Bereichs sehen das Digitalbüro und, wer dort arbeitet. Den Bericht der Stadt sehen Sie unter „Bericht“.',
};

/** Every sentence of the page. */
export type ReportPageWords = typeof sie;

const du: ReportPageWords = {
  ...sie,
  freeze: {
    ...sie.freeze,
    text:
      'Der Bericht bleibt dann genau so, mit dem Datum von heute und deiner Rolle, ohne deinen Namen. ' +
      'Ändert sich später etwas, kannst du eine neue Fassung festschreiben. Diese bleibt daneben stehen.',
  },
  forbidden:
    'Den Bericht eines Bereichs sehen das Digitalbüro und, wer dort arbeitet. Den Bericht der Stadt siehst du unter „Bericht“.',
};

/** The page's sentences in a town's form of address. */
export function reportPageWords(address: 'sie' | 'du'): ReportPageWords {
  return address === 'du' ? du : sie;
}
