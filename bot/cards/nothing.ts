import type { CardMessage } from '../../core/messenger.ts';
import type { Words } from '../../core/words/words.ts';
import { card, small, text } from './card.ts';

export interface NothingData {
  /** Who can help. */
  unit: { name: string; phone: string };
  /** The question was in English: the card says so first. */
  english?: boolean;
}

/** Says that nothing is known, does not guess, and names who can help. */
export function nothingCard({ unit, english }: NothingData, words: Words): CardMessage {
  const main = words.nothing.text(unit.name, unit.phone);
  return card(
    {
      summary: words.nothing.summary,
      speak: main,
      body: [english ? small(words.talk.english.nothing) : undefined, text(main)],
    },
    words,
  );
}
