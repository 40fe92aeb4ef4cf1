import { sees } from '../core/access.ts';
import type { BlockRange } from '../core/article/blocks.ts';
import { passagesOf } from '../core/article/passages.ts';
import { partitions } from '../core/model.ts';
import type { Conversation } from '../core/place/conversation.ts';
import { type Quote, quote } from '../core/search/quote.ts';
import { search } from '../core/search/searchIndex.ts';
import { answerTurn, searchAll } from '../core/search/turn.ts';
import type { Stored } from '../core/store.ts';
import type { Knowledge, ReadArticle } from './knowledge.ts';
import type { Turn } from './turn.ts';

/** Longer texts are cut: no question needs more, and the search must not be made slow by one. */
export const questionAtMost = 500;

/** A title that was chosen stood among the first few. */
const offeredAtMost = 100;

/** The place of an article that answers, word for word. */
export interface Quoted extends ReadArticle {
  quote: Quote;
}

/** What was found: the passage, a choice of titles, or honestly nothing (product.md §1). */
export type Found =
  | { kind: 'answer'; quoted: Quoted }
  | { kind: 'choices'; choices: { articleId: string; title: string }[] }
  | { kind: 'nothing' };

/** Looks a question up in the town's articles and remembers it for a follow-up. */
export async function ask(turn: Turn): Promise<Found> {
  const { store, personId, conversation } = turn;
  const knowledge = await turn.knowledge();
  const asked = turn.text.slice(0, questionAtMost);
  const before = await store.get('turnState', partitions.person(personId), conversation.id);
  const { index, recentHits } = knowledge;
  const known = { index, edit: index.edit, visibility: visibilityOf(turn) };
  const hitsBefore = before && recentHits.get(before.version, known);
  const turned = answerTurn(index, {
    text: asked,
    ...(before ? { before: { ...before.record, ...(hitsBefore ? { hits: hitsBefore } : {}) } } : {}),
    sees: visibleTo(turn),
  });
  const { answer: found } = turned;
  const question = turned.question.slice(-questionAtMost);
  const version = await remember(turn, before, question, found.kind === 'answer' ? found.articleId : undefined);
  if (version !== undefined && turned.hits) recentHits.keep(version, known, turned.hits);
  else if (version !== undefined) lookUpLater(turn, knowledge, version, question);
  if (found.kind === 'choices') {
    const titled = found.articleIds.map((id) => ({ articleId: id, title: knowledge.read(id)?.article.title ?? id }));
    return { kind: 'choices', choices: titled };
  }
  const quoted = found.kind === 'answer' ? quotedFrom(knowledge, found.articleId, found.passage, question) : undefined;
  return quoted ? { kind: 'answer', quoted } : { kind: 'nothing' };
}

/** While an answer is read there is time to look up what a follow-up on this follow-up needs. What fails is looked up then. */
function lookUpLater(turn: Turn, { index, recentHits, later }: Knowledge, version: string, question: string): void {
  const lookUp = () => {
    const now = { index, edit: index.edit, visibility: visibilityOf(turn) };
    recentHits.keep(version, now, searchAll(index, question, visibleTo(turn)));
  };
  later(lookUp).catch(() => undefined);
}

/** The best passage of one article for a question; undefined when the article is not there or not for this person. */
export async function askOne(turn: Turn, articleId: string, question: string): Promise<Quoted | undefined> {
  const knowledge = await turn.knowledge();
  const visible = visibleTo(turn);
  const hits = search(knowledge.index, question, { sees: visible, limit: offeredAtMost });
  const passage = hits.find((hit) => hit.documentId === articleId)?.passage ?? 0;
  const quoted = quotedFrom(knowledge, articleId, passage, question);
  return quoted && visible(quoted.article.visibility) ? quoted : undefined;
}

/** An article as a press names it; undefined when it is not there any more or not for this person. */
export async function readHere(turn: Turn, articleId: string): Promise<ReadArticle | undefined> {
  const read = (await turn.knowledge()).read(articleId);
  return read && visibleTo(turn)(read.article.visibility) ? read : undefined;
}

/**
 * Which articles may be shown here. In a team's chat everybody reads the answer, so what the asker may see elsewhere does not
 * count: only what is open to the department or unit that the chat is bound to.
 */
function visibleTo({ conversation, actor }: Pick<Turn, 'conversation' | 'actor'>): (v: string) => boolean {
  return conversation.scope === 'personal' ? (visibility) => sees(actor, visibility) : openToAll(conversation);
}

/** What `visibleTo` decides by, as a text. */
function visibilityOf({ conversation, actor }: Pick<Turn, 'conversation' | 'actor'>): string {
  const { scope, departmentId, unitId } = conversation;
  return JSON.stringify(scope === 'personal' ? [scope, actor] : ['team', departmentId, unitId]);
}

/** Which articles everybody in a conversation may read: those for all, and those for the department or unit it is bound to. */
export function openToAll({ departmentId, unitId }: Pick<Conversation, 'departmentId' | 'unitId'>) {
  const everybody = {
    role: 'member' as const,
    ...(departmentId ? { departmentId } : {}),
    ...(unitId ? { unitId } : {}),
  };
  return (visibility: string) => sees(everybody, visibility);
}

function quotedFrom(knowledge: Knowledge, id: string, passage: number, question: string): Quoted | undefined {
  const read = knowledge.read(id);
  if (!read) return undefined;
  const range: BlockRange = passagesOf(read.blocks)[passage]?.range ?? { from: 0, to: 0 };
  return { ...read, quote: quote(read.blocks, range, question) };
}

/**
 * Keeps the question for ten minutes, for follow-ups by the same person in the same chat. The first of two at once stands.
 * @returns the version under which this question is kept
 */
async function remember(
  { store, personId, conversation, now }: Turn,
  before: Stored<'turnState'> | undefined,
  question: string,
  articleId: string | undefined,
): Promise<string | undefined> {
  const record = {
    id: conversation.id,
    personId,
    question,
    ...(articleId ? { articleId } : {}),
    at: new Date(now).toISOString(),
  };
  const written = await store.write(partitions.person(personId), [
    before
      ? { op: 'replace', kind: 'turnState', record, version: before.version }
      : { op: 'create', kind: 'turnState', record },
  ]);
  return written.ok ? written.versions[0] : undefined;
}
