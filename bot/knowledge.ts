import type { Article } from '../core/article/article.ts';
import type { Block } from '../core/article/blocks.ts';
import { parseBlocks } from '../core/article/parse.ts';
import { passagesOf } from '../core/article/passages.ts';
import type { TownValue } from '../core/article/townValue.ts';
import { partitions } from '../core/model.ts';
import { buildIndex, type SearchIndex } from '../core/search/searchIndex.ts';
import type { TenantStore } from '../core/store.ts';
import type { Town } from '../core/town/town.ts';
import type { Words } from '../core/words/words.ts';

/** An article as it is read: town values filled in. */
export interface ReadArticle {
  article: Article;
  blocks: Block[];
}

/** A tenant's articles with their index, as of the last look into the store. */
export interface Knowledge {
  index: SearchIndex;
  articles: ReadonlyMap<string, ReadArticle>;
}

export interface Library {
  /** The knowledge as it stands in the store now: an edit in any process is seen at the next question. */
  current(town: Town, words: Words): Promise<Knowledge>;
}

/** Follows one tenant's articles and values by the store's changes and builds the index anew when one of them changed. */
export function openLibrary(store: TenantStore): Library {
  const articles = new Map<string, { version: string; record: Article }>();
  const values = new Map<string, { version: string; record: TownValue }>();
  let cursor: string | undefined;
  let built: { knowledge: Knowledge; town: Town; words: Words } | undefined;
  let following: Promise<void> = Promise.resolve();

  async function follow(): Promise<void> {
    const seen = await store.changes(partitions.kb, cursor);
    for (const change of seen.changes) {
      if (change.kind !== 'article' && change.kind !== 'townValue') continue;
      const table: Map<string, { version: string; record: unknown }> = change.kind === 'article' ? articles : values;
      const known = table.get(change.id);
      // Changes may be told more than once: only another version means another text.
      if ('removed' in change ? !known : known?.version === change.version) continue;
      if ('removed' in change) table.delete(change.id);
      else table.set(change.id, { version: change.version, record: change.record });
      built = undefined;
    }
    cursor = seen.cursor;
  }

  return {
    async current(town, words) {
      // One after the other, so that two turns never apply the same cursor's changes in a different order.
      following = following.catch(() => undefined).then(follow);
      await following;
      if (built?.town !== town || built.words !== words)
        built = { knowledge: build(articles, values, town, words), town, words };
      return built.knowledge;
    },
  };
}

function build(
  articles: ReadonlyMap<string, { record: Article }>,
  values: ReadonlyMap<string, { record: TownValue }>,
  town: Town,
  words: Words,
): Knowledge {
  const table = new Map([...values].map(([key, { record }]) => [key, record]));
  const read = new Map<string, ReadArticle>();
  for (const [id, { record: article }] of articles) {
    const owner = town.units.find((u) => u.id === article.ownerUnitId)?.name ?? article.ownerUnitId;
    read.set(id, { article, blocks: parseBlocks(article.markdown, table, () => words.answer.valueMissing(owner)) });
  }
  const documents = [...read.values()].map(({ article, blocks }) => ({
    id: article.id,
    title: article.title,
    wordings: article.wordings,
    tags: article.tags,
    visibility: article.visibility,
    passages: passagesOf(blocks),
  }));
  return { index: buildIndex(documents), articles: read };
}
