import { stemOf, tellingForms } from '../core/search/analyse.ts';

/** A piece of a text, and whether a word of the question stands there. */
export interface Piece {
  text: string;
  hit: boolean;
}

/** Shorter beginnings would mark half of a page while somebody types. */
const prefixAtLeast = 3;
/** As much of a compound is telling: `Reisekosten` in `Reisekostenabrechnung`, and the other way round. */
const partAtLeast = 5;

/**
 * A text cut where words of the question stand in it: in any inflection, as a beginning (somebody is still typing), or as a
 * part of a compound. Whole words are marked; put together, the pieces are the text.
 */
export function highlighted(text: string, question: string): Piece[] {
  const wanted = tellingForms(question).map((form) => ({ form, stem: stemOf(form) }));
  const pieces: Piece[] = [];
  let end = 0;
  const add = (piece: string, hit: boolean) => piece !== '' && pieces.push({ text: piece, hit });
  for (const { 0: word, index } of wanted.length === 0 ? [] : text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    if (!tellingForms(word).some((form) => wanted.some((of) => isLike(form, of)))) continue;
    add(text.slice(end, index), false);
    add(word, true);
    end = index + word.length;
  }
  add(text.slice(end), false);
  return pieces;
}

function isLike(form: string, wanted: { form: string; stem: string }): boolean {
  const stem = stemOf(form);
  if (stem === wanted.stem) return true;
  if (wanted.form.length >= prefixAtLeast && form.startsWith(wanted.form)) return true;
  const [short, long] = stem.length < wanted.stem.length ? [stem, wanted.form] : [wanted.stem, form];
  return short.length >= partAtLeast && long.includes(short);
}
