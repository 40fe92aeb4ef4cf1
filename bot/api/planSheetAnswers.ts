import * as z from 'zod/v4';
import type { PlanAppliedAnswer, PlanPreviewAnswer } from '../../core/plan/api.ts';
import { sheetKinds } from '../../core/plan/sheets/columns.ts';
import { cellCodes } from '../../core/plan/sheets/refusedCell.ts';

const count = z.int().min(0);
const kind = z.enum(sheetKinds);

/** The shapes of what the endpoints of the plan as a table answer with. */
export const planPreviewAnswer: z.ZodType<PlanPreviewAnswer> = z.strictObject({
  fingerprint: z.string(),
  canApply: z.boolean(),
  kinds: z.array(z.strictObject({ kind, new: count, changed: count, unchanged: count, kept: count })),
  rows: z.array(
    z.strictObject({
      kind,
      state: z.enum(['new', 'changed', 'kept']),
      id: z.string(),
      name: z.string(),
      cell: z.string().optional(),
      fields: z.array(z.strictObject({ name: z.string(), before: z.string().optional(), after: z.string() })),
    }),
  ),
  more: z.strictObject({ new: count, changed: count, kept: count, refused: count }),
  refused: z.array(z.strictObject({ cell: z.string(), code: z.enum(cellCodes), reason: z.string() })),
});

export const planAppliedAnswer: z.ZodType<PlanAppliedAnswer> = z.strictObject({ new: count, changed: count });
