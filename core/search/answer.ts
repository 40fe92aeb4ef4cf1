import { analyse } from './analyse.ts';
import { COMPARED, confidenceOf } from './confidence.ts';
import type { SearchIndex } from './indexData.ts';
import { type Hit, search } from './searchIndex.ts';

export { isFollowUp, joinFollowUp } from './followUp.ts';

/** What a question gets: one article's passage, two or three titles to choose from, or the honest word that nothing fits. */
export type Answer =
  | { kind: 'answer'; articleId: string; passage: number }
  | { kind: 'choices'; articleIds: string[] }
  | { kind: 'nothing' };

/** Likelihood of being right from which something is shown, and from which one article may answer alone. */
const SHOWN = 0.3;
const SURE = 0.47;
/** A second article this close to the first makes a choice; for a question of one word the looser bound holds. */
const CLOSE = 0.9;
const CLOSE_IF_ONE_WORD = 0.8;
/** Without a sure answer, the titles that are at least this close are offered. */
const NEAR = 0.5;
const CHOICES = 3;

/** Decides between one answer, a choice and nothing; docs/decisions/0009-meaning-without-a-cloud.md tells where the bounds are from. */
export function answerQuestion(
  index: SearchIndex,
  question: string,
  options: { sees: (visibility: string) => boolean },
): Answer {
  const hits = search(index, question, { ...options, limit: COMPARED });
  return answerFrom(index, question, hits);
}

/** Decides by the hits of a question. @param hits best first, COMPARED or more of them */
export function answerFrom(index: SearchIndex, question: string, hits: readonly Hit[]): Answer {
  const sure = confidenceOf(index, question, hits);
  const [first] = hits;
  if (!first || sure < SHOWN) return { kind: 'nothing' };
  const best = hits.slice(0, CHOICES);
  const atLeast = (share: number) => best.filter((hit) => standing(hit) >= share * standing(first));
  const similar = atLeast(analyse(question).length === 1 ? CLOSE_IF_ONE_WORD : CLOSE);
  if (similar.length > 1) return choices(similar);
  if (sure >= SURE) return { kind: 'answer', articleId: first.documentId, passage: first.passage };
  const near = atLeast(NEAR);
  const offered = near.length > 1 ? near : best.slice(0, 2);
  return offered.length > 1 ? choices(offered) : { kind: 'nothing' };
}

/** Beside the score, what title, wordings and tags say: the article about it stands before those that mention it. */
function standing({ score, topic }: Hit): number {
  return score + topic;
}

function choices(hits: readonly Hit[]): Answer {
  return { kind: 'choices', articleIds: hits.map((hit) => hit.documentId) };
}
