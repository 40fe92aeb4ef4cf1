import type { TenantStore } from '../core/store.ts';
import type { Town } from '../core/town/town.ts';
import type { Words } from '../core/words/words.ts';
import { asksFor, documentOf, type Knowledge, type Reading, readArticle } from './knowledge.ts';
import type { Pace } from './pace.ts';
import { openRenewableIndex } from './renewableIndex.ts';
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

  const index = openRenewableIndex(
    shelf.synonyms,
    () => articles.keys(),
    (id) => {
      const known = articles.get(id);
      return known && reading && documentOf(readArticle(known.record, reading));
    },
  );

  /** What changed goes first, then a new index grows. */
  function* work(): Iterable<void> {
    for (; stale.size > 0 || index.isGrowing(); ) {
      const [id] = stale;
      if (id === undefined) index.grow();
      else {
        stale.delete(id);
        index.edit(id);
      }
      yield;
    }
  }

  /** A few edits are taken in at once; the first time all are waited for, later many are worked off behind the questions. */
  async function catchUp(): Promise<void> {
    const left = stale.size + (index.isGrowing() ? articles.size : 0);
    if (complete && !working && left <= atOnce) {
      for (const _ of work());
      return;
    }
    working ??= options.pace.inSlices(work()).finally(() => {
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
      index.renew(shelf.synonyms);
      await catchUp();
      const [failure] = failures;
      failures = [];
      if (failure) throw failure;
      const read = (id: string) => {
        const known = articles.get(id);
        return known && readArticle(known.record, given);
      };
      const all = () => [...articles.values()].map(({ record }) => record);
      return { index: index.current(), read, articles: all };
    },
  };
}
