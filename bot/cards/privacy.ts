import type { CardMessage } from '../../core/messenger.ts';
import type { Words } from '../../core/words/words.ts';
import { actionSet, card, heading, press, small, text } from './card.ts';

export interface PrivacyData {
  /** Whether the address of the person's own chat is kept. */
  chat: boolean;
  /** In how many chats the last question is remembered right now. */
  questions: number;
  /** How many cards in the person's own chat are kept up to date. */
  cards: number;
}

const inWords = (parts: readonly string[]) => [parts.slice(0, -1).join(', '), parts.at(-1)].filter(Boolean).join(' und ');

/** What is stored about the person who asks, and the button that deletes it. */
export function privacyCard({ chat, questions, cards }: PrivacyData, words: Words): CardMessage {
  const parts = [
    ...(chat ? [words.privacy.chat] : []),
    ...(cards > 0 ? [words.privacy.cards(cards)] : []),
    ...(questions > 0 ? [words.privacy.question(questions)] : []),
  ];
  const main = words.privacy.text(parts.length > 0 ? inWords(parts) : words.privacy.nothing);
  const deletion =
    parts.length > 0
      ? [small(words.privacy.deleteHint), actionSet([press(words.privacy.deleteLabel, 'privacy.delete', {})])]
      : [];
  return card({ summary: words.privacy.summary, speak: main, body: [heading(words.privacy.title), text(main), ...deletion] }, words);
}
