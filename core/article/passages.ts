import type { Block, BlockRange } from './blocks.ts';
import { blockText, plainText } from './plainText.ts';

/** A stretch of an article that can answer by itself. */
export interface Passage {
  range: BlockRange;
  /** The headings above it, outermost first, joined by ` – `. */
  heading?: string;
  text: string;
}

/** Characters from which a section is split; about two screens of a phone. */
const LONG = 1000;

/** The article's passages in order: what stands under one heading, long sections split between blocks. */
export function passagesOf(blocks: readonly Block[]): Passage[] {
  return sectionsOf(blocks).flatMap((section) =>
    pieces(section.units, blocks).map((range) => ({
      range,
      ...(section.heading && { heading: section.heading }),
      text: textOf(blocks, range),
    })),
  );
}

interface Section {
  heading: string;
  /** Ranges that must not be parted: a block, or a list with the paragraph that leads to it. */
  units: BlockRange[];
}

function sectionsOf(blocks: readonly Block[]): Section[] {
  const sections: Section[] = [];
  let above = '';
  let current: Section = { heading: '', units: [] };
  for (const [at, block] of blocks.entries()) {
    if (block.type === 'heading') {
      const own = plainText(block.segments);
      if (block.level === 2) above = own;
      current = { heading: block.level === 3 && above ? `${above} – ${own}` : own, units: [] };
    } else {
      if (current.units.length === 0) sections.push(current);
      addBlock(current.units, at, blocks);
    }
  }
  return sections;
}

function addBlock(units: BlockRange[], at: number, blocks: readonly Block[]): void {
  const last = units.at(-1);
  const leads = last && last.from === at - 1 && last.to === at - 1 && blocks[at - 1]?.type === 'paragraph';
  if (leads && blocks[at]?.type === 'list') last.to = at;
  else units.push({ from: at, to: at });
}

function pieces(units: readonly BlockRange[], blocks: readonly Block[]): BlockRange[] {
  const ranges: BlockRange[] = [];
  for (const unit of units) {
    const last = ranges.at(-1);
    if (last && textOf(blocks, { from: last.from, to: unit.to }).length <= LONG) last.to = unit.to;
    else ranges.push({ ...unit });
  }
  return ranges;
}

function textOf(blocks: readonly Block[], range: BlockRange): string {
  return blocks
    .slice(range.from, range.to + 1)
    .map(blockText)
    .join('\n');
}
