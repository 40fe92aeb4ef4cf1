import type { CardMessage } from '../../core/messenger.ts';
import type { Words } from '../../core/words/words.ts';
import { actionSet, card, heading, press, small, text } from './card.ts';

export interface PrivacyData {
  /** Whether the address of the person's own chat is kept. */
  chat: boolean;
  /** In how many chats the last question is remembered right now. */
  questions: number;
}

/** What is stored about the person who asks, and the button that deletes it. */
export function privacyCard({ chat, questions }: PrivacyData, words: Words): CardMessage {
  const parts = [...(chat ? [words.privacy.chat] : []), ...(questions > 0 ? [words.privacy.question(questions)] : [])];
  const main = words.privacy.text(parts.length > 0 ? parts.join(' und ') : words.privacy.nothing);
  const deletion =
    parts.length > 0
      ? [small(words.privacy.deleteHint), actionSet([press(words.privacy.deleteLabel, 'privacy.delete', {})])]
      : [];
  return card({ summary: words.privacy.summary, speak: main, body: [heading(words.privacy.title), text(main), ...deletion] }, words);
}
