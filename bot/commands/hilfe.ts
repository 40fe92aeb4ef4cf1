import { helpCard } from '../cards/help.ts';
import type { Command } from '../turn.ts';

export const hilfe: Command = {
  name: 'hilfe',
  action: 'help.read',
  async run({ words }) {
    const commands = Object.entries(words.help.commands).map(([name, help]) => ({ name, help }));
    return { message: helpCard({ commands }, words) };
  },
};
