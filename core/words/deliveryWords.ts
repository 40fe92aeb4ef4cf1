import type { DeliveryState } from '../delivery/delivery.ts';
import type { WhyCode } from '../delivery/why.ts';

/** A state in words; without a form of address, like all here, so that it stands in Sie and du. */
export const deliveryStateWords: Record<DeliveryState | 'none', string> = {
  planned: 'geplant',
  sending: 'wird gesendet',
  sent: 'angekommen',
  refused: 'abgelehnt',
  unclear: 'unklar',
  skipped: 'ausgelassen',
  none: 'noch keine Karte',
};

/** In the place of a team's name, for a chat that belongs to none. */
export const unboundChat = 'Chat ohne Zuordnung';

/** For each reason what happened, what to do about it, and what „Erneut senden“ does where that is open. */
export const deliveryWords: Record<WhyCode, { what: string; toDo?: string; resend?: string }> = {
  sent: { what: 'Die Karte ist angekommen.' },
  sending: { what: 'Die Karte wird gerade gesendet.' },
  planned: { what: 'Die Karte ist geplant.' },
  putOff: { what: 'Teams war beschäftigt. Die Karte wird von selbst noch einmal versucht.' },
  notYet: { what: 'Die Karte ist in dieser Woche noch nicht an der Reihe.' },
  notBound: {
    what: 'Dieser Chat ist noch keinem Bereich zugeordnet.',
    toDo: 'Im Chat „bereich“ schreiben und einen Bereich auswählen.',
  },
  removed: {
    what: 'Bündel wurde aus diesem Chat entfernt, oder der Chat gehört inzwischen zu einem anderen Bereich.',
    toDo: 'Bündel im Team wieder hinzufügen und den Bereich zuordnen.',
  },
  tooLate: {
    what: 'Bis 16 Uhr konnte die Karte nicht gesendet werden, danach wird sie ausgelassen.',
    toDo: '„aufgaben“ im Chat zeigt die Schritte. Kommt das öfter vor, lief Bündel zu dieser Zeit nicht.',
  },
  paused: { what: 'Das Team hat eine Pause eingestellt.', toDo: '„erinnerung“ im Chat beendet sie.' },
  suspended: {
    what: 'Teams hat die Karte drei Wochen hintereinander abgelehnt. Seitdem ruht die Zustellung.',
    toDo: 'Bündel im Team neu hinzufügen, oder im Chat „erinnerung“ schreiben und speichern.',
  },
  nothingOpen: { what: 'Im Digitalbündel dieses Teams ist gerade kein Schritt offen.' },
  noNews: {
    what: 'Seit der letzten Karte gab es nichts Neues. Sie wurde nur aufgefrischt.',
    toDo: '„aufgaben“ im Chat holt die Schritte hervor.',
  },
  refused: { what: 'Teams hat die Karte abgelehnt.', resend: '„Erneut senden“ versucht es noch einmal.' },
  gone: {
    what: 'Teams kennt diesen Chat nicht mehr.',
    toDo: 'Bündel im Team neu hinzufügen.',
    resend: 'Danach hilft „Erneut senden“.',
  },
  tooBig: { what: 'Die Karte war für Teams zu groß.', toDo: 'Bitte dem Anbieter von Bündel melden.' },
  forbidden: {
    what: 'Bündel darf in diesem Chat nicht schreiben.',
    toDo: 'Prüfen, ob Bündel im Team erlaubt ist.',
    resend: 'Danach hilft „Erneut senden“.',
  },
  gaveUp: { what: 'Teams hat die Karte fünfmal nicht angenommen.', resend: '„Erneut senden“ versucht es noch einmal.' },
  unclear: {
    what: 'Teams hat nicht geantwortet. Ob die Karte angekommen ist, ist unklar.',
    toDo: 'Im Chat nachsehen.',
    resend: 'Fehlt die Karte, hilft „Erneut senden“.',
  },
  interrupted: {
    what: 'Das Programm endete beim Senden. Ob die Karte angekommen ist, ist unklar.',
    toDo: 'Im Chat nachsehen.',
    resend: 'Fehlt die Karte, hilft „Erneut senden“.',
  },
  capReached: { what: 'In dieser Woche hat der Chat schon genug Nachrichten bekommen.' },
};
