import type { Entry, SearchIndex } from './indexData.ts';
import { addPosting, emptyPostings, grown } from './postings.ts';
import { eachToken, type SearchDocument, tokensOf } from './tokens.ts';
import { type Counted, countArticle } from './vocabulary.ts';

/** Fewer holes than this are not worth a new index. */
const HOLES = 1000;

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
}

/** Whether removed articles have left more holes than there are articles: then a new index is smaller and faster. */
export function isWorn({ entries, numberOf }: SearchIndex): boolean {
  const holes = entries.length - numberOf.size;
  return holes > HOLES && holes > numberOf.size;
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
      index.gramLengths[passage] = (index.gramLengths[passage] ?? 0) + (halves * word.grams.length) / 2;
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
  for (const number of tokens) {
    const form = vocabulary.forms[number];
    if (!form || form.edit === index.edit) continue;
    form.edit = index.edit;
    countArticle(vocabulary, number, by);
    countOnce(form.stem, index.edit, by);
    for (const gram of form.grams) countOnce(gram, index.edit, by);
  }
}

function countOnce(counted: Counted, edit: number, by: 1 | -1): void {
  if (counted.edit === edit) return;
  counted.edit = edit;
  counted.articles += by;
}

function makeRoom(index: SearchIndex): void {
  if (index.passages <= index.articleOf.length) return;
  while (index.articleOf.length < index.passages) index.articleOf = grown(index.articleOf);
  index.lengths = lengthened(index.lengths, index.articleOf.length);
  index.gramLengths = lengthened(index.gramLengths, index.articleOf.length);
}

function lengthened(array: Float32Array, length: number): Float32Array {
  const longer = new Float32Array(length);
  longer.set(array);
  return longer;
}
