import { common, onWeekday } from './common.ts';
import type { Words } from './words.ts';

/** The du set, for towns that say du among colleagues; same sentences, never mixed with Sie. */
export const du: Words = {
  ...common,
  address: 'du',
  welcome: {
    summary: 'Hallo. Ich bin Bündel, ein Programm der Stadt.',
    personal: (town) =>
      `Hallo. Ich bin Bündel, ein Programm der Stadt ${town}. Frag mich, wie bei uns etwas geht oder wer zuständig ist. ` +
      'Ich zeige dir die Stelle aus unseren Anleitungen und sage dazu, welche Einheit sie zuletzt geprüft hat. ' +
      'Steht nichts darin, sage ich das auch. Wer was gefragt hat, zeige ich niemandem.',
    team: (town) =>
      `Hallo. Ich bin Bündel, ein Programm der Stadt ${town}. Einmal in der Woche schlage ich hier einen kleinen Schritt aus ` +
      'eurem Digitalbündel vor. Dafür muss ich wissen, zu welchem Bereich dieser Kanal gehört.',
    bindLabel: 'Zu welchem Bereich gehört dieser Kanal?',
    bindPlaceholder: 'Bereich auswählen',
    bindButton: 'Zuordnen',
    bindMissing: 'Bitte wähle einen Bereich aus der Liste.',
    example: 'Zum Beispiel: Wie rechne ich meine Reisekosten ab? Mit „hilfe“ siehst du, was ich noch kann, mit „datenschutz“, was gespeichert ist.',
  },
  bound: {
    summary: 'Zugeordnet',
    team: (name) => `Dieser Kanal gehört jetzt zu: ${name}.`,
    personal: (name) => `Ich zeige dir hier: ${name}. Erledigt gemeldet wird im Kanal des Teams.`,
    schedule: (weekday, time) => `Die Wochenkarte kommt ${onWeekday(weekday)} um ${time} Uhr. An Feiertagen kommt sie am nächsten Arbeitstag.`,
    next: 'Mit „aufgaben“ siehst du, was als Nächstes dran ist.',
  },
  place: {
    summary: 'Bereich auswählen',
    unknown: (text) => `Den Bereich „${text}“ kenne ich nicht.`,
    list: 'Diese Bereiche gibt es. Schreib zum Beispiel „bereich BO“.',
    ask: 'Dieser Chat gehört noch zu keinem Bereich. Schreib zum Beispiel „bereich BO“.',
  },
  help: {
    summary: 'Was ich kann',
    intro: 'Frag einfach, wie bei uns etwas geht. Außerdem verstehe ich:',
    question: 'Alles andere lese ich als Frage und suche die Stelle in unseren Anleitungen.',
    commands: {
      hilfe: 'Zeigt, was ich kann.',
      aufgaben: 'Zeigt, was in eurem Digitalbündel als Nächstes dran ist.',
      fortschritt: 'Zeigt, wie weit die Fachbereiche sind.',
      datenschutz: 'Zeigt, was über dich gespeichert ist, und löscht es auf Wunsch.',
      bereich: 'Ordnet diesen Chat einem Bereich zu, zum Beispiel „bereich BO“.',
    },
  },
  unsure: { summary: 'Mehrere Anleitungen passen', text: 'Dazu passen mehrere Anleitungen. Welche meinst du?', none: 'Keine davon' },
  nothing: {
    summary: 'Dazu steht nichts in unseren Anleitungen',
    text: (unit, phone) =>
      `Dazu steht in unseren Anleitungen nichts, und raten möchte ich nicht. Weiterhelfen kann ${unit}, Telefon ${phone}.`,
  },
  steps: {
    ...common.steps,
    chooseCause: 'Worauf wartet ihr?',
    answered: (verb, step) =>
      ({
        done: `Danke. Erledigt ist: ${step}.`,
        waiting: `Danke, dass ihr es sagt. Bis es weitergeht, ruht der Schritt „${step}“, und die anderen gehen vor.`,
        later: `In Ordnung. Den Schritt „${step}“ schlage ich später wieder vor.`,
      })[verb],
  },
  tasks: {
    ...common.tasks,
    intro: 'Das ist in eurem Digitalbündel als Nächstes dran. Ein Schritt genügt.',
    readOnly: 'Erledigt meldet ihr einen Schritt im Kanal des Teams.',
  },
  weekly: {
    ...common.weekly,
    text: (unit, step, minutes) =>
      `${unit}, für diese Woche schlage ich einen Schritt vor: ${step}, ${minutes}. Passt es gerade nicht, drückt „Später“. Das genügt.`,
  },
  privacy: {
    summary: 'Was über dich gespeichert ist',
    title: 'Datenschutz',
    text: (list) =>
      `Von dir gespeichert sind: ${list}. Nicht gespeichert sind deine Fragen und wer einen Schritt erledigt hat. ` +
      'Für Nachfragen merke ich mir die letzte Frage zehn Minuten. Den Chatverlauf bewahrt Microsoft Teams nach den Regeln der Stadt auf; ' +
      'das kann ich weder sehen noch ändern.',
    nothing: 'nichts',
    chat: 'die Adresse deines Einzelchats',
    question: (count) => (count === 1 ? 'höchstens zehn Minuten lang deine letzte Frage' : `höchstens zehn Minuten lang deine letzten Fragen aus ${count} Chats`),
    cards: (count) => (count === 1 ? 'die Adresse einer Karte in deinem Einzelchat' : `die Adressen von ${count} Karten in deinem Einzelchat`),
    deleteLabel: 'Löschen',
    deleteHint: 'Danach weiß ich nichts mehr über dich. Schreibst du mir wieder, merke ich mir die Adresse des Chats neu.',
    deleted: 'Gelöscht. Über dich ist bei mir nichts mehr gespeichert.',
  },
  refusals: {
    unauthenticated: 'Bitte melde dich an.',
    forbidden: 'Das ist einem anderen Bereich vorbehalten. Im Kanal des zuständigen Teams geht es.',
    notFound: 'Das gibt es hier nicht oder nicht mehr.',
    badRequest: 'Diese Eingabe verstehe ich nicht. Mit „hilfe“ siehst du, was ich kann.',
    unknownPlace: 'Diesen Bereich kenne ich nicht.',
    notBound: 'Dieser Chat gehört noch zu keinem Bereich. Schreib zum Beispiel „bereich BO“.',
    outdated: 'Diese Karte war nicht mehr aktuell. So steht es jetzt.',
    tooLate: 'Rückgängig geht zehn Minuten lang. Danach hilft die Digitallotsin oder der Digitallotse.',
    busy: 'Gerade ist viel los. Bitte drück in einer Minute noch einmal.',
  },
  failed: (reference) => `Das hat gerade nicht geklappt. Bitte versuch es in ein paar Minuten noch einmal. Vorgangsnummer: ${reference}`,
};
