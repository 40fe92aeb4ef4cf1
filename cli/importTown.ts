import { exitCodes, oneArgument, refusedFile, type Verb } from './verb.ts';

export const importTown: Verb = {
  name: 'import town',
  usage: 'import town <folder>',
  givesWay: true,
  async run({ app, tenantId, args }) {
    const result = await app.importTown(tenantId, oneArgument(importTown, args));
    if (!result.ok) return refusedFile(result.problems);
    const { created, updated, unchanged, kept, changedHere = [] } = result.report;
    return {
      lines: [
        ...(changedHere.length > 0
          ? [`In der Verwaltung geändert und deshalb geblieben: ${changedHere.join(', ')}`]
          : []),
        `created ${created} updated ${updated} unchanged ${unchanged} kept ${kept}`,
      ],
      json: { ok: true, ...result.report },
      exit: exitCodes.done,
    };
  },
};
