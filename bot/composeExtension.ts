import type { CardMessage } from '../core/messenger.ts';

/** The one search command of the app's message extension; its name stands in appPackage/manifest.json. */
const searchCommand = { id: 'searchArticles', parameter: 'q' };

/** Teams asks for 25 at a time. */
const pageAtMost = 25;
const skipAtMost = 1_000;

/** What somebody looks for from the compose box. */
export interface ComposeSearch {
  /** Empty when the search has just been opened. */
  text: string;
  skip: number;
  count: number;
}

/** What was found: the line in the list, and the card that is posted when it is chosen. */
export interface ComposeItem {
  title: string;
  text: string;
  card: CardMessage;
}

export type ComposeFound = { items: readonly ComposeItem[] } | { sentence: string };

/**
 * Reads the value of a `composeExtension/query` invoke: `{ commandId, parameters: [{ name, value }], queryOptions: { skip, count } }`;
 * on opening the only parameter is `{ name: 'initialRun', value: 'true' }`.
 * @returns `otherCommand` for a command that this app has not, `unreadable` for what no client of Teams sends
 */
export function composeSearchIn(value: unknown): ComposeSearch | 'otherCommand' | 'unreadable' {
  const { commandId, parameters, queryOptions } = fieldsOf(value);
  if (typeof commandId !== 'string') return 'unreadable';
  if (commandId !== searchCommand.id) return 'otherCommand';
  if (parameters !== undefined && !Array.isArray(parameters)) return 'unreadable';
  const given = (parameters ?? []).map(fieldsOf).find(({ name }) => name === searchCommand.parameter)?.value;
  if (given !== undefined && typeof given !== 'string') return 'unreadable';
  const { skip, count } = fieldsOf(queryOptions);
  return {
    text: (given ?? '').replace(/\s+/g, ' ').trim(),
    skip: wholeNumber(skip, 0, skipAtMost),
    count: Math.max(1, wholeNumber(count, pageAtMost, pageAtMost)),
  };
}

/** The answer to the invoke, as Teams wants it: a list whose entries are cards with a preview, or a sentence. */
export function composeAnswer(found: ComposeFound): unknown {
  if ('sentence' in found) return { composeExtension: { type: 'message', text: found.sentence } };
  const attachments = found.items.map(({ title, text, card }) => ({
    contentType: 'application/vnd.microsoft.card.adaptive',
    content: card.card,
    preview: { contentType: 'application/vnd.microsoft.card.thumbnail', content: { title, text: asText(text) } },
  }));
  return { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } };
}

/** The text of a thumbnail card is read as HTML. */
const asText = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

function wholeNumber(value: unknown, otherwise: number, atMost: number): number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? Math.min(value, atMost) : otherwise;
}
