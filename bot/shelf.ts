import type { Article } from '../core/article/article.ts';
import { groupsOf } from '../core/article/synonyms.ts';
import type { TownValue } from '../core/article/townValue.ts';
import { partitions } from '../core/model.ts';
import type { Change, TenantStore } from '../core/store.ts';
import { type Backlog, openBacklog } from './backlog.ts';
import { asksFor } from './knowledge.ts';

type Synonyms = ReturnType<typeof groupsOf>;

/** A tenant's articles, values and synonyms as the store had them at the last look. */
export interface Shelf {
  articles: ReadonlyMap<string, { record: Article }>;
  values: ReadonlyMap<string, TownValue>;
  /** The town's groups of wordings that mean the same; another list is another object. */
  synonyms: Synonyms;
  /** Articles whose text may have changed and that were not taken in yet. */
  stale: Backlog;
  /** Whether more has changed in the store than the last look took in. */
  isBehind(): boolean;
  /** Takes in what changed in the store since the last look, of very much a piece. @returns how many articles it made stale */
  look(): Promise<number>;
}

/** @param lookEvery milliseconds between two looks into the store; 0 looks every time */
export function openShelf(store: TenantStore, lookEvery: number): Shelf {
  const articles = new Map<string, { version: string; record: Article }>();
  const versions = new Map<string, string>();
  let values: ReadonlyMap<string, TownValue> = new Map();
  let synonyms: Synonyms = groupsOf(undefined);
  let synonymsVersion: string | undefined;
  const stale = openBacklog();
  let cursor: string | undefined;
  let behind = true;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let looking: Promise<unknown> = Promise.resolve();

  function noteArticle(change: Extract<Change, { kind: 'article' }>): void {
    // Changes may be told more than once: only another version means another text.
    if ('removed' in change ? !articles.has(change.id) : articles.get(change.id)?.version === change.version) return;
    if ('removed' in change) articles.delete(change.id);
    else articles.set(change.id, { version: change.version, record: change.record });
    stale.add(change.id);
  }

  /** All of a look together, since every article has to be asked whether it names one of them. */
  function noteValues(changes: readonly Extract<Change, { kind: 'townValue' }>[]): void {
    const fresh = changes.filter((change) =>
      'removed' in change ? values.has(change.id) : versions.get(change.id) !== change.version,
    );
    if (fresh.length === 0) return;
    const table = new Map(values);
    for (const change of fresh) {
      if ('removed' in change) {
        table.delete(change.id);
        versions.delete(change.id);
      } else {
        table.set(change.id, change.record);
        versions.set(change.id, change.version);
      }
    }
    values = table;
    const keys = new Set(fresh.map(({ id }) => id));
    for (const [id, { record }] of articles) if (asksFor(record, keys)) stale.add(id);
  }

  function noteSynonyms(change: Extract<Change, { kind: 'synonyms' }>): void {
    const version = 'removed' in change ? undefined : change.version;
    if (version === synonymsVersion) return;
    synonymsVersion = version;
    synonyms = groupsOf('removed' in change ? undefined : change.record);
  }

  async function look(): Promise<number> {
    const at = performance.now();
    if (!behind && at - lookedAt < lookEvery) return 0;
    const seen = await store.changes(partitions.kb, cursor);
    const before = stale.added;
    for (const change of seen.changes) {
      if (change.kind === 'article') noteArticle(change);
      if (change.kind === 'synonyms') noteSynonyms(change);
    }
    noteValues(seen.changes.filter((change) => change.kind === 'townValue'));
    cursor = seen.cursor;
    behind = seen.more;
    lookedAt = at;
    return stale.added - before;
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
    isBehind: () => behind,
    look() {
      // One after the other, so that two turns never apply the same cursor's changes in a different order.
      const next = looking.catch(() => undefined).then(look);
      looking = next;
      return next;
    },
  };
}
