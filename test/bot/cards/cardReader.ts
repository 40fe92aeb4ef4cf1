import AdaptiveCards from 'adaptivecards/dist/adaptivecards.js';
import type { CardMessage } from '../../../core/messenger.ts';

export type CardObject = Record<string, unknown>;

/** Every object of a card that has a type, outermost first; fallbacks only where asked for. */
export function objectsIn(value: unknown, withFallbacks = false): CardObject[] {
  if (Array.isArray(value)) return value.flatMap((item) => objectsIn(item, withFallbacks));
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, item]) =>
    key === 'data' || (key === 'fallback' && !withFallbacks) ? [] : objectsIn(item, withFallbacks),
  );
  return 'type' in value ? [value as CardObject, ...inner] : inner;
}

const textKeys = ['text', 'title', 'value', 'label', 'placeholder', 'errorMessage', 'tooltip', 'speak', 'fallbackText'];

/** Every text that a person reads or hears, the runs of a paragraph joined. */
export function textsOf({ card, summary }: CardMessage): string[] {
  const facts = objectsIn(card).flatMap(({ facts, choices }) => [facts ?? [], choices ?? []].flat() as CardObject[]);
  const own = [...objectsIn(card), ...facts].flatMap((object) => {
    if (object.type === 'TextRun') return [];
    if (object.inlines) return [(object.inlines as { text: string }[]).map(({ text }) => text).join('')];
    return textKeys.flatMap((key) => (typeof object[key] === 'string' ? [object[key]] : []));
  });
  return [summary, ...own];
}

/** What the adaptivecards package, as a renderer of version 1.5, has to say about a card, and what it understood of it. */
export function parsed(card: CardMessage['card']): { faults: string[]; understood: CardObject } {
  const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5);
  const read = new AdaptiveCards.AdaptiveCard();
  read.parse(card, context);
  const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  const invalid = read.validateProperties().validationEvents.map(({ message }) => message);
  const understood = read.toJSON(new AdaptiveCards.SerializationContext()) as CardObject;
  return { faults: [...events, ...invalid], understood };
}
