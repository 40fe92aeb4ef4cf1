import type { CardMessage } from '../../core/messenger.ts';
import type { Words } from '../../core/words/words.ts';
import { card, text } from './card.ts';

/** Says that nothing is known, does not guess, and names who can help. */
export function nothingCard({ unit }: { unit: { name: string; phone: string } }, words: Words): CardMessage {
  const main = words.nothing.text(unit.name, unit.phone);
  return card({ summary: words.nothing.summary, speak: main, body: [text(main)] }, words);
}
