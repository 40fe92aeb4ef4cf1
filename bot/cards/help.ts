import type { CardMessage } from '../../core/messenger.ts';
import type { CommandWords, Words } from '../../core/words/words.ts';
import { card, text } from './card.ts';

/** What can be written to Bündel, from the registry of commands. */
export function helpCard({ commands }: { commands: readonly CommandWords[] }, words: Words): CardMessage {
  const facts = commands.map(({ name, help }) => ({ title: name, value: help }));
  const body = [text(words.help.intro), { type: 'FactSet', facts }, text(words.help.question)];
  return card({ summary: words.help.summary, body }, words);
}
