import type { Article } from '../core/article/article.ts';
import { groupsOf } from '../core/article/synonyms.ts';
import type { TownValue } from '../core/article/townValue.ts';
import { partitions } from '../core/model.ts';
import type { Change, TenantStore } from '../core/store.ts';
import { asksFor } from './knowledge.ts';

type Synonyms = ReturnType<typeof groupsOf>;

/** A tenant's articles, values and synonyms as the store had them at the last look. */
export interface Shelf {
  articles: ReadonlyMap<string, { record: Article }>;
  values: ReadonlyMap<string, TownValue>;
  /** The town's groups of wordings that mean the same; another list is another object. */
  synonyms: Synonyms;
  /** Articles whose text may have changed; whoever has taken one in removes it. */
  stale: Set<string>;
  /** Takes in what changed in the store since the last look. */
  look(): Promise<void>;
}

/** @param lookEvery milliseconds between two looks into the store; 0 looks every time */
export function openShelf(store: TenantStore, lookEvery: number): Shelf {
  const articles = new Map<string, { version: string; record: Article }>();
  const versions = new Map<string, string>();
  let values: ReadonlyMap<string, TownValue> = new Map();
  let synonyms: Synonyms = groupsOf(undefined);
  let synonymsVersion: string | undefined;
  const stale = new Set<string>();
  let cursor: string | undefined;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let looking: Promise<void> = Promise.resolve();

  function noteArticle(change: Extract<Change, { kind: 'article' }>): void {
    // Changes may be told more than once: only another version means another text.
    if ('removed' in change ? !articles.has(change.id) : articles.get(change.id)?.version === change.version) return;
    if ('removed' in change) articles.delete(change.id);
    else articles.set(change.id, { version: change.version, record: change.record });
    stale.add(change.id);
  }

  function noteValue(change: Extract<Change, { kind: 'townValue' }>, table: Map<string, TownValue>): void {
    if ('removed' in change ? !table.has(change.id) : versions.get(change.id) === change.version) return;
    if ('removed' in change) {
      table.delete(change.id);
      versions.delete(change.id);
    } else {
      table.set(change.id, change.record);
      versions.set(change.id, change.version);
    }
    for (const [id, { record }] of articles) if (asksFor(record, change.id)) stale.add(id);
  }

  function noteSynonyms(change: Extract<Change, { kind: 'synonyms' }>): void {
    const version = 'removed' in change ? undefined : change.version;
    if (version === synonymsVersion) return;
    synonymsVersion = version;
    synonyms = groupsOf('removed' in change ? undefined : change.record);
  }

  async function look(): Promise<void> {
    const at = performance.now();
    if (at - lookedAt < lookEvery) return;
    const seen = await store.changes(partitions.kb, cursor);
    const table = new Map(values);
    for (const change of seen.changes) {
      if (change.kind === 'article') noteArticle(change);
      if (change.kind === 'townValue') noteValue(change, table);
      if (change.kind === 'synonyms') noteSynonyms(change);
    }
    if (seen.changes.some(({ kind }) => kind === 'townValue')) values = table;
    cursor = seen.cursor;
    lookedAt = at;
  }

  return {
    articles,
    get values() {
      return values;
    },
    get synonyms() {
      return synonyms;
    },
    stale,
    look() {
      // One after the other, so that two turns never apply the same cursor's changes in a different order.
      looking = looking.catch(() => undefined).then(look);
      return looking;
    },
  };
}
