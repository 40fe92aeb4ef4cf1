import type { DeliveryKind, DeliveryState } from '../delivery/delivery.ts';
import { deliveryKindWords, deliveryNouns, deliveryStateWords, unboundChat } from './deliveryNames.ts';
import { countWord, germanInstantIn, germanWeek, germanWeekWithDays } from './format.ts';

const counts: Record<DeliveryState | 'none', (count: number) => string> = {
  refused: (count) => `${count} abgelehnt`,
  unclear: (count) => `${count} unklar`,
  sent: (count) => `${count} angekommen`,
  sending: (count) => `${count} ${count === 1 ? 'wird' : 'werden'} gesendet`,
  planned: (count) => `${count} geplant`,
  skipped: (count) => `${count} ausgelassen`,
  none: (count) => `${count} noch ohne Karte`,
};

const kindsTogether: Record<DeliveryKind, string> = {
  weekly: 'Wochenkarten',
  help: 'Bitten um Hilfe',
  lead: 'Nachrichten an Leitungen',
};

/** The page *Zustellung* in the Sie set. */
export const deliveriesSie = {
  title: 'Zustellung',
  week: 'Woche',
  weekName: germanWeekWithDays,
  counts,
  /** Over the counts of a kind. */
  kindsTogether,
  countsLabel: (kind: DeliveryKind) => `${kindsTogether[kind]} nach ihrem Stand`,
  /** @param past whether the week is over */
  attention: (week: string, chats: number, past: boolean) => {
    const one = past ? 'brauchte' : 'braucht';
    if (chats === 0) return `In ${germanWeek(week)} ${one} nichts Aufmerksamkeit.`;
    if (chats === 1) return `In ${germanWeek(week)} ${one} ein Chat Aufmerksamkeit.`;
    return `In ${germanWeek(week)} ${past ? 'brauchten' : 'brauchen'} ${countWord(chats, 'ein')} Chats Aufmerksamkeit.`;
  },
  onlyAttention: 'Nur was Aufmerksamkeit braucht',
  empty: 'In dieser Woche ist nichts verzeichnet.',
  nothingLeft: 'Hier steht gerade nichts. Ohne den Filter stehen hier alle Chats.',
  emptyHint: 'Sobald Bündel in einem Kanal hinzugefügt ist, steht er hier.',
  unbound: unboundChat,
  /** One of several chats of a team. */
  nth: (team: string, number: number, of: number) => `${team}, Chat ${number} von ${of}`,
  about: (team: string, sentence: string) => `${team}: ${sentence}`,
  why: {
    title: 'Warum kam nichts an?',
    team: 'Chat',
    choose: 'Bitte auswählen',
    missing: 'Zu diesem Chat ist in dieser Woche nichts verzeichnet.',
  },
  table: {
    title: 'Chat für Chat',
    state: 'Stand',
    due: 'Geplant',
    reason: 'Grund',
    toDo: 'Was zu tun ist',
    nothingToDo: 'nichts',
  },
  states: deliveryStateWords,
  kinds: deliveryKindWords,
  /** Writes planned instants in the town's time zone. */
  dueIn: (timeZone: string) => {
    const instant = germanInstantIn(timeZone);
    return (due: string) => `${instant(due)}\u00a0Uhr`;
  },
  moved: 'wegen eines Feiertags verschoben',
  noDue: 'ohne Zeitpunkt',
  resend: {
    send: 'Erneut senden',
    /** Read after the button's word, where the row is not seen. */
    to: (team: string, kind: DeliveryKind) => `an ${team}, ${deliveryKindWords[kind]}`,
    underWay: 'Wird gesendet',
    done: 'Erneut gesendet',
    title: 'Noch einmal senden?',
    /** Asked before something unclear is sent once more. */
    twice: (kind: DeliveryKind) =>
      `Vielleicht ist die ${deliveryNouns[kind]} schon angekommen. Dann steht sie danach zweimal im Chat.`,
    cancel: 'Abbrechen',
    takesLonger: 'Das dauert länger als sonst. Später steht hier, was daraus geworden ist.',
  },
  waiting: {
    title: 'Worauf gewartet wird',
    intro:
      'So oft kam ein Team bei einem Schritt nicht weiter. ' +
      'Gezählt werden Grund, Verfahren und Monat, kein Team und keine Person.',
    none: 'Bisher hat kein Team gemeldet, dass ein Schritt wartet.',
  },
  save: 'Als Tabelle speichern (CSV)',
  saved: 'Die Tabelle ist gespeichert.',
  forbidden:
    'Die Zustellung sehen das Digitalbüro und, für den eigenen Bereich, die Digitallotsin oder der Digitallotse. ' +
    'Kam bei Ihrem Team nichts an, hilft das Digitalbüro weiter.',
};

/** The same in the du set. */
export const deliveriesDu: typeof deliveriesSie = {
  ...deliveriesSie,
  forbidden:
    'Die Zustellung sehen das Digitalbüro und, für den eigenen Bereich, die Digitallotsin oder der Digitallotse. ' +
    'Kam bei deinem Team nichts an, hilft das Digitalbüro weiter.',
};
