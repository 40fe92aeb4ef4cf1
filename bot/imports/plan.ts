import { readFile, stat, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { dayAt } from '../../core/calendar/clock.ts';
import { Refusal } from '../../core/errors.ts';
import { partitions } from '../../core/model.ts';
import type { PlanAppliedAnswer, PlanPreviewAnswer } from '../../core/plan/api.ts';
import { largestFile } from '../../core/plan/sheets/fileCode.ts';
import type { TenantStore } from '../../core/store.ts';
import { noTownYet, planFileTexts } from '../../core/words/planFileWords.ts';
import { importPlan, type PlanFile, type PlanPlace, planWorkbook, previewPlan } from '../planFile.ts';

/** What the admin's commands do with a plan as a workbook on this machine. */
export interface PlanImports {
  /** @returns the bytes written */
  exportPlan(path: string, template: boolean): Promise<number>;
  previewPlan(path: string): Promise<PlanPreviewAnswer>;
  applyPlan(path: string, fingerprint: string): Promise<PlanAppliedAnswer>;
}

/** @param now epoch milliseconds */
export function planImports(store: TenantStore, now: () => number): PlanImports {
  return {
    async exportPlan(path, template) {
      const bytes = await planWorkbook(await placeIn(store, now()), template);
      await writeFile(path, bytes);
      return bytes.length;
    },
    previewPlan: async (path) => previewPlan(await placeIn(store, now()), await fileAt(path)),
    applyPlan: async (path, fingerprint) => importPlan(await placeIn(store, now()), await fileAt(path), fingerprint),
  };
}

async function placeIn(store: TenantStore, now: number): Promise<PlanPlace> {
  const settings = (await store.get('settings', partitions.plan, 'settings'))?.record;
  if (!settings) throw new Refusal('notFound', 'settings', noTownYet);
  return { store, settings, by: 'command', today: dayAt(now, settings.timeZone) };
}

async function fileAt(path: string): Promise<PlanFile> {
  const refused = (code: 'unreadable' | 'tooLarge') => new Refusal('badFile', code, planFileTexts[code]);
  const { size } = await stat(path).catch(() => {
    throw refused('unreadable');
  });
  if (size > largestFile) throw refused('tooLarge');
  const bytes = await readFile(path).catch(() => {
    throw refused('unreadable');
  });
  return { name: basename(path), bytes };
}
