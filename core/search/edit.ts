import { gramCount } from './grams.ts';
import type { Entry, SearchIndex } from './indexData.ts';
import { roomFor } from './lists.ts';
import { addPosting } from './postings.ts';
import { eachToken, isWord, type SearchDocument, tokensOf } from './tokens.ts';
import { countArticle } from './vocabulary.ts';

/** Fewer holes than this are not worth a new index. */
const HOLES = 1000;

/** What a word of a heading counts for the whole article, in halves. */
const HEADING = 3;

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

function insert(index: SearchIndex, unplaced: Omit<Entry, 'number' | 'firstPassage'>): void {
  const number = index.entries.length;
  const entry: Entry = { ...unplaced, number, firstPassage: index.passages };
  index.entries.push(entry);
  index.numberOf.set(entry.id, number);
  index.passages += entry.passages;
  makeRoom(index);
  index.articleOf.fill(number, entry.firstPassage, index.passages);
  const { body, head, grams } = index.vocabulary;
  eachToken(entry.tokens, (form, halves, at, isHeading) => {
    const passage = entry.firstPassage + at;
    // What a heading names the article is about, too, though less than its title.
    if (isHeading) addPosting(head, form, number, HEADING);
    if (at >= 0) {
      addPosting(body, form, passage, halves);
      index.lengths[passage] = (index.lengths[passage] ?? 0) + halves / 2;
      index.gramLengths[passage] = (index.gramLengths[passage] ?? 0) + (halves * gramCount(grams, form)) / 2;
    } else addPosting(head, form, number, halves);
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
    live.grams += (by * halves * gramCount(vocabulary.grams, form)) / 2;
  });
  index.edit += 1;
  for (const token of tokens) if (isWord(token)) countArticle(vocabulary, token, index.edit, by);
}

function makeRoom(index: SearchIndex): void {
  if (index.passages <= index.articleOf.length) return;
  index.articleOf = roomFor(index.articleOf, index.passages - 1);
  index.lengths = lengthened(index.lengths, index.articleOf.length);
  index.gramLengths = lengthened(index.gramLengths, index.articleOf.length);
}

function lengthened(array: Float32Array, length: number): Float32Array {
  const longer = new Float32Array(length);
  longer.set(array);
  return longer;
}
