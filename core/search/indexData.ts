import type { Vocabulary } from './typo.ts';

/** Plain data: who may read which article, which passages are whose, and the postings of stems and 4-grams. */
export interface SearchIndex {
  articles: { id: string; visibility: string; firstPassage: number }[];
  /** The article of each passage. */
  articleOf: number[];
  words: Channel;
  grams: Channel;
  vocabulary: Vocabulary;
}

/** Where one term stands: pairs of (number, weighted count), flat, in ascending order. */
export interface Postings {
  /** Articles that contain the term anywhere. */
  articles: number;
  /** Pairs of article and count in title, wordings and tags. */
  head: number[];
  /** Pairs of passage and count in text and heading. */
  body: number[];
}

/** One way of cutting text into terms (stems, or 4-grams), with all postings. */
export interface Channel {
  terms: Map<string, Postings>;
  /** Terms per passage; their mean is what a passage of ordinary length has. */
  lengths: number[];
  total: number;
}

export function emptyChannel(): Channel {
  return { terms: new Map(), lengths: [], total: 0 };
}

/** Adds one article's counts: of its head, and of each of its passages in order. */
export function addCounts(
  channel: Channel,
  article: number,
  firstPassage: number,
  head: ReadonlyMap<string, number>,
  passages: readonly ReadonlyMap<string, number>[],
): void {
  for (const [term, count] of head) postingsOf(channel, term).head.push(article, count);
  for (const [at, counts] of passages.entries()) {
    let length = 0;
    for (const [term, count] of counts) {
      postingsOf(channel, term).body.push(firstPassage + at, count);
      length += count;
    }
    channel.lengths.push(length);
    channel.total += length;
  }
  for (const term of new Set([head, ...passages].flatMap((counts) => [...counts.keys()]))) {
    postingsOf(channel, term).articles += 1;
  }
}

function postingsOf(channel: Channel, term: string): Postings {
  const found = channel.terms.get(term);
  if (found) return found;
  const created: Postings = { articles: 0, head: [], body: [] };
  channel.terms.set(term, created);
  return created;
}
