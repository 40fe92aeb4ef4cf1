import type { Answered, Button, Chat } from './client.ts';
import type { Card, Connector } from './connector.ts';

/** A card as somebody sees it in a chat. */
export interface Seen {
  messageId: string;
  card: Card;
  text: string;
  buttons: Button[];
}

/** The cards in a chat as they stand there now, in order of sending. */
export function seenIn(connector: Connector, { id }: Chat): Seen[] {
  return connector
    .messagesIn(id)
    .map(({ activityId, activity }) => seen(activityId, activity.attachments?.[0]?.content));
}

/** The card that came last into a chat, as it stands there now. @throws when there is none */
export function newestIn(connector: Connector, chat: Chat): Seen {
  const newest = seenIn(connector, chat).at(-1);
  if (!newest) throw new Error(`Nothing came into ${chat.id}.`);
  return newest;
}

/** The card that came back for a press, in its place. @throws when another answer came back */
export function pressedCard({ status, body }: Answered, messageId = ''): Seen {
  const { type, value } = body as { type?: string; value?: Card };
  if (status !== 200 || type !== 'application/vnd.microsoft.card.adaptive')
    throw new Error(JSON.stringify({ status, body }));
  return seen(messageId, value);
}

/** The refusal that came back for a press. */
export function refusalIn({ status, body }: Answered): { status: number; code?: unknown; sentence?: unknown } {
  const { code, value } = body as { code?: unknown; value?: unknown };
  return { status, code, sentence: value };
}

/** The first button of this title, in reading order. @throws when the card has none */
export function button({ buttons, text }: Pick<Seen, 'buttons' | 'text'>, title: string): Button {
  const found = buttons.find((b) => b.title === title);
  if (!found) throw new Error(`There is no button „${title}“ on the card:\n${text}`);
  return found;
}

/** What somebody sees of a card. @throws when there is none */
export function seen(messageId: string, card: Card | undefined): Seen {
  if (!card) throw new Error('There is no card in this message.');
  return { messageId, card, text: textOf(card), buttons: buttonsOf(card) };
}

/** All buttons of a card that are pressed in place, unfolded ones included, in reading order. */
function buttonsOf(card: Card): Button[] {
  return objectsIn(card, (o) => o.type !== 'Action.Execute').flatMap(({ type, title, verb, data }) =>
    type === 'Action.Execute' ? [{ title: String(title), verb: String(verb), data: data as Button['data'] }] : [],
  );
}

/** All text that a person reads on a card, one piece a line. */
function textOf(card: Card): string {
  const pieces = objectsIn(card, (o) => o.type !== 'RichTextBlock').flatMap(({ type, text, title, inlines, value }) => {
    if (type === 'RichTextBlock') return (inlines as { text: string }[]).map((run) => run.text).join('');
    const label = typeof value === 'string' ? `${title}: ${value}` : `[${title}]`;
    return [...(typeof text === 'string' ? [text] : []), ...(typeof title === 'string' ? [label] : [])];
  });
  return pieces.join('\n');
}

/** Every object within a value in reading order, `fallback` left out; it is not looked into where `deeper` says no. */
function objectsIn(value: unknown, deeper: (object: Card) => boolean): Card[] {
  if (Array.isArray(value)) return value.flatMap((inner) => objectsIn(inner, deeper));
  if (typeof value !== 'object' || value === null) return [];
  const object = value as Card;
  const inner = deeper(object) ? Object.entries(object).filter(([key]) => key !== 'fallback') : [];
  return [object, ...inner.flatMap(([, field]) => objectsIn(field, deeper))];
}
