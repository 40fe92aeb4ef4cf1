import type { Block } from '../../core/article/blocks.ts';
import { plainText } from '../../core/article/plainText.ts';
import { quote } from '../../core/search/quote.ts';
import { readMlqa } from '../data/mlqa.ts';
import type { MeasurementOptions } from '../measurement.ts';
import { mean } from '../statistics.ts';
import { atLeast, type Figure, percent } from '../table.ts';

/** Given the right passage: how often the two quoted sentences hold an answer that people marked. */
export function quoting(_options: MeasurementOptions): Figure[] {
  const { questions, passages } = readMlqa();
  const held = questions.map(({ question, passageId, answers }) => {
    const block: Block = { type: 'paragraph', segments: [{ text: passages.get(passageId) ?? '' }] };
    const quoted = quote([block], { from: 0, to: 0 }, question).blocks.map(textOf).join(' ');
    return answers.some((answer) => even(quoted).includes(even(answer))) ? 1 : 0;
  });
  return [atLeast('MLQA-de, two quoted sentences hold the answer', 0.85, mean(held), percent)];
}

const textOf = (block: Block): string => (block.type === 'paragraph' ? plainText(block.segments) : '');

const even = (text: string): string => text.replace(/\s+/g, ' ').trim();
