import type { TodayGroup } from '../today/today.ts';
import { countWord, germanDay, germanHalfYear } from './format.ts';
import { freeButton, stepButtons } from './stepWords.ts';

/** The Sie set of *Heute* and of what *Überblick* and *Fachbereich* say of steps, and the shape of both. */
const sie = {
  title: 'Heute',
  day: germanDay,
  /** Above the lines: what the digital office's and the editors' share of the day comes to. */
  share: (minutes: number, rest: boolean) => `Für heute: etwa ${minutes} Minuten.${rest ? ' Der Rest hat Zeit.' : ''}`,
  /** For a lead whom nobody has asked anything. */
  nothingAsked: 'Auf Ihre Antwort wartet gerade nichts.',
  /** For a team. */
  oneStep: 'Ein Schritt genügt. Passt es gerade nicht, drücken Sie „Später“.',
  groups: {
    asked: 'Hier wird auf Sie gewartet',
    steps: 'Als Nächstes',
    deliveries: 'Nicht angekommen',
    unbound: 'Chats ohne Zuordnung',
    wrong: 'Stimmt nicht mehr',
    values: 'Angaben der Stadt, die fehlen',
    stuck: 'Was wartet und wer hilft',
    stale: 'Lange nicht geprüft',
    full: 'Was voll ist',
    fields: 'Zum Nachlesen',
    finished: 'In den letzten sieben Tagen fertig geworden',
  } satisfies Record<TodayGroup, string>,
  later: (count: number) => `Das hat Zeit: ${countWord(count, 'eine')} weitere ${count === 1 ? 'Sache' : 'Sachen'}`,
  empty: 'Gerade wartet nichts auf Sie.',
  emptyHint: 'Sobald etwas für Sie da ist, steht es hier.',
  toOverview: 'Zum Überblick der Stadt',
  /** Said to screen readers when a page has changed by itself. @param time „10:32“ */
  updated: (time: string) => `Diese Seite zeigt den neuen Stand von ${time} Uhr.`,
  step: {
    ...stepButtons,
    free: freeButton,
    chooseCause: 'Worauf warten Sie?',
    cancel: 'Doch nicht',
    underWay: 'Einen Moment',
  },
  overview: {
    show: 'Anzeigen',
    all: 'Alle',
    stuck: 'Nur wo etwas wartet',
    none: 'Nirgends wartet gerade etwas.',
  },
  department: {
    stuck: 'Was wartet und wer hilft',
    ofTask: (task: string, unit: string) => `${unit}, Aufgabe: ${task}`,
    press:
      'Ist ein Schritt erledigt oder hakt es? Klappen Sie die Aufgabe auf und drücken Sie es hier, oder im Kanal Ihres Teams.',
    history: 'Was in diesem Halbjahr geschah',
    historyEmpty: 'Hier steht später, was fertig wurde, was verschoben wurde und was wieder frei ist.',
    day: germanDay,
    noTasks: 'Aufgaben aus diesem Halbjahr sind hier nicht gespeichert.',
    earlier: 'Frühere Halbjahre',
    halfYear: germanHalfYear,
    running: (halfYear: string) => `Zurück zum ${germanHalfYear(halfYear)}`,
    plan: 'Fahrplan ansehen',
  },
};

/** Every sentence of these pages. */
export type TodayWords = typeof sie;

const du: TodayWords = {
  ...sie,
  nothingAsked: 'Auf deine Antwort wartet gerade nichts.',
  oneStep: 'Ein Schritt genügt. Passt es gerade nicht, drück „Später“.',
  groups: { ...sie.groups, asked: 'Hier wird auf dich gewartet' },
  empty: 'Gerade wartet nichts auf dich.',
  emptyHint: 'Sobald etwas für dich da ist, steht es hier.',
  step: { ...sie.step, chooseCause: 'Worauf wartet ihr?' },
  department: {
    ...sie.department,
    press: 'Ist ein Schritt erledigt oder hakt es? Klapp die Aufgabe auf und drück es hier, oder im Kanal eures Teams.',
  },
};

/** The pages' sentences in a town's form of address. */
export function todayWords(address: 'sie' | 'du'): TodayWords {
  return address === 'du' ? du : sie;
}
