import { analyse } from './analyse.ts';
import type { SearchIndex } from './indexData.ts';
import { search } from './searchIndex.ts';

export { isFollowUp, joinFollowUp } from './followUp.ts';

/** What a question gets: one article's passage, two or three titles to choose from, or the honest word that nothing fits. */
export type Answer =
  | { kind: 'answer'; articleId: string; passage: number }
  | { kind: 'choices'; articleIds: string[] }
  | { kind: 'nothing' };

/** Share of what the question could reach (Hit.score) below which nothing is shown, and from which one article may answer. */
const SHOWN = 0.2;
const SURE = 0.3;
/** A second article this close to the first makes a choice; for questions of one or two words the looser bound holds. */
const CLOSE = 0.95;
const CLOSE_IF_SHORT = 0.7;
const CHOICES = 3;

/** Decides between one answer, a choice and nothing; see docs/decisions/0003-first-retrieval.md for the bounds. */
export function answerQuestion(
  index: SearchIndex,
  question: string,
  options: { sees: (visibility: string) => boolean },
): Answer {
  const hits = search(index, question, { ...options, limit: CHOICES });
  const [first] = hits;
  if (!first || first.score < SHOWN) return { kind: 'nothing' };
  const close = analyse(question).length <= 2 ? CLOSE_IF_SHORT : CLOSE;
  const similar = hits.filter((hit) => hit.score >= Math.max(SHOWN, close * first.score));
  if (similar.length > 1) return { kind: 'choices', articleIds: similar.map((hit) => hit.documentId) };
  if (first.score < SURE && hits.length > 1) return { kind: 'choices', articleIds: hits.map((hit) => hit.documentId) };
  return { kind: 'answer', articleId: first.documentId, passage: first.passage };
}
