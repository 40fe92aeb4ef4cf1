import type { Article } from '../core/article/article.ts';
import type { Block } from '../core/article/blocks.ts';
import { parseBlocks } from '../core/article/parse.ts';
import { passagesOf } from '../core/article/passages.ts';
import type { TownValue } from '../core/article/townValue.ts';
import type { SearchDocument, SearchIndex } from '../core/search/searchIndex.ts';
import type { Town } from '../core/town/town.ts';
import type { Words } from '../core/words/words.ts';
import type { RecentHits } from './recentHits.ts';

/** An article as it is read: town values filled in. */
export interface ReadArticle {
  article: Article;
  blocks: Block[];
}

/** A tenant's articles with their index. */
export interface Knowledge {
  index: SearchIndex;
  /** @returns undefined for an article that is not there */
  read(id: string): ReadArticle | undefined;
  /** All of them, in no order. */
  articles(): Iterable<Article>;
  recentHits: RecentHits;
  /** Does something when no request is under way (bot/pace.ts). */
  later(work: () => void): Promise<void>;
}

/** What an article's text depends on besides itself. */
export interface Reading {
  values: ReadonlyMap<string, TownValue>;
  town: Town;
  words: Words;
}

/** Fills in the town's values; one that is missing names the unit that answers for the article. */
export function readArticle(article: Article, { values, town, words }: Reading): ReadArticle {
  const owner = town.units.find((u) => u.id === article.ownerUnitId)?.name ?? article.ownerUnitId;
  return { article, blocks: parseBlocks(article.markdown, values, () => words.answer.valueMissing(owner)) };
}

/** An article as the search reads it. */
export function documentOf({ article, blocks }: ReadArticle): SearchDocument {
  const { id, title, wordings, tags, visibility } = article;
  return { id, title, wordings, tags, visibility, passages: passagesOf(blocks) };
}

/** Whether an article's text changes with the table of values: it asks for one of these, or for any. */
export function asksFor({ markdown }: Article, keys?: ReadonlySet<string>): boolean {
  if (!markdown.includes('{{')) return false;
  if (!keys) return true;
  return [...markdown.matchAll(/\{\{([^{}\n]*)\}\}/g)].some(([, asked]) => keys.has(asked?.trim() ?? ''));
}
