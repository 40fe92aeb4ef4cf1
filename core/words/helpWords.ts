import type { Cause } from '../bundle/causes.ts';
import { asClause, asSentence, countWord, germanDay, germanTime, list, quoted, waitingFor } from './format.ts';
import { freeButton } from './stepWords.ts';
import type { HelpState, Words } from './words.ts';

/** Why the way is free again, in the form that follows „Der Weg ist wieder frei:“ (voice.md 6). */
export const freeReasons: Record<Cause, string> = {
  it: 'der IT-Dienstleister ist fertig',
  vendor: 'der Hersteller hat geliefert',
  department: 'der andere Fachbereich hat seinen Teil getan',
  money: 'Geld und Vergabe sind geklärt',
  decision: 'die Entscheidung ist gefallen',
  legal: 'die rechtliche Frage ist geklärt',
  time: 'vielleicht ist jetzt etwas mehr Zeit',
};

/** Who knows of it and what is promised, as the team reads it afterwards. */
export function helpText({ name, answerBy, promisedFor }: HelpState): string {
  return promisedFor === undefined
    ? `${name} weiß Bescheid und meldet sich bis zum ${germanDay(answerBy)}.`
    : `${name} hat zugesagt, dass es bis zum ${germanDay(promisedFor)} weitergeht.`;
}

/** What the lead is called inside a sentence. */
export const leadInSentence = 'die Leitung';

/** What a helper's card says; without a form of address, so that it stands in Sie and du. */
export const helping = {
  summary: (team) => `${team} kommt bei einem Schritt nicht weiter`,
  ask: (team, step, cause, system) =>
    `${team} kommt bei einem Schritt nicht weiter und wartet auf ${waitingFor[cause]}${system ? `, Verfahren: ${system}` : ''}. ` +
    `Der Schritt: ${asClause(step)}. Bis wann kann es weitergehen?`,
  askAgain: (team, step, promised) =>
    `Bis zum ${germanDay(promised)} war Hilfe zugesagt. ${team} wartet noch mit dem Schritt: ${asClause(step)}. Ist der Weg wieder frei?`,
  until: 'Voraussichtlich bis',
  promise: 'Datum zusagen',
  free: freeButton,
  elsewhere: 'Gehört woandershin',
  further: 'Außerdem wartet',
  line: (team, step, since) => `${asClause(step)}. ${team}, seit dem ${germanDay(since)}.`,
  promised: (team, step, until) =>
    `Danke. ${team} liest jetzt, dass es bis zum ${germanDay(until)} weitergeht. Der Schritt: ${asClause(step)}.`,
  freed: (team, step) => `Danke. ${team} kann weitermachen. Der Schritt: ${asClause(step)}.`,
  passedOn: (to, step) => `Weitergegeben an: ${to}. Der Schritt: ${asClause(step)}.`,
  over: (team, step) => `Das hat sich erledigt. ${team} wartet nicht mehr. Der Schritt: ${asClause(step)}.`,
  lead: 'Die Leitung',
} satisfies Omit<Words['helping'], 'dateMissing'>;

/** The three lines that a lead gets once a week (product.md §11), as far as they have no form of address. */
export const lead = {
  stuck: (steps) =>
    steps.length === 1
      ? `Ein Schritt wartet: ${list(steps.map(waiting))}.`
      : `${asSentence(countWord(steps.length, 'eine')).slice(0, -1)} Schritte warten: ${list(steps.map(waiting))}.`,
  stuckNone: 'Sonst wartet kein Schritt.',
  finished: (tasks) =>
    `Fertig geworden: ${tasks.map(({ title, effect }) => `${asClause(title)}. ${asSentence(effect)}`).join(' Ebenfalls fertig: ')}`,
  schedule: (weekday, time) =>
    `Diese Nachricht kommt ${weekdays[weekday] ?? ''} um ${germanTime(time)} Uhr, wenn es etwas Neues gibt.`,
  isOff: 'Diese Nachricht ist ausgeschaltet.',
  off: 'Nicht mehr senden',
  on: 'Wieder senden',
} satisfies Omit<Words['lead'], 'title' | 'mine' | 'mineNone' | 'told' | 'toldOff' | 'toldOn'>;

const weekdays = ['', 'montags', 'dienstags', 'mittwochs', 'donnerstags', 'freitags'];

const waiting = ({ step, team, cause }: { step: string; team: string; cause: Cause }) =>
  `${quoted(step)} (${team}) auf ${waitingFor[cause]}`;
