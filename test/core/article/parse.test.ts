import fc from 'fast-check';
import type { Block } from '../../../core/article/blocks.ts';
import { parseBlocks, plainText } from '../../../core/article/parse.ts';
import { blockText } from '../../../core/article/plainText.ts';
import type { TownValue } from '../../../core/article/townValue.ts';

const limit: TownValue = {
  id: 'wertgrenze.direktauftrag',
  value: '5.000 Euro',
  source: 'Dienstanweisung Vergabe § 3',
  validFrom: '2026-01-01',
  ownerUnitId: 'FIN-VERG',
  review: '2027-01-01',
};
const portal: TownValue = { ...limit, id: 'portal.adresse', value: 'https://portal.example/antrag' };
const values = new Map([limit, portal].map((value) => [value.id, value]));
const missing = (key: string) => `Diese Angabe fehlt noch (${key}).`;
const parse = (markdown: string) => parseBlocks(markdown, values, missing);
const texts = (blocks: Block[]) => blocks.map(blockText);
const segmentsIn = (blocks: Block[]) => blocks.flatMap((b) => (b.type === 'list' ? b.items.flat() : b.segments));

test('headings, paragraphs and lists become blocks; other heading levels are clamped to two and three', () => {
  expect(parse('# Eins\n\nText\n\n#### Vier\n\n1. a\n2. b\n\n- c')).toEqual([
    { type: 'heading', level: 2, segments: [{ text: 'Eins' }] },
    { type: 'paragraph', segments: [{ text: 'Text' }] },
    { type: 'heading', level: 3, segments: [{ text: 'Vier' }] },
    { type: 'list', ordered: true, items: [[{ text: 'a' }], [{ text: 'b' }]] },
    { type: 'list', ordered: false, items: [[{ text: 'c' }]] },
  ]);
});

test('the items of a nested list follow the item they belong to', () => {
  expect(texts(parse('1. eins\n   - innen\n     - ganz innen\n2. zwei'))).toEqual(['eins\ninnen\nganz innen\nzwei']);
});

test('code, quotes and tables stay readable as paragraphs', () => {
  expect(
    texts(parse('> Zitat\n\n```\nconst a = "&amp;"\n```\n\n| Art | Betrag |\n|---|---|\n| Auto | 30 Cent |\n| | 5 |')),
  ).toEqual(['Zitat', 'const a = "&amp;"', 'Art: Auto; Betrag: 30 Cent', 'Betrag: 5']);
});

test('raw HTML leaves its text only, and scripts nothing', () => {
  const blocks = parse(
    '<div onclick="x()">Hallo <b>Welt</b></div>\n\n<script>alert(1)</script>\n\nA<br>B <i>kursiv</i> &lt;b&gt; &auml;',
  );
  expect(texts(blocks)).toEqual(['Hallo Welt', 'A B kursiv <b> ä']);
});

test('bold text is marked, and links lead to the web, a mailbox or an own page only', () => {
  expect(
    segmentsIn(parse('**fett** [a](https://a.example/x) [b](mailto:b@town.example) [c](/articles/reise-02)')),
  ).toEqual([
    { text: 'fett', strong: true },
    { text: ' ' },
    { text: 'a', href: 'https://a.example/x' },
    { text: ' ' },
    { text: 'b', href: 'mailto:b@town.example' },
    { text: ' ' },
    { text: 'c', href: '/articles/reise-02' },
  ]);
});

test.each([
  'javascript:alert(1)',
  'JaVaScript:alert(1)',
  'java&#115;cript:alert(1)',
  '&#x6A;avascript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  '//evil.example',
  '/\\\\evil.example',
  'file:///etc/passwd',
  'ftp://a.example',
  'x.html',
  '#anker',
])('a link to %s is only its words', (href) => {
  expect(segmentsIn(parse(`[Klick](${href})`)).map(({ text, href: kept }) => [text, kept])).toEqual([
    ['Klick', undefined],
  ]);
});

test('a town value stands in its own segment with its key and source', () => {
  expect(
    segmentsIn(parse('Bis **{{wertgrenze.direktauftrag}}** und {{ wertgrenze.direktauftrag }} genügt ein Vermerk.')),
  ).toEqual([
    { text: 'Bis ' },
    { text: '5.000 Euro', strong: true, value: { key: limit.id, source: limit.source } },
    { text: ' und ' },
    { text: '5.000 Euro', value: { key: limit.id, source: limit.source } },
    { text: ' genügt ein Vermerk.' },
  ]);
});

test('a value that the town does not have reads as the sentence that says so, and is marked', () => {
  expect(segmentsIn(parse('Frist: {{reise.frist}}'))).toEqual([
    { text: 'Frist: ' },
    { text: 'Diese Angabe fehlt noch (reise.frist).', value: { key: 'reise.frist', missing: true } },
  ]);
});

test('a value is text, never Markdown or HTML', () => {
  const nasty = new Map([['a', { ...limit, id: 'a', value: '**x** <b>y</b> [z](https://z.example) {{b}}' }]]);
  expect(parseBlocks('{{a}}', nasty, missing)).toEqual([
    {
      type: 'paragraph',
      segments: [{ text: '**x** <b>y</b> [z](https://z.example) {b}', value: { key: 'a', source: limit.source } }],
    },
  ]);
});

test('a value may be the address of a link; without it the link is only its words', () => {
  expect(segmentsIn(parse('[Portal]({{portal.adresse}}) [Weg]({{gibt.es.nicht}})'))).toEqual([
    { text: 'Portal', href: 'https://portal.example/antrag' },
    { text: ' Weg' },
  ]);
});

test.each([
  '{{ key }}',
  '{{Unknown Key}}',
  '{{}}',
  '{{{x}}}',
  '{{a\nb}}',
  '{{offen',
  'zu}}',
  '`{{x}}`',
  '{**{**x}}',
  '&#123;&#123;x}}',
  '{<b>{</b>x}}',
  '\\{\\{x\\}\\}',
  '| {{a|b}} |\n|---|\n| {{c}} |',
  '<p title="{{x}}">{{y}}</p>',
])('no brace pair is left of %j', (markdown) => expect(texts(parse(markdown)).join('\n')).not.toMatch(/\{\{|\}\}/));

test.each(['>', '- ', '1. ', '> - '])('thousands of nested %j are text, not a failure', (marker) => {
  expect(texts(parse(`${marker.repeat(5000)}Hallo`)).join()).toContain('Hallo');
});

const oddMarkdown = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '{{',
        '}}',
        '{',
        '}',
        '{{wertgrenze.direktauftrag}}',
        '{{ x }}',
        '**',
        '*',
        '`',
        '```\n',
        '[',
        '](',
        ')',
        '<b>',
        '</b>',
        '<!--',
        '\n',
        '\n\n',
        '- ',
        '1. ',
        '# ',
        '> ',
        '|',
        '|-|\n',
        '&#123;',
        '&lbrace;',
        '\\',
        '\uE000',
        '\uE001',
        '0',
        ' ',
        'ä',
      ),
      fc.string({ maxLength: 6, unit: 'binary' }),
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''));

test('whatever is typed, no brace pair survives, segments are never empty, and only openable links are kept', () => {
  fc.assert(
    fc.property(oddMarkdown, (markdown) => {
      const blocks = parse(markdown);
      for (const block of blocks) {
        for (const segments of block.type === 'list' ? block.items : [block.segments]) {
          expect(segments.length).toBeGreaterThan(0);
          expect(plainText(segments)).not.toMatch(/\{\{|\}\}/);
          for (const { text, href } of segments) {
            expect(text).not.toBe('');
            expect(href ?? '/').toMatch(/^(https?:\/\/|mailto:|\/(?!\/))/i);
          }
        }
      }
    }),
    { numRuns: 2000 },
  );
});
