import { excerpt } from '../core/article/excerpt.ts';
import { firstByTitle } from '../core/article/firstByTitle.ts';
import { passagesOf } from '../core/article/passages.ts';
import { quote } from '../core/search/quote.ts';
import { type Hit, search } from '../core/search/searchIndex.ts';
import { answerReply } from './answerReplies.ts';
import { openToAll, questionAtMost } from './ask.ts';
import type { ComposeFound, ComposeItem, ComposeSearch } from './composeExtension.ts';
import type { Knowledge } from './knowledge.ts';
import type { Turn } from './turn.ts';

/** Two lines in the list of Teams. */
const previewAtMost = 160;

/**
 * Articles to post into a conversation, best first; all by title where nothing is looked for. Everybody there reads what is
 * posted, so only what they all may read is offered, whoever searches.
 */
export async function searchToPost(turn: Turn, { text, skip, count }: ComposeSearch): Promise<ComposeFound> {
  const knowledge = await turn.knowledge();
  const sees = openToAll(turn.conversation);
  const question = text.slice(0, questionAtMost);
  const found = question
    ? near(search(knowledge.index, question, { sees, limit: skip + count }))
    : firstByTitle(seen(knowledge, sees), skip + count).map(({ id }) => ({ documentId: id, passage: 0 }));
  const items = found
    .slice(skip)
    .flatMap(({ documentId, passage }) => itemOf(turn, knowledge, documentId, passage, question));
  return items.length > 0 || skip > 0 ? { items } : { sentence: turn.words.search.nothing };
}

/** What fits far less than the best match only makes the list long. */
const near = (hits: Hit[]): Hit[] => hits.filter(({ score }) => score >= 0.5 * (hits[0]?.score ?? 0));

function* seen(knowledge: Knowledge, sees: (visibility: string) => boolean) {
  for (const article of knowledge.articles()) if (sees(article.visibility)) yield article;
}

function itemOf(turn: Turn, knowledge: Knowledge, id: string, passage: number, question: string): ComposeItem[] {
  const read = knowledge.read(id);
  const range = read && passagesOf(read.blocks)[passage]?.range;
  if (!read || !range) return [];
  const quoted = quote(read.blocks, range, question);
  const { message } = answerReply(turn, { ...read, quote: quoted }, 'plain');
  return [{ title: read.article.title, text: excerpt(quoted.blocks, previewAtMost), card: message }];
}
