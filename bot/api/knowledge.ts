import * as z from 'zod/v4';
import { type Actor, authorize, sees } from '../../core/access.ts';
import type { ArticlesAnswer, AskAnswer, PressAnswer } from '../../core/api.ts';
import type { Block } from '../../core/article/blocks.ts';
import { excerpt } from '../../core/article/excerpt.ts';
import { firstByTitle } from '../../core/article/firstByTitle.ts';
import { passagesOf } from '../../core/article/passages.ts';
import { Refusal } from '../../core/errors.ts';
import { quote } from '../../core/search/quote.ts';
import { search } from '../../core/search/searchIndex.ts';
import { questionAtMost } from '../ask.ts';
import { noticeCard } from '../cards/notice.ts';
import { pressFor } from '../presses/index.ts';
import { answerTo, meaningOf } from '../said.ts';
import { placeInTab, tabTurn } from '../tabTurn.ts';
import { articlesAnswer, askAnswer, pressAnswer } from './answers.ts';
import type { ApiCall, Route } from './route.ts';

const passageAtMost = 300;

const articlesQuery = z.object({
  q: z.string().default('').meta({ description: 'What is looked for; at most 500 characters of it count.' }),
  limit: z.coerce.number().int().min(1).max(50).default(10),
});

/** Searches as the bot does; what the caller may not see is not ranked. */
const articles: Route<z.infer<typeof articlesQuery>> = {
  name: 'articles',
  method: 'get',
  path: '/api/articles',
  action: 'article.read',
  summary: 'The articles that fit, best first, with their best passage; without `q` all of them by title.',
  query: articlesQuery,
  answer: articlesAnswer,
  async run({ tenant, moment, actor, query: { q, limit } }): Promise<ArticlesAnswer> {
    if (!actor) throw new Refusal('unauthenticated');
    const knowledge = await tenant.library.current(moment.town, moment.words);
    const visible = (visibility: string) => sees(actor, visibility);
    const question = q.trim().slice(0, questionAtMost);
    const found = question
      ? search(knowledge.index, question, { sees: visible, limit })
      : firstByTitle(seen(knowledge.articles(), visible), limit).map(({ id }) => ({
          documentId: id,
          passage: 0,
          score: 0,
        }));
    const items = found.flatMap(({ documentId, passage, score }) => {
      const read = knowledge.read(documentId);
      if (!read) return [];
      const { id, title } = read.article;
      return [{ id, title, passage: shortPassage(read.blocks, passage, question), score: Math.min(1, score) }];
    });
    return { items };
  },
};

function* seen<A extends { visibility: string }>(all: Iterable<A>, visible: (v: string) => boolean): Iterable<A> {
  for (const article of all) if (visible(article.visibility)) yield article;
}

/** A passage's sentences that fit the question best, as plain text. @param passage which one, from 0 */
function shortPassage(blocks: readonly Block[], passage: number, question: string): string {
  const range = passagesOf(blocks)[passage]?.range;
  return range ? excerpt(quote(blocks, range, question).blocks, passageAtMost) : '';
}

const askBody = z.strictObject({
  text: z
    .string()
    .refine((text) => text.trim() !== '')
    .meta({ description: 'A question, or a chat command; at most 500 characters of a question count.' }),
});

/** Answers as in a chat of one's own. What a chat would answer with a refusal is answered with its sentence here, too. */
const ask: Route<unknown, z.infer<typeof askBody>> = {
  name: 'ask',
  method: 'post',
  path: '/api/ask',
  action: 'article.read',
  summary: 'What the bot answers, as the same card. The last question is kept for ten minutes, for follow-ups.',
  body: askBody,
  answer: askAnswer,
  async run(call): Promise<AskAnswer> {
    const turn = tabTurn(signedIn(call), call.body.text.replace(/\s+/g, ' ').trim());
    const meaning = meaningOf(turn.text);
    const told = (sentence: string) => noticeCard({ sentence }, turn.words).card;
    if (meaning.kind === 'command' && meaning.command.name === 'bereich')
      return { kind: 'command', command: 'bereich', card: told(placeInTab(turn)) };
    try {
      const { reply, ...said } = await answerTo(turn, meaning);
      return { ...said, card: reply.message.card };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const sentence = error.code === 'notBound' ? placeInTab(turn) : turn.words.refusals[error.code];
      return { kind: 'refusal', card: told(sentence) };
    }
  },
};

const pressBody = z.strictObject({ verb: z.string().max(60), data: z.record(z.string(), z.unknown()) });

/** Only the buttons under answers; steps have an endpoint of their own (pressStep.ts). */
const press: Route<unknown, z.infer<typeof pressBody>> = {
  name: 'press',
  method: 'post',
  path: '/api/press',
  action: 'article.read',
  summary: "Presses a button of an answer's card by its verb and data; the answer is the card in its place.",
  body: pressBody,
  answer: pressAnswer,
  async run(call): Promise<PressAnswer> {
    const { verb, data } = call.body;
    const pressed = pressFor(verb);
    if (!pressed) throw new Refusal('badRequest');
    if (pressed.action !== 'article.read') throw new Refusal('forbidden');
    const turn = tabTurn(signedIn(call), '');
    authorize(turn.actor, pressed.action, pressed.resource(data));
    const { message } = await pressed.run(turn, data, undefined);
    return { card: message.card };
  },
};

function signedIn(call: ApiCall): ApiCall & { actor: Actor; identity: string } {
  const { actor, identity } = call;
  if (!actor || !identity) throw new Refusal('unauthenticated');
  return { ...call, actor, identity };
}

/** Searching, asking and what is pressed under an answer. */
export const knowledgeRoutes: readonly Route[] = [articles, ask, press];
