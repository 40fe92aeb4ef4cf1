import type { TenantStore } from '../core/store.ts';
import type { Town } from '../core/town/town.ts';
import type { Words } from '../core/words/words.ts';
import { asksFor, documentOf, type Knowledge, type Reading, readArticle } from './knowledge.ts';
import type { Pace } from './pace.ts';
import { openRecentHits } from './recentHits.ts';
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

type Reader = Pick<Reading, 'town' | 'words'>;

/**
 * Follows one tenant's articles, values and synonyms and keeps the index up to them, edit by edit.
 * @param options.lookEvery milliseconds between two looks into the store; 0 looks at every question
 */
export function openLibrary(store: TenantStore, options: { pace: Pace; lookEvery: number }): Library {
  const { pace } = options;
  const shelf = openShelf(store, options.lookEvery);
  const { articles, stale } = shelf;
  const recentHits = openRecentHits();
  let reader: Reader | undefined;
  let complete = false;
  let working: Promise<void> | undefined;
  /** What went wrong behind the questions: the next one says so, and the log has it. */
  let failures: unknown[] = [];

  /** The sentence for a missing value names a unit and has a form of address, so these texts change with both. */
  function readFor(given: Reader): void {
    if (reader?.town === given.town && reader.words === given.words) return;
    if (reader) for (const [id, { record }] of articles) if (asksFor(record)) stale.add(id);
    reader = given;
  }

  async function* furtherLooks(): AsyncGenerator<void> {
    for (; shelf.isBehind(); yield) await shelf.look();
  }

  /** Looks into the store. @returns how many articles have to be taken in because of it */
  async function look(given: Reader): Promise<number> {
    const brought = await shelf.look();
    // The first time all is seen before anything is taken in: the town's synonyms come somewhere among the articles.
    if (!complete) await pace.awaited(furtherLooks());
    const before = stale.added;
    readFor(given);
    index.renew(shelf.synonyms);
    return brought + stale.added - before;
  }

  function readAs(given: Reader, id: string) {
    const known = articles.get(id);
    return known && readArticle(known.record, { ...given, values: shelf.values });
  }

  const index = openRenewableIndex(
    shelf.synonyms,
    () => articles.keys(),
    (id) => {
      const read = reader && readAs(reader, id);
      return read && documentOf(read);
    },
  );

  function editNewest(): void {
    const id = stale.take();
    if (id !== undefined) index.edit(id);
  }

  /** What else changed is seen first, so that the newest goes first; then a new index grows. */
  async function* work(): AsyncGenerator<void> {
    for (;;) {
      yield* furtherLooks();
      if (stale.size > 0) editNewest();
      else if (index.isGrowing()) index.grow();
      else return;
      yield;
    }
  }

  /**
   * The first time all is waited for. Later a few edits are taken in at once, also while the many of an import are worked off
   * behind the questions.
   * @param brought how many articles a look has brought
   */
  async function catchUp(brought: number): Promise<void> {
    if (complete && brought + (index.isGrowing() ? articles.size : 0) <= atOnce) {
      for (let n = 0; n < brought; n += 1) editNewest();
      while (index.isGrowing()) index.grow();
    }
    if (stale.size === 0 && !shelf.isBehind() && !index.isGrowing()) return;
    working ??= (complete ? pace.inSlices(work()) : pace.awaited(work())).finally(() => {
      working = undefined;
    });
    if (!complete) await working;
    else working.catch((error: unknown) => failures.push(error));
    complete = true;
  }

  return {
    async current(town, words) {
      await catchUp(await look({ town, words }));
      const [failure] = failures;
      failures = [];
      if (failure) throw failure;
      const read = (id: string) => readAs({ town, words }, id);
      const all = () => [...articles.values()].map(({ record }) => record);
      return { index: index.current(), read, articles: all, recentHits, later: pace.later };
    },
  };
}
