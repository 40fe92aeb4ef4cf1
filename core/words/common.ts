import type { Words } from './words.ts';
import { countWord, germanDay, germanHalfYear, waitingFor } from './format.ts';

const weekdays = ['', 'montags', 'dienstags', 'mittwochs', 'donnerstags', 'freitags'];

/** „dienstags“ for 2: ISO weekday to German. */
export const onWeekday = (weekday: number): string => weekdays[weekday] ?? '';

/** What both forms of address share, word for word. */
export const common = {
  steps: {
    done: 'Ist erledigt',
    stuck: 'Wir kommen nicht weiter',
    later: 'Später',
    undo: 'Rückgängig',
    minutes: (minutes) => `etwa ${minutes} Minuten`,
    waiting: (cause, since) => `wartet auf ${waitingFor[cause]}${since ? ` seit ${germanDay(since)}` : ''}`,
    openSince: (day) => `noch offen seit ${germanDay(day)}`,
    causes: {
      it: 'IT-Dienstleister',
      vendor: 'Hersteller oder Fachverfahren',
      department: 'Anderer Fachbereich',
      money: 'Geld oder Vergabe',
      decision: 'Entscheidung',
      legal: 'Recht oder Mitbestimmung',
      time: 'Gerade keine Zeit',
    },
    isDone: (step) => `Erledigt: ${step}.`,
    laterUntil: (day) => `Kommt ab ${germanDay(day)} wieder.`,
    rests: 'Der Schritt ruht, und die anderen gehen vor.',
    finished: (task, effect) => `Damit ist fertig geworden: ${task}. ${effect} Vielen Dank an alle, die Zeit dafür gefunden haben.`,
  } satisfies Omit<Words['steps'], 'answered' | 'chooseCause'>,
  tasks: {
    summary: (name) => `${name}: die nächsten Schritte`,
    title: (name) => `Nächste Schritte: ${name}`,
    further: 'Danach',
    waiting: 'Wartet gerade',
    allDone: 'Alle Schritte dieses Halbjahres sind geschafft. Vielen Dank für die Zeit neben der Tagesarbeit.',
    noBundle: (halfYear) => `Für das ${germanHalfYear(halfYear)} gibt es hier noch kein Digitalbündel.`,
    link: 'Digitalbündel ansehen',
  } satisfies Omit<Words['tasks'], 'intro' | 'readOnly'>,
  weekly: {
    summary: (unit, step) => `${unit}: ${step}`,
    further: 'Falls mehr Zeit ist',
    thanks: (tasks, unit) =>
      `Seit der letzten Karte fertig geworden: ${tasks.map((t) => `${t.title}. ${t.effect}`).join(' ')} ` +
      `Vielen Dank an alle im ${unit}, die Zeit dafür gefunden haben.`,
    progress: (halfYear, text) => `${germanHalfYear(halfYear)}: ${text}.`,
  } satisfies Omit<Words['weekly'], 'text'>,
  progress: {
    summary: 'Wie weit wir sind',
    title: (halfYear) => `Digitalbündel, ${germanHalfYear(halfYear)}`,
    line: (name, text) => `${name}: ${text}.`,
    tasks: ({ done, inWork, waiting, open }) => {
      const rest = waiting > 0 ? `, ${countWord(waiting, 'eine')} ${waiting === 1 ? 'wartet' : 'warten'}` : '';
      return `Aufgaben: ${countWord(done, 'eine')} erledigt, ${countWord(inWork, 'eine')} in Arbeit${rest}, ${countWord(open, 'eine')} offen.`;
    },
    none: 'Für dieses Halbjahr gibt es noch kein Digitalbündel.',
    link: 'Überblick öffnen',
  } satisfies Words['progress'],
  answer: {
    summary: (title) => title,
    owner: (unit, phone) => `Zuständig: ${unit}, Telefon ${phone}`,
    confirmed: (day, unit) => `Zuletzt bestätigt am ${germanDay(day)} durch ${unit}`,
    unconfirmed: 'Noch nicht bestätigt',
    stale: (unit) => `Diese Anleitung wurde lange nicht geprüft. Im Zweifel hilft ${unit}.`,
    open: 'Anleitung öffnen',
    valueMissing: (unit) => `Diese Angabe fehlt noch. Zuständig: ${unit}`,
  } satisfies Words['answer'],
  notSetUp: 'Diese Stadt ist bei mir noch nicht eingerichtet. Das digitale Büro der Stadt kann das ändern.',
  cardFallback: 'Diese Karte braucht eine neuere Version von Teams.',
} as const;
