import type { ImportedFile } from '../core/article/importReport.ts';
import { importSentences } from './importSentences.ts';
import { exitCodes, type FileVerb, oneArgument } from './verb.ts';

export const importArticles: FileVerb = {
  name: 'import articles',
  usage: 'import articles <folder> [--owner <unit id>] [--town <name of a town that is not set up yet>]',
  givesWay: true,
  async runOnFiles({ imports, args, options }) {
    const { owner, town } = options;
    const result = await imports.importArticles(oneArgument(this, args), { owner, town });
    if (!result.ok) {
      return {
        lines: [`Die Einheit ‚${result.owner}‘ gibt es in dieser Stadt nicht.`, 'Nichts wurde geschrieben.'],
        json: { ok: false, code: result.reason, owner: result.owner },
        exit: exitCodes.refused,
      };
    }
    const { report, newTown } = result;
    const imported = report.new + report.changed + report.unchanged;
    const totals = { new: report.new, changed: report.changed, unchanged: report.unchanged, refused: report.refused };
    return {
      lines: [
        ...(newTown === undefined ? [] : [`Neu eingerichtet: ${newTown}, mit Digitalbüro als zuständiger Stelle.`]),
        ...report.files.map(lineOf),
        ...(report.files.length === 0 ? ['In diesem Ordner ist keine Datei zum Einlesen.'] : []),
        Object.entries(totals).flat().join(' '),
      ],
      json: {
        ok: imported > 0,
        ...(newTown === undefined ? {} : { town: newTown }),
        ...totals,
        files: report.files.map(jsonOf),
      },
      exit: imported === 0 ? exitCodes.refused : report.refused > 0 ? exitCodes.partly : exitCodes.done,
    };
  },
};

export const exportArticles: FileVerb = {
  name: 'export articles',
  usage: 'export articles <folder>',
  async runOnFiles({ imports, args }) {
    const files = await imports.exportArticles(oneArgument(this, args));
    return { lines: [`exported ${files.length}`], json: { ok: true, files }, exit: exitCodes.done };
  },
};

const lineOf = (file: ImportedFile): string =>
  file.state === 'refused'
    ? `refused ${file.file} ${file.code} ${importSentences[file.code](file.detail ?? '')}`
    : `${file.state} ${file.file} ${file.id} ${file.title}`;

const jsonOf = (file: ImportedFile) =>
  file.state === 'refused' ? { ...file, message: importSentences[file.code](file.detail ?? '') } : file;
