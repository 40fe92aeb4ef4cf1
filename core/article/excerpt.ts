import { sentencesOf } from '../search/sentences.ts';
import type { Block } from './blocks.ts';
import { blockText } from './plainText.ts';

/**
 * The beginning of some blocks as one line of plain text: whole sentences, as many as fit; a first sentence that is too long
 * ends at a word with „ …“. @param atMost characters
 */
export function excerpt(blocks: readonly Block[], atMost: number): string {
  const text = blocks.map(oneLine).join(' ').trim();
  if (text.length <= atMost) return text;
  const last = sentencesOf(text).findLast(({ to }) => to <= atMost);
  if (last) return text.slice(0, last.to);
  const cut = text.slice(0, atMost - 2);
  const word = cut.lastIndexOf(' ');
  return `${(word > 0 ? cut.slice(0, word) : cut).replace(/[\s,;:–-]+$/u, '')} …`;
}

/** The items of a list follow each other as in a sentence. */
const oneLine = (block: Block): string =>
  blockText(block)
    .replace(/(?<=[.!?:;,])\n/g, ' ')
    .replaceAll('\n', ', ');
