import type { FeedbackRow } from '../bot/composeImports.ts';
import { feedbackKinds } from '../core/article/feedback.ts';
import { exitCodes, type FileVerb, noArguments } from './verb.ts';

export const listFeedback: FileVerb = {
  name: 'list feedback',
  usage: 'list feedback',
  async runOnFiles({ imports, args }) {
    noArguments(this, args);
    const feedback = await imports.feedback();
    return {
      lines: [...feedback.map(lineOf), `feedback ${feedback.length}`],
      json: { ok: true, feedback },
      exit: exitCodes.done,
    };
  },
};

/** `2026-W48 reise-02 helped 3 outdated 1 Reisekosten abrechnen`: what was never pressed is left out. */
function lineOf(row: FeedbackRow): string {
  const counts = feedbackKinds.flatMap((kind) => (row[kind] ? [`${kind} ${row[kind]}`] : []));
  return [row.week, row.articleId, ...counts, row.title].join(' ');
}
