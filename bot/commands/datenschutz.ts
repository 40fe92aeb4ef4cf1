import { placeName } from '../../core/town/town.ts';
import { privacyCard } from '../cards/privacy.ts';
import { storedAbout } from '../personalData.ts';
import { tabChat } from '../tabTurn.ts';
import type { Command } from '../turn.ts';

export const datenschutz: Command = {
  name: 'datenschutz',
  action: 'privacy.self',
  async run({ store, personId, conversation, words, town }) {
    const about = await storedAbout(store, personId, town);
    const { conversations, turnStates, sentCards, deliveries, leadChats, assignment } = about;
    const [chat] = conversations.map((c) => c.record);
    const place = chat && placeName(town, chat.departmentId, chat.unitId);
    const where = assignment && placeName(town, assignment.departmentId, assignment.unitId);
    return {
      message: privacyCard(
        {
          chat: chat !== undefined,
          ...(place ? { place } : {}),
          questions: turnStates.length,
          cards: sentCards.length + deliveries.filter(({ record }) => record.activityId).length,
          lead: leadChats.length > 0,
          ...(assignment ? { role: { name: assignment.role, place: where, until: assignment.until } } : {}),
          inTab: conversation.id === tabChat,
        },
        words,
      ),
    };
  },
};
