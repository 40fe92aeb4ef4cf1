import { analyse } from './analyse.ts';

const JOINS_ON =
  /^(und|auch|aber|was ist mit|was ist bei|wie ist das|wie ist es|gilt das|gilt es|geht das)(\s+auch)?(?=\s)/i;
const CIRCUMSTANCE = /^(im|in|bei|beim|für|fuer|mit|ohne|nach|vor|während|waehrend|ab|bis|als|am|wenn|falls)\s/i;
const ASKS = /^(wer|wem|wen|was|wie|wo|wohin|woher|wann|warum|wieso|welche[rsmn]?|muss|kann|darf|gilt|geht|brauche)\s/i;
// `das` before a noun is only its article, so it points back at the end or before one of these words.
const POINTS_BACK =
  /\s(das|dies|es)(\s*[?.!]*$|\s+(auch|denn|dann|noch|bei|für|im|in|mit)\s)|\s(dafür|dafuer|dabei|davon|dazu|dann|dort)(\s|[?.!]|$)/i;

/**
 * Whether a question only makes sense after the one before: *Und im Ausland?*, *Gilt das auch für Azubis?*, *Wie lange
 * dauert das?* A question with enough words of its own stands alone, also after *und*.
 */
export function isFollowUp(question: string): boolean {
  const text = question.trim();
  const rest = text.replace(JOINS_ON, '').trim();
  const words = analyse(rest).length;
  if (CIRCUMSTANCE.test(rest)) return words <= (rest === text ? 1 : 3);
  if (rest !== text) return words <= 1;
  return words <= 2 && ASKS.test(text) && POINTS_BACK.test(text);
}

/** The question to search for when `question` follows on `previous`. */
export function joinFollowUp(previous: string, question: string): string {
  const before = previous.trim();
  return `${before}${/[.?!]$/.test(before) ? '' : '?'} ${question.trim().replace(/^(und|aber|auch)\s+/i, '')}`;
}
