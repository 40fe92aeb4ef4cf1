import type { Conversation } from './place/conversation.ts';

/** An Adaptive Card as JSON, with the line that stands in the chat list and in notifications. */
export interface CardMessage {
  card: Readonly<Record<string, unknown>>;
  summary: string;
}

/**
 * What became of a send: `sent`; `notAccepted`: certainly not delivered, may be tried again (429, 412, refused connection, DNS, TLS, no token);
 * `refused`: permanent, with a reason code (400, 403, 404, 413); `unclear`: may have arrived (408, 5xx, timeout, reset, an answer without an id), never resent by itself.
 */
export type SendResult =
  | { state: 'sent'; activityId: string | undefined }
  | { state: 'notAccepted'; reason: string; retryAfterMs: number | undefined }
  | { state: 'refused'; reason: string }
  | { state: 'unclear'; reason: string };

/** The way into chats. Sending is not idempotent; updating the same message is. */
export interface Messenger {
  send(to: Conversation, message: CardMessage): Promise<SendResult>;
  update(to: Conversation, activityId: string, message: CardMessage): Promise<SendResult>;
}
