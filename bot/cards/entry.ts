import type { CardMessage } from '../../core/messenger.ts';
import type { Words } from '../../core/words/words.ts';

export type Draw = (words: Words) => CardMessage;

export interface CardSample {
  name: string;
  draw: Draw;
}

export interface CardEntry {
  name: string;
  /** One for every situation the card is for. */
  samples: readonly CardSample[];
}

/** A card of the registry with its situations by name. */
export const entry = (name: string, samples: Readonly<Record<string, Draw>>): CardEntry => ({
  name,
  samples: Object.entries(samples).map(([situation, draw]) => ({ name: situation, draw })),
});
