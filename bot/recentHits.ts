import type { Hit, SearchIndex } from '../core/search/searchIndex.ts';

/** So many questions are remembered: more do not wait for a follow-up at the same time. */
const atMost = 200;

/** When hits are still what would be found: the index unchanged since, and the asker seeing the same. */
interface Circumstances {
  index: SearchIndex;
  /** How often it had been edited. */
  edit: number;
  /** What the asker may see, as a text that is the same only where that is the same. */
  visibility: string;
}

/**
 * What was found for the last questions, so that a follow-up need not search for the question before it again. A question is
 * known by the version of its record alone: neither its text nor its asker is kept here.
 */
export interface RecentHits {
  get(version: string, now: Circumstances): readonly Hit[] | undefined;
  keep(version: string, now: Circumstances, hits: readonly Hit[]): void;
}

/** Opens an empty memory; the oldest of two hundred goes first. */
export function openRecentHits(): RecentHits {
  const known = new Map<string, Circumstances & { hits: readonly Hit[] }>();
  return {
    get(version, { index, edit, visibility }) {
      const kept = known.get(version);
      const isSame = kept?.index === index && kept.edit === edit && kept.visibility === visibility;
      return isSame ? kept.hits : undefined;
    },
    keep(version, { index, edit, visibility }, hits) {
      known.set(version, { index, edit, visibility, hits });
      for (const oldest of known.keys()) {
        if (known.size <= atMost) break;
        known.delete(oldest);
      }
    },
  };
}
