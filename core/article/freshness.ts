import { Temporal } from 'temporal-polyfill';

/** Whether an article's review interval has run out; one that was never confirmed counts as stale. @param today ISO day */
export function isStale(article: { confirmed?: string | undefined; review: number }, today: string): boolean {
  if (!article.confirmed) return true;
  const due = Temporal.PlainDate.from(article.confirmed).add({ months: article.review });
  return Temporal.PlainDate.compare(due, Temporal.PlainDate.from(today)) < 0;
}
