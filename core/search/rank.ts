import type { Channel, Postings, SearchIndex } from './indexData.ts';
import type { QuestionTerms } from './question.ts';

/** BM25: how fast repetition stops to count, and how much a long passage is held against it. */
const K1 = 0.9;
const B = 0.6;
/** How much a word in the article's other passages counts, measured by one in the passage itself. */
const ELSEWHERE = 0.3;
/** What a 4-gram counts, measured by a word. */
const GRAMS = 0.6;

/** How far another passage must be ahead of an article's first one, which is its short answer: share of the score. */
const LEAD = 0.02;

/** An article's place before sorting: its best passage (from 0) and the shares of the question it reaches. */
export interface Ranked {
  article: number;
  passage: number;
  score: number;
  topic: number;
}

/**
 * BM25F over stems and 4-grams: a term's counts in title, wordings, tags and text are weighed and added before they
 * saturate, so that one word in four fields does not count four times (Robertson, Zaragoza, Taylor 2004).
 * An article scores with its head, its whole text a little, and its best passage.
 * @param seen per article whether the asker may read it
 */
export function rank(index: SearchIndex, terms: QuestionTerms, seen: readonly boolean[]): Ranked[] {
  const board: Board = {
    index,
    seen,
    articles: new Float64Array(index.articles.length),
    heads: new Float64Array(index.articles.length),
    passages: new Float64Array(index.articleOf.length),
    counts: new Float64Array(index.articles.length),
  };
  const reach = scoreChannel(board, index.words, terms.stems, 1) + scoreChannel(board, index.grams, terms.grams, GRAMS);
  return reach === 0 ? [] : bestPassages(board, reach);
}

interface Board {
  index: SearchIndex;
  seen: readonly boolean[];
  /** Score that every passage of an article has. */
  articles: Float64Array;
  /** Score that its title, wordings and tags alone would have. */
  heads: Float64Array;
  /** What a passage adds to it. */
  passages: Float64Array;
  /** Scratch: the current term's count per article. */
  counts: Float64Array;
}

/** Adds one channel's scores to the board. @returns what an article with everything in it would have got */
function scoreChannel(board: Board, channel: Channel, terms: ReadonlyMap<string, number>, weight: number): number {
  const mean = channel.total / Math.max(1, channel.lengths.length);
  let reach = 0;
  for (const [term, own] of terms) {
    const postings = channel.terms.get(term);
    const worth = weight * own * rarity(postings?.articles ?? 0, board.seen.length);
    reach += worth * (K1 + 1);
    if (postings) scoreTerm(board, channel, postings, worth, mean);
  }
  return reach;
}

function rarity(articles: number, all: number): number {
  return Math.log(1 + (all - articles + 0.5) / (articles + 0.5));
}

function scoreTerm(board: Board, channel: Channel, { head, body }: Postings, worth: number, mean: number): void {
  const { counts, index, seen } = board;
  const touched: number[] = [];
  const count = (article: number, amount: number) => {
    if (!seen[article]) return;
    if (counts[article] === 0) touched.push(article);
    counts[article] = (counts[article] ?? 0) + amount;
  };
  for (let at = 0; at < head.length; at += 2) {
    const article = head[at] ?? 0;
    count(article, head[at + 1] ?? 0);
    board.heads[article] = (board.heads[article] ?? 0) + worth * saturated(head[at + 1] ?? 0);
  }
  const inPassage = (at: number) => (body[at + 1] ?? 0) / (1 - B + (B * (channel.lengths[body[at] ?? 0] ?? 0)) / mean);
  for (let at = 0; at < body.length; at += 2) count(index.articleOf[body[at] ?? 0] ?? 0, ELSEWHERE * inPassage(at));
  for (let at = 0; at < body.length; at += 2) {
    const base = counts[index.articleOf[body[at] ?? 0] ?? 0] ?? 0;
    const passage = body[at] ?? 0;
    const gain = saturated(base + (1 - ELSEWHERE) * inPassage(at)) - saturated(base);
    board.passages[passage] = (board.passages[passage] ?? 0) + worth * gain;
  }
  for (const article of touched) {
    board.articles[article] = (board.articles[article] ?? 0) + worth * saturated(counts[article] ?? 0);
    counts[article] = 0;
  }
}

function saturated(count: number): number {
  return (count * (K1 + 1)) / (count + K1);
}

function bestPassages({ index, seen, articles, heads, passages }: Board, reach: number): Ranked[] {
  return index.articles.flatMap(({ firstPassage }, article): Ranked[] => {
    const score = articles[article] ?? 0;
    if (!seen[article] || score <= 0) return [];
    const end = index.articles[article + 1]?.firstPassage ?? passages.length;
    const gains = Array.from(passages.subarray(firstPassage, end));
    const most = gains.length > 0 ? Math.max(...gains) : 0;
    const passage = (gains[0] ?? 0) >= most - LEAD * (score + most) ? 0 : gains.indexOf(most);
    return [{ article, passage, score: (score + most) / reach, topic: (heads[article] ?? 0) / reach }];
  });
}
