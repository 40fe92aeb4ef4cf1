import type { Cause } from '../bundle/causes.ts';
import { feedbackNames } from './feedbackNames.ts';
import {
  asClause,
  asSentence,
  countWord,
  germanDay,
  germanHalfYear,
  germanTime,
  inUnit,
  quoted,
  waitingFor,
} from './format.ts';
import { helping, helpText, lead } from './helpWords.ts';
import { roleNames } from './roleNames.ts';
import { stepButtons } from './stepWords.ts';
import type { Words } from './words.ts';

const weekdays = ['', 'montags', 'dienstags', 'mittwochs', 'donnerstags', 'freitags'];

/** „, Telefon 05700 100-110“; nothing where no number is known. */
export const withPhone = (phone: string): string => (phone ? `, Telefon ${phone}` : '');

const waiting = (cause: Cause, since: string | undefined): string =>
  `wartet ${since ? `seit dem ${germanDay(since)} ` : ''}auf ${waitingFor[cause]}`;

/** What both forms of address share, word for word. */
export const common = {
  bound: {
    team: (name) => `Dieser Chat gehört jetzt zu: ${name}.`,
    schedule: (weekday, time) =>
      `Die Wochenkarte kommt ${weekdays[weekday]} um ${germanTime(time)} Uhr. An Feiertagen kommt sie am nächsten Arbeitstag.`,
  } satisfies Omit<Words['bound'], 'personal' | 'next'>,
  place: {
    summary: 'Bereich auswählen',
    ask: 'Zu welchem Bereich gehört dieser Chat?',
    unknown: (text) => `Den Bereich ${quoted(text)} kenne ich nicht.`,
  } satisfies Omit<Words['place'], 'list'>,
  feedback: {
    helped: feedbackNames.helped,
    notHelped: feedbackNames.notHelped,
    wrong: feedbackNames.wrong,
    chooseReason: 'Was stimmt nicht mehr?',
    reasons: feedbackNames.reasons,
    thanksHelped: 'Danke für die Rückmeldung.',
    thanksWrong: (unit) => `Danke. Ich habe es für ${unit} gezählt, ohne zu vermerken, wer es gemeldet hat.`,
  } satisfies Omit<Words['feedback'], 'thanksNotHelped'>,
  talk: {
    english: {
      answer: 'Our guides are written in German. This is what I found for your question.',
      choices: 'Our guides are written in German. One of these may answer your question.',
      nothing: 'I looked for an answer in our German guides and found none.',
    },
  } satisfies Pick<Words['talk'], 'english'>,
  unsure: {
    summary: 'Mehrere Anleitungen passen',
    none: feedbackNames.none,
  } satisfies Omit<Words['unsure'], 'text'>,
  nothing: {
    summary: 'Dazu steht nichts in unseren Anleitungen',
    text: (unit, phone) =>
      `Dazu steht in unseren Anleitungen nichts, und raten möchte ich nicht. Weiterhelfen kann ${unit}${withPhone(phone)}.`,
  } satisfies Words['nothing'],
  steps: {
    ...stepButtons,
    minutes: (minutes) => `etwa ${minutes} Minuten`,
    waiting,
    ofTask: (task) => `Aufgabe: ${task}`,
    justDone: (step) => `Danke. Erledigt ist: ${asClause(step)}.`,
    justLater: (step, day) =>
      `In Ordnung. Den Schritt ${quoted(step)} schlage ich ab dem ${germanDay(day)} wieder vor.`,
    isDone: (step) => `Erledigt: ${asClause(step)}.`,
    isWaiting: (step, cause, since, help) =>
      `Der Schritt ${quoted(step)} ${waiting(cause, since)}. ${help ? `${helpText(help)} Bis dahin` : 'Bis es weitergeht,'} ruht er, und die anderen gehen vor.`,
    isLater: (step, day) => `Den Schritt ${quoted(step)} schlage ich ab dem ${germanDay(day)} wieder vor.`,
  } satisfies Omit<Words['steps'], 'chooseCause' | 'justStuck' | 'isFree'>,
  helping,
  lead,
  thanks: {
    sinceLastCard: (tasks, unit) => `Seit der letzten Karte fertig geworden: ${withEffects(tasks)} ${toAll(unit)}`,
    justNow: (tasks, unit) => `Damit ist fertig geworden: ${withEffects(tasks)} ${toAll(unit)}`,
  } satisfies Omit<Words['thanks'], 'forHalfYear'>,
  tasks: {
    summary: (name) => `${name}: die nächsten Schritte`,
    title: (name) => `Nächste Schritte: ${name}`,
    further: 'Danach',
    waiting: 'Wartet gerade',
    allDone: 'Alle Schritte dieses Halbjahres sind geschafft.',
    onlyWaiting: 'Gerade ist hier nichts dran. Was noch offen ist, wartet.',
    onlyLater: 'Gerade ist hier nichts dran. Was zurückgestellt ist, kommt von selbst wieder.',
    noneHere: (halfYear) =>
      `Im ${germanHalfYear(halfYear)} hat dieser Bereich keine eigenen Aufgaben im Digitalbündel.`,
    noBundle: (halfYear) => `Für das ${germanHalfYear(halfYear)} gibt es hier noch kein Digitalbündel.`,
    link: 'Digitalbündel ansehen',
  } satisfies Omit<Words['tasks'], 'intro' | 'readOnly'>,
  weekly: {
    summary: (unit, step) => `${unit}, ein Schritt für diese Woche: ${asClause(step)}`,
    further: 'Falls mehr Zeit ist',
    progress: (halfYear, text) => `${germanHalfYear(halfYear)}: ${text}.`,
    because: {
      begun: 'Vorgeschlagen, weil die Aufgabe schon begonnen ist.',
      back: 'Vorgeschlagen, weil der Schritt zurückgestellt war und jetzt wieder dran ist.',
      short: 'Vorgeschlagen, weil gerade viel anderes ansteht und dieser Schritt kurz ist.',
      anyway: 'Vorgeschlagen, weil gerade nichts anderes dran ist. Eigentlich kommt eine andere Maßnahme vorher.',
      helping: 'Vorgeschlagen aus den Aufgaben eines anderen Teams, weil hier gerade kein eigener Schritt dran ist.',
    },
    opening: {
      title: (halfYear) => `Das Digitalbündel für das ${germanHalfYear(halfYear)}`,
      tasks: (count, own) => {
        const tasks = `${countWord(count, 'eine')} ${count === 1 ? 'Aufgabe' : 'Aufgaben'}`;
        return `${own ? `Dieses Team hat darin ${tasks}` : `Darin ${count === 1 ? 'steht' : 'stehen'} ${tasks}`}. Ein Schritt in der Woche genügt.`;
      },
      effects: (all) => (all ? 'Das wird damit leichter' : 'Das wird damit zum Beispiel leichter'),
    },
    closing: (halfYear, until) =>
      `Das ${germanHalfYear(halfYear)} geht zu Ende. Bis zum ${germanDay(until)} wird es abgeschlossen. ` +
      'Was dann noch offen ist, geht mit ins nächste Halbjahr. Verloren geht nichts.',
  } satisfies Omit<Words['weekly'], 'text'>,
  reminder: {
    summary: 'Wann die Wochenkarte kommt',
    title: 'Wochenkarte',
    paused: (until) =>
      `Bis einschließlich ${germanDay(until)} kommt keine Wochenkarte. „aufgaben“ zeigt die Schritte auch dann.`,
    weekday: 'Wochentag',
    weekdays: ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag'],
    time: 'Uhrzeit',
    save: 'Zeit speichern',
    week: 'Diese Woche nicht',
    weeks: 'Zwei Wochen Pause',
    resume: 'Pause beenden',
    change: 'Zeit ändern',
    saved: 'Gespeichert.',
    resumed: 'Die Pause ist beendet.',
    justPaused: (until) => `In Ordnung. Bis einschließlich ${germanDay(until)} ist Pause.`,
  } satisfies Omit<Words['reminder'], 'weekdayMissing' | 'timeMissing' | 'hint'>,
  progress: {
    summary: 'Wie weit wir sind',
    title: (halfYear) => `Digitalbündel, ${germanHalfYear(halfYear)}`,
    line: (name, text) => `${name}: ${text}.`,
    tasks: ({ done, inWork, waiting, open }) => {
      const rest = waiting > 0 ? `, ${countWord(waiting, 'eine')} ${waiting === 1 ? 'wartet' : 'warten'}` : '';
      return `Aufgaben: ${countWord(done, 'eine')} erledigt, ${countWord(inWork, 'eine')} in Arbeit${rest}, ${countWord(open, 'eine')} offen.`;
    },
    others: 'In den anderen Bereichen',
    none: 'Für dieses Halbjahr gibt es noch kein Digitalbündel.',
    link: 'Überblick öffnen',
  } satisfies Words['progress'],
  answer: {
    summary: (title) => title,
    owner: (unit, phone) => `Zuständig: ${unit}${withPhone(phone)}`,
    confirmed: (day, unit) => `Zuletzt bestätigt am ${germanDay(day)} durch ${unit}`,
    unconfirmed: (unit) => `Noch nicht bestätigt. Im Zweifel hilft ${unit}.`,
    stale: (unit) => `Diese Anleitung wurde lange nicht geprüft. Im Zweifel hilft ${unit}.`,
    open: 'Anleitung öffnen',
    valueMissing: (unit) => `Diese Angabe fehlt noch. Zuständig: ${unit}`,
  } satisfies Words['answer'],
  privacy: {
    title: 'Datenschutz',
    rest:
      'Für Nachfragen merke ich mir die letzte Frage zehn Minuten. Den Chatverlauf bewahrt Microsoft Teams nach den Regeln der Stadt auf; ' +
      'das kann ich weder sehen noch ändern.',
    place: (name) => `die Zuordnung zu ${name}`,
    lastContact: 'der Tag des letzten Kontakts',
    lead: 'dass dies der Chat der Leitung eines Fachbereichs ist',
    role: (role, place, until) =>
      `die Rolle ${roleNames[role]}${place ? ` (${place})` : ''}${until ? ` bis zum ${germanDay(until)}` : ''}`,
    cards: (count) =>
      count === 1
        ? 'die Adresse einer Karte im Einzelchat'
        : `die Adressen von ${countWord(count, 'eine')} Karten im Einzelchat`,
    deleteLabel: 'Löschen',
  } satisfies Pick<
    Words['privacy'],
    'title' | 'rest' | 'place' | 'lastContact' | 'lead' | 'role' | 'cards' | 'deleteLabel'
  >,
  search: {
    nothing: 'Dazu gibt es keine Anleitung, die hier alle lesen dürfen.',
    unreadable: 'Diese Suche war nicht zu lesen.',
  } satisfies Words['search'],
  notSetUp: 'Diese Stadt ist bei mir noch nicht eingerichtet. Das Digitalbüro der Stadt kann das ändern.',
  cardFallback: 'Diese Karte braucht eine neuere Version von Teams.',
} as const;

function withEffects(tasks: readonly { title: string; effect: string }[]): string {
  return tasks.map(({ title, effect }) => `${asClause(title)}. ${asSentence(effect)}`).join(' Ebenfalls fertig: ');
}

/** voice.md 3; what follows „im“ depends on the unit's name. */
function toAll(unit: string): string {
  return `Vielen Dank an alle ${inUnit(unit)}, die Zeit dafür gefunden haben.`;
}
