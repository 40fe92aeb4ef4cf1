import { FileRefusal } from './fileRefusal.ts';
import { limits } from './limits.ts';

/** A node of a parsed page, as far as it is looked at here. */
export interface HastNode {
  type: string;
  tagName?: string;
  properties?: Record<string, unknown>;
  children?: HastNode[];
  value?: string;
}

export const isElement = (node: HastNode, ...names: string[]) =>
  node.type === 'element' && names.includes(node.tagName ?? '');

/** A node's attribute as text; lists (class, rel) with spaces. */
export function attribute({ properties }: HastNode, name: string): string {
  const value = properties?.[name];
  return Array.isArray(value) ? value.join(' ') : value === undefined || value === null ? '' : String(value);
}

/** What a node says, white space as it stands. */
export function textOf(node: HastNode): string {
  return node.type === 'text' ? (node.value ?? '') : (node.children ?? []).map(textOf).join('');
}

/** All elements of these names, in order. */
export function find(node: HastNode, ...names: string[]): HastNode[] {
  const own = isElement(node, ...names) ? [node] : [];
  return [...own, ...(node.children ?? []).flatMap((child) => find(child, ...names))];
}

export const element = (tagName: string, children: HastNode[]): HastNode => ({
  type: 'element',
  tagName,
  properties: {},
  children,
});

export const textNode = (value: string): HastNode => ({ type: 'text', value });

/** @throws FileRefusal `tooDeep`; without recursion, since that is what a deep page would break */
export function checkDepth(root: HastNode): void {
  let level: HastNode[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limits.depth) throw new FileRefusal('tooDeep', String(limits.depth));
    level = level.flatMap((node) => node.children ?? []);
  }
}
