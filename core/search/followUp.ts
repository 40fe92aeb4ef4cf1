import { analyse } from './analyse.ts';

const STARTS_ON =
  /^\s*(und|auch|aber|sowie|was ist mit|was ist bei|wie ist das|wie ist es|gilt das|geht das|gilt es)\b/i;
const CIRCUMSTANCE =
  /^\s*(und\s+)?(im|in|bei|beim|für|fuer|mit|ohne|nach|vor|während|waehrend|ab|bis|als|am|wenn|falls)\b/i;
const POINTS_BACK = /\b(das|dies|dafür|dafuer|dabei|damit|darin|davon|dazu|daran|dort|es)\b/i;

/** Whether a question only makes sense after the one before: *Und im Ausland?*, *Gilt das auch für Azubis?*, *Wer genehmigt das?* */
export function isFollowUp(question: string): boolean {
  const words = analyse(question).length;
  if (CIRCUMSTANCE.test(question) && words <= 3) return true;
  if (STARTS_ON.test(question)) return words <= 2;
  return POINTS_BACK.test(question) && words <= 1;
}

/** The question to search for when `question` follows on `previous`. */
export function joinFollowUp(previous: string, question: string): string {
  return `${previous.trim()} ${question.trim().replace(/^(und|aber|auch)\s+/i, '')}`;
}
