import { authorize, may } from '../core/access.ts';
import { type Intent, intentOf } from '../core/search/intent.ts';
import { answerReply, foundReply, officeOf } from './answerReplies.ts';
import { ask } from './ask.ts';
import { noticeCard } from './cards/notice.ts';
import { commandFor, commandNamed } from './commands/index.ts';
import { pauseThisWeek } from './presses/reminder.ts';
import type { Command, Reply, Turn } from './turn.ts';

/** What a message was taken for, and what is replied; the same for chat and tab. */
export interface Said {
  kind: 'answer' | 'choices' | 'nothing' | 'refusal' | 'command';
  articleId?: string;
  command?: Command['name'];
  reply: Reply;
}

/** What a message means: a command by its word or in plain words, something to decline, else a question. */
export type Meaning = { kind: 'command'; command: Command; argument: string } | Exclude<Intent, { kind: 'command' }>;

export function meaningOf(text: string): Meaning {
  const called = commandFor(text);
  if (called) return { kind: 'command', ...called };
  const intent = intentOf(text);
  return intent.kind === 'command' ? { kind: 'command', command: commandNamed(intent.command), argument: '' } : intent;
}

/** Does what a message means, as far as its author may (product.md §1). */
export async function answerTo(turn: Turn, meaning: Meaning = meaningOf(turn.text)): Promise<Said> {
  if (meaning.kind === 'command') {
    const { command, argument } = meaning;
    authorize(turn.actor, command.action);
    return { kind: 'command', command: command.name, reply: await command.run(turn, argument) };
  }
  authorize(turn.actor, 'article.read');
  // Only the team's own chat can mean the team's card; elsewhere the sentence says where it can be changed.
  if (meaning.kind === 'wish' && meaning.wish === 'snooze' && mayPause(turn))
    return { kind: 'command', command: 'erinnerung', reply: await pauseThisWeek(turn) };
  if (meaning.kind !== 'question') {
    const kind = meaning.kind === 'smallTalk' ? 'command' : 'refusal';
    return { kind, reply: { message: noticeCard({ sentence: sentenceFor(meaning, turn) }, turn.words) } };
  }
  const found = await ask(turn);
  if (found.kind !== 'answer') return { kind: found.kind, reply: foundReply(turn, found) };
  return { kind: 'answer', articleId: found.quoted.article.id, reply: answerReply(turn, found.quoted) };
}

const mayPause = ({ actor, conversation }: Turn): boolean =>
  conversation.scope !== 'personal' &&
  conversation.departmentId !== undefined &&
  may(actor, 'reminder.set', { departmentId: conversation.departmentId });

function sentenceFor(intent: Exclude<Meaning, { kind: 'question' | 'command' }>, turn: Turn): string {
  const { talk } = turn.words;
  if (intent.kind === 'smallTalk') return talk[intent.talk];
  if (intent.kind === 'wish') return talk[intent.wish];
  if (intent.reason !== 'insult') return talk[intent.reason];
  const { name, phone } = officeOf(turn.town);
  return talk.insult(name, phone);
}
