import fc from 'fast-check';
import { parseBlocks } from '../../../core/article/parse.ts';
import { passagesOf } from '../../../core/article/passages.ts';

const blocksOf = (markdown: string) => parseBlocks(markdown, new Map(), (key) => key);
const long = (word: string) => `${word} `.repeat(120).trim();

test('what stands under one heading is a passage, and the heading is told with it', () => {
  expect(
    passagesOf(
      blocksOf('Vorweg.\n\n## Antrag\n\nEins.\n\nZwei.\n\n### Im Ausland\n\nDrei.\n\n## Leer\n\n## Frist\n\nVier.'),
    ),
  ).toEqual([
    { range: { from: 0, to: 0 }, text: 'Vorweg.' },
    { range: { from: 2, to: 3 }, heading: 'Antrag', text: 'Eins.\nZwei.' },
    { range: { from: 5, to: 5 }, heading: 'Antrag – Im Ausland', text: 'Drei.' },
    { range: { from: 8, to: 8 }, heading: 'Frist', text: 'Vier.' },
  ]);
});

test('a long section is split between blocks', () => {
  const blocks = blocksOf(['## Lang', long('eins'), long('zwei'), long('drei')].join('\n\n'));
  expect(passagesOf(blocks).map(({ range }) => [range.from, range.to])).toEqual([
    [1, 1],
    [2, 2],
    [3, 3],
  ]);
});

test('a list is never parted from the paragraph that leads to it', () => {
  const blocks = blocksOf([long('Text'), `${long('So')} geht es:`, `1. ${long('erst')}\n2. dann`].join('\n\n'));
  expect(passagesOf(blocks).map(({ range }) => [range.from, range.to])).toEqual([
    [0, 0],
    [1, 2],
  ]);
});

test('every block that is no heading stands in exactly one passage, in order', () => {
  const part = fc.constantFrom('## H', '### I', 'Absatz.', '- a\n- b', '1. c', long('lang'), '> q');
  fc.assert(
    fc.property(fc.array(part, { maxLength: 15 }), (parts) => {
      const blocks = blocksOf(parts.join('\n\n'));
      const covered = passagesOf(blocks).flatMap(({ range }) =>
        Array.from({ length: range.to - range.from + 1 }, (_, at) => range.from + at),
      );
      expect(covered).toEqual([...blocks.keys()].filter((at) => blocks[at]?.type !== 'heading'));
    }),
  );
});
