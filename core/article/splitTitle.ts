import { lexer, type Token, type Tokens } from 'marked';
import { plainText } from './plainText.ts';
import { segmentsOf } from './segments.ts';

/** What the headings of a text say about its title, and the text that is left beside it. */
export interface SplitTitle {
  /** The first heading. */
  heading?: string;
  /** No other heading stands on its level or above it: it speaks for the whole text. */
  sole: boolean;
  /** The text; without the heading where it stands first and speaks for the whole, since the title stands above it anyway. */
  markdown: string;
}

/** Finds the heading that is a text's title. A heading with a town value (`{{…}}`) is none: a title has no values. */
export function splitTitle(markdown: string): SplitTitle {
  const tokens = lexer(markdown).filter((token) => token.type !== 'space');
  const headings = tokens.filter((token) => token.type === 'heading') as Tokens.Heading[];
  const first = headings[0];
  const heading = first && titleOf(first);
  if (!first || !heading) return { sole: false, markdown: markdown.trim() };
  const sole = headings.every((other) => other === first || other.depth > first.depth);
  const leads = sole && tokens[0] === first && tokens.length > 1;
  return { heading, sole, markdown: leads ? textAfter(tokens, markdown) : markdown.trim() };
}

function titleOf(heading: Tokens.Heading): string | undefined {
  if (heading.raw.includes('{{')) return undefined;
  const table = { values: new Map(), missing: () => '' };
  return plainText(segmentsOf(heading.tokens, { keys: [], table })) || undefined;
}

function textAfter([first]: readonly Token[], markdown: string): string {
  const text = markdown.replace(/\r\n?/g, '\n').trimStart();
  return text.slice(first?.raw.trimStart().length ?? 0).trim();
}

/** A title block as pandoc writes it: lines that begin with `%` at the very top, the first of them the title. */
export function splitPercentBlock(markdown: string): { title?: string; notes: string[]; markdown: string } {
  const lines = markdown.split('\n');
  const end = lines.findIndex((line) => !line.startsWith('% '));
  const [title, ...notes] = lines.slice(0, Math.max(end, 0)).map((line) => line.slice(2).replace(/\s+/g, ' ').trim());
  return { ...(title ? { title } : {}), notes, markdown: lines.slice(Math.max(end, 0)).join('\n').trim() };
}
