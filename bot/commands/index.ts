import { requireActions } from '../../core/access.ts';
import type { Command } from '../turn.ts';
import { aufgaben } from './aufgaben.ts';
import { bereich } from './bereich.ts';
import { datenschutz } from './datenschutz.ts';
import { erinnerung } from './erinnerung.ts';
import { fortschritt } from './fortschritt.ts';
import { hilfe } from './hilfe.ts';

/** Every chat command. The help card, the app's menu and the tests read this list. */
export const commands: readonly Command[] = [hilfe, aufgaben, fortschritt, erinnerung, bereich, datenschutz];

requireActions('Commands', commands);

/** The command a text calls: the word alone, or with an argument where it takes one. Anything else is a question. */
export function commandFor(text: string): { command: Command; argument: string } | undefined {
  const [, word = '', argument = ''] = /^\/?(\p{L}+)[.!?]?(?:\s+(.*))?$/su.exec(text.trim()) ?? [];
  const command = commands.find((c) => c.name === word.toLowerCase());
  if (!command || (argument.trim() !== '' && !command.takesArgument)) return undefined;
  return { command, argument: argument.trim() };
}

export function commandNamed(name: Command['name']): Command {
  const command = commands.find((c) => c.name === name);
  if (!command) throw new Error(`No command ${name}.`);
  return command;
}
