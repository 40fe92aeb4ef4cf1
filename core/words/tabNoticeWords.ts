import { germanDay, germanHalfYear } from './format.ts';

/** The Sie set of the page *Aushang*, and the shape of both. A file of its own, since only that page loads it. */
const sie = {
  title: (title: string) => `Aushang: ${title}`,
  intro:
    'So kommt der Aushang aus dem Drucker, auf A4 und in großer Schrift. Er ist für alle, die keinen PC zur Hand haben.',
  print: 'Drucken',
  backToArticle: 'Zur Anleitung',
  backToDepartment: 'Zum Digitalbündel',
  unit: 'Wessen Schritte',
  allUnits: 'Alle Teams',
  sheet: 'Der Aushang',
  qr: (title: string) => `QR-Code zur Seite „${title}“`,
  scan: 'Mit der Kamera des Telefons hier weiterlesen:',
  owner: 'Fragen beantwortet',
  phone: (phone: string) => `Telefon ${phone}`,
  confirmed: (day: string) => `Zuletzt bestätigt am ${germanDay(day)}`,
  unconfirmed: 'Noch nicht bestätigt',
  printed: (town: string, day: string) => `Stadt ${town}, Stand ${germanDay(day)}`,
  where: (halfYear: string) => `Digitalbündel im ${germanHalfYear(halfYear)}`,
  next: 'Als Nächstes',
  step: (minutes: number) => `etwa ${minutes}\u00a0Minuten`,
  waits: (cause: string | undefined) => (cause ? `wartet auf ${cause}` : 'wartet'),
  more: 'Danach kommen weitere Schritte. Alle stehen auf der Seite des Digitalbündels.',
  nothing: 'Gerade ist kein Schritt offen.',
  help: 'Ist ein Schritt erledigt oder hakt es? Sagen Sie es im Team: Wer am PC sitzt, drückt es auf der Wochenkarte.',
};

/** Every sentence of the page. */
export type NoticePageWords = typeof sie;

const du: NoticePageWords = {
  ...sie,
  help: 'Ist ein Schritt erledigt oder hakt es? Sag es im Team: Wer am PC sitzt, drückt es auf der Wochenkarte.',
};

/** The page's sentences in a town's form of address. */
export function noticePageWords(address: 'sie' | 'du'): NoticePageWords {
  return address === 'du' ? du : sie;
}
