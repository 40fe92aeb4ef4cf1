import type { MarkedToken, Token } from 'marked';
import type { Segment } from './blocks.ts';
import { fillAddress, fillText, type ValueTable } from './fillValues.ts';

/** What inline tokens need to become segments. */
export interface InlineContext {
  keys: readonly string[];
  table: ValueTable;
}

interface Style {
  strong?: true;
  href?: string;
}

/** The segments of one block from the lexer's inline tokens: tidy, and without a brace pair. */
export function segmentsOf(tokens: readonly Token[], context: InlineContext): Segment[] {
  return tidy(inline(tokens, {}, context));
}

/** The segments of text that is no Markdown: code (taken literally) or what is left of HTML (entities decoded). */
export function literalSegments(text: string, context: InlineContext, decode = (piece: string) => piece): Segment[] {
  return tidy(fillText(text, context.keys, context.table, decode));
}

function inline(tokens: readonly Token[], style: Style, context: InlineContext): Segment[] {
  return (tokens as readonly MarkedToken[]).flatMap((token): Segment[] => {
    switch (token.type) {
      case 'strong':
        return inline(token.tokens ?? [], { ...style, strong: true }, context);
      case 'link':
        return inline(token.tokens ?? [], { ...style, ...linkStyle(token.href, context) }, context);
      case 'br':
        return [{ text: ' ' }];
      case 'html':
        return /^<br\b/i.test(token.raw) ? [{ text: ' ' }] : [];
      case 'checkbox':
        return [];
      case 'codespan':
        return styled(
          fillText(token.text, context.keys, context.table, (piece) => piece),
          style,
        );
      default:
        if ('tokens' in token && token.tokens) return inline(token.tokens, style, context);
        return styled(fillText('text' in token ? token.text : '', context.keys, context.table, decodeEntities), style);
    }
  });
}

function styled(segments: Segment[], style: Style): Segment[] {
  return segments.map(({ text, value }) => ({ text, ...style, ...(value && { value }) }));
}

function linkStyle(href: unknown, context: InlineContext): Style {
  const address = fillAddress(String(href ?? ''), context.keys, context.table);
  const decoded = address === undefined ? '' : decodeEntities(address);
  return isOpenable(decoded) ? { href: decoded } : {};
}

/** Only these open: the web, a mail, and own pages (`//host` and `/\host` would leave the product). */
function isOpenable(href: string): boolean {
  return /^(https?:\/\/[^\s/]|mailto:[^\s]|\/(?![/\\]))/i.test(href) && !/[\s\p{Cc}]|\{\{|\}\}/u.test(href);
}

const ENTITIES: Record<string, string> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', shy: '', sect: '§', euro: '€', ndash: '–', mdash: '—',
  hellip: '…', bdquo: '„', ldquo: '“', rdquo: '”', auml: 'ä', ouml: 'ö', uuml: 'ü', Auml: 'Ä', Ouml: 'Ö', Uuml: 'Ü',
  szlig: 'ß', lbrace: '{', rbrace: '}', lcub: '{', rcub: '}',
}; // biome-ignore format: a table

/** Character references as the characters they name; an unknown one stays as it is typed. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(\w{2,8}));/g, (all, decimal, hex, name) => {
    if (name) return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] ?? all) : all;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
  });
}

function tidy(segments: Segment[]): Segment[] {
  const merged: Segment[] = [];
  for (const segment of withoutBracePairs(segments)) {
    const text = segment.text.replace(/\s+/g, ' ');
    const last = merged.at(-1);
    const joins = last && !last.value && !segment.value && last.strong === segment.strong && last.href === segment.href;
    if (joins) last.text = (last.text + text).replace(/\s+/g, ' ');
    else if (text !== '') merged.push({ ...segment, text: last?.text.endsWith(' ') ? text.replace(/^ /, '') : text });
  }
  return trimmed(merged.filter((segment) => segment.text !== ''));
}

function trimmed(segments: Segment[]): Segment[] {
  const first = segments[0];
  if (first) first.text = first.text.replace(/^ /, '');
  const last = segments.at(-1);
  if (last) last.text = last.text.replace(/ $/, '');
  const kept = segments.filter((segment) => segment.text !== '');
  return kept.length === segments.length ? kept : trimmed(kept);
}

/**
 * A second equal brace is dropped wherever it stands, also when it comes from another segment, an entity or a value:
 * readers never see a brace pair, whatever an author mistyped.
 */
function withoutBracePairs(segments: Segment[]): Segment[] {
  let before = '';
  return segments.map((segment) => {
    let text = '';
    for (const character of segment.text) {
      if ((character === '{' || character === '}') && character === before) continue;
      text += character;
      before = character;
    }
    return { ...segment, text };
  });
}
