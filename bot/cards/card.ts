import type { Segment } from '../../core/article/blocks.ts';
import type { CardMessage } from '../../core/messenger.ts';
import { asSentence } from '../../core/words/format.ts';
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
  return {
    summary: parts.summary,
    card: {
      type: 'AdaptiveCard',
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      version: '1.5',
      lang: 'de',
      speak: parts.speak ?? parts.summary,
      fallbackText: `${asSentence(parts.summary)} ${words.cardFallback}`,
      msteams: { width: 'Full' },
      body: parts.body.filter((element) => element !== undefined),
      ...(parts.actions && parts.actions.length > 0 ? { actions: parts.actions } : {}),
    },
  };
}

/** Teams reads a TextBlock as Markdown: „2. Halbjahr“ would become a list, and „Vergabe_2026_neu“ would lose its underscores. */
const markdown = /[\\*_`~[\]<>|]|&#?\w+;|^\s*(?:\d+[.)]|[-+#]+)\s|\n/u;

/** Text as it is written, whatever Markdown would make of it. */
function plain(value: string, look: Element, spacing?: 'Small' | 'Medium'): Element {
  const place = spacing ? { spacing } : {};
  if (!markdown.test(value)) return { type: 'TextBlock', text: value, wrap: true, ...look, ...place };
  const { style: _, ...run } = look;
  return { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: value, ...run }], ...place };
}

const faint = { isSubtle: true, size: 'Small' };

export const heading = (value: string): Element => plain(value, { weight: 'Bolder', size: 'Medium', style: 'heading' });
/** A heading that opens an address. */
export const linkedHeading = (value: string, title: string, url: string): Element => ({
  type: 'Container',
  items: [plain(value, { weight: 'Bolder', size: 'Medium', color: 'Accent', style: 'heading' })],
  selectAction: open(title, url),
});
export const text = (value: string): Element => plain(value, {});
export const label = (value: string): Element => plain(value, { weight: 'Bolder' }, 'Medium');
export const small = (value: string): Element => plain(value, faint, 'Small');

/** A small line that ends in a link: calmer than one more button. */
export const smallWithLink = (value: string, title: string, url: string): Element => ({
  type: 'RichTextBlock',
  inlines: [
    ...(value ? [{ type: 'TextRun', text: `${value} `, ...faint }] : []),
    { type: 'TextRun', text: title, size: 'Small', selectAction: open(title, url) },
  ],
  spacing: 'Medium',
});

/** A sentence with one part of it in bold. */
export function withStrong(sentence: string, part: string): Element {
  const [before = '', ...after] = sentence.split(part);
  const runs = [{ text: before }, { text: part, weight: 'Bolder' }, { text: after.join(part) }];
  return { type: 'RichTextBlock', inlines: runs.map((run) => ({ type: 'TextRun', ...run })) };
}

/** Segments of an article as they stand there; a town value is underlined, so that it is seen to be the town's. */
export function rich(
  segments: readonly Segment[],
  options: { prefix?: string; baseUrl: string; close?: boolean },
): Element {
  const inlines = segments.map((segment) => ({
    type: 'TextRun',
    text: segment.value?.missing ? `[${segment.text}]` : segment.text,
    ...(segment.strong || segment.value?.missing ? { weight: 'Bolder' } : {}),
    ...(segment.value ? { underline: true } : {}),
    ...(segment.href ? { selectAction: { type: 'Action.OpenUrl', url: absolute(segment.href, options.baseUrl) } } : {}),
  }));
  const prefix = options.prefix ? [{ type: 'TextRun', text: options.prefix }] : [];
  return { type: 'RichTextBlock', inlines: [...prefix, ...inlines], ...(options.close ? { spacing: 'Small' } : {}) };
}

const absolute = (href: string, baseUrl: string) => (href.startsWith('/') ? `${baseUrl}${href}` : href);

/**
 * A button that is pressed in place. Clients without Action.Execute fall back to Action.Submit, which carries no verb of its
 * own, so the verb also stands in the data.
 */
export function press(
  title: string,
  verb: string,
  data: Element,
  look: { style?: 'positive'; tooltip?: string; associatedInputs?: 'none' } = {},
): Element {
  const common = { title, data: { verb, ...data }, ...look };
  return { type: 'Action.Execute', verb, ...common, fallback: { type: 'Action.Submit', ...common } };
}

export const open = (title: string, url: string): Element => ({ type: 'Action.OpenUrl', title, url });

export const actionSet = (actions: readonly Element[]): Element => ({ type: 'ActionSet', actions });

/** Text with its one button beside it. */
export const row = (texts: readonly Element[], button: Element): Element => ({
  type: 'ColumnSet',
  spacing: 'Medium',
  columns: [
    { type: 'Column', width: 'stretch', verticalContentAlignment: 'Center', items: texts },
    { type: 'Column', width: 'auto', verticalContentAlignment: 'Center', items: [actionSet([button])] },
  ],
});
