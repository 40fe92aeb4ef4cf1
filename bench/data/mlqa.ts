import type { SearchDocument } from '../../core/search/searchIndex.ts';
import { givenJson } from './given.ts';

/** A question of MLQA-de with the passage that answers it, and the answers people marked there. */
interface MlqaQuestion {
  question: string;
  passageId: string;
  answers: string[];
}

export interface Mlqa {
  questions: MlqaQuestion[];
  /** Every passage once. */
  passages: ReadonlyMap<string, string>;
}

/** The German questions of MLQA's development set over their Wikipedia passages (Lewis et al. 2020). @throws Missing */
export function readMlqa(): Mlqa {
  const entries = givenJson('german/mlqa.de.json') as { context: string; question: string; answers: string[] }[];
  const idOf = new Map<string, string>();
  for (const { context } of entries) if (!idOf.has(context)) idOf.set(context, `passage-${idOf.size + 1}`);
  return {
    questions: entries.map(({ context, question, answers }) => ({
      question,
      answers,
      passageId: idOf.get(context) ?? '',
    })),
    passages: new Map([...idOf].map(([context, id]) => [id, context])),
  };
}

/** A bare passage as an article of ours: no title, no wordings. */
export function passageDocument(id: string, text: string): SearchDocument {
  return { id, title: '', wordings: [], tags: [], visibility: 'all', passages: [{ range: { from: 0, to: 0 }, text }] };
}
