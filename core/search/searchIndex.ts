import type { BlockRange } from '../article/blocks.ts';
import { gramsOf, stemOf, tellingForms } from './analyse.ts';
import { addCounts, emptyChannel, type SearchIndex } from './indexData.ts';
import { readQuestion } from './question.ts';
import { rank } from './rank.ts';
import { buildVocabulary } from './typo.ts';

/** An article as the search reads it: values filled in, cut into passages. */
export interface SearchDocument {
  id: string;
  title: string;
  /** Other ways to ask for it (*So wird auch gefragt*). */
  wordings: readonly string[];
  tags: readonly string[];
  /** `all`, `department:BO` or `unit:BO-BB`. */
  visibility: string;
  passages: readonly { range: BlockRange; heading?: string; text: string }[];
}

export type { SearchIndex };

/** A found article with its best passage. */
export interface Hit {
  documentId: string;
  passage: number;
  /** Share (0 to 1) of what this question could reach. */
  score: number;
  /** Share that title, wordings and tags reach alone: whether the article is about it or only mentions it. */
  topic: number;
}

export interface SearchOptions {
  /** Whether the asker may read articles of this visibility; what is not seen is not ranked. */
  sees: (visibility: string) => boolean;
  limit: number;
}

/** How much one occurrence counts, by the field it stands in. */
const WEIGHT = { title: 3, wordings: 3, tags: 1.5, heading: 1.5, text: 1 };

/** Builds the index of all articles; the order of the documents has no effect on what is found. */
export function buildIndex(documents: readonly SearchDocument[]): SearchIndex {
  const index: SearchIndex = {
    articles: [],
    articleOf: [],
    words: emptyChannel(),
    grams: emptyChannel(),
    vocabulary: buildVocabulary([]),
  };
  const lexicon: Lexicon = new Map();
  for (const document of documents) addDocument(index, document, lexicon);
  const forms = [...lexicon].map(([form, { articles }]): [string, number] => [form, articles]);
  return { ...index, vocabulary: buildVocabulary(forms) };
}

/** The articles that fit the question and that the asker may read, best first; equal scores by id. */
export function search(index: SearchIndex, question: string, options: SearchOptions): Hit[] {
  const seen = index.articles.map((article) => options.sees(article.visibility));
  return rank(index, readQuestion(index, question), seen)
    .map(({ article, ...found }): Hit => ({ documentId: idOf(index, article), ...found }))
    .sort((a, b) => b.score - a.score || (a.documentId < b.documentId ? -1 : 1))
    .slice(0, options.limit);
}

function idOf(index: SearchIndex, article: number): string {
  return index.articles[article]?.id ?? '';
}

function addDocument(index: SearchIndex, document: SearchDocument, lexicon: Lexicon): void {
  const article = index.articles.length;
  const firstPassage = index.articleOf.length;
  index.articles.push({ id: document.id, visibility: document.visibility, firstPassage });
  const head = countTerms(lexicon, [
    [document.title, WEIGHT.title],
    [document.wordings.join('\n'), WEIGHT.wordings],
    [document.tags.join('\n'), WEIGHT.tags],
  ]);
  const passages = document.passages.map((passage) =>
    countTerms(lexicon, [
      [passage.text, WEIGHT.text],
      [passage.heading ?? '', WEIGHT.heading],
    ]),
  );
  index.articleOf.push(...document.passages.map(() => article));
  addCounts(
    index.words,
    article,
    firstPassage,
    head.stems,
    passages.map((p) => p.stems),
  );
  addCounts(
    index.grams,
    article,
    firstPassage,
    head.grams,
    passages.map((p) => p.grams),
  );
  const own = new Set([head, ...passages].flatMap((counts) => [...counts.entries]));
  for (const entry of own) entry.articles += 1;
}

/** What is worked out once per word while an index is built: most words come again and again. */
type Lexicon = Map<string, LexiconEntry>;

interface LexiconEntry {
  stem: string;
  grams: string[];
  articles: number;
}

interface Counts {
  stems: Map<string, number>;
  grams: Map<string, number>;
  entries: Set<LexiconEntry>;
}

function countTerms(lexicon: Lexicon, fields: [text: string, weight: number][]): Counts {
  const counts: Counts = { stems: new Map(), grams: new Map(), entries: new Set() };
  for (const [text, weight] of fields) {
    for (const form of tellingForms(text)) {
      const entry = entryOf(lexicon, form);
      counts.entries.add(entry);
      counts.stems.set(entry.stem, (counts.stems.get(entry.stem) ?? 0) + weight);
      for (const gram of entry.grams) counts.grams.set(gram, (counts.grams.get(gram) ?? 0) + weight);
    }
  }
  return counts;
}

function entryOf(lexicon: Lexicon, form: string): LexiconEntry {
  const known = lexicon.get(form);
  if (known) return known;
  const entry = { stem: stemOf(form), grams: gramsOf(form), articles: 0 };
  lexicon.set(form, entry);
  return entry;
}
