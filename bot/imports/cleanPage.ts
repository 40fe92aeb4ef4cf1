import { cleanTable } from './cleanTable.ts';
import { attribute, element, find, type HastNode, isElement, textNode, textOf } from './hast.ts';

/** What says nothing when it is read as text. */
const dropped = new Set([
  'script', 'style', 'noscript', 'template', 'nav', 'aside', 'footer', 'menu', 'dialog', 'head',
  'img', 'picture', 'svg', 'video', 'audio', 'iframe', 'object', 'embed', 'canvas', 'map',
  'input', 'select', 'textarea', 'button', 'label', 'datalist', 'progress', 'meter',
]); // biome-ignore format: a table
const droppedRoles = new Set([
  'navigation',
  'banner',
  'contentinfo',
  'search',
  'dialog',
  'alertdialog',
  'complementary',
]);

/** The part of a page that people came for: its only <main> or <article>, else its body. */
export function contentOf(root: HastNode): HastNode {
  for (const name of ['main', 'article']) {
    const found = find(root, name);
    const [only] = found;
    if (only && found.length === 1 && textOf(only).trim() !== '') return only;
  }
  return find(root, 'body')[0] ?? root;
}

/**
 * The page without scripts, styles, navigation, images and controls, its links absolute or plain text: a relative address would
 * lead into Bündel's own pages. Tables get a header row, so that none of their rows is taken for one.
 * @param base the page's own address, where it says it
 */
export function cleanPage(node: HastNode, base: string | undefined): HastNode {
  const children = (node.children ?? []).flatMap((child) => cleanChild(child, base));
  return { ...node, children };
}

function cleanChild(node: HastNode, base: string | undefined): HastNode[] {
  if (node.type === 'text') return [node];
  if (node.type !== 'element' || isDropped(node)) return [];
  const clean = cleanPage(node, base);
  if (isElement(node, 'a')) return cleanLink(clean, base);
  if (isElement(node, 'sup')) return [raised(clean)];
  return isElement(node, 'table') ? cleanTable(clean) : [clean];
}

function isDropped(node: HastNode): boolean {
  // A banner may hold the page's title; without one it holds the logo and the menu.
  const speaks = find(node, 'h1').length > 0;
  if (isElement(node, 'header') || attribute(node, 'role') === 'banner') return !speaks;
  return (
    dropped.has(node.tagName ?? '') ||
    droppedRoles.has(attribute(node, 'role')) ||
    attribute(node, 'ariaHidden') === 'true' ||
    'hidden' in (node.properties ?? {}) ||
    /display\s*:\s*none/i.test(attribute(node, 'style'))
  );
}

function cleanLink(link: HastNode, base: string | undefined): HastNode[] {
  const href = attribute(link, 'href').trim();
  // The arrow back from a footnote.
  if (/^#footnote-ref/.test(href)) return [];
  const address = addressOf(href, base);
  return [address ? { ...link, properties: { href: address } } : element('span', link.children ?? [])];
}

function addressOf(href: string, base: string | undefined): string | undefined {
  if (href === '' || href.startsWith('#')) return undefined;
  const url = URL.parse(href, base);
  return url && /^(https?|mailto):$/.test(url.protocol) ? url.href : undefined;
}

/** m² stays m²; a raised number that is more than that stays on the line. */
function raised(sup: HastNode): HastNode {
  const digit = { '1': '¹', '2': '²', '3': '³' }[textOf(sup).trim()];
  return digit ? textNode(digit) : element('span', sup.children ?? []);
}
