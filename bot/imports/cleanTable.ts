import { element, find, type HastNode, isElement, textNode, textOf } from './hast.ts';

const blocks = ['p', 'div', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'br', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote'];

/**
 * A table as Markdown can say it: one paragraph per cell, and a first row of headings, empty ones where it has none. A table
 * with one column is layout, so its cells are plain text.
 */
export function cleanTable(table: HastNode): HastNode[] {
  const caption = find(table, 'caption').map((node) => element('p', node.children ?? []));
  const rows = rowsOf(table);
  const width = Math.max(0, ...rows.map((row) => cellsOf(row).length));
  if (width <= 1 || find(table, 'table').length > 1) {
    return [...caption, ...rows.flatMap(cellsOf).map((cell) => element('div', cell.children ?? []))];
  }
  const [first, ...others] = rows.map(oneLineCells);
  if (!first) return caption;
  const empty = element(
    'tr',
    Array.from({ length: width }, () => element('th', [])),
  );
  const top = isHead(first) ? [heads(first)] : [empty, first];
  return [...caption, element('table', [...top, ...others])];
}

function rowsOf(node: HastNode): HastNode[] {
  return (node.children ?? []).flatMap((child) =>
    isElement(child, 'tr') ? [child] : isElement(child, 'thead', 'tbody', 'tfoot') ? rowsOf(child) : [],
  );
}

function cellsOf(row: HastNode): HastNode[] {
  return (row.children ?? []).filter((cell) => isElement(cell, 'td', 'th'));
}

/** A row of <th>, or one that is wholly in bold. */
function isHead(row: HastNode): boolean {
  return cellsOf(row).every((cell) => isElement(cell, 'th') || isBold(cell));
}

function heads(row: HastNode): HastNode {
  return { ...row, children: cellsOf(row).map((cell) => ({ ...cell, tagName: 'th' })) };
}

function isBold(cell: HastNode): boolean {
  const bold = find(cell, 'strong', 'b').map(textOf).join('').trim();
  return bold !== '' && bold === textOf(cell).trim();
}

function oneLineCells(row: HastNode): HastNode {
  return {
    ...row,
    children: cellsOf(row).map((cell) => ({ ...cell, children: joined(pieces(cell)) })),
  };
}

/** What stands in a cell, piece by piece: each paragraph, list item or line is one. */
function pieces(node: HastNode): HastNode[][] {
  const found: HastNode[][] = [[]];
  for (const child of node.children ?? []) {
    if (isElement(child, ...blocks)) found.push(...pieces(child), []);
    else found.at(-1)?.push(child);
  }
  return found.filter((piece) => piece.map(textOf).join('').trim() !== '');
}

function joined(parts: readonly HastNode[][]): HastNode[] {
  return parts.flatMap((part, at) => {
    const before = parts[at - 1]?.map(textOf).join('').trim() ?? '';
    const separator = /[.:;,!?]$/.test(before) ? ' ' : ', ';
    return at === 0 ? part : [textNode(separator), ...part];
  });
}
