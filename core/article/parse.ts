import { lexer, type Token, type Tokens } from 'marked';
import type { Block, Segment } from './blocks.ts';
import { holdValues } from './fillValues.ts';
import { decodeEntities, type InlineContext, literalSegments, segmentsOf } from './segments.ts';
import type { TownValue } from './townValue.ts';

export { plainText } from './plainText.ts';

/**
 * An article's Markdown as blocks, with the town's values filled in.
 * Headings keep two levels, nested lists become one, code, quotes and tables become paragraphs, raw HTML becomes its
 * text; links stay only to http(s), mailto and own pages (`/…`). No brace pair survives.
 * @param values the town's values by key
 * @param missing the sentence that stands where the town has no value of this key
 */
export function parseBlocks(
  markdown: string,
  values: ReadonlyMap<string, TownValue>,
  missing: (key: string) => string,
): Block[] {
  const held = holdValues(markdown);
  const context: InlineContext = { keys: held.keys, table: { values, missing } };
  try {
    return blocksOf(lexer(held.markdown), context);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // Nested deeper than the stack reaches (thousands of `>`): nobody means that as structure, so the lines are text.
    return held.markdown.split('\n').flatMap((line) => paragraph(literalSegments(line, context)));
  }
}

function blocksOf(tokens: readonly Token[], context: InlineContext): Block[] {
  return tokens.flatMap((token): Block[] => {
    switch (token.type) {
      case 'heading':
        return heading(token as Tokens.Heading, context);
      case 'list':
        return list(token as Tokens.List, context);
      case 'blockquote':
        return blocksOf(token.tokens ?? [], context);
      case 'table':
        return rows(token as Tokens.Table, context).flatMap(paragraph);
      case 'code':
        return paragraph(literalSegments(token.text, context));
      case 'html':
        return paragraph(literalSegments(withoutTags(token.raw), context, decodeEntities));
      case 'paragraph':
      case 'text':
        return paragraph(segmentsOf(token.tokens ?? [token], context));
      default:
        return [];
    }
  });
}

function heading(token: Tokens.Heading, context: InlineContext): Block[] {
  const segments = segmentsOf(token.tokens, context);
  return segments.length > 0 ? [{ type: 'heading', level: token.depth <= 2 ? 2 : 3, segments }] : [];
}

function paragraph(segments: Segment[]): Block[] {
  return segments.length > 0 ? [{ type: 'paragraph', segments }] : [];
}

function list(token: Tokens.List, context: InlineContext): Block[] {
  const items = token.items.flatMap((item) => itemsOf(item.tokens, context));
  return items.length > 0 ? [{ type: 'list', ordered: token.ordered, items }] : [];
}

/** A list item and, after it, the items of the lists inside it. */
function itemsOf(tokens: readonly Token[], context: InlineContext): Segment[][] {
  const own: Segment[] = [];
  const inner: Segment[][] = [];
  for (const block of blocksOf(tokens, context)) {
    if (block.type === 'list') inner.push(...block.items);
    else own.push(...(own.length > 0 ? [{ text: ' ' }] : []), ...block.segments);
  }
  return own.length > 0 ? [own, ...inner] : inner;
}

/** A table's rows, each readable by itself: `Kopf: Zelle; Kopf: Zelle`. Empty cells are left out. */
function rows(table: Tokens.Table, context: InlineContext): Segment[][] {
  return table.rows.map((row) => {
    const cells = row.flatMap((cell, column) => {
      const content = segmentsOf(cell.tokens, context);
      const head = segmentsOf(table.header[column]?.tokens ?? [], context);
      return content.length === 0 ? [] : [head.length === 0 ? content : [...head, { text: ': ' }, ...content]];
    });
    return cells.flatMap((cell, at) => (at === 0 ? cell : [{ text: '; ' }, ...cell]));
  });
}

function withoutTags(html: string): string {
  return html
    .replace(/<!--[\s\S]*?(-->|$)/g, ' ')
    .replace(/<(script|style)\b[\s\S]*?(<\/\1\s*>|$)/gi, ' ')
    .replace(/<\/?[a-z!?][^>]*(>|$)/gi, ' ');
}
