import { storedAbout } from '../personalData.ts';
import { privacyCard } from '../cards/privacy.ts';
import type { Command } from '../turn.ts';

export const datenschutz: Command = {
  name: 'datenschutz',
  action: 'privacy.self',
  async run({ store, personId, words, town }) {
    const { conversations, turnStates, sentCards } = await storedAbout(store, personId, town);
    return { message: privacyCard({ chat: conversations.length > 0, questions: turnStates.length, cards: sentCards.length }, words) };
  },
};
