import { formsOf, stemOf, tellingForms } from './analyse.ts';

const JOINS_ON =
  /^(und|auch|aber|oder|was ist mit|was ist bei|was ist|was wenn|wie ist das|wie ist es|wie sieht es|gilt das|gilt es|geht das)(\s+(auch|denn|dann|aus))*(?=[\s,])/i;
const CIRCUMSTANCE =
  /^(im|in|bei|beim|für|fuer|mit|ohne|nach|vor|während|waehrend|ab|bis|als|am|an|auf|vom|von|wenn|falls|außerhalb|ausserhalb|innerhalb|wegen|statt|trotz|auch)\s/i;
const ASKS =
  /^(wer|wem|wen|was|wie|wo|wohin|woher|wann|warum|wieso|weshalb|womit|wofür|wofuer|welche[rsmn]?|bis wann|ab wann|seit wann|muss|müssen|kann|können|darf|dürfen|soll|gilt|geht|gibt|brauche|bekomme|ist|sind|hat|habe|wird|reicht|zählt|kostet|dauert)\s/i;
const THERE =
  /\s(dafür|dafuer|dabei|davon|dazu|daran|darauf|damit|danach|darüber|darueber|dann|dort|da)(?=\s|[?.!,]|$)/i;
/** Before a noun these are only its article. `gibt es` and `geht es` point at nothing. */
const PRONOUN =
  /(?<!,)(?<!\b(?:gibt|geht|gab|handelt)) (das|dies|es|sie|ihn|ihm|die|den|dem)(?=\s|[?.!,]|$)(?=([^?.!]*))/gi;
/** What stands after a pronoun but not between an article and its noun. */
const AFTER_PRONOUN =
  /^\s*$|^,|^\s+(auch|denn|dann|eigentlich|noch|bei|für|fuer|im|in|mit|ohne|vorher|nicht|selbst|zurück|zurueck|wieder|überhaupt|genau|schon|jetzt|so|mehr|zu|von|vom|am|an|beim|nach|länger|laenger|trotzdem|irgendwann|irgendwo|immer|alles|alleine|allein|über|ueber|per)(?=\s|$)|^\s+(\p{Ll}+en|ab|an|auf|aus|ein|vor|weg|los)\s*$/u;
/** In a text with capitals, a noun stands after its article at once or after an adjective. */
const NOUN = /^\s+(\p{Ll}+(e|en|er|es|em)\s+)?\p{Lu}/u;

/** Words that ask for a side of a matter and name none: how long, by when, who, what for. */
const ASPECTS = `
lange dauer dauert dauern frist fristen wann bis spätestens termin datum zeit früh schnell sofort bald oft viel viele hoch
kosten kostet kostenlos gebühr preis teuer bezahlt bezahlen zahlt zahlen zahle übernimmt erstattet geld betrag euro
genehmigt genehmigen genehmigung zustimmen freigabe freigeben entscheidet entscheiden unterschreibt unterschreiben
unterschrift prüft zuständig zuständige verantwortlich kümmert hilft helfen wende melden meldet fragen anrufen erreiche
telefon nummer durchwahl mail ansprechpartner formular formulare antrag beantragen vordruck unterlagen nachweis nachweise
belege dokumente brauche brauchen benötige benötigt nötig notwendig pflicht muss erlaubt verboten ausnahme ausnahmen
regel regeln grenze maximal höchstens mindestens anspruch recht
passiert geschieht ändern stornieren absagen zurückziehen abgelehnt ablehnen
wo finde finden steht gilt gelten geht funktioniert vorher nachher danach rückwirkend nachträglich digital online schriftlich
mündlich papier genau eigentlich sonst noch falsch fehlt vergessen verpasst verpasse tage tag wochen stunden angeben eintragen
beachten schritt schritte ablauf weiter
`;
const aspects: ReadonlySet<string> = new Set(formsOf(ASPECTS).map(stemOf));

/** The stems in a question that name something of their own. */
export function ownWords(question: string): string[] {
  return [...new Set(tellingForms(question).map(stemOf))].filter((stem) => !aspects.has(stem));
}

/**
 * Whether a question only makes sense after the one before: *Und im Ausland?*, *Gilt das auch für Azubis?*, *Wie lange
 * dauert das?*, *Welche Frist gilt?* A question with enough words of its own stands alone, also after *und*.
 */
export function isFollowUp(question: string): boolean {
  const text = question.trim();
  const rest = text.replace(JOINS_ON, '').replace(/^[\s,]+/, '');
  const isJoined = rest !== text;
  const own = ownWords(rest).length;
  if (tellingForms(text).length === 0) return isJoined || ASKS.test(`${text} `);
  if (CIRCUMSTANCE.test(rest)) return own <= (isJoined ? 3 : 2);
  if (own === 0) return isJoined || ASKS.test(text);
  if (isJoined && !ASKS.test(rest)) return own <= 2;
  return own <= 3 && (ASKS.test(rest) || ASKS.test(rest.slice(rest.indexOf(',') + 2))) && pointsBack(text);
}

/** Whether a question goes on from something said before: *Und …*, *Gilt das auch …* */
export function joinsOn(question: string): boolean {
  return JOINS_ON.test(question.trim());
}

/** Whether a question is about something it does not name: *Wie lange dauert das?*, *Muss ich das vorher anmelden?* */
export function pointsBack(question: string): boolean {
  if (/^(gilt|geht|ist|kostet|zählt|reicht) (das|es)\b/i.test(question.trim()) || THERE.test(question)) return true;
  const hasCapitals = /\s\p{Lu}/u.test(question);
  return [...question.matchAll(PRONOUN)].some(
    ([, , after = '']) => AFTER_PRONOUN.test(after) || (hasCapitals && !NOUN.test(after)),
  );
}

/** The question to search for when `question` follows on `previous`. */
export function joinFollowUp(previous: string, question: string): string {
  const before = previous.trim();
  return `${before}${/[.?!]$/.test(before) ? '' : '?'} ${question.trim().replace(/^(und|aber|auch)\s+/i, '')}`;
}
