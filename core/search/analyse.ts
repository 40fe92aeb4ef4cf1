import { fold } from './fold.ts';
import { stemOf } from './stem.ts';
import { stopWords } from './stopWords.ts';

export { stemOf };

/** A word of a text: as typed but folded, and its stem. */
export interface Word {
  form: string;
  stem: string;
}

/** Characters of a character n-gram. */
export const GRAM = 4;

// Words may contain hyphens, full stops and apostrophes between letters or digits: E-Akte, Leitweg-ID, z.B., 50.000.
const TOKEN = /[\p{L}\p{N}]+(?:[-‐‑.'’][\p{L}\p{N}]+)*/gu;

/** The words of a text that say something, folded and stemmed. */
export function analyse(text: string): Word[] {
  return tellingForms(text).map((form) => ({ form, stem: stemOf(form) }));
}

/** The folded words of a text without its stop words. */
export function tellingForms(text: string): string[] {
  return formsOf(text).filter((form) => !stopWords.has(form));
}

/**
 * All folded words of a text in order, stop words too.
 * A word with a hyphen counts whole and in parts: `E-Akte` is eakte and akte, `Leitweg-ID` leitwegid, leitweg and id.
 */
export function formsOf(text: string): string[] {
  return (fold(text).match(TOKEN) ?? []).flatMap((token) => {
    const parts = token.split(/[-‐‑.'’]/);
    if (parts.length === 1) return [token];
    return [parts.join(''), ...parts.filter((part) => part.length > 1)];
  });
}

/**
 * The overlapping runs of four characters of a folded word with its ends marked: what compounds, inflections and typos
 * have in common. The marks give short words grams too (`^au$`) and make beginnings and endings weigh more.
 */
export function gramsOf(form: string): string[] {
  const marked = `^${form}$`;
  const count = Math.max(0, marked.length - GRAM + 1);
  return Array.from({ length: count }, (_, at) => marked.slice(at, at + GRAM));
}
