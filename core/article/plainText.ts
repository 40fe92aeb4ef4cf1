import type { Block, Segment } from './blocks.ts';

/** What the segments say, without marks. */
export function plainText(segments: readonly Segment[]): string {
  return segments.map((segment) => segment.text).join('');
}

/** What a block says; the items of a list are lines. */
export function blockText(block: Block): string {
  return block.type === 'list' ? block.items.map(plainText).join('\n') : plainText(block.segments);
}
