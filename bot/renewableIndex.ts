import { createIndex, isWorn, put, remove, type SearchDocument, type SearchIndex } from '../core/search/searchIndex.ts';

type Synonyms = readonly (readonly string[])[];

/** An index that a new one can grow beside, piece by piece, until it takes its place. */
export interface RenewableIndex {
  current(): SearchIndex;
  /** Takes an article in as it is now, or out. */
  edit(id: string): void;
  /** Begins a new index where the synonyms are others, or where edits have worn this one. */
  renew(synonyms: Synonyms): void;
  /** Whether a new one is growing. */
  isGrowing(): boolean;
  /** Adds one article to the new index, or lets it take its place. */
  grow(): void;
}

/**
 * @param ids of all articles
 * @param documentOf an article as the search reads it; undefined for one that is not there
 */
export function openRenewableIndex(
  synonyms: Synonyms,
  ids: () => Iterable<string>,
  documentOf: (id: string) => SearchDocument | undefined,
): RenewableIndex {
  let read = synonyms;
  let index = createIndex({ synonyms });
  let next: { index: SearchIndex; left: Iterator<string> } | undefined;

  function take(into: SearchIndex, id: string): void {
    const document = documentOf(id);
    if (document) put(into, document);
    else remove(into, id);
  }

  function* missing(fresh: SearchIndex): Generator<string> {
    for (const id of ids()) if (!fresh.numberOf.has(id)) yield id;
  }

  return {
    current: () => index,
    edit(id) {
      take(index, id);
      if (next) take(next.index, id);
    },
    renew(others) {
      if (others === read && (next || !isWorn(index))) return;
      read = others;
      const fresh = createIndex({ synonyms: others });
      // Nothing was taken in yet: there is nothing to go on with meanwhile.
      if (index.entries.length === 0) index = fresh;
      else next = { index: fresh, left: missing(fresh) };
    },
    isGrowing: () => next !== undefined,
    grow() {
      if (!next) return;
      const { value, done } = next.left.next();
      if (!done) return take(next.index, value);
      index = next.index;
      next = undefined;
    },
  };
}
