import fc from 'fast-check';
import { parseBlocks } from '../../../core/article/parse.ts';
import { blockText } from '../../../core/article/plainText.ts';
import { quote } from '../../../core/search/quote.ts';
import { sentencesOf } from '../../../core/search/sentences.ts';

const blocks = parseBlocks(
  `## Abrechnen

So geht es:

1. Formular öffnen.
2. Belege hochladen.

Die Abrechnung ist frei. Sie dauert nicht lange. Bei mehr als {{x}} zahlt Personal z. B. einen Abschlag. Der Antrag auf Abschlag kommt vor der Reise. Danach ist es zu spät. Ende.`,
  new Map([
    [
      'x',
      { id: 'x', value: '500 Euro', source: 'DA', validFrom: '2026-01-01', ownerUnitId: 'ZD', review: '2027-01-01' },
    ],
  ]),
  (key) => key,
);
const said = (question: string, from = 0, to = blocks.length - 1) => {
  const found = quote(blocks, { from, to }, question);
  return { range: found.range, text: found.blocks.map(blockText).join(' | ') };
};

test('the steps of a list stay together, with the paragraph that leads to them', () => {
  expect(said('Wie lade ich Belege hoch?')).toEqual({
    range: { from: 1, to: 2 },
    text: 'So geht es: | Formular öffnen.\nBelege hochladen.',
  });
});

test('of a long paragraph the two sentences that answer are quoted, word for word, and the value stays marked', () => {
  const found = quote(blocks, { from: 0, to: 3 }, 'Abschlag bei 500 Euro beantragen');
  expect(found.range).toEqual({ from: 3, to: 3 });
  expect(found.blocks.map(blockText)).toEqual([
    'Bei mehr als 500 Euro zahlt Personal z. B. einen Abschlag. Der Antrag auf Abschlag kommt vor der Reise.',
  ]);
  expect(found.blocks[0]).toHaveProperty('segments.1.value.key', 'x');
});

test('two sentences that do not stand together are two blocks', () => {
  expect(said('Was ist frei, und wann kommt der Antrag auf Abschlag?', 3, 3).text).toBe(
    'Die Abrechnung ist frei. | Der Antrag auf Abschlag kommt vor der Reise.',
  );
});

test('the heading is left out, also when nothing fits', () => {
  expect(said('Xylophon').range).toEqual({ from: 1, to: 2 });
});

test('abbreviations, dates and sections end no sentence', () => {
  const text = 'Am 24. November ist z. B. Schluss. Bis 50.000 Euro nach § 8 Abs. 2 Nr. 3 UVgO. Und dann? „Ja.“ Ende';
  expect(sentencesOf(text).map(({ from, to }) => text.slice(from, to))).toEqual([
    'Am 24. November ist z. B. Schluss.',
    'Bis 50.000 Euro nach § 8 Abs. 2 Nr. 3 UVgO.',
    'Und dann?',
    '„Ja.“',
    'Ende',
  ]);
});

test('Roman numerals, days, months and amounts end no sentence', () => {
  const text =
    'Ludwig XIV. Könige zahlten 3 Mio. Euro am hl. Abend. Offen ist Mo. 8 bis 12 Uhr und ab dem 3. Sept. 2026.';
  expect(sentencesOf(text)).toHaveLength(2);
});

test('a sentence that points back completes the one before it', () => {
  const text =
    'Der Abschlag wird im Portal beantragt. Er beträgt die Hälfte. Ohne Abschlag geht es auch. Der Portal-Zugang kostet nichts.';
  const paragraph = [{ type: 'paragraph' as const, segments: [{ text }] }];
  const { blocks: kept } = quote(paragraph, { from: 0, to: 0 }, 'Wo wird der Abschlag beantragt?');
  expect(kept.map(blockText).join(' ')).toBe('Der Abschlag wird im Portal beantragt. Er beträgt die Hälfte.');
});

test('sentences lose nothing but the blanks between them', () => {
  const piece = fc.constantFrom('Wort', 'Abs.', '3.', '.', '!', ' ', '  ', 'z. B.', '„', '“', 'ein', '\n');
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      const kept = sentencesOf(text).map(({ from, to }) => text.slice(from, to));
      expect(kept.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }),
  );
});

test('a quote is part of the article, whatever is asked', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(3), fc.nat(3), (question, a, b) => {
      const range = { from: Math.min(a, b), to: Math.max(a, b) };
      const found = quote(blocks, range, question);
      const whole = blocks.map(blockText).join('\n');
      for (const block of found.blocks) expect(whole).toContain(blockText(block));
      expect(found.range.from).toBeGreaterThanOrEqual(range.from);
      expect(found.range.to).toBeLessThanOrEqual(range.to);
    }),
  );
});
