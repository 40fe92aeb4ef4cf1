import type { CardMessage } from '../../core/messenger.ts';
import type { Words } from '../../core/words/words.ts';
import { card, text } from './card.ts';

/** One sentence: a refusal, a confirmation, or that something failed. */
export function noticeCard({ sentence }: { sentence: string }, words: Words): CardMessage {
  return card({ summary: sentence, body: [text(sentence)] }, words);
}
