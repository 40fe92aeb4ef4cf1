import { buildIndex, put, remove } from '../../core/search/searchIndex.ts';
import { passageDocument, readMlqa } from '../data/mlqa.ts';
import type { MeasurementOptions } from '../measurement.ts';
import { confidence, firstOf } from '../ours.ts';
import { auroc } from '../statistics.ts';
import { atLeast, type Figure, score, tableOf, told } from '../table.ts';
import { outcomeHeadings, outcomeOf, outcomeRow } from './outcome.ts';

/** MLQA-de with the right passage there and taken out: whether the confidence knows the difference, and what is answered. */
export function abstaining({ print }: MeasurementOptions): Figure[] {
  const { questions, passages } = readMlqa();
  const index = buildIndex([...passages].map(([id, text]) => passageDocument(id, text)));
  const ask = ({ question, passageId }: { question: string; passageId: string }) => {
    const isFirst = firstOf(index, question) === passageId;
    const outcome = outcomeOf(index, question);
    return { sure: confidence(index, question), isFirst, outcome, expected: [passageId] };
  };
  const present = questions.map(ask);
  const removed = questions.map((question) => {
    remove(index, question.passageId);
    const asked = ask(question);
    put(index, passageDocument(question.passageId, passages.get(question.passageId) ?? ''));
    return asked;
  });
  const rows = [outcomeRow('right passage there', present), outcomeRow('right passage removed', removed)];
  print(`MLQA-de asked to its own passages\n${tableOf(outcomeHeadings, rows)}`);
  const sureOf = (asked: readonly { sure: number }[]) => asked.map(({ sure }) => sure);
  const firsts = present.filter(({ isFirst }) => isFirst);
  const what = 'MLQA-de, confidence with the right passage there against removed (AUROC)';
  return [
    atLeast(what, 0.8, auroc(sureOf(present), sureOf(removed)), score),
    told('  the same, only where the right passage is ranked first', score(auroc(sureOf(firsts), sureOf(removed)))),
  ];
}
