import type { Role } from '../../core/access.ts';
import type { CardMessage } from '../../core/messenger.ts';
import { list } from '../../core/words/format.ts';
import type { Words } from '../../core/words/words.ts';
import { actionSet, card, heading, press, small, text } from './card.ts';

export interface PrivacyData {
  /** Whether the address of the person's own chat is kept. */
  chat: boolean;
  /** The name of the unit or department that chat is bound to. */
  place?: string;
  /** In how many chats the last question is remembered right now. */
  questions: number;
  /** How many cards in the person's own chat are kept up to date. */
  cards: number;
  /** Whether it is remembered that this is a lead's chat. */
  lead?: boolean;
  /** The role that the digital office has entered. */
  role?: { name: Role; place: string | undefined; until: string | undefined };
  /** Shown in the tab, where nothing of it can be pressed. */
  inTab?: boolean;
}

/** What is stored about the person who asks, and the button that deletes it. */
export function privacyCard(data: PrivacyData, { privacy, ...words }: Words): CardMessage {
  const { chat, place, questions, cards, lead, role, inTab } = data;
  const deletable = [
    ...(chat ? [privacy.chat, ...(place ? [privacy.place(place)] : []), privacy.lastContact] : []),
    ...(lead ? [privacy.lead] : []),
    ...(cards > 0 ? [privacy.cards(cards)] : []),
    ...(questions > 0 ? [privacy.question(questions)] : []),
  ];
  const stored = [...deletable, ...(role ? [privacy.role(role.name, role.place, role.until)] : [])];
  const any = stored.length > 0;
  const main = any ? privacy.stored(list([privacy.person, ...stored]), questions > 0) : privacy.nothing;
  const deletion =
    deletable.length > 0
      ? [
          { ...small(inTab ? words.inTab.deletion : privacy.deleteHint), spacing: 'Medium' },
          ...(inTab ? [] : [actionSet([press(privacy.deleteLabel, 'privacy.delete', {})])]),
        ]
      : [];
  const stays = role ? [text(privacy.roleStays)] : [];
  const body = [heading(privacy.title), text(main), text(privacy.rest), ...stays, ...deletion];
  return card({ summary: privacy.summary, speak: `${main} ${privacy.rest}`, body }, { privacy, ...words });
}
