import type { CardMessage } from '../../core/messenger.ts';
import type { Words } from '../../core/words/words.ts';
import { card, small, text, verbatim } from './card.ts';
import { bindingForm, type PlaceChoice } from './welcome.ts';

export interface PlacesData {
  /** What was written and is not known; without it, the chat was not bound yet. */
  asked?: string;
  choices: readonly PlaceChoice[];
}

/** Which units and departments there are, to choose from. */
export function placesCard({ asked, choices }: PlacesData, words: Words): CardMessage {
  const first = asked === undefined ? text(words.place.ask) : verbatim(words.place.unknown(asked));
  return card({ summary: words.place.summary, body: [first, small(words.place.list), ...bindingForm(choices, words)] }, words);
}
