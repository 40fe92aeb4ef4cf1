import type { DeliveryKind } from '../delivery/delivery.ts';
import type { WhyCode } from '../delivery/why.ts';
import { deliveryNouns } from './deliveryNames.ts';

/** Why something did or did not arrive. */
export interface Reason {
  what: string;
  toDo?: string;
  /** What „Erneut senden“ does, where that is open. */
  resend?: string;
  /** What happens by itself, where it is not. */
  otherwise?: string;
}

const sendAgain = '„Erneut senden“ versucht es noch einmal.';
const oftenMissed = 'Kommt das öfter vor, lief Bündel zu dieser Zeit nicht.';

/** What may become of a message that was sent or should have been; without a form of address, so that it stands in Sie and du. */
const sending = (it: string) => ({
  sent: { what: `Die ${it} ist angekommen.` },
  sending: { what: `Die ${it} wird gerade gesendet.` },
  planned: { what: `Die ${it} ist geplant.` },
  putOff: { what: `Teams war beschäftigt. Die ${it} wird von selbst noch einmal versucht.` },
  missed: {
    what: `Die ${it} war geplant und wurde nicht gesendet. Jetzt kommt sie nicht mehr.`,
    toDo: oftenMissed,
  },
  refused: { what: `Teams hat die ${it} abgelehnt.`, resend: sendAgain },
  gone: {
    what: 'Teams kennt diesen Chat nicht mehr.',
    toDo: 'Bündel dort neu hinzufügen.',
    resend: 'Danach hilft „Erneut senden“.',
  },
  tooBig: { what: `Die ${it} war für Teams zu groß.`, toDo: 'Bitte dem Anbieter von Bündel melden.' },
  forbidden: {
    what: 'Bündel darf in diesem Chat nicht schreiben.',
    toDo: 'Prüfen, ob Bündel dort erlaubt ist.',
    resend: 'Danach hilft „Erneut senden“.',
  },
  gaveUp: { what: `Teams hat die ${it} fünfmal nicht angenommen.`, resend: sendAgain },
  unclear: {
    what: `Teams hat nicht geantwortet. Ob die ${it} angekommen ist, ist unklar.`,
    toDo: 'Im Chat nachsehen.',
    resend: `Fehlt die ${it}, hilft „Erneut senden“.`,
  },
  interrupted: {
    what: `Das Programm endete beim Senden. Ob die ${it} angekommen ist, ist unklar.`,
    toDo: 'Im Chat nachsehen.',
    resend: `Fehlt die ${it}, hilft „Erneut senden“.`,
  },
});

const weekly: Record<WhyCode, Reason> = {
  ...sending(deliveryNouns.weekly),
  notYet: { what: 'Die Karte ist in dieser Woche noch nicht an der Reihe.' },
  moved: { what: 'Der gewohnte Tag ist in dieser Woche frei. Die Karte kommt an einem anderen Tag der Woche.' },
  nextWeek: { what: 'Der Termin dieser Woche ist vorbei. Die nächste Karte kommt in der nächsten Woche.' },
  notBound: {
    what: 'Dieser Chat ist noch keinem Bereich zugeordnet.',
    toDo: 'Im Chat „bereich“ schreiben und einen Bereich auswählen.',
  },
  removed: {
    what: 'Bündel wurde aus diesem Chat entfernt, oder der Chat gehört inzwischen zu einem anderen Bereich.',
    toDo: 'Bündel im Team wieder hinzufügen und den Bereich zuordnen.',
  },
  gone: {
    what: 'Teams kennt diesen Chat nicht mehr.',
    toDo: 'Bündel im Team neu hinzufügen.',
    resend: 'Danach hilft „Erneut senden“.',
  },
  forbidden: {
    what: 'Bündel darf in diesem Chat nicht schreiben.',
    toDo: 'Prüfen, ob Bündel im Team erlaubt ist.',
    resend: 'Danach hilft „Erneut senden“.',
  },
  tooLate: {
    what: 'Bis 16 Uhr konnte die Karte nicht gesendet werden, danach wird sie ausgelassen.',
    toDo: `„aufgaben“ im Chat zeigt die Schritte. ${oftenMissed}`,
  },
  paused: { what: 'Das Team hat eine Pause eingestellt.', toDo: '„erinnerung“ im Chat beendet sie.' },
  off: { what: 'Die Karte ist ausgeschaltet.', toDo: '„erinnerung“ im Chat schaltet sie wieder ein.' },
  suspended: {
    what: 'Teams hat die Karte drei Wochen hintereinander abgelehnt. Seitdem ruht die Zustellung.',
    toDo: 'Bündel im Team neu hinzufügen, oder im Chat „erinnerung“ schreiben und speichern.',
  },
  nothingOpen: { what: 'Im Digitalbündel dieses Teams ist gerade kein Schritt offen.' },
  noNews: {
    what: 'Seit der letzten Karte gab es nichts Neues, deshalb wurde nur diese aufgefrischt.',
    toDo: '„aufgaben“ im Chat holt die Schritte hervor.',
  },
  capReached: { what: 'In dieser Woche hat der Chat schon genug Nachrichten bekommen.' },
};

const helpSending = sending(deliveryNouns.help);
const askedAgain = 'Wartet der Schritt noch, fragt Bündel von selbst wieder.';

/** A request that did not arrive on its day is not sent by hand later: it is asked anew. */
const help: Record<WhyCode, Reason> = {
  ...weekly,
  ...helpSending,
  missed: { what: 'Die Bitte war geplant und wurde nicht gesendet.', toDo: `${askedAgain} ${oftenMissed}` },
  refused: { ...helpSending.refused, otherwise: askedAgain },
  gone: { ...helpSending.gone, otherwise: askedAgain },
  tooBig: { ...helpSending.tooBig, otherwise: askedAgain },
  forbidden: { ...helpSending.forbidden, otherwise: askedAgain },
  gaveUp: { ...helpSending.gaveUp, otherwise: askedAgain },
  unclear: { ...helpSending.unclear, otherwise: askedAgain },
  interrupted: { ...helpSending.interrupted, otherwise: askedAgain },
  removed: {
    what: 'Bündel wurde aus diesem Chat entfernt, oder der Chat gehört inzwischen zu einem anderen Bereich.',
    toDo: 'Bündel dort wieder hinzufügen.',
  },
  off: { what: 'In diesem Chat sind Nachrichten von selbst ausgeschaltet.' },
  nothingOpen: { what: 'Die Schritte warten nicht mehr auf diese Hilfe.' },
  capReached: {
    what: 'In dieser Woche hat der Chat schon genug Nachrichten bekommen. Die Bitte kommt an einem anderen Tag.',
  },
};

const lead: Record<WhyCode, Reason> = {
  ...weekly,
  ...sending(deliveryNouns.lead),
  removed: {
    what: 'Bündel wurde aus dem Chat der Leitung entfernt.',
    toDo: 'Bündel dort wieder hinzufügen.',
  },
  tooLate: {
    what: 'Bis 16 Uhr konnte die Nachricht nicht gesendet werden, danach wird sie ausgelassen.',
    toDo: oftenMissed,
  },
  off: {
    what: 'Im Chat der Leitung ist diese Nachricht ausgeschaltet.',
    toDo: '„erinnerung“ im Chat schaltet sie wieder ein.',
  },
  nothingOpen: { what: 'Kein Schritt wartet, und seit der letzten Woche ist nichts fertig geworden.' },
  noNews: { what: 'Seit der letzten Nachricht gab es für die Leitung nichts Neues.' },
};

/** For each kind and reason what happened, and what to do about it. */
export const deliveryWords: Record<DeliveryKind, Record<WhyCode, Reason>> = { weekly, help, lead };
