import { analyse } from './analyse.ts';

const JOINS_ON = /^(und|auch|aber|was ist mit|was ist bei|wie ist das|wie ist es|gilt das|gilt es|geht das)\s/i;
const CIRCUMSTANCE =
  /^(und\s+|auch\s+)?(im|in|bei|beim|für|fuer|mit|ohne|nach|vor|während|waehrend|ab|bis|als|am|wenn|falls)\s/i;
// `das` before a noun is only its article, so it points back at the end or before one of these words.
const POINTS_BACK =
  /\s(das|dies|es)(\s*[?.!]*$|\s+(auch|denn|dann|noch|bei|für|im|in|mit)\s)|\s(dafür|dafuer|dabei|davon|dazu|dort)\b/i;

/**
 * Whether a question only makes sense after the one before: *Und im Ausland?*, *Gilt das auch für Azubis?*, *Wer
 * genehmigt das?* Questions with enough words of their own stand alone, also after *und*.
 */
export function isFollowUp(question: string): boolean {
  const text = question.trim();
  const words = analyse(text).length;
  const circumstance = CIRCUMSTANCE.exec(text);
  if (circumstance) return words <= (circumstance[1] ? 3 : 1);
  if (JOINS_ON.test(text)) return words <= 1;
  return words <= 1 && POINTS_BACK.test(` ${text}`);
}

/** The question to search for when `question` follows on `previous`. */
export function joinFollowUp(previous: string, question: string): string {
  const before = previous.trim();
  return `${before}${/[.?!]$/.test(before) ? '' : '?'} ${question.trim().replace(/^(und|aber|auch)\s+/i, '')}`;
}
