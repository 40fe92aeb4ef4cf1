import { basename } from 'node:path';
import { Refusal } from '../core/errors.ts';
import type { PlanPreviewAnswer } from '../core/plan/api.ts';
import { sheetCount } from '../core/words/planSheetWords.ts';
import { sie } from '../core/words/sie.ts';
import { exitCodes, type FileCall, type FileVerb, oneArgument, type VerbResult } from './verb.ts';

/** The plan as a workbook, to be changed in Excel and imported again. */
export const exportPlan: FileVerb = {
  name: 'export plan',
  usage: 'export plan <file.xlsx> [--template]',
  runOnFiles: (call) =>
    told(async () => {
      const path = oneArgument(exportPlan, call.args);
      const bytes = await call.imports.exportPlan(path, call.options.template === true);
      return { lines: [`exported ${basename(path)}`], json: { ok: true, bytes }, exit: exitCodes.done };
    }),
};

/** Shows what a workbook would change; with `--apply` it is written as well. */
export const importPlan: FileVerb = {
  name: 'import plan',
  usage: 'import plan <file.xlsx> [--apply]',
  givesWay: true,
  runOnFiles: (call) => told(() => imported(call)),
};

async function imported({ imports, args, options }: FileCall): Promise<VerbResult> {
  const path = oneArgument(importPlan, args);
  const preview = await imports.previewPlan(path);
  const lines = [...preview.rows.flatMap(rowLines), ...moreLines(preview), ...preview.kinds.map(kindLine)];
  const refused = preview.refused.map(({ cell, reason }) => `${cell}: ${reason}`);
  if (refused.length > 0) {
    const beyond = preview.more.refused > 0 ? [`und ${preview.more.refused} weitere`] : [];
    return {
      lines: [...refused, ...beyond, 'Nichts wurde geschrieben.'],
      json: { ok: false, ...preview },
      exit: exitCodes.refused,
    };
  }
  if (!options.apply) {
    return {
      lines: [...lines, 'Das ist eine Vorschau. Mit --apply wird geschrieben.'],
      json: { ok: true, ...preview },
      exit: exitCodes.done,
    };
  }
  const written = preview.canApply ? await imports.applyPlan(path, preview.fingerprint) : { new: 0, changed: 0 };
  return {
    lines: [...lines, `new ${written.new} changed ${written.changed}`],
    json: { ok: true, applied: written },
    exit: exitCodes.done,
  };
}

function rowLines({ state, cell, id, name, fields }: PlanPreviewAnswer['rows'][number]): string[] {
  if (state === 'kept') return [`steht nicht in der Datei, bleibt: ${id} ${name}`];
  if (state === 'new') return [`neu ${cell} ${id} ${name}`];
  return fields.map((field) => `geändert ${cell} ${id} ${field.name}: ${field.before} → ${field.after}`);
}

function moreLines({ more }: PlanPreviewAnswer): string[] {
  const hidden = more.new + more.changed + more.kept;
  return hidden > 0 ? [`und ${hidden} weitere Zeilen`] : [];
}

function kindLine({ kind, unchanged, kept, ...counts }: PlanPreviewAnswer['kinds'][number]): string {
  const all = sheetCount(kind, counts.new + counts.changed + unchanged);
  return `${all}: ${counts.new} neu, ${counts.changed} geändert, ${unchanged} gleich; ${kept} stehen nicht in der Datei und bleiben`;
}

/** What is refused is told as a sentence, and nothing was written. */
async function told(run: () => Promise<VerbResult>): Promise<VerbResult> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const message = error.sentence ?? sie.refusals[error.code];
    return {
      lines: [message, 'Nichts wurde geschrieben.'],
      json: { ok: false, code: error.code, message },
      exit: exitCodes.refused,
    };
  }
}
