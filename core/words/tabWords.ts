import type { Role } from '../access.ts';
import type { TaskState } from '../bundle/progress.ts';
import { countWord, germanDay, germanHalfYear } from './format.ts';
import { roleNames } from './roleNames.ts';
import { deliveriesDu, deliveriesSie } from './tabDeliveryWords.ts';

const months = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ');

/** „Oktober 2026“ for `2026-10`. */
export function germanMonth(month: string): string {
  return `${months[Number(month.slice(5, 7)) - 1] ?? month} ${month.slice(0, 4)}`;
}

/** A sentence begins with a capital and ends with a full stop, whatever the server sends. */
export function asSentence(text: string): string {
  const end = /[.?…]$/.test(text) ? '' : '.';
  return text === '' ? '' : `${text[0]?.toUpperCase()}${text.slice(1)}${end}`;
}

const roles: Record<Role, { name: string; hint: string }> = {
  member: { name: roleNames.member, hint: 'arbeitet im Fachbereich und sieht dessen Aufgaben' },
  guide: { name: roleNames.guide, hint: 'hilft im eigenen Fachbereich weiter' },
  lead: { name: roleNames.lead, hint: 'verantwortet den eigenen Fachbereich' },
  editor: { name: roleNames.editor, hint: 'pflegt Anleitungen und Stadtwerte' },
  admin: { name: roleNames.admin, hint: 'betreut Bündel für die ganze Stadt' },
  staffCouncil: { name: roleNames.staffCouncil, hint: 'sieht, welche Daten gespeichert sind' },
  guest: { name: roleNames.guest, hint: 'sieht Worte und Summen, keine Aufgaben' },
};

/** The German names of the stored kinds; a kind that is not here shows its identifier. */
const kinds: Record<string, string> = {
  settings: 'Einstellungen der Stadt',
  department: 'Fachbereiche',
  unit: 'Einheiten',
  measure: 'Maßnahmen',
  bundle: 'Digitalbündel mit Aufgaben und Schritten',
  dashboard: 'Stand der Stadt',
  event: 'Ereignisse',
  feedback: 'Rückmeldungen zu Antworten',
  pressedCard: 'Gezählte Antwortkarten',
  article: 'Anleitungen',
  townValue: 'Stadtwerte',
  synonyms: 'Gleichbedeutende Wörter der Stadt',
  conversation: 'Chats und Kanäle',
  turnState: 'Letzte Frage für Nachfragen',
  heard: 'Schon beantwortete Nachrichten',
  assignment: 'Rollen, die das Digitalbüro eingetragen hat',
  weeklySchedule: 'Zeitpunkt der Wochenkarte',
  delivery: 'Zustellung von Karten und Nachrichten',
  change: 'Änderungen in der Verwaltung, am Plan und an Rollen',
  leadChat: 'Chats der Leitungen',
  report: 'Festgeschriebene Berichte',
  sentCard: 'Adressen gesendeter Karten',
  lease: 'Wer gerade Karten zustellt: ein Programm, keine Person',
};

const states: Record<TaskState, string> = { done: 'erledigt', inWork: 'in Arbeit', waiting: 'wartet', open: 'offen' };

const taskStates: Record<TaskState, (count: number) => string> = {
  done: (count) => `${count} erledigt`,
  inWork: (count) => `${count} in Arbeit`,
  waiting: (count) => `${count} ${count === 1 ? 'wartet' : 'warten'}`,
  open: (count) => `${count} offen`,
};

/**
 * The Sie set, and the shape of both. Before the sign-in the town's form of address is unknown: what is said there
 * (`signIn`, `problem.offline`, `problem.signedOut`) addresses nobody.
 */
const sie = {
  product: 'Bündel',
  documentTitle: (title: string) => `${title} – Bündel`,
  skip: 'Zum Inhalt springen',
  loading: 'Wird geladen',
  newWindow: '(öffnet ein neues Fenster)',
  footer: (town: string) => `Bündel, ein Programm der Stadt ${town}`,
  asOf: (day: string) => `Stand ${germanDay(day)}`,
  nav: {
    label: 'Seiten',
    today: 'Heute',
    overview: 'Überblick',
    department: (term: string, id: string) => `${term} ${id}`,
    roadmap: 'Fahrplan',
    report: 'Bericht',
    knowledge: 'Wissen',
    deliveries: deliveriesSie.title,
    administration: 'Verwaltung',
    fields: 'Gespeicherte Daten',
  },
  signIn: {
    title: 'Rolle wählen',
    intro:
      'Hier läuft Bündel zum Ausprobieren, ohne Konto und ohne Namen. Die gewählte Rolle bestimmt, was zu sehen ist. ' +
      'Die Wahl gilt, bis das Fenster geschlossen wird.',
    role: 'Rolle',
    department: 'Fachbereich',
    submit: 'Weiter',
    cancel: 'Abbrechen',
    as: (role: string, department: string | undefined) =>
      `Angemeldet als ${role}${department ? `, ${department}` : ''}`,
    change: 'wechseln',
    changeWhat: 'Rolle',
    /** With the town's account instead. */
    account: {
      signedOut: {
        title: 'Nicht angemeldet',
        text: 'Zu sehen ist diese Seite nach der Anmeldung mit dem Konto der Stadt.',
        button: 'Anmelden',
      },
      consent: {
        title: 'Zustimmung fehlt',
        text:
          'Bündel darf noch nicht wissen, wer angemeldet ist. Die IT der Stadt kann dem einmal für alle zustimmen. ' +
          'Es geht um Kennung und Rolle, nicht um Postfach, Dateien oder Kalender.',
        button: 'Noch einmal versuchen',
      },
      failed: {
        title: 'Anmeldung nicht möglich',
        text: 'Die Anmeldung mit dem Konto der Stadt hat nicht geklappt. Bleibt es dabei, hilft das Digitalbüro weiter.',
        button: 'Noch einmal versuchen',
      },
    },
    roles,
  },
  overview: {
    title: (halfYear: string) => `Digitalbündel im ${germanHalfYear(halfYear)}`,
    town: (town: string, steps: { done: number; total: number }) =>
      `In ${town} sind ${steps.done} von ${steps.total} Schritten geschafft.`,
    waiting: (tasks: number) => {
      if (tasks === 0) return 'Keine Aufgabe wartet gerade.';
      return `${asSentence(countWord(tasks, 'eine')).slice(0, -1)} ${tasks === 1 ? 'Aufgabe wartet' : 'Aufgaben warten'} gerade.`;
    },
    legend: 'Ein Kästchen ist ein Schritt von höchstens zwei Stunden, gefüllt heißt geschafft.',
    order: (term: string) => `${term} für ${term}, geordnet nach der Nummer`,
    progress: 'Schritte',
    tasks: 'Aufgaben',
    empty: 'Für dieses Halbjahr gibt es noch kein Digitalbündel.',
    emptyHint: 'Sobald eines angelegt ist, sehen Sie hier, wie weit es ist.',
  },
  department: {
    where: (code: string, halfYear: string) => `${code}, ${germanHalfYear(halfYear)}`,
    easier: 'Was leichter wird:',
    effect: 'Wenn es fertig ist:',
    effectNow: 'Was jetzt leichter ist:',
    due: (month: string) => `vorgesehen für ${germanMonth(month)}`,
    stepsDone: (done: number, total: number) => `${done} von ${total} Schritten`,
    steps: (task: string) => `Schritte: ${task}`,
    minutes: (minutes: number) => `etwa ${minutes} Minuten`,
    stepDone: 'erledigt',
    stepOpen: 'noch offen',
    stepWaiting: (cause: string | undefined, since: string | undefined) =>
      `wartet${cause ? ` auf ${cause}` : ''}${since ? ` seit ${germanDay(since)}` : ''}`,
    openAll: 'Alle Aufgaben aufklappen',
    closeAll: 'Alle Aufgaben zuklappen',
    press:
      'Ist ein Schritt erledigt oder hakt es? Das melden Sie im Kanal Ihres Teams, auf der Wochenkarte oder mit „aufgaben“.',
    states,
    taskStates,
  },
  notice: 'Als Aushang drucken',
  article: {
    facts: 'Angaben zur Anleitung',
    owner: 'Zuständig',
    phone: 'Telefon',
    mailbox: 'Postfach',
    confirmed: (day: string, unit: string) => `Zuletzt bestätigt am ${germanDay(day)} durch ${unit}`,
    unconfirmed: 'Noch nicht bestätigt',
    review: 'Geprüft',
    source: 'Grundlage',
    stale: (unit: string) => `Diese Anleitung wurde lange nicht geprüft. Fragen Sie im Zweifel bei ${unit} nach.`,
    quote: 'Zitierte Stelle',
    quoteGone:
      'Die zitierte Stelle steht in dieser Fassung nicht mehr. Hier lesen Sie die Anleitung, wie sie heute gilt.',
    values: 'Angaben der Stadt in diesem Text',
    valueFrom: (source: string) => `Angabe der Stadt. Grundlage: ${source}`,
  },
  knowledge: {
    title: 'Wissen',
    field: 'Fragen Sie, wie etwas geht',
    hint: 'Beim Schreiben erscheinen passende Anleitungen. Mit der Eingabetaste antwortet Bündel.',
    ask: 'Fragen',
    answerTo: (question: string) => `Antwort auf: ${question}`,
    answering: 'Bündel sucht die Antwort.',
    matches: 'Passende Anleitungen',
    further: 'Weitere passende Anleitungen',
    all: 'Anleitungen von A bis Z',
    found: (count: number) =>
      count === 1
        ? 'Eine Anleitung passt.'
        : `${asSentence(countWord(count, 'eine')).slice(0, -1)} Anleitungen passen.`,
    none: (question: string) => `Zu „${question}“ passt keine Anleitung.`,
    noneHint: 'Mit der Eingabetaste sagt Bündel Ihnen, wer weiterhelfen kann.',
    empty: 'Für Sie gibt es hier noch keine Anleitungen.',
    failed: 'Die Suche ist gerade nicht zu erreichen.',
    toFeedback: 'Rückmeldungen zu Anleitungen ansehen',
  },
  deliveries: deliveriesSie,
  fields: {
    title: 'Gespeicherte Daten',
    intro:
      'Diese Liste entsteht aus dem Programm selbst und ist deshalb vollständig. Zu jedem gespeicherten Feld steht hier, wozu es dient, ' +
      'wie lange es bleibt und was daraus ausgewertet werden darf.',
    persons: 'Über einzelne Personen wird nichts ausgewertet. Wer einen Schritt erledigt hat, ist nicht gespeichert.',
    aboutPersons: 'Was einzelne Personen betrifft',
    aboutPersonsIntro:
      'Nur hier steht eine Kennung, die zu einer Person führt. Der Befehl „datenschutz“ im Chat zeigt jeder Person das Eigene und löscht es. ' +
      'Eine Rolle nimmt das Digitalbüro zurück, und die Kennungen der letzten Nachrichten vergehen nach zehn Minuten.',
    contents: 'Inhalt',
    kinds,
    name: 'Feld',
    purpose: 'Zweck',
    evaluation: 'Auswertung',
    evaluations: { keine: 'keine', Fachbereich: 'je Fachbereich', Stadt: 'für die ganze Stadt' } as Record<
      string,
      string
    >,
    retention: (text: string) => `Aufbewahrung: ${text}`,
  },
  problem: {
    titles: {
      forbidden: 'Kein Zugang',
      notFound: 'Nicht gefunden',
      offline: 'Keine Verbindung',
      signedOut: 'Nicht angemeldet',
      failed: 'Gerade nicht verfügbar',
    },
    notFound: 'Das gibt es hier nicht oder nicht mehr. Vielleicht hilft Ihnen der Überblick weiter.',
    offline: 'Bündel ist gerade nicht zu erreichen.',
    signedOut: 'Eine Anmeldung ist hier noch nicht eingerichtet. Das Digitalbüro hilft weiter.',
    failed: 'Bitte versuchen Sie es in ein paar Minuten noch einmal.',
    retry: 'Noch einmal versuchen',
    toOverview: 'Zum Überblick',
    toDepartment: (term: string, id: string) => `Zu ${term} ${id}`,
    changeRole: 'Rolle wechseln',
  },
};

/** Every sentence of the tab. */
export type TabWords = typeof sie;

const du: TabWords = {
  ...sie,
  overview: { ...sie.overview, emptyHint: 'Sobald eines angelegt ist, siehst du hier, wie weit es ist.' },
  department: {
    ...sie.department,
    press:
      'Ist ein Schritt erledigt oder hakt es? Das meldet ihr im Kanal eures Teams, auf der Wochenkarte oder mit „aufgaben“.',
  },
  knowledge: {
    ...sie.knowledge,
    field: 'Frag, wie etwas geht',
    noneHint: 'Mit der Eingabetaste sagt Bündel dir, wer weiterhelfen kann.',
    empty: 'Für dich gibt es hier noch keine Anleitungen.',
  },
  deliveries: deliveriesDu,
  article: {
    ...sie.article,
    stale: (unit) => `Diese Anleitung wurde lange nicht geprüft. Frag im Zweifel bei ${unit} nach.`,
    quoteGone:
      'Die zitierte Stelle steht in dieser Fassung nicht mehr. Hier liest du die Anleitung, wie sie heute gilt.',
  },
  problem: {
    ...sie.problem,
    notFound: 'Das gibt es hier nicht oder nicht mehr. Vielleicht hilft dir der Überblick weiter.',
    failed: 'Bitte versuch es in ein paar Minuten noch einmal.',
  },
};

/** The tab's sentences in a town's form of address. */
export function tabWords(address: 'sie' | 'du'): TabWords {
  return address === 'du' ? du : sie;
}
