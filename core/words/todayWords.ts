import type { FeedbackKind } from '../article/feedback.ts';
import type { Load } from '../plan/moving.ts';
import { asClause, asSentence, germanDay, germanHalfYear, list, quoted } from './format.ts';
import { loadText } from './roadmapWords.ts';
import type { HelpState } from './words.ts';

/** What is marked on an article that does not hold any more, in the order in which it is told. */
export const wrongKinds = ['outdated', 'contact', 'broken', 'incomplete'] as const satisfies readonly FeedbackKind[];
export type WrongCounts = Partial<Record<(typeof wrongKinds)[number], number>>;

const wrongs: Record<(typeof wrongKinds)[number], string> = {
  outdated: 'der Ablauf ist anders',
  contact: 'zuständig ist jemand anders',
  broken: 'ein Link oder Formular geht nicht',
  incomplete: 'es fehlt etwas',
};

/** The lines of *Heute* as the server writes them; they address nobody, so Sie and du share them. */
export const todayLines = {
  /** @param help who was asked, where somebody was. @param today ISO day */
  asked: (team: string, waits: string, help: HelpState | undefined, today: string) =>
    `${team}. ${waits} ${help ? answer(help, today) : 'Noch ist niemand gefragt.'}`,
  stuck: (team: string, waits: string, helps: string) => `${team}. ${waits} ${helps}`,
  delivery: (place: string, kind: string) => `${place}: ${kind}`,
  wrong: (counts: WrongCounts) =>
    `Gemeldet: ${list(wrongKinds.flatMap((kind) => (counts[kind] ? [`${wrongs[kind]} (${times(counts[kind])})`] : [])))}.`,
  value: (key: string) => `Fehlende Angabe: ${key}`,
  valueText: (articles: readonly string[], owners: readonly string[]) =>
    `Gebraucht in ${list(articles.map(quoted))}. Zuständig: ${list(owners)}.`,
  stale: (confirmed: string | undefined, owner: string) =>
    confirmed
      ? `Zuletzt bestätigt am ${germanDay(confirmed)} durch ${owner}.`
      : `Noch nicht bestätigt. Zuständig: ${owner}.`,
  full: ({ halfYear }: Load) => germanHalfYear(halfYear),
  fullText: (load: Load) => `${asSentence(loadText(load))} Mehr passt dort nicht hinein.`,
  fields: 'Gespeicherte Daten',
  fieldsText: 'Welche Daten Bündel speichert, wozu, wie lange, und was daraus ausgewertet werden darf.',
};

const times = (count: number): string => (count === 1 ? 'einmal' : `${count}-mal`);

/** By when those who are asked answer, or what they have promised. */
function answer({ answerBy, promisedFor }: HelpState, today: string): string {
  if (promisedFor !== undefined)
    return promisedFor >= today
      ? `Zugesagt ist Hilfe bis zum ${germanDay(promisedFor)}.`
      : `Zugesagt war Hilfe bis zum ${germanDay(promisedFor)}. Ist der Weg wieder frei?`;
  return answerBy >= today
    ? `Eine Antwort wird bis zum ${germanDay(answerBy)} erwartet.`
    : `Die Antwort ist noch offen seit dem ${germanDay(answerBy)}.`;
}

/** What is said after a press that left a step open: it was taken back, set free, or others had been faster. */
export const openAgain = (step: string): string => `Der Schritt ist wieder offen: ${asClause(step)}.`;
