import { createIndex, put, remove, type SearchIndex } from '../core/search/searchIndex.ts';
import type { TenantStore } from '../core/store.ts';
import type { Town } from '../core/town/town.ts';
import type { Words } from '../core/words/words.ts';
import { asksFor, documentOf, type Knowledge, type Reading, readArticle } from './knowledge.ts';
import type { Pace } from './pace.ts';
import { openShelf } from './shelf.ts';

export interface Library {
  /**
   * The knowledge as it stands in the store: an edit in any process is seen at the next question, or after `lookEvery`. Where
   * very much changed at once, it is worked off between the questions and these are answered from what is there so far.
   */
  current(town: Town, words: Words): Promise<Knowledge>;
}

/** So few edits are taken in before the question that comes upon them is answered. */
const atOnce = 8;

/**
 * Follows one tenant's articles, values and synonyms and keeps the index up to them, edit by edit.
 * @param options.lookEvery milliseconds between two looks into the store; 0 looks at every question
 */
export function openLibrary(store: TenantStore, options: { pace: Pace; lookEvery: number }): Library {
  const shelf = openShelf(store, options.lookEvery);
  const { articles, stale } = shelf;
  let synonyms = shelf.synonyms;
  let index = createIndex({ synonyms });
  /** The index that is to replace the other: synonyms are read when an index is created. */
  let next: SearchIndex | undefined;
  let reading: Reading | undefined;
  let complete = false;
  let working: Promise<void> | undefined;
  /** What went wrong behind the questions: the next one says so, and the log has it. */
  let failures: unknown[] = [];

  /** The sentence for a missing value names a unit and has a form of address, so these texts change with both. */
  function readFor(town: Town, words: Words): Reading {
    const { values } = shelf;
    if (reading?.town === town && reading.words === words && reading.values === values) return reading;
    if (reading && (reading.town !== town || reading.words !== words))
      for (const [id, { record }] of articles) if (asksFor(record)) stale.add(id);
    reading = { values, town, words };
    return reading;
  }

  function startAnew(): void {
    if (shelf.synonyms === synonyms) return;
    synonyms = shelf.synonyms;
    next = createIndex({ synonyms });
    for (const id of articles.keys()) stale.add(id);
  }

  function* edits(): Iterable<void> {
    for (const id of stale) {
      stale.delete(id);
      const known = articles.get(id);
      if (known && reading) put(next ?? index, documentOf(readArticle(known.record, reading)));
      else remove(next ?? index, id);
      yield;
    }
    index = next ?? index;
    next = undefined;
  }

  /** A few edits are taken in at once; the first time all are waited for, later many are worked off behind the questions. */
  async function catchUp(): Promise<void> {
    if (complete && !working && stale.size <= atOnce) {
      for (const _ of edits());
      return;
    }
    working ??= options.pace.inSlices(edits()).finally(() => {
      working = undefined;
    });
    if (!complete) await working;
    else working.catch((error: unknown) => failures.push(error));
    complete = true;
  }

  return {
    async current(town, words) {
      await shelf.look();
      const given = readFor(town, words);
      startAnew();
      await catchUp();
      const [failure] = failures;
      failures = [];
      if (failure) throw failure;
      const read = (id: string) => {
        const known = articles.get(id);
        return known && readArticle(known.record, given);
      };
      const all = () => [...articles.values()].map(({ record }) => record);
      return { index, read, articles: all };
    },
  };
}
