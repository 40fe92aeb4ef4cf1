import { setTimeout as sleep } from 'node:timers/promises';
import { counted, type FeedbackKind, feedbackId } from '../core/article/feedback.ts';
import { isoWeek } from '../core/calendar/week.ts';
import { Refusal } from '../core/errors.ts';
import { partitions } from '../core/model.ts';
import type { Operation, TenantStore } from '../core/store.ts';

/** A press is tried again while others count the same article; then the person is asked to press once more. */
const attempts = 40;

/**
 * Counts a press for some articles, once for each card: the card's token is written with the counts, and a second press of it
 * meets the first. Nothing tells who pressed. @param today ISO day
 */
export async function countFeedback(
  store: TenantStore,
  today: string,
  press: { token: string; articleIds: readonly string[]; kind: FeedbackKind },
): Promise<void> {
  const week = isoWeek(today);
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const counts = press.articleIds.map(async (articleId): Promise<Operation> => {
      const known = await store.get('feedback', partitions.feedback, feedbackId(articleId, week));
      const record = counted(known?.record, articleId, week, press.kind);
      return known
        ? { op: 'replace', kind: 'feedback', record, version: known.version }
        : { op: 'create', kind: 'feedback', record };
    });
    const result = await store.write(partitions.feedback, [
      { op: 'create', kind: 'pressedCard', record: { id: press.token, week } },
      ...(await Promise.all(counts)),
    ]);
    if (result.ok || result.failedAt === 0) return;
    await sleep(Math.random() * Math.min(5 * attempt, 50));
  }
  throw new Refusal('busy');
}
