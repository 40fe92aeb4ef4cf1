import { randomBytes } from 'node:crypto';
import type { Block } from '../core/article/blocks.ts';
import { isStale } from '../core/article/freshness.ts';
import { blockText } from '../core/article/plainText.ts';
import { isEnglish } from '../core/search/english.ts';
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
  { town, words, links, today, text }: Turn,
  { article, blocks, quote }: Quoted,
  state: AnswerState = { asks: newToken() },
): Reply {
  return {
    message: answerCard(
      {
        articleId: article.id,
        title: article.title,
        quote,
        ...headingOver(blocks, quote.range.from),
        unit: ownerOf(town, article.ownerUnitId),
        ...(article.confirmed ? { confirmed: article.confirmed } : {}),
        stale: isStale(article, today),
        link: links.article(article.id, quote.range),
        baseUrl: links.home,
        state,
        english: isEnglish(text),
      },
      words,
    ),
  };
}

/** The last heading before a place, which says what its text is about. */
function headingOver(blocks: readonly Block[], from: number): { heading?: string } {
  const heading = blocks.slice(0, from).findLast((block) => block.type === 'heading');
  return heading ? { heading: blockText(heading) } : {};
}

/** A choice of titles, or that nothing was found and who can help. */
export function foundReply({ town, words, text }: Turn, found: Exclude<Found, { kind: 'answer' }>): Reply {
  const english = isEnglish(text);
  if (found.kind === 'nothing') return { message: nothingCard({ unit: officeOf(town), english }, words) };
  return { message: unsureCard({ choices: found.choices, token: newToken(), english }, words) };
}

/** The unit that answers for an article. */
export function ownerOf(town: Town, unitId: string): { name: string; phone: string } {
  const { name, phone } = town.units.find((u) => u.id === unitId) ?? { name: unitId, phone: '' };
  return { name, phone };
}

/** Who can help where nobody is known to: the digital office. */
export const officeOf = (town: Town): { name: string; phone: string } => ownerOf(town, town.settings.digitalOffice);
