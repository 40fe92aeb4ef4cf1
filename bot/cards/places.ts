import type { CardMessage } from '../../core/messenger.ts';
import type { Words } from '../../core/words/words.ts';
import { card, small, text } from './card.ts';
import { bindingForm, type PlaceChoice } from './welcome.ts';

export interface PlacesData {
  /** What was written and is not known; without it, only the word „bereich“ was written. */
  asked?: string;
  choices: readonly PlaceChoice[];
}

/** Which units and departments there are, to choose from. */
export function placesCard({ asked, choices }: PlacesData, words: Words): CardMessage {
  const first = text(asked === undefined ? words.place.ask : words.place.unknown(asked));
  return card(
    { summary: words.place.summary, body: [first, small(words.place.list), ...bindingForm(choices, words)] },
    words,
  );
}
