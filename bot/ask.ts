import { sees } from '../core/access.ts';
import type { BlockRange } from '../core/article/blocks.ts';
import { isStale } from '../core/article/freshness.ts';
import { passagesOf } from '../core/article/passages.ts';
import { partitions } from '../core/model.ts';
import { answerQuestion, isFollowUp, joinFollowUp } from '../core/search/answer.ts';
import { quote } from '../core/search/quote.ts';
import { search } from '../core/search/searchIndex.ts';
import { answerCard } from './cards/answer.ts';
import { nothingCard } from './cards/nothing.ts';
import { unsureCard } from './cards/unsure.ts';
import type { ReadArticle } from './knowledge.ts';
import type { Reply, Turn } from './turn.ts';

/** Longer texts are cut: no question needs more, and the search must not be made slow by one. */
const questionAtMost = 500;

/** Answers a question from the town's articles: the passage, a choice of titles, or honestly nothing (product.md §1). */
export async function ask(turn: Turn): Promise<Reply> {
  const { store, personId, conversation } = turn;
  const knowledge = await turn.knowledge();
  const asked = turn.text.slice(0, questionAtMost);
  const before = isFollowUp(asked)
    ? await store.get('turnState', partitions.person(personId), conversation.id)
    : undefined;
  const question = before ? joinFollowUp(before.record.question, asked).slice(-questionAtMost) : asked;
  const found = answerQuestion(knowledge.index, question, { sees: visibleTo(turn) });
  const articleId = found.kind === 'answer' ? found.articleId : undefined;
  await remember(turn, question, articleId);
  if (found.kind === 'choices') {
    const choices = found.articleIds.map((id) => ({
      articleId: id,
      title: knowledge.articles.get(id)?.article.title ?? id,
    }));
    return { message: unsureCard({ choices }, turn.words) };
  }
  if (found.kind === 'nothing') return nothingFound(turn);
  const read = knowledge.articles.get(found.articleId);
  return read ? answerFrom(turn, read, found.passage, question) : nothingFound(turn);
}

/** The best passage of one article for a question; undefined when the article is not there or not for this person. */
export async function quoteFrom(turn: Turn, articleId: string, question: string): Promise<Reply | undefined> {
  const knowledge = await turn.knowledge();
  const read = knowledge.articles.get(articleId);
  const visible = visibleTo(turn);
  if (!read || !visible(read.article.visibility)) return undefined;
  const hits = search(knowledge.index, question, { sees: visible, limit: knowledge.articles.size });
  return answerFrom(turn, read, hits.find((hit) => hit.documentId === articleId)?.passage ?? 0, question);
}

/**
 * Which articles may be shown here. In a team's chat everybody reads the answer, so what the asker may see elsewhere does not
 * count: only what is open to the department or unit that the chat is bound to.
 */
function visibleTo({ conversation, actor }: Turn): (visibility: string) => boolean {
  const { scope, departmentId, unitId } = conversation;
  if (scope === 'personal') return (visibility) => sees(actor, visibility);
  const everybody = {
    role: 'member' as const,
    ...(departmentId ? { departmentId } : {}),
    ...(unitId ? { unitId } : {}),
  };
  return (visibility) => sees(everybody, visibility);
}

/** Says that nothing was found and who can help: the chat's own unit does not know either, so it is the digital office. */
export function nothingFound({ town, words }: Turn): Reply {
  const office = town.units.find((u) => u.id === town.settings.digitalOffice);
  const unit = office ? { name: office.name, phone: office.phone } : { name: town.settings.digitalOffice, phone: '' };
  return { message: nothingCard({ unit }, words) };
}

function answerFrom(
  { town, words, links, today }: Turn,
  { article, blocks }: ReadArticle,
  passage: number,
  question: string,
): Reply {
  const range: BlockRange = passagesOf(blocks)[passage]?.range ?? { from: 0, to: 0 };
  const quoted = quote(blocks, range, question);
  const owner = town.units.find((u) => u.id === article.ownerUnitId);
  return {
    message: answerCard(
      {
        title: article.title,
        blocks: quoted.blocks,
        unit: { name: owner?.name ?? article.ownerUnitId, phone: owner?.phone ?? '' },
        ...(article.confirmed ? { confirmed: article.confirmed } : {}),
        stale: isStale(article, today),
        link: links.article(article.id, quoted.range),
        baseUrl: links.home,
      },
      words,
    ),
  };
}

/** Keeps the question for ten minutes, for follow-ups by the same person in the same chat. The last one wins. */
async function remember({ store, personId, conversation, now }: Turn, question: string, articleId: string | undefined) {
  const partition = partitions.person(personId);
  const record = {
    id: conversation.id,
    personId,
    question,
    ...(articleId ? { articleId } : {}),
    at: new Date(now).toISOString(),
  };
  const known = await store.get('turnState', partition, record.id);
  await store.write(partition, [
    known
      ? { op: 'replace', kind: 'turnState', record, version: known.version }
      : { op: 'create', kind: 'turnState', record },
  ]);
}
