import { createIndex, type Entry, type SearchIndex } from './indexData.ts';
import { addPosting, emptyPostings, grown } from './postings.ts';
import { eachToken, isWord, type SearchDocument, tokensOf } from './tokens.ts';
import { countArticle, intern } from './vocabulary.ts';

/** Holes are cleared away when there are more of them than articles, and more than this. */
const TIDY = 1000;

/** Adds an article, or puts a new text in its place. What is found depends on the articles only, not on the way to them. */
export function put(index: SearchIndex, document: SearchDocument): void {
  remove(index, document.id);
  const { id, visibility, passages } = document;
  insert(index, { id, visibility, passages: passages.length, tokens: tokensOf(index, document) });
}

/** Takes an article out; an id that is not there changes nothing. */
export function remove(index: SearchIndex, id: string): void {
  const number = index.numberOf.get(id);
  const entry = number === undefined ? undefined : index.entries[number];
  if (number === undefined || !entry) return;
  index.entries[number] = undefined;
  index.numberOf.delete(id);
  count(index, entry, -1);
  const holes = index.entries.length - index.numberOf.size;
  if (holes > TIDY && holes > index.numberOf.size) tidy(index);
}

function insert(index: SearchIndex, unplaced: Omit<Entry, 'firstPassage'>): void {
  const number = index.entries.length;
  const entry: Entry = { ...unplaced, firstPassage: index.passages };
  index.entries.push(entry);
  index.numberOf.set(entry.id, number);
  index.passages += entry.passages;
  makeRoom(index);
  index.articleOf.fill(number, entry.firstPassage, index.passages);
  eachToken(entry.tokens, (form, halves, at) => {
    const word = index.vocabulary.forms[form];
    if (!word) return;
    const passage = entry.firstPassage + at;
    if (at >= 0) {
      addPosting(word.body, passage, halves);
      index.lengths[passage] = (index.lengths[passage] ?? 0) + halves / 2;
    } else {
      word.head ??= emptyPostings();
      addPosting(word.head, number, halves);
    }
  });
  count(index, entry, 1);
}

/** Counts an article in (1) or out (-1): in how many articles its words, stems and grams stand, and how long passages are. */
function count(index: SearchIndex, { tokens, passages }: Entry, by: 1 | -1): void {
  const { vocabulary, live } = index;
  live.passages += by * passages;
  eachToken(tokens, (form, halves, at) => {
    if (at < 0) return;
    live.words += (by * halves) / 2;
    live.grams += (by * halves * (vocabulary.forms[form]?.grams.length ?? 0)) / 2;
  });
  index.edit += 1;
  for (const number of new Set(tokens)) {
    const form = vocabulary.forms[number];
    if (!form) continue;
    countArticle(vocabulary, number, by);
    for (const part of [form.stem, ...form.grams]) {
      if (part.edit === index.edit) continue;
      part.edit = index.edit;
      part.articles += by;
    }
  }
}

function makeRoom(index: SearchIndex): void {
  if (index.passages <= index.articleOf.length) return;
  while (index.articleOf.length < index.passages) index.articleOf = grown(index.articleOf);
  const lengths = new Float32Array(index.articleOf.length);
  lengths.set(index.lengths);
  index.lengths = lengths;
}

/** Builds the index anew from its own words, without the holes that removed articles left and without unused words. */
function tidy(index: SearchIndex): void {
  const { entries, synonyms } = index;
  const { forms } = index.vocabulary;
  const fresh: SearchIndex = { ...createIndex(), synonyms };
  for (const entry of entries) {
    if (!entry) continue;
    const again = (token: number) => (isWord(token) ? intern(fresh.vocabulary, forms[token]?.text ?? '') : token);
    insert(fresh, { ...entry, tokens: entry.tokens.map(again) });
  }
  Object.assign(index, fresh);
}
