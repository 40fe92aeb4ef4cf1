import { stemOf } from './analyse.ts';
import { addGrams, emptyGrams, type Grams, gramsStart } from './grams.ts';
import { addToBucket, type Bucket } from './letters.ts';
import { append, emptyLists, type Lists, roomFor } from './lists.ts';
import type { Postings } from './postings.ts';

/** A word as folded. Its number is its place in the vocabulary's list. */
export interface Form {
  text: string;
  stem: Stem;
}

/** The words with one stem. */
export interface Stem {
  text: string;
  number: number;
  /** Articles that contain one of them. */
  articles: number;
  /** The last edit that counted an article, so that an article counts once. */
  edit: number;
}

/** All words of the articles, with what leads to them: stems, 4-grams, and lengths for typos. What questions read often is kept in columns. */
export interface Vocabulary {
  forms: Form[];
  numberOf: Map<string, number>;
  stems: Map<string, Stem>;
  /** The numbers of the words with a stem. */
  stemForms: Lists;
  grams: Grams;
  byLength: (Bucket | undefined)[];
  /** By word: its first four characters as one number, in the order of the alphabet as far as they tell. */
  beginnings: Uint32Array;
  /** By word: the articles that contain it; at 0 it counts as unknown. */
  articles: Uint32Array;
  /** By word, as in Stem. */
  edit: Uint32Array;
  /** Passages and counts in text and heading. */
  body: Postings;
  /** Articles and counts in title, wordings and tags; most words never stand there. */
  head: Postings;
  /** How many words stand in an article. */
  known: number;
}

export function emptyVocabulary(): Vocabulary {
  return {
    forms: [],
    numberOf: new Map(),
    stems: new Map(),
    stemForms: emptyLists(),
    grams: emptyGrams(),
    byLength: [],
    beginnings: new Uint32Array(0),
    articles: new Uint32Array(0),
    edit: new Uint32Array(0),
    body: emptyLists(),
    head: emptyLists(),
    known: 0,
  };
}

/** The number of a folded word; a new word is added, standing nowhere yet. */
export function intern(vocabulary: Vocabulary, word: string): number {
  const known = vocabulary.numberOf.get(word);
  if (known !== undefined) return known;
  // A copy: a piece of a longer string would keep the whole text in memory.
  const text = word.split('').join('');
  const number = vocabulary.forms.length;
  const stem = stemFor(vocabulary, stemOf(text));
  append(vocabulary.stemForms, stem.number, number);
  addGrams(vocabulary.grams, number, text);
  vocabulary.forms.push({ text, stem });
  vocabulary.beginnings = roomFor(vocabulary.beginnings, number);
  vocabulary.beginnings[number] = beginningOf(text);
  vocabulary.articles = roomFor(vocabulary.articles, number);
  vocabulary.edit = roomFor(vocabulary.edit, number);
  vocabulary.numberOf.set(text, number);
  vocabulary.byLength[text.length] = addToBucket(vocabulary.byLength[text.length], number, text);
  return number;
}

/** Characters beyond Latin-1 count as its last one, which keeps the order: they come after all of them. */
function beginningOf(text: string): number {
  let beginning = 0;
  for (let at = 0; at < 4; at += 1)
    beginning = beginning * 256 + (at < text.length ? Math.min(255, text.charCodeAt(at)) : 0);
  return beginning;
}

/** Counts an article more (by 1) or less (by -1) for a word, and once for its stem and each of its grams. */
export function countArticle(vocabulary: Vocabulary, number: number, edit: number, by: 1 | -1): void {
  const { articles, edit: counted, grams } = vocabulary;
  if (counted[number] === edit) return;
  counted[number] = edit;
  const stem = vocabulary.forms[number]?.stem;
  if (stem && stem.edit !== edit) {
    stem.edit = edit;
    stem.articles += by;
  }
  const before = articles[number] ?? 0;
  articles[number] = before + by;
  const more = before === 0 || before + by === 0 ? by : 0;
  vocabulary.known += more;
  const end = grams.ends[number] ?? 0;
  for (let at = gramsStart(grams, number); at < end; at += 1) {
    const gram = grams.ofForms[at] ?? 0;
    grams.known[gram] = (grams.known[gram] ?? 0) + more;
    if (grams.edit[gram] === edit) continue;
    grams.edit[gram] = edit;
    grams.articles[gram] = (grams.articles[gram] ?? 0) + by;
  }
}

function stemFor({ stems }: Vocabulary, text: string): Stem {
  const known = stems.get(text);
  if (known) return known;
  const stem: Stem = { text, number: stems.size, articles: 0, edit: 0 };
  stems.set(text, stem);
  return stem;
}
