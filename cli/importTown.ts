import { exitCodes, UsageError, type Verb } from './verb.ts';

export const importTown: Verb = {
  name: 'import town',
  usage: 'import town <folder>',
  async run({ app, tenantId, args }) {
    const [folder, ...rest] = args;
    if (!folder || rest.length > 0) throw new UsageError('import town takes one folder');
    const result = await app.importTown(tenantId, folder);
    if (!result.ok) {
      return {
        lines: [...result.problems.map((p) => `${p.file}:${p.line}: ${p.expected}`), 'Nichts wurde geschrieben.'],
        json: { ok: false, problems: result.problems },
        exit: exitCodes.refused,
      };
    }
    const { created, updated, unchanged, kept } = result.report;
    return {
      lines: [`created ${created} updated ${updated} unchanged ${unchanged} kept ${kept}`],
      json: { ok: true, ...result.report },
      exit: exitCodes.done,
    };
  },
};
