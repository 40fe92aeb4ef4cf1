import type { Segment } from '../../core/article/blocks.ts';
import type { CardMessage } from '../../core/messenger.ts';
import type { Words } from '../../core/words/words.ts';

/** One element or action of an Adaptive Card 1.5, as JSON. */
export type Element = Readonly<Record<string, unknown>>;

export interface CardParts {
  /** Stands in the chat list and in notifications. */
  summary: string;
  /** Read aloud; by default the summary. */
  speak?: string;
  body: readonly (Element | undefined)[];
  actions?: readonly Element[];
}

/** A card with everything Teams and screen readers need around it. */
export function card(parts: CardParts, words: Words): CardMessage {
  const speak = parts.speak ?? parts.summary;
  return {
    summary: parts.summary,
    card: {
      type: 'AdaptiveCard',
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      version: '1.5',
      lang: 'de',
      speak,
      fallbackText: `${parts.summary} ${words.cardFallback}`,
      msteams: { width: 'Full' },
      body: parts.body.filter((element) => element !== undefined),
      ...(parts.actions && parts.actions.length > 0 ? { actions: parts.actions } : {}),
    },
  };
}

export const heading = (text: string): Element => ({ type: 'TextBlock', text, wrap: true, weight: 'Bolder', size: 'Medium', style: 'heading' });
export const text = (value: string): Element => ({ type: 'TextBlock', text: value, wrap: true });
export const label = (value: string): Element => ({ type: 'TextBlock', text: value, wrap: true, weight: 'Bolder', spacing: 'Medium' });
export const small = (value: string): Element => ({ type: 'TextBlock', text: value, wrap: true, isSubtle: true, size: 'Small', spacing: 'Small' });

/** Text that came from a person: shown letter by letter, never read as Markdown. */
export const verbatim = (value: string): Element => ({ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: value }] });

/** Segments of an article as they stand there; a town value is underlined, so that it is seen to be the town's. */
export function rich(segments: readonly Segment[], options: { prefix?: string; baseUrl: string; indent?: boolean }): Element {
  const inlines = segments.map((segment) => ({
    type: 'TextRun',
    text: segment.text,
    ...(segment.strong || segment.value?.missing ? { weight: 'Bolder' } : {}),
    ...(segment.value ? { underline: true } : {}),
    ...(segment.href ? { selectAction: { type: 'Action.OpenUrl', url: absolute(segment.href, options.baseUrl) } } : {}),
  }));
  const prefix = options.prefix ? [{ type: 'TextRun', text: options.prefix }] : [];
  return { type: 'RichTextBlock', inlines: [...prefix, ...inlines], spacing: options.indent ? 'Small' : 'Default' };
}

const absolute = (href: string, baseUrl: string) => (href.startsWith('/') ? `${baseUrl}${href}` : href);

/**
 * A button that is pressed in place. Clients without Action.Execute fall back to Action.Submit, which carries no verb of its
 * own, so the verb also stands in the data.
 */
export function press(title: string, verb: string, data: Readonly<Record<string, unknown>>, style?: 'positive'): Element {
  const payload = { verb, ...data };
  const common = { title, data: payload, ...(style ? { style } : {}) };
  return { type: 'Action.Execute', verb, ...common, fallback: { type: 'Action.Submit', ...common } };
}

export const open = (title: string, url: string): Element => ({ type: 'Action.OpenUrl', title, url });

export const actionSet = (actions: readonly Element[]): Element => ({ type: 'ActionSet', actions });
