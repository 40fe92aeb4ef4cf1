import type { SettingProblem } from '../change/settingChange.ts';
import type { Load } from '../plan/moving.ts';
import { asSentence, countWord, germanHalfYear, quoted } from './format.ts';
import { loadText } from './roadmapWords.ts';
import { addressNames, customDayText, dayWithName, termsText, weeklyText } from './settingTexts.ts';

/** Why a setting is not taken, and what would be. */
const problemsSie: Record<SettingProblem, string> = {
  unreadable: 'Das war nicht zu lesen. Ändern lässt sich hier nur, was auf der Seite steht.',
  termMissing: 'Bitte nennen Sie beide Bezeichnungen.',
  termTooLong: 'Eine Bezeichnung hat höchstens 40 Zeichen.',
  termsAlike: 'Die beiden Bezeichnungen müssen verschieden sein.',
  weekday: 'Die Wochenkarte kommt an einem Tag von Montag bis Freitag.',
  time: 'Bitte nennen Sie eine Uhrzeit wie 9:00.',
  timeAtNight: 'Nachts liest niemand die Wochenkarte. Möglich ist 5:00 bis 20:00 Uhr.',
  capacityNumber: 'Bitte nennen Sie die Personentage als Zahl ab 0.',
  capacityHalves: 'Personentage stehen hier in ganzen oder halben Tagen.',
  capacityTooMuch:
    'Das sind mehr als zehn Personentage je Beschäftigten im Halbjahr. Neben der Tagesarbeit ist das nicht zu leisten.',
  loadDays: 'Bitte nennen Sie den ersten und den letzten Tag, zum Beispiel 15.03.2027.',
  loadBackwards: 'Der letzte Tag liegt vor dem ersten.',
  loadTooLong: 'Das ist länger als ein Jahr. Dafür ist die Kapazität selbst da.',
  loadPast: 'Diese Zeit ist schon vorbei.',
  loadFactor: 'Bitte wählen Sie, wie viel Zeit bleibt.',
  loadReason: 'Bitte nennen Sie den Anlass in höchstens 80 Zeichen.',
  loadThere: 'Diese Zeit steht schon in der Liste.',
  dayForm: 'Bitte nennen Sie einen Tag, den es gibt, zum Beispiel 19.06.2027.',
  dayPast: 'Dieser Tag ist schon vorbei. Ein freier Tag zählt ab heute.',
  dayName: 'Bitte sagen Sie in höchstens 80 Zeichen, wie der Tag heißt.',
  dayThere: 'Dieser Tag steht schon in der Liste.',
  pauseDay: 'Bitte nennen Sie den letzten Tag der Pause, zum Beispiel 18.12.2026.',
  pausePast: 'Dieser Tag ist schon vorbei. Eine Pause endet frühestens heute.',
  pauseTooLong: 'Eine Pause dauert höchstens ein halbes Jahr.',
  synonymsOne: 'Eine Gruppe braucht mindestens zwei Wörter. Ein Wort allein ist schon gefunden.',
  synonymsMany: 'Eine Gruppe hat höchstens 50 Wörter.',
  synonymLength: 'Ein Wort hat hier höchstens 80 Zeichen.',
  synonymTwice: 'Ein Wort steht zweimal in der Gruppe.',
  synonymsThere: 'Diese Gruppe gibt es schon.',
  synonymsFull: 'Mehr als 2.000 Gruppen nimmt die Suche nicht auf.',
  valueKey: 'Diesen Stadtwert gibt es nicht.',
  valueText: 'Bitte nennen Sie den Wert in einer Zeile, so wie er im Satz stehen soll.',
  valueBraces: 'Ein Stadtwert enthält keine doppelten Klammern. Bitte nennen Sie den Wert selbst.',
  valueSource: 'Bitte nennen Sie die Grundlage, zum Beispiel eine Dienstanweisung mit Paragraf.',
  valueFrom: 'Bitte nennen Sie den Tag, seit dem der Wert gilt, zum Beispiel 01.01.2027.',
  valueUnit: 'Bitte wählen Sie die Einheit, die den Wert pflegt.',
  valueReview: 'Bitte nennen Sie den Tag der nächsten Prüfung, zum Beispiel 30.11.2027.',
  valueReviewPast: 'Die nächste Prüfung liegt schon zurück. Bitte nennen Sie einen Tag ab heute.',
};

const problemsDu: Record<SettingProblem, string> = {
  ...problemsSie,
  termMissing: 'Bitte nenne beide Bezeichnungen.',
  time: 'Bitte nenne eine Uhrzeit wie 9:00.',
  capacityNumber: 'Bitte nenne die Personentage als Zahl ab 0.',
  loadDays: 'Bitte nenne den ersten und den letzten Tag, zum Beispiel 15.03.2027.',
  loadFactor: 'Bitte wähle, wie viel Zeit bleibt.',
  loadReason: 'Bitte nenne den Anlass in höchstens 80 Zeichen.',
  dayForm: 'Bitte nenne einen Tag, den es gibt, zum Beispiel 19.06.2027.',
  dayName: 'Bitte sag in höchstens 80 Zeichen, wie der Tag heißt.',
  pauseDay: 'Bitte nenne den letzten Tag der Pause, zum Beispiel 18.12.2026.',
  valueText: 'Bitte nenne den Wert in einer Zeile, so wie er im Satz stehen soll.',
  valueBraces: 'Ein Stadtwert enthält keine doppelten Klammern. Bitte nenne den Wert selbst.',
  valueSource: 'Bitte nenne die Grundlage, zum Beispiel eine Dienstanweisung mit Paragraf.',
  valueFrom: 'Bitte nenne den Tag, seit dem der Wert gilt, zum Beispiel 01.01.2027.',
  valueUnit: 'Bitte wähle die Einheit, die den Wert pflegt.',
  valueReview: 'Bitte nenne den Tag der nächsten Prüfung, zum Beispiel 30.11.2027.',
  valueReviewPast: 'Die nächste Prüfung liegt schon zurück. Bitte nenne einen Tag ab heute.',
};

/** The sentences of every problem, in a town's form of address. */
export const settingProblemWords = (address: 'sie' | 'du') => (address === 'du' ? problemsDu : problemsSie);

const teams = (count: number) =>
  count === 1 ? 'Ein Team behält' : `${capital(countWord(count, 'ein'))} Teams behalten`;
const capital = (text: string) => asSentence(text).slice(0, -1);

/** What a change leads to, said when it is done. It addresses nobody. */
export const consequences = {
  same: 'So steht es schon. Geändert wurde nichts.',
  address: (address: 'sie' | 'du') =>
    `Alle Seiten und neuen Karten sagen ab jetzt ${addressNames[address]}. Gesendete Karten bleiben, wie sie sind.`,
  terms: (terms: { department: string; unit: string }) =>
    `Alle Seiten sagen ab jetzt ${termsText(terms)}. Namen einzelner Bereiche ändern sich dadurch nicht.`,
  /** @param keeping how many teams have their own time */
  weekly: (weekly: { weekday: number; time: string }, keeping: number) =>
    `In neu zugeordneten Chats kommt die Wochenkarte ${weeklyText(weekly)}.${
      keeping > 0 ? ` ${teams(keeping)} die eigene Zeit, zu ändern unter Erinnerungen.` : ''
    }`,
  /** @param loads the half-years that the change is felt in, as they are now */
  capacity: (name: string, loads: readonly Load[]) => {
    const over = loads.some(({ effort, capacity }) => effort > capacity);
    const said = loads.map((load) => `Im ${germanHalfYear(load.halfYear)} sind ${loadText(load)}.`);
    const plan = said.length > 0 ? `${name}: ${said.join(' ')}` : `Für ${name} ändert sich am Plan dadurch nichts.`;
    return over ? `${plan} Was geplant ist, bleibt stehen. Neues passt dort erst, wenn etwas verschoben wird.` : plan;
  },
  noCapacity: (name: string) =>
    `Für ${name} ist damit keine Zeit mehr vorgesehen. Was geplant ist, bleibt stehen, Neues passt in kein Halbjahr.`,
  /** @param moved the day on which a card that was due comes now; undefined where the day is free anyway or no card is due */
  customDay: (
    day: { day: string; name: string },
    at: { next?: string; free: boolean; teams: number; moved?: string },
  ) => {
    const said = `${quoted(day.name)} ist eingetragen.`;
    if (!at.next) return said;
    const when = dayWithName(at.next);
    if (at.free) return `${said} ${when}, ist ohnehin frei, an den Karten ändert sich nichts.`;
    if (at.teams === 0 || !at.moved) return `${said} Am ${inDative(when)}, kommt keine Wochenkarte.`;
    const who = at.teams === 1 ? 'ein Team' : `${countWord(at.teams, 'ein')} Teams`;
    return `${said} Am ${inDative(when)}, kommt keine Wochenkarte. Für ${who} kommt sie in dieser Woche am ${inDative(dayWithName(at.moved))}.`;
  },
  customDayGone: (day: { day: string; name: string }) =>
    `${quoted(customDayText(day))} ist ausgetragen. An diesem Tag kommen Karten wie sonst.`,
  /** @param next the day of the next card; undefined while a pause holds it off */
  reminder: (place: string, next: string | undefined) =>
    next
      ? `${place}: Die nächste Wochenkarte kommt am ${inDative(dayWithName(next))}.`
      : `${place}: Bis zum Ende der Pause kommt keine Wochenkarte.`,
  synonyms: 'Wer eines der Wörter fragt, findet ab jetzt auch die anderen.',
  synonymsGone: 'Diese Wörter gelten ab jetzt nicht mehr als dasselbe.',
  value: (articles: number) =>
    articles === 0
      ? 'Gespeichert. Noch nennt keine Anleitung diesen Wert.'
      : `Ab jetzt antwortet Bündel mit diesem Wert. ${articles === 1 ? 'Eine Anleitung nennt' : `${capital(countWord(articles, 'eine'))} Anleitungen nennen`} ihn.`,
  valueGone: 'Dieser Wert fehlt damit. In den Anleitungen steht, wer zuständig ist.',
  role: 'Die Rolle gilt ab sofort, hier und in Teams.',
};

/** „Mittwoch, dem 25.11.2026“ */
const inDative = (dayName: string) => dayName.replace(', ', ', dem ');
