import * as z from 'zod/v4';
import { authorize, may, sees } from '../../core/access.ts';
import type { FeedbackAnswer } from '../../core/api.ts';
import { feedbackByArticle } from '../../core/article/feedbackByArticle.ts';
import { isoWeek, weeksBefore } from '../../core/calendar/week.ts';
import { Refusal } from '../../core/errors.ts';
import { partitions } from '../../core/model.ts';
import { feedbackAnswer } from './feedbackAnswer.ts';
import type { ApiCall, Route } from './route.ts';

/** Records are kept for a year (core/model.ts). */
const weeksAtMost = 53;

const query = z.object({
  weeks: z.coerce
    .number()
    .int()
    .min(1)
    .max(weeksAtMost)
    .default(12)
    .meta({ description: 'How many weeks, the running one included.' }),
});
type Query = z.infer<typeof query>;

/** Whoever keeps articles sees what was said about them: editors and the digital office of all, guides of their department's own. */
export const feedbackRoute: Route<Query> = {
  name: 'feedback',
  method: 'get',
  path: '/api/feedback',
  action: 'article.read',
  within: { action: 'feedback.read', at: 'own' },
  summary: 'What was pressed under answers, by article and week, what needs attention first; never by whom.',
  query,
  answer: feedbackAnswer,
  run: feedback,
};

async function feedback({ tenant, moment, actor, query: { weeks } }: ApiCall<Query>): Promise<FeedbackAnswer> {
  const { town, words, today } = moment;
  const reach = actor?.departmentId === undefined ? {} : { departmentId: actor.departmentId };
  authorize(actor, 'feedback.read', reach);
  if (!actor) throw new Refusal('unauthenticated');
  const from = weeksBefore(isoWeek(today), weeks - 1);
  const [knowledge, stored] = await Promise.all([
    tenant.library.current(town, words),
    tenant.store.list('feedback', partitions.feedback),
  ]);
  const counted = feedbackByArticle(
    stored.map(({ record }) => record),
    from,
  );
  const articles = counted.flatMap(({ articleId, ...counts }) => {
    const article = knowledge.read(articleId)?.article;
    // Of an article that is gone nothing is left to mend.
    if (!article || !sees(actor, article.visibility)) return [];
    const unit = town.units.find(({ id }) => id === article.ownerUnitId);
    if (!may(actor, 'feedback.read', unit ? { departmentId: unit.departmentId } : {})) return [];
    return [{ id: articleId, title: article.title, owner: unit?.name ?? article.ownerUnitId, ...counts }];
  });
  return { from, articles };
}
