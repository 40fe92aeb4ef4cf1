import * as z from 'zod/v4';
import { historyKinds } from '../../core/bundle/history.ts';
import { stepPageVerbs } from '../../core/bundle/stepVerbs.ts';
import type { HistoryAnswer, StepPressAnswer, TodayAnswer } from '../../core/today/api.ts';
import { todayGroups } from '../../core/today/today.ts';

/** The shapes of core/today/api.ts as schemas. */

export const buttons = z
  .strictObject({ bundle: z.string(), token: z.string(), verbs: z.array(z.enum(stepPageVerbs)) })
  .optional();
export const systems = z.array(z.strictObject({ id: z.string(), name: z.string() }));

export const historyAnswer: z.ZodType<HistoryAnswer> = z.strictObject({
  halfYear: z.string(),
  entries: z.array(
    z.strictObject({ id: z.string(), kind: z.enum(historyKinds), day: z.string().optional(), text: z.string() }),
  ),
});

const todayLine = z.strictObject({
  ...{ id: z.string(), group: z.enum(todayGroups), title: z.string(), text: z.string() },
  ...{ href: z.string().optional(), buttons },
});

export const todayAnswer: z.ZodType<TodayAnswer> = z.strictObject({
  now: z.array(todayLine),
  later: z.array(todayLine),
  minutes: z.int().min(0).optional(),
  systems,
});

export const stepPressAnswer: z.ZodType<StepPressAnswer> = z.strictObject({
  changed: z.boolean(),
  sentence: z.string(),
});
