import { Refusal } from '../../core/errors.ts';
import { partitions } from '../../core/model.ts';
import { nothingFound, quoteFrom } from '../ask.ts';
import type { Press } from '../turn.ts';

/** One of several titles was chosen: the answer from that article to the question asked before, if it is still remembered. */
export const answerPick: Press = {
  verb: 'answer.pick',
  action: 'article.read',
  resource: () => ({}),
  async run(turn, { articleId }) {
    if (typeof articleId !== 'string') throw new Refusal('badRequest');
    const last = await turn.store.get('turnState', partitions.person(turn.personId), turn.conversation.id);
    const reply = await quoteFrom(turn, articleId, last?.record.question ?? '');
    if (!reply) throw new Refusal('notFound');
    return reply;
  },
};

export const answerNone: Press = {
  verb: 'answer.none',
  action: 'article.read',
  resource: () => ({}),
  run: async (turn) => nothingFound(turn),
};
