import * as z from 'zod/v4';
import type { FeedbackAnswer } from '../../core/api.ts';

const count = z.int().min(0);

const counts = z.strictObject({
  helped: count,
  notHelped: count,
  outdated: count,
  contact: count,
  broken: count,
  incomplete: count,
  notMeant: count,
});

export const feedbackAnswer: z.ZodType<FeedbackAnswer> = z.strictObject({
  from: z.string(),
  articles: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      owner: z.string(),
      counts,
      weeks: z.array(z.strictObject({ week: z.string(), counts })),
    }),
  ),
});
