import { authorize } from '../core/access.ts';
import { type Intent, intentOf } from '../core/search/intent.ts';
import { answerReply, foundReply, officeOf } from './answerReplies.ts';
import { ask } from './ask.ts';
import { noticeCard } from './cards/notice.ts';
import { commandFor, commandNamed } from './commands/index.ts';
import type { Reply, Turn } from './turn.ts';

/** What a message was taken for, and what is replied; the same for chat and tab. */
export interface Said {
  kind: 'answer' | 'choices' | 'nothing' | 'refusal' | 'command';
  articleId?: string;
  reply: Reply;
}

/** Reads a message: a command by its word, a wish in plain words, something to decline, else a question (product.md §1). */
export async function answerTo(turn: Turn): Promise<Said> {
  const called = commandFor(turn.text);
  if (called) {
    authorize(turn.actor, called.command.action);
    return { kind: 'command', reply: await called.command.run(turn, called.argument) };
  }
  const intent = intentOf(turn.text);
  if (intent.kind === 'command') {
    const command = commandNamed(intent.command);
    authorize(turn.actor, command.action);
    return { kind: 'command', reply: await command.run(turn, '') };
  }
  authorize(turn.actor, 'article.read');
  if (intent.kind !== 'question') {
    const kind = intent.kind === 'smallTalk' ? 'command' : 'refusal';
    return { kind, reply: { message: noticeCard({ sentence: sentenceFor(intent, turn) }, turn.words) } };
  }
  const found = await ask(turn);
  if (found.kind !== 'answer') return { kind: found.kind, reply: foundReply(turn, found) };
  return { kind: 'answer', articleId: found.quoted.article.id, reply: answerReply(turn, found.quoted) };
}

function sentenceFor(intent: Exclude<Intent, { kind: 'question' | 'command' }>, turn: Turn): string {
  const { talk } = turn.words;
  if (intent.kind === 'smallTalk') return talk[intent.talk];
  if (intent.kind === 'notYet') return talk[intent.wish];
  if (intent.reason !== 'insult') return talk[intent.reason];
  const { name, phone } = officeOf(turn.town);
  return talk.insult(name, phone);
}
