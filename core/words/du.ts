import { common, withPhone } from './common.ts';
import { asClause, countWord, germanDay, inUnit, list, quoted } from './format.ts';
import { freeReasons } from './helpWords.ts';
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
      'eurem Digitalbündel vor. Dafür muss ich wissen, zu welchem Bereich dieser Chat gehört.',
    bindLabel: 'Bereich',
    bindPlaceholder: 'Bitte auswählen',
    bindButton: 'Zuordnen',
    bindMissing: 'Bitte wähle einen Bereich aus der Liste.',
    example:
      'Zum Beispiel: Wie rechne ich meine Reisekosten ab? Mit „hilfe“ siehst du, was ich noch kann, mit „datenschutz“, was gespeichert ist.',
    mention:
      'Fragen beantworte ich hier auch: Erwähne mich dazu mit @Bündel. Mit „hilfe“ siehst du, was ich noch kann, mit „datenschutz“, was gespeichert ist.',
  },
  bound: {
    ...common.bound,
    personal: (name) =>
      `In diesem Chat zeige ich dir die Schritte von: ${name}. Erledigt meldet ihr einen Schritt im Kanal des Teams.`,
    next: 'Mit „aufgaben“ siehst du, was als Nächstes dran ist.',
  },
  place: {
    ...common.place,
    list: 'Wähle einen aus der Liste, oder schreib zum Beispiel „bereich BO“.',
  },
  help: {
    summary: 'Was ich kann',
    intro: 'Frag einfach, wie bei uns etwas geht. Außerdem verstehe ich:',
    question: 'Alles andere lese ich als Frage und suche die Stelle in unseren Anleitungen.',
    commands: {
      hilfe: 'Zeigt, was ich kann.',
      aufgaben: 'Zeigt, was in eurem Digitalbündel als Nächstes dran ist.',
      erinnerung: 'Zeigt, wann die Wochenkarte kommt; dort stellt ihr Zeit und Pause ein.',
      fortschritt: 'Zeigt, wie weit die Fachbereiche sind.',
      datenschutz: 'Zeigt, was über dich gespeichert ist, und löscht es auf Wunsch.',
      bereich: 'Ordnet diesen Chat einem Bereich zu, zum Beispiel „bereich BO“.',
    },
  },
  feedback: {
    ...common.feedback,
    thanksNotHelped: (unit, phone) => `Danke, dass du es sagst. Weiterhelfen kann ${unit}${withPhone(phone)}.`,
  },
  talk: {
    ...common.talk,
    greeting: 'Hallo. Frag mich, wie bei uns etwas geht. Mit „hilfe“ siehst du, was ich noch kann.',
    thanks: 'Gern. Wenn noch etwas offen ist, frag einfach.',
    person:
      'Über einzelne Personen gebe ich keine Auskunft. Geht es um eine Aufgabe? Dann nenne ich dir gern die zuständige Stelle.',
    legal:
      'Zu privaten Rechtsfragen gebe ich keine Auskunft; dafür gibt es Beratungsstellen und Anwaltskanzleien. ' +
      'Frag mich gern, wie bei uns im Rathaus etwas geht.',
    outside:
      'Damit kenne ich mich nicht aus, ich kenne nur unsere Anleitungen. Frag mich gern, wie bei uns im Rathaus etwas geht.',
    attack:
      'Das mache ich nicht. Ich zeige nur, was in unseren Anleitungen steht und für dich freigegeben ist. ' +
      'Frag mich gern, wie bei uns etwas geht.',
    insult: (unit, phone) =>
      `Das klingt nach Ärger. Wenn ich nicht weiterhelfen konnte, kann es vielleicht ${unit}${withPhone(phone)}. Oder frag mich noch einmal mit anderen Worten.`,
    snooze:
      'Die Wochenkarte kommt in den Kanal eures Teams. Schreib dort „erinnerung“, um eine Pause einzustellen, oder drück auf der Karte „Später“.',
    feedback:
      'Danke, dass du es sagst. Drück dafür unter der Antwort „Stimmt nicht mehr“: Dann zähle ich es für die zuständige Einheit, ohne deinen Namen.',
  },
  unsure: { ...common.unsure, text: 'Dazu passen mehrere Anleitungen. Welche meinst du?' },
  steps: {
    ...common.steps,
    chooseCause: 'Worauf wartet ihr?',
    justStuck: (step, cause, help) =>
      help
        ? `Danke, dass ihr es sagt. ${help.name} bekommt Bescheid und meldet sich bis zum ${germanDay(help.answerBy)} hier. ` +
          `Bis dahin ruht der Schritt ${quoted(step)}, und die anderen gehen vor.`
        : `Danke, dass ihr es sagt. Der Schritt ${quoted(step)} ${common.steps.waiting(cause, undefined)}. ` +
          'Bis es weitergeht, ruht er, und die anderen gehen vor.',
    isFree: (cause) => `Der Weg ist wieder frei: ${freeReasons[cause]}. Weitermachen könnt ihr, wann es passt.`,
  },
  helping: {
    ...common.helping,
    dateMissing: 'Bitte wählt einen Tag.',
  },
  lead: {
    ...common.lead,
    title: 'Liegt bei dir',
    mine: (steps) => `Auf dich wartet: ${list(steps.map(({ step, team }) => `${quoted(step)} (${team})`))}.`,
    mineNone: 'Auf dich wartet gerade nichts.',
    told: 'Einmal in der Woche schreibe ich hier, was bei dir liegt, was wartet und was fertig geworden ist.',
    toldOff: 'In Ordnung. Diese Nachricht kommt nicht mehr. Mit „erinnerung“ schaltest du sie wieder ein.',
    toldOn: 'In Ordnung. Diese Nachricht kommt wieder.',
  },
  thanks: {
    ...common.thanks,
    forHalfYear: (unit) =>
      `Vielen Dank an alle ${inUnit(unit)} für die Zeit, die ihr dafür neben der Tagesarbeit aufgebracht habt.`,
  },
  tasks: {
    ...common.tasks,
    intro: 'Das ist in eurem Digitalbündel als Nächstes dran. Ein Schritt genügt.',
    readOnly: 'Erledigt meldet ihr einen Schritt im Kanal des Teams.',
  },
  weekly: {
    ...common.weekly,
    text: (unit, step, minutes) =>
      `${unit}, für diese Woche schlage ich einen Schritt vor: ${asClause(step)}, ${minutes}. Passt es gerade nicht, drückt „Später“. Das genügt.`,
  },
  reminder: {
    ...common.reminder,
    weekdayMissing: 'Bitte wähle einen Wochentag.',
    timeMissing: 'Bitte gib eine Uhrzeit an, zum Beispiel 9:00.',
    hint: 'Bis zu zwei Wochen Pause kann jede Person im Team einstellen, länger die Leitung oder die Digitallotsin oder der Digitallotse.',
  },
  privacy: {
    ...common.privacy,
    summary: 'Was über dich gespeichert ist',
    stored: (list, remembered) =>
      `Von dir gespeichert sind: ${list}. ` +
      `Nicht gespeichert sind deine ${remembered ? 'früheren ' : ''}Fragen und wer einen Schritt erledigt hat.`,
    nothing: 'Von dir ist nichts gespeichert, weder deine Fragen noch wer einen Schritt erledigt hat.',
    person: 'deine Kennung in Teams',
    chat: 'die Adresse deines Einzelchats',
    question: (chats) =>
      chats === 1 ? 'deine letzte Frage' : `deine jeweils letzte Frage aus ${countWord(chats, 'ein')} Chats`,
    deleteHint:
      'Nach dem Löschen weiß ich davon nichts mehr. Schreibst du mir wieder, merke ich mir die Adresse des Chats neu.',
    roleStays:
      'Die Rolle hat das Digitalbüro für dich eingetragen, und nur das Digitalbüro nimmt sie zurück. Beim Löschen bleibt sie stehen.',
    deletedButRole:
      'Gelöscht. Über dich ist bei mir nur noch die Rolle gespeichert, die das Digitalbüro eingetragen hat.',
    deleted: 'Gelöscht. Über dich ist bei mir nichts mehr gespeichert.',
  },
  inTab: {
    place: (name) =>
      `Hier bestimmt deine Rolle den Bereich, ${name ? `also: ${name}` : 'und deine gehört zu keinem'}. ` +
      'Einen Chat ordnest du in ihm selbst zu, zum Beispiel mit „bereich BO“.',
    deletion: 'Löschen kannst du das im Chat mit mir: Schreib dort „datenschutz“.',
  },
  refusals: {
    unauthenticated: 'Bitte melde dich an.',
    noRole: 'Für dich ist hier noch keine Rolle eingetragen, oder sie ist abgelaufen. Das Digitalbüro kann das ändern.',
    foreignOrigin: 'Diese Eingabe kam von einer fremden Seite. Bitte öffne Bündel selbst.',
    forbidden: 'Das ist einem anderen Bereich vorbehalten. Im Kanal des zuständigen Teams geht es.',
    notFound: 'Das gibt es hier nicht oder nicht mehr.',
    badRequest: 'Diese Eingabe verstehe ich nicht. Mit „hilfe“ siehst du, was ich kann.',
    unknownPlace: 'Diesen Bereich kenne ich nicht.',
    notBound: 'Dieser Chat gehört noch zu keinem Bereich. Schreib zum Beispiel „bereich BO“.',
    outdated: 'Diese Karte war nicht mehr aktuell. So steht es jetzt.',
    tooLate: 'Rückgängig geht zehn Minuten lang. Danach hilft die Digitallotsin oder der Digitallotse.',
    dayPast: 'Dieser Tag liegt schon zurück. Bitte wähle einen Tag ab heute.',
    pauseTooLong:
      'Länger als zwei Wochen pausieren kann die Leitung oder die Digitallotsin oder der Digitallotse, höchstens ein halbes Jahr.',
    noTeam: 'Die Wochenkarte kommt in den Kanal eines Teams. Schreib dort „erinnerung“.',
    overCapacity:
      'Dafür reicht die Zeit in diesem Halbjahr nicht. Im Fahrplan steht, was stattdessen verschoben werden kann.',
    prerequisite: 'Eine Maßnahme kann nicht vor dem kommen, worauf sie aufbaut. Bitte wähle ein anderes Halbjahr.',
    notMovable:
      'Diese Maßnahme bleibt, wo sie steht. Verschieben lässt sich, was für ein späteres Halbjahr geplant ist.',
    movedMeanwhile: 'Diese Maßnahme wurde inzwischen verschoben. So steht es jetzt.',
    reportChanged: 'Der Bericht hat sich inzwischen geändert. Bitte lies ihn noch einmal, bevor du ihn festschreibst.',
    releasedMeanwhile:
      'Dieser Bericht wurde inzwischen festgeschrieben. Die neue Fassung steht bei den festgeschriebenen Berichten.',
    previewOutdated: 'Seit der Vorschau hat sich etwas geändert. Eine neue Vorschau zeigt, was jetzt gilt.',
    refusedCells: 'In der Datei sind Zellen abgelehnt. Übernommen wird nur alles zusammen.',
    badFile: 'Diese Datei lässt sich nicht lesen.',
    tooLarge: 'Das ist zu groß.',
    changedMeanwhile: 'Das hat inzwischen jemand anderes geändert. So steht es jetzt.',
    tooFar: 'Bitte wähle einen Tag im nächsten halben Jahr.',
    tooMany: 'Das waren gerade sehr viele Anfragen. Bitte versuch es in einer Minute noch einmal.',
    busy: 'Gerade ist viel los. Bitte drück in einer Minute noch einmal.',
    signInDown: 'Die Anmeldung lässt sich gerade nicht prüfen. Bitte versuch es in ein paar Minuten noch einmal.',
  },
  failed: (reference) =>
    `Das hat gerade nicht geklappt. Bitte versuch es in ein paar Minuten noch einmal. Vorgangsnummer: ${reference}`,
};
