import type { Action, Actor, Resource, Within } from '../core/access.ts';
import type { ProposalReason } from '../core/bundle/nextSteps.ts';
import type { Occasion } from '../core/delivery/occasion.ts';
import type { CardMessage } from '../core/messenger.ts';
import type { Conversation } from '../core/place/conversation.ts';
import type { TenantStore } from '../core/store.ts';
import type { Town } from '../core/town/town.ts';
import type { Words } from '../core/words/words.ts';
import type { Knowledge } from './knowledge.ts';
import type { Links } from './links.ts';

/** One thing that somebody wrote or pressed, free of any framework: what a handler may know. */
export interface Turn {
  store: TenantStore;
  conversation: Conversation;
  personId: string;
  actor: Actor;
  /** Without the mention of the bot, trimmed. */
  text: string;
  /** Epoch milliseconds. */
  now: number;
  /** ISO day in the town's time zone. */
  today: string;
  town: Town;
  words: Words;
  /** The articles as they stand in the store now; read only by turns that ask. */
  knowledge(): Promise<Knowledge>;
  links: Links;
}

/** Which steps a card shows, remembered so that a press elsewhere can bring the card up to date. */
export interface ShownSteps {
  card: 'weekly' | 'tasks';
  /** The week of a weekly card. */
  slot?: string;
  departmentId: string;
  unitId?: string;
  stepIds: readonly string[];
  thanks: readonly string[];
  /** Of a weekly card: why its step was proposed, and what it tells about the half-year. */
  because?: ProposalReason | undefined;
  occasion?: Occasion | undefined;
  /** Whether it has buttons: a chat bound for reading only shows the steps without them. */
  canPress: boolean;
}

export interface Reply {
  message: CardMessage;
  shows?: ShownSteps;
}

export interface Command {
  /** The word that calls it, as the help card and the app's menu show it. */
  name: 'hilfe' | 'aufgaben' | 'fortschritt' | 'erinnerung' | 'datenschutz' | 'bereich';
  action: Action;
  /** What it decides by besides, in the department of the chat. */
  within?: Within;
  /** True when something follows the word, as in „bereich BO“. */
  takesArgument?: true;
  run(turn: Turn, argument: string): Promise<Reply>;
}

/** What a button carries: only what its card put there, and nothing of it is trusted. */
export type PressData = Readonly<Record<string, unknown>>;

export interface Press {
  verb: string;
  action: Action;
  /** What is acted on, from the data alone. @throws Refusal `badRequest` when the data cannot be a card's */
  resource(data: PressData): Resource;
  /** @param messageId the pressed card's message in Teams, where the client says it */
  run(turn: Turn, data: PressData, messageId: string | undefined): Promise<PressReply>;
}

export interface PressReply extends Reply {
  /** The step whose other cards are now to be brought up to date; those of its helpers, too. */
  changed?: { departmentId: string; stepId: string; bundleId: string; helpers: readonly string[] };
}
