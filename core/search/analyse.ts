import { stemmer } from '@orama/stemmers/german';
import { fold } from './fold.ts';
import { stopWords } from './stopWords.ts';

/** A word of a text: as typed but folded, and its stem. */
export interface Word {
  form: string;
  stem: string;
}

/** Letters of a character n-gram; words shorter than this have none. */
const GRAM = 4;

// Words may contain hyphens, full stops and apostrophes between letters or digits: E-Akte, Leitweg-ID, z.B., 50.000.
const TOKEN = /[\p{L}\p{N}]+(?:[-‐‑.'’][\p{L}\p{N}]+)*/gu;

/**
 * The words of a text that say something, folded and stemmed (Snowball).
 * A word with a hyphen counts whole and in parts: `E-Akte` is eakte and akte, `Leitweg-ID` leitwegid, leitweg and id.
 */
export function analyse(text: string): Word[] {
  return formsOf(text)
    .filter((form) => !stopWords.has(form))
    .map((form) => ({ form, stem: stemOf(form) }));
}

/** All folded words of a text in order, stop words too. */
export function formsOf(text: string): string[] {
  return (fold(text).match(TOKEN) ?? []).flatMap((token) => {
    const parts = token.split(/[-‐‑.'’]/);
    if (parts.length === 1) return [token];
    return [parts.join(''), ...parts.filter((part) => part.length > 1)];
  });
}

/** The stem of a folded word; what contains a digit is left as it is. */
export function stemOf(form: string): string {
  return /\p{N}/u.test(form) ? form : stemmer(form);
}

/** The overlapping runs of four letters inside a folded word: what compounds, inflections and typos have in common. */
export function gramsOf(form: string): string[] {
  const count = Math.max(0, form.length - GRAM + 1);
  return Array.from({ length: count }, (_, at) => form.slice(at, at + GRAM));
}
