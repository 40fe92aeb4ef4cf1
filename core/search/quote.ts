import type { Block, BlockRange, Segment } from '../article/blocks.ts';
import { blockText, plainText } from '../article/plainText.ts';
import { bestTwo, fitOf, wantedIn } from './sentenceFit.ts';
import { type Span, sentencesOf } from './sentences.ts';

/** What is shown as the answer: the blocks, word for word, and where they stand in the article (`?b=3-5`). */
export interface Quote {
  range: BlockRange;
  blocks: readonly Block[];
}

/** Sentences of a quoted paragraph. */
const SENTENCES = 2;

/**
 * The part of a passage that answers: two sentences of a paragraph, or a list whole with the paragraph that
 * leads to it. Headings are left out; ties go to what stands first.
 * @param range the passage in the article's blocks
 */
export function quote(blocks: readonly Block[], range: BlockRange, question: string): Quote {
  const wanted = wantedIn(question);
  const candidates = candidatesIn(blocks, range);
  let best: Quote = candidates[0] ?? { range, blocks: blocks.slice(range.from, range.to + 1) };
  let most = -1;
  for (const candidate of candidates) {
    const fit = fitOf(candidate.blocks.map(blockText).join('\n'), wanted);
    if (fit > most) [best, most] = [candidate, fit];
  }
  return { range: best.range, blocks: best.blocks.flatMap((block) => cut(block, wanted)) };
}

function candidatesIn(blocks: readonly Block[], range: BlockRange): Quote[] {
  const candidates: Quote[] = [];
  for (let at = range.from; at <= range.to; at += 1) {
    const block = blocks[at];
    if (!block || block.type === 'heading') continue;
    const lead = at > range.from ? blocks[at - 1] : undefined;
    if (block.type === 'list' && lead?.type === 'paragraph') {
      candidates.push({ range: { from: at - 1, to: at }, blocks: [lead, block] });
    } else if (block.type === 'list' || blocks[at + 1]?.type !== 'list' || at === range.to) {
      candidates.push({ range: { from: at, to: at }, blocks: [block] });
    }
  }
  return candidates;
}

/** A long paragraph cut to the two sentences that fit best, each its own block where they do not stand together. */
function cut(block: Block, wanted: ReadonlyMap<string, number>): Block[] {
  if (block.type !== 'paragraph') return [block];
  const text = plainText(block.segments);
  const sentences = sentencesOf(text);
  if (sentences.length <= SENTENCES) return [block];
  const pieces: Span[] = [];
  for (const at of bestTwo(
    sentences.map(({ from, to }) => text.slice(from, to)),
    wanted,
  )) {
    const { from, to } = sentences[at] ?? { from: 0, to: 0 };
    const last = pieces.at(-1);
    if (last && sentences[at - 1]?.to === last.to) last.to = to;
    else pieces.push({ from, to });
  }
  return pieces.map((span) => ({ type: 'paragraph', segments: sliceSegments(block.segments, span) }));
}

function sliceSegments(segments: readonly Segment[], { from, to }: Span): Segment[] {
  let start = 0;
  return segments.flatMap((segment) => {
    const text = segment.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    start += segment.text.length;
    return text === '' ? [] : [{ ...segment, text }];
  });
}
