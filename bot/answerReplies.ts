import { randomBytes } from 'node:crypto';
import { isStale } from '../core/article/freshness.ts';
import type { Town } from '../core/town/town.ts';
import type { Found, Quoted } from './ask.ts';
import { type AnswerState, answerCard } from './cards/answer.ts';
import { nothingCard } from './cards/nothing.ts';
import { unsureCard } from './cards/unsure.ts';
import type { Reply, Turn } from './turn.ts';

/** A random mark that lets a card count once, whoever presses it how often. */
const newToken = (): string => randomBytes(12).toString('base64url');

/** The card of an answer; until something is pressed, it asks whether it helped. */
export function answerReply(
  { town, words, links, today }: Turn,
  { article, quote }: Quoted,
  state: AnswerState = { asks: newToken() },
): Reply {
  return {
    message: answerCard(
      {
        articleId: article.id,
        title: article.title,
        quote,
        unit: ownerOf(town, article.ownerUnitId),
        ...(article.confirmed ? { confirmed: article.confirmed } : {}),
        stale: isStale(article, today),
        link: links.article(article.id, quote.range),
        baseUrl: links.home,
        state,
      },
      words,
    ),
  };
}

/** A choice of titles, or that nothing was found and who can help. */
export function foundReply({ town, words }: Turn, found: Exclude<Found, { kind: 'answer' }>): Reply {
  if (found.kind === 'nothing') return { message: nothingCard({ unit: officeOf(town) }, words) };
  return { message: unsureCard({ choices: found.choices, token: newToken() }, words) };
}

/** The unit that answers for an article. */
export function ownerOf(town: Town, unitId: string): { name: string; phone: string } {
  const { name, phone } = town.units.find((u) => u.id === unitId) ?? { name: unitId, phone: '' };
  return { name, phone };
}

/** Who can help where nobody is known to: the digital office. */
export const officeOf = (town: Town): { name: string; phone: string } => ownerOf(town, town.settings.digitalOffice);
