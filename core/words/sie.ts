import { common, withPhone } from './common.ts';
import { asClause, countWord, germanDay, inUnit, list, quoted } from './format.ts';
import { freeReasons } from './helpWords.ts';
import type { Words } from './words.ts';

/** The Sie set, the default (voice.md). */
export const sie: Words = {
  ...common,
  address: 'sie',
  welcome: {
    summary: 'Guten Tag. Ich bin Bündel, ein Programm der Stadt.',
    personal: (town) =>
      `Guten Tag. Ich bin Bündel, ein Programm der Stadt ${town}. Fragen Sie mich, wie bei uns etwas geht oder wer zuständig ist. ` +
      'Ich zeige Ihnen die Stelle aus unseren Anleitungen und sage dazu, welche Einheit sie zuletzt geprüft hat. ' +
      'Steht nichts darin, sage ich das auch. Wer was gefragt hat, zeige ich niemandem.',
    team: (town) =>
      `Guten Tag. Ich bin Bündel, ein Programm der Stadt ${town}. Einmal in der Woche schlage ich hier einen kleinen Schritt aus ` +
      'Ihrem Digitalbündel vor. Dafür muss ich wissen, zu welchem Bereich dieser Chat gehört.',
    bindLabel: 'Bereich',
    bindPlaceholder: 'Bitte auswählen',
    bindButton: 'Zuordnen',
    bindMissing: 'Bitte wählen Sie einen Bereich aus der Liste.',
    example:
      'Zum Beispiel: Wie rechne ich meine Reisekosten ab? Mit „hilfe“ sehen Sie, was ich noch kann, mit „datenschutz“, was gespeichert ist.',
    mention:
      'Fragen beantworte ich hier auch: Erwähnen Sie mich dazu mit @Bündel. Mit „hilfe“ sehen Sie, was ich noch kann, mit „datenschutz“, was gespeichert ist.',
  },
  bound: {
    ...common.bound,
    personal: (name) =>
      `In diesem Chat zeige ich Ihnen die Schritte von: ${name}. Erledigt melden Sie einen Schritt im Kanal des Teams.`,
    next: 'Mit „aufgaben“ sehen Sie, was als Nächstes dran ist.',
  },
  place: {
    ...common.place,
    list: 'Wählen Sie einen aus der Liste, oder schreiben Sie zum Beispiel „bereich BO“.',
  },
  help: {
    summary: 'Was ich kann',
    intro: 'Fragen Sie einfach, wie bei uns etwas geht. Außerdem verstehe ich:',
    question: 'Alles andere lese ich als Frage und suche die Stelle in unseren Anleitungen.',
    commands: {
      hilfe: 'Zeigt, was ich kann.',
      aufgaben: 'Zeigt, was in Ihrem Digitalbündel als Nächstes dran ist.',
      erinnerung: 'Zeigt, wann die Wochenkarte kommt; dort stellen Sie Zeit und Pause ein.',
      fortschritt: 'Zeigt, wie weit die Fachbereiche sind.',
      datenschutz: 'Zeigt, was über Sie gespeichert ist, und löscht es auf Wunsch.',
      bereich: 'Ordnet diesen Chat einem Bereich zu, zum Beispiel „bereich BO“.',
    },
  },
  feedback: {
    ...common.feedback,
    thanksNotHelped: (unit, phone) => `Danke, dass Sie es sagen. Weiterhelfen kann ${unit}${withPhone(phone)}.`,
  },
  talk: {
    ...common.talk,
    greeting: 'Guten Tag. Fragen Sie mich, wie bei uns etwas geht. Mit „hilfe“ sehen Sie, was ich noch kann.',
    thanks: 'Gern. Wenn noch etwas offen ist, fragen Sie einfach.',
    person:
      'Über einzelne Personen gebe ich keine Auskunft. Geht es um eine Aufgabe? Dann nenne ich Ihnen gern die zuständige Stelle.',
    legal:
      'Zu privaten Rechtsfragen gebe ich keine Auskunft; dafür gibt es Beratungsstellen und Anwaltskanzleien. ' +
      'Fragen Sie mich gern, wie bei uns im Rathaus etwas geht.',
    outside:
      'Damit kenne ich mich nicht aus, ich kenne nur unsere Anleitungen. Fragen Sie mich gern, wie bei uns im Rathaus etwas geht.',
    attack:
      'Das mache ich nicht. Ich zeige nur, was in unseren Anleitungen steht und für Sie freigegeben ist. ' +
      'Fragen Sie mich gern, wie bei uns etwas geht.',
    insult: (unit, phone) =>
      `Das klingt nach Ärger. Wenn ich nicht weiterhelfen konnte, kann es vielleicht ${unit}${withPhone(phone)}. Oder fragen Sie mich noch einmal mit anderen Worten.`,
    snooze:
      'Die Wochenkarte kommt in den Kanal Ihres Teams. Schreiben Sie dort „erinnerung“, um eine Pause einzustellen, oder drücken Sie auf der Karte „Später“.',
    feedback:
      'Danke, dass Sie es sagen. Drücken Sie dafür unter der Antwort „Stimmt nicht mehr“: Dann zähle ich es für die zuständige Einheit, ohne Ihren Namen.',
  },
  unsure: { ...common.unsure, text: 'Dazu passen mehrere Anleitungen. Welche meinen Sie?' },
  steps: {
    ...common.steps,
    chooseCause: 'Worauf warten Sie?',
    justStuck: (step, cause, help) =>
      help
        ? `Danke, dass Sie es sagen. ${help.name} bekommt Bescheid und meldet sich bis zum ${germanDay(help.answerBy)} hier. ` +
          `Bis dahin ruht der Schritt ${quoted(step)}, und die anderen gehen vor.`
        : `Danke, dass Sie es sagen. Der Schritt ${quoted(step)} ${common.steps.waiting(cause, undefined)}. ` +
          'Bis es weitergeht, ruht er, und die anderen gehen vor.',
    isFree: (cause) => `Der Weg ist wieder frei: ${freeReasons[cause]}. Sie können weitermachen, wann es passt.`,
  },
  helping: {
    ...common.helping,
    dateMissing: 'Bitte wählen Sie einen Tag.',
  },
  lead: {
    ...common.lead,
    title: 'Liegt bei Ihnen',
    mine: (steps) => `Auf Sie wartet: ${list(steps.map(({ step, team }) => `${quoted(step)} (${team})`))}.`,
    mineNone: 'Auf Sie wartet gerade nichts.',
    told: 'Einmal in der Woche schreibe ich hier, was bei Ihnen liegt, was wartet und was fertig geworden ist.',
    toldOff: 'In Ordnung. Diese Nachricht kommt nicht mehr. Mit „erinnerung“ schalten Sie sie wieder ein.',
    toldOn: 'In Ordnung. Diese Nachricht kommt wieder.',
  },
  thanks: {
    ...common.thanks,
    forHalfYear: (unit) =>
      `Vielen Dank an alle ${inUnit(unit)} für die Zeit, die Sie dafür neben der Tagesarbeit aufgebracht haben.`,
  },
  tasks: {
    ...common.tasks,
    intro: 'Das ist in Ihrem Digitalbündel als Nächstes dran. Ein Schritt genügt.',
    readOnly: 'Erledigt melden Sie einen Schritt im Kanal des Teams.',
  },
  weekly: {
    ...common.weekly,
    text: (unit, step, minutes) =>
      `${unit}, für diese Woche schlage ich einen Schritt vor: ${asClause(step)}, ${minutes}. Passt es gerade nicht, drücken Sie „Später“. Das genügt.`,
  },
  reminder: {
    ...common.reminder,
    weekdayMissing: 'Bitte wählen Sie einen Wochentag.',
    timeMissing: 'Bitte geben Sie eine Uhrzeit an, zum Beispiel 9:00.',
    hint: 'Bis zu zwei Wochen Pause kann jede Person im Team einstellen, länger die Leitung oder die Digitallotsin oder der Digitallotse.',
  },
  privacy: {
    ...common.privacy,
    summary: 'Was über Sie gespeichert ist',
    stored: (list, remembered) =>
      `Von Ihnen gespeichert sind: ${list}. ` +
      `Nicht gespeichert sind Ihre ${remembered ? 'früheren ' : ''}Fragen und wer einen Schritt erledigt hat.`,
    nothing: 'Von Ihnen ist nichts gespeichert, weder Ihre Fragen noch wer einen Schritt erledigt hat.',
    person: 'Ihre Kennung in Teams',
    chat: 'die Adresse Ihres Einzelchats',
    question: (chats) =>
      chats === 1 ? 'Ihre letzte Frage' : `Ihre jeweils letzte Frage aus ${countWord(chats, 'ein')} Chats`,
    deleteHint:
      'Nach dem Löschen weiß ich davon nichts mehr. Schreiben Sie mir wieder, merke ich mir die Adresse des Chats neu.',
    roleStays:
      'Die Rolle hat das Digitalbüro für Sie eingetragen, und nur das Digitalbüro nimmt sie zurück. Beim Löschen bleibt sie stehen.',
    deletedButRole:
      'Gelöscht. Über Sie ist bei mir nur noch die Rolle gespeichert, die das Digitalbüro eingetragen hat.',
    deleted: 'Gelöscht. Über Sie ist bei mir nichts mehr gespeichert.',
  },
  inTab: {
    place: (name) =>
      `Hier bestimmt Ihre Rolle den Bereich, ${name ? `also: ${name}` : 'und Ihre gehört zu keinem'}. ` +
      'Einen Chat ordnen Sie in ihm selbst zu, zum Beispiel mit „bereich BO“.',
    deletion: 'Löschen können Sie das im Chat mit mir: Schreiben Sie dort „datenschutz“.',
  },
  refusals: {
    unauthenticated: 'Bitte melden Sie sich an.',
    noRole: 'Für Sie ist hier noch keine Rolle eingetragen, oder sie ist abgelaufen. Das Digitalbüro kann das ändern.',
    foreignOrigin: 'Diese Eingabe kam von einer fremden Seite. Bitte öffnen Sie Bündel selbst.',
    forbidden: 'Das ist einem anderen Bereich vorbehalten. Im Kanal des zuständigen Teams geht es.',
    notFound: 'Das gibt es hier nicht oder nicht mehr.',
    badRequest: 'Diese Eingabe verstehe ich nicht. Mit „hilfe“ sehen Sie, was ich kann.',
    unknownPlace: 'Diesen Bereich kenne ich nicht.',
    notBound: 'Dieser Chat gehört noch zu keinem Bereich. Schreiben Sie zum Beispiel „bereich BO“.',
    outdated: 'Diese Karte war nicht mehr aktuell. So steht es jetzt.',
    tooLate: 'Rückgängig geht zehn Minuten lang. Danach hilft die Digitallotsin oder der Digitallotse.',
    dayPast: 'Dieser Tag liegt schon zurück. Bitte wählen Sie einen Tag ab heute.',
    pauseTooLong:
      'Länger als zwei Wochen pausieren kann die Leitung oder die Digitallotsin oder der Digitallotse, höchstens ein halbes Jahr.',
    noTeam: 'Die Wochenkarte kommt in den Kanal eines Teams. Schreiben Sie dort „erinnerung“.',
    overCapacity:
      'Dafür reicht die Zeit in diesem Halbjahr nicht. Im Fahrplan steht, was stattdessen verschoben werden kann.',
    prerequisite: 'Eine Maßnahme kann nicht vor dem kommen, worauf sie aufbaut. Bitte wählen Sie ein anderes Halbjahr.',
    notMovable:
      'Diese Maßnahme bleibt, wo sie steht. Verschieben lässt sich, was für ein späteres Halbjahr geplant ist.',
    movedMeanwhile: 'Diese Maßnahme wurde inzwischen verschoben. So steht es jetzt.',
    reportChanged:
      'Der Bericht hat sich inzwischen geändert. Bitte lesen Sie ihn noch einmal, bevor Sie ihn festschreiben.',
    releasedMeanwhile:
      'Dieser Bericht wurde inzwischen festgeschrieben. Die neue Fassung steht bei den festgeschriebenen Berichten.',
    previewOutdated: 'Seit der Vorschau hat sich etwas geändert. Eine neue Vorschau zeigt, was jetzt gilt.',
    refusedCells: 'In der Datei sind Zellen abgelehnt. Übernommen wird nur alles zusammen.',
    badFile: 'Diese Datei lässt sich nicht lesen.',
    tooLarge: 'Das ist zu groß.',
    changedMeanwhile: 'Das hat inzwischen jemand anderes geändert. So steht es jetzt.',
    tooFar: 'Bitte wählen Sie einen Tag im nächsten halben Jahr.',
    tooMany: 'Das waren gerade sehr viele Anfragen. Bitte versuchen Sie es in einer Minute noch einmal.',
    busy: 'Gerade ist viel los. Bitte drücken Sie in einer Minute noch einmal.',
    signInDown: 'Die Anmeldung lässt sich gerade nicht prüfen. Bitte versuchen Sie es in ein paar Minuten noch einmal.',
  },
  failed: (reference) =>
    `Das hat gerade nicht geklappt. Bitte versuchen Sie es in ein paar Minuten noch einmal. Vorgangsnummer: ${reference}`,
};
