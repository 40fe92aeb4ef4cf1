import type { Feedback, FeedbackKind } from './feedback.ts';

/** What *Stimmt nicht mehr* was chosen for, in the order in which it is asked. */
const wrongKinds = ['outdated', 'contact', 'broken', 'incomplete'] as const;

export type FeedbackCounts = Record<FeedbackKind, number>;

/** What was pressed under the answers from one article, in all and by week, the newest first. */
export interface ArticleFeedback {
  articleId: string;
  counts: FeedbackCounts;
  weeks: { week: string; counts: FeedbackCounts }[];
}

/** How often *Stimmt nicht mehr* was pressed, for whatever reason. */
export const wrongIn = (counts: FeedbackCounts): number => wrongKinds.reduce((sum, kind) => sum + counts[kind], 0);

/**
 * The counts of a stretch of weeks by article: first what is wrong, then what did not help, then what was offered in vain, each
 * the most often pressed first. These are figures about texts, not persons, so small ones are shown, too (product.md §12).
 * @param from the first week that counts, `2026-W37`
 */
export function feedbackByArticle(records: readonly Feedback[], from: string): ArticleFeedback[] {
  const inTime = records.filter(({ week }) => week >= from);
  const articles = [...Map.groupBy(inTime, ({ articleId }) => articleId)].map(([articleId, own]) => ({
    articleId,
    counts: sumOf(own),
    weeks: own
      .map((record) => ({ week: record.week, counts: sumOf([record]) }))
      .sort((a, b) => (a.week > b.week ? -1 : 1)),
  }));
  return articles.sort(byNeed);
}

function byNeed(a: ArticleFeedback, b: ArticleFeedback): number {
  return (
    wrongIn(b.counts) - wrongIn(a.counts) ||
    b.counts.notHelped - a.counts.notHelped ||
    b.counts.notMeant - a.counts.notMeant ||
    b.counts.helped - a.counts.helped ||
    (a.articleId < b.articleId ? -1 : 1)
  );
}

function sumOf(records: readonly Feedback[]): FeedbackCounts {
  const of = (kind: FeedbackKind) => records.reduce((sum, record) => sum + (record[kind] ?? 0), 0);
  return {
    helped: of('helped'),
    notHelped: of('notHelped'),
    outdated: of('outdated'),
    contact: of('contact'),
    broken: of('broken'),
    incomplete: of('incomplete'),
    notMeant: of('notMeant'),
  };
}
