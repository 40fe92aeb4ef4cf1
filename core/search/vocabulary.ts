import { gramsOf, stemOf } from './analyse.ts';
import { emptyPostings, type Postings } from './postings.ts';

/** A word as folded, and where it stands. Its number is its place in the vocabulary's list. */
export interface Form {
  text: string;
  stem: Stem;
  /** Its 4-grams, each once. */
  grams: Gram[];
  /** Articles that contain it; at 0 it counts as unknown. */
  articles: number;
  /** As in Counted. */
  edit: number;
  /** Passages and counts in text and heading. */
  body: Postings;
  /** Articles and counts in title, wordings and tags; most words never stand there. */
  head?: Postings;
}

/** What counts the articles that contain it: a stem or a 4-gram. */
export interface Counted {
  forms: number[];
  articles: number;
  /** The last edit that counted an article, so that an article counts once. */
  edit: number;
}

/** The words with one stem. */
export interface Stem extends Counted {
  text: string;
}

/** The words with one 4-gram. */
export interface Gram extends Counted {
  /** How many of its forms stand in an article. */
  known: number;
}

/** All words of the articles, with what leads to them: stems, 4-grams, and lengths for typos. */
export interface Vocabulary {
  forms: Form[];
  numberOf: Map<string, number>;
  stems: Map<string, Stem>;
  grams: Map<string, Gram>;
  /** By number of letters: the words, and beside them their letters as bits, for quick comparison. */
  byLength: { numbers: number[]; letters: number[] }[];
  /** How many forms stand in an article. */
  known: number;
}

export function emptyVocabulary(): Vocabulary {
  return { forms: [], numberOf: new Map(), stems: new Map(), grams: new Map(), byLength: [], known: 0 };
}

/** The number of a folded word; a new word is added, standing nowhere yet. */
export function intern(vocabulary: Vocabulary, word: string): number {
  const known = vocabulary.numberOf.get(word);
  if (known !== undefined) return known;
  // A copy: a piece of a longer string would keep the whole text in memory.
  const text = word.split('').join('');
  const number = vocabulary.forms.length;
  const stem = stemFor(vocabulary, stemOf(text));
  stem.forms.push(number);
  const grams = [...new Set(gramsOf(text))].map((gram) => gramFor(vocabulary, gram));
  for (const gram of grams) gram.forms.push(number);
  vocabulary.forms.push({ text, stem, grams, articles: 0, edit: 0, body: emptyPostings() });
  vocabulary.numberOf.set(text, number);
  const bucket = vocabulary.byLength[text.length] ?? { numbers: [], letters: [] };
  vocabulary.byLength[text.length] = bucket;
  bucket.numbers.push(number);
  bucket.letters.push(lettersOf(text));
  return number;
}

/** Counts an article more (by 1) or less (by -1) for a word. */
export function countArticle(vocabulary: Vocabulary, number: number, by: 1 | -1): void {
  const form = vocabulary.forms[number];
  if (!form) return;
  const before = form.articles;
  form.articles += by;
  if (before !== 0 && form.articles !== 0) return;
  vocabulary.known += by;
  for (const gram of form.grams) gram.known += by;
}

function stemFor({ stems }: Vocabulary, text: string): Stem {
  const known = stems.get(text);
  if (known) return known;
  const stem: Stem = { text, forms: [], articles: 0, edit: 0 };
  stems.set(text, stem);
  return stem;
}

function gramFor({ grams }: Vocabulary, text: string): Gram {
  const known = grams.get(text);
  if (known) return known;
  const gram: Gram = { forms: [], articles: 0, edit: 0, known: 0 };
  grams.set(text, gram);
  return gram;
}

/** The letters of a word as bits: two words that differ in many bits differ in many letters. */
export function lettersOf(form: string): number {
  let letters = 0;
  for (let at = 0; at < form.length; at += 1) letters |= 1 << (form.charCodeAt(at) % 32);
  return letters;
}
