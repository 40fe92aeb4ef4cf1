import { type FeedbackKind, feedbackKinds } from '../../core/article/feedback.ts';
import { Refusal } from '../../core/errors.ts';
import { partitions } from '../../core/model.ts';
import { answerReply, foundReply, ownerOf } from '../answerReplies.ts';
import { askOne, readHere } from '../ask.ts';
import { noticeCard } from '../cards/notice.ts';
import { countFeedback } from '../feedback.ts';
import type { Press, Turn } from '../turn.ts';

/** One of several titles was chosen: the answer from that article to the question asked before, if it is still remembered. */
export const answerPick: Press = {
  verb: 'answer.pick',
  action: 'article.read',
  resource: () => ({}),
  async run(turn, { articleId }) {
    if (typeof articleId !== 'string') throw new Refusal('badRequest');
    const last = await turn.store.get('turnState', partitions.person(turn.personId), turn.conversation.id);
    const quoted = await askOne(turn, articleId, last?.record.question ?? '');
    if (!quoted) throw new Refusal('notFound');
    return answerReply(turn, quoted);
  },
};

/** None of the titles was meant: counted for each of them, and the way on is named. */
export const answerNone: Press = {
  verb: 'answer.none',
  action: 'article.read',
  resource: () => ({}),
  async run(turn, { offered, token }) {
    const ids = typeof offered === 'string' ? [...new Set(offered.split(' ', 3))] : [];
    const read = await Promise.all(ids.map((id) => readHere(turn, id)));
    const articleIds = read.flatMap((known) => (known ? [known.article.id] : []));
    if (articleIds.length > 0 && isToken(token))
      await countFeedback(turn.store, turn.today, { token, articleIds, kind: 'notMeant' });
    return foundReply(turn, { kind: 'nothing' });
  },
};

/** *Hat geholfen*, *Hat nicht geholfen*, or one of the reasons of *Stimmt nicht mehr*. */
export const answerFeedback: Press = {
  verb: 'answer.feedback',
  action: 'article.read',
  resource: () => ({}),
  async run(turn, data) {
    const kind = feedbackKinds.find((k) => k !== 'notMeant' && k === data.feedback);
    const place = typeof data.place === 'string' ? /^(\d{1,4})-(\d{1,4})$/.exec(data.place) : null;
    const { article: id, token } = data;
    if (!kind || !place || typeof id !== 'string' || !isToken(token)) throw new Refusal('badRequest');
    const read = await readHere(turn, id);
    if (!read) throw new Refusal('notFound');
    await countFeedback(turn.store, turn.today, { token, articleIds: [read.article.id], kind });
    const told = thanksFor(turn, kind, read.article.ownerUnitId);
    const blocks = read.blocks.slice(Number(place[1]), Number(place[2]) + 1);
    // The article may have become shorter since: then the thanks stand alone.
    if (blocks.length === 0) return { message: noticeCard({ sentence: told }, turn.words) };
    const range = { from: Number(place[1]), to: Number(place[2]) };
    return answerReply(turn, { ...read, quote: { range, blocks } }, { told });
  },
};

function thanksFor({ town, words: { feedback } }: Turn, kind: FeedbackKind, unitId: string): string {
  const { name, phone } = ownerOf(town, unitId);
  if (kind === 'helped') return feedback.thanksHelped;
  return kind === 'notHelped' ? feedback.thanksNotHelped(name, phone) : feedback.thanksWrong(name);
}

const isToken = (value: unknown): value is string => typeof value === 'string' && /^[\w-]{16}$/.test(value);
