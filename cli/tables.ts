import type { TableImport } from '../bot/composeImports.ts';
import { exitCodes, type FileVerb, noArguments, oneArgument, refusedFile, type VerbResult } from './verb.ts';

export const importValues: FileVerb = {
  name: 'import values',
  usage: 'import values <file.json>',
  givesWay: true,
  runOnFiles: async ({ imports, args }) => told(await imports.importValues(oneArgument(importValues, args))),
};

export const exportValues: FileVerb = {
  name: 'export values',
  usage: 'export values <file.json>',
  runOnFiles: async ({ imports, args }) => counted(await imports.exportValues(oneArgument(exportValues, args))),
};

export const importSynonyms: FileVerb = {
  name: 'import synonyms',
  usage: 'import synonyms <file.json>',
  givesWay: true,
  runOnFiles: async ({ imports, args }) => told(await imports.importSynonyms(oneArgument(importSynonyms, args))),
};

export const exportSynonyms: FileVerb = {
  name: 'export synonyms',
  usage: 'export synonyms <file.json>',
  runOnFiles: async ({ imports, args }) => counted(await imports.exportSynonyms(oneArgument(exportSynonyms, args))),
};

export const listValues: FileVerb = {
  name: 'list values',
  usage: 'list values [--missing]',
  async runOnFiles({ imports, args, options }) {
    noArguments(this, args);
    if (options.missing) {
      const missing = await imports.missingValues();
      return {
        lines: [
          ...missing.map((m) => `${m.key} ${m.ownerUnitIds.join(', ')} (${m.articleIds.join(', ')})`),
          `missing ${missing.length}`,
        ],
        json: { ok: true, missing },
        exit: exitCodes.done,
      };
    }
    const values = await imports.townValues();
    return {
      lines: [...values.map((v) => `${v.id} ${v.ownerUnitId} ${v.review} ${v.value}`), `values ${values.length}`],
      json: { ok: true, values },
      exit: exitCodes.done,
    };
  },
};

function told(result: TableImport): VerbResult {
  if (!result.ok) return refusedFile(result.problems);
  const { created, updated, unchanged, kept } = result.report;
  return {
    lines: [`created ${created} updated ${updated} unchanged ${unchanged} kept ${kept}`],
    json: { ok: true, created, updated, unchanged, kept },
    exit: exitCodes.done,
  };
}

const counted = (exported: number): VerbResult => ({
  lines: [`exported ${exported}`],
  json: { ok: true, exported },
  exit: exitCodes.done,
});
