import * as z from 'zod/v4';
import { Refusal } from '../../core/errors.ts';
import type { PlanAppliedAnswer, PlanPreviewAnswer } from '../../core/plan/api.ts';
import { largestFile } from '../../core/plan/sheets/fileCode.ts';
import { importPlan, type PlanPlace, planWorkbook, previewPlan } from '../planFile.ts';
import { workbookType } from '../workbookType.ts';
import { planAppliedAnswer, planPreviewAnswer } from './planSheetAnswers.ts';
import type { ApiCall, ByteFile, Route } from './route.ts';

/** A file in Base64 takes a third more, and is refused with its own sentence up to half as much again. */
const bodyAtMost = largestFile * 2;

const query = z.object({
  template: z.enum(['1']).optional().meta({ description: 'Only the headings and how they are filled in.' }),
});

const fileBody = {
  name: z.string().min(1).max(255).meta({ description: 'The file as it is called, with its ending.' }),
  file: z.base64().min(1).meta({ description: 'The workbook in Base64; 5 MB at most.' }),
};
const previewBody = z.strictObject(fileBody);
const applyBody = z.strictObject({
  ...fileBody,
  fingerprint: z.string().max(100).meta({ description: 'Of the preview; refused where it would be another one now.' }),
});

const planFile: Route<z.infer<typeof query>> = {
  name: 'planFile',
  method: 'get',
  path: '/api/plan.xlsx',
  action: 'plan.export',
  summary: 'The whole plan as a workbook, which imports back to the same; or an empty template.',
  query,
  file: workbookType,
  async run(call): Promise<ByteFile> {
    const template = call.query.template === '1';
    const name = template ? 'digitalisierungsplan-vorlage.xlsx' : `digitalisierungsplan-${call.moment.today}.xlsx`;
    return { name, bytes: await planWorkbook(placeOf(call), template) };
  },
};

const preview: Route<unknown, z.infer<typeof previewBody>> = {
  name: 'previewPlan',
  method: 'post',
  path: '/api/plan/preview',
  action: 'plan.import',
  summary: 'What a workbook would change in the plan, and which cells are refused; nothing is written.',
  body: previewBody,
  bodyAtMost,
  answer: planPreviewAnswer,
  run: (call): Promise<PlanPreviewAnswer> => previewPlan(placeOf(call), fileOf(call.body)),
};

const apply: Route<unknown, z.infer<typeof applyBody>> = {
  name: 'applyPlan',
  method: 'post',
  path: '/api/plan/apply',
  action: 'plan.import',
  summary: 'Writes what was previewed, all of it or nothing.',
  body: applyBody,
  bodyAtMost,
  answer: planAppliedAnswer,
  async run(call): Promise<PlanAppliedAnswer> {
    try {
      return await importPlan(placeOf(call), fileOf(call.body), call.body.fingerprint);
    } finally {
      // Also where it stopped in the middle of many writes.
      call.tenant.townChanged();
    }
  },
};

function placeOf({ tenant, moment, actor }: Pick<ApiCall, 'tenant' | 'moment' | 'actor'>): PlanPlace {
  if (!actor) throw new Refusal('unauthenticated');
  return { store: tenant.store, settings: moment.town.settings, by: actor.role, today: moment.today };
}

function fileOf({ name, file }: z.infer<typeof previewBody>) {
  return { name, bytes: new Uint8Array(Buffer.from(file, 'base64')) };
}

export const planSheetRoutes: readonly Route[] = [planFile, preview, apply];
