import type { Article } from './article.ts';
import { holdValues } from './fillValues.ts';

/** A value that articles ask for and the town's table lacks. */
export interface MissingValue {
  key: string;
  /** Who is asked for it: the units whose articles need it, the one with the most of them first. */
  ownerUnitIds: string[];
  articleIds: string[];
}

/** The keys that an article's text asks for, each once. */
function keysIn({ markdown }: Pick<Article, 'markdown'>): string[] {
  return [...new Set(holdValues(markdown).keys)];
}

/** The values that are missing (product.md §2), in order of their keys. @param known the keys of the town's table */
export function missingValues(articles: readonly Article[], known: ReadonlySet<string>): MissingValue[] {
  const asking = new Map<string, Article[]>();
  for (const article of articles) {
    for (const key of keysIn(article)) {
      if (!known.has(key)) asking.set(key, [...(asking.get(key) ?? []), article]);
    }
  }
  return [...asking]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, needing]) => ({
      key,
      ownerUnitIds: byCount(needing.map(({ ownerUnitId }) => ownerUnitId)),
      articleIds: needing.map(({ id }) => id),
    }));
}

function byCount(ids: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([id]) => id);
}
