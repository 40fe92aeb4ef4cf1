import { strToU8 } from 'fflate';
import { type Converter, openConverter } from '../../../bot/imports/converter.ts';
import { parseBlocks, plainText } from '../../../core/article/parse.ts';
import { passagesOf } from '../../../core/article/passages.ts';
import { docxFile } from './docxFile.ts';
import { pdfFile } from './pdfFile.ts';

let converter: Converter;
beforeAll(() => {
  converter = openConverter();
});
afterAll(() => converter.close());

async function converted(path: string, bytes: Uint8Array | string) {
  const result = await converter.convert({ path, bytes: typeof bytes === 'string' ? strToU8(bytes) : bytes });
  if (!result.ok) throw new Error(result.code);
  return result.converted;
}

/** What a person reads, block by block. */
const read = (markdown: string) =>
  parseBlocks(markdown, new Map(), () => '?').flatMap((block) =>
    block.type === 'list' ? block.items.map((item) => `- ${plainText(item)}`) : [plainText(block.segments)],
  );

test('a Word document keeps headings and tables, and knows its day', async () => {
  const draft = await converted(
    'Personal/Merkblatt.docx',
    docxFile([
      { h: 1, text: 'Merkblatt Dienstreisen' },
      { p: 'Vor jeder Reise * stellen Sie {{reise.antrag}}.' },
      { h: 2, text: 'Fristen' },
      {
        table: [
          ['Reise', 'Frist'],
          ['Inland', 'zwei Wochen'],
          ['Ausland', 'vier Wochen'],
        ],
        head: true,
      },
      {
        table: [
          ['Montag', '8–12 Uhr'],
          ['Dienstag', '14–16 Uhr'],
        ],
      },
    ]),
  );
  expect(draft).toMatchObject({
    title: 'Merkblatt Dienstreisen',
    source: 'Personal/Merkblatt.docx',
    sourceDate: '2025-03-12',
  });
  expect(read(draft.markdown)).toEqual([
    'Vor jeder Reise * stellen Sie ?.',
    'Fristen',
    'Reise: Inland; Frist: zwei Wochen',
    'Reise: Ausland; Frist: vier Wochen',
    'Montag; 8–12 Uhr',
    'Dienstag; 14–16 Uhr',
  ]);
});

test('a PDF gets its headings, paragraphs across lines and pages, lists and rows back; margins go', async () => {
  const margins = (n: number) => [
    { text: 'Stadt Musterstadt', size: 9, y: 800 },
    { text: `Seite ${n} von 3`, size: 9, y: 30 },
  ];
  const draft = await converted(
    'fahrrad.pdf',
    pdfFile([
      [
        ...margins(1),
        { text: 'Dienstanweisung Dienstfahrräder', size: 20, y: 760 },
        { text: '1 Ausleihe', size: 14, y: 720 },
        { text: 'Ein Dienstfahrrad leihen Sie beim Haus-', y: 700 },
        { text: 'meister aus. Es steht im Keller und ist mit einem Zahlenschloss gesichert, dessen', y: 686 },
        { text: 'Zahl Sie bei der Ausleihe erhalten. Die Hin-', y: 672 },
        { text: 'und Rückgabe tragen Sie im Online-', y: 658 },
        { text: 'Kalender ein. Dieser Satz geht auf der nächsten Seite, die Sie gleich sehen werden,', y: 644 },
      ],
      [
        ...margins(2),
        { text: 'weiter und endet dort.', y: 760 },
        { text: 'Montag', y: 700 },
        { text: '8 bis 12 Uhr', x: 250, y: 700 },
        { text: 'Dienstag', y: 686 },
        { text: '14 bis 16 Uhr', x: 250, y: 686 },
        { text: '• Helm mitnehmen', y: 650 },
        { text: '• Licht prüfen (vorn & hinten)', y: 636 },
      ],
      [
        ...margins(3),
        { text: '§ 7 Zeitpunkt, Übertragbarkeit und Abgeltung des Urlaubs', y: 760 },
        { text: '(1) Das Rad geben Sie am selben Tag zurück.', y: 740 },
        { text: '(2) Schäden melden Sie sofort.', y: 726 },
      ],
    ]),
  );
  expect(draft).toMatchObject({
    title: 'Dienstanweisung Dienstfahrräder',
    source: 'fahrrad.pdf',
    sourceDate: '2025-03-12',
  });
  expect(read(draft.markdown)).toEqual([
    '1 Ausleihe',
    'Ein Dienstfahrrad leihen Sie beim Hausmeister aus. Es steht im Keller und ist mit einem Zahlenschloss gesichert, dessen Zahl Sie bei der Ausleihe erhalten. Die Hin- und Rückgabe tragen Sie im Online-Kalender ein. Dieser Satz geht auf der nächsten Seite, die Sie gleich sehen werden, weiter und endet dort.',
    'Montag; 8 bis 12 Uhr',
    'Dienstag; 14 bis 16 Uhr',
    '- Helm mitnehmen',
    '- Licht prüfen (vorn & hinten)',
    '§ 7 Zeitpunkt, Übertragbarkeit und Abgeltung des Urlaubs',
    '(1) Das Rad geben Sie am selben Tag zurück.',
    '(2) Schäden melden Sie sofort.',
  ]);
  const passages = passagesOf(parseBlocks(draft.markdown, new Map(), () => '?'));
  expect(passages.at(-1)?.heading).toBe('§ 7 Zeitpunkt, Übertragbarkeit und Abgeltung des Urlaubs');
});

const page = `<!doctype html><html lang="de"><head><meta charset="utf-8">
<title>Reisepass beantragen | Stadt Musterstadt</title><link rel="canonical" href="https://www.musterstadt.example/pass/">
<meta name="last-modified" content="2026-02-01T10:00:00+01:00"><style>p { color: red }</style></head>
<body><header><nav><a href="/">Start</a></nav></header><main><h1>Reisepass beantragen</h1>
<p>Den Pass beantragen Sie <b>persönlich</b> im <a href="../buergerbuero">Bürgerbüro</a>, 5&nbsp;m<sup>2</sup> Raum.<script>1</script></p>
<p>Nicht <a href="javascript:alert(1)">hier</a>, <a href="tel:123">anrufen</a>.</p><h2>Gebühren</h2>
<table><caption>Stand 2026</caption><tr><th>Alter</th><th>Gebühr</th></tr><tr><td>unter 24</td><td>37,50 EUR</td></tr>
<tr><td>ab 24</td><td><p>70,00 EUR</p><p>bar oder mit Karte</p></td></tr></table>
<table><tr><td>Eine Spalte ist nur Gestaltung.</td></tr></table>
<button>Drucken</button><p hidden>Versteckt</p></main><footer>Impressum</footer></body></html>`;

test('a page of the town’s website keeps what people came for, with links that lead out', async () => {
  const draft = await converted('pass.html', page);
  expect(draft).toMatchObject({
    title: 'Reisepass beantragen',
    source: 'Reisepass beantragen, https://www.musterstadt.example/pass/',
    sourceDate: '2026-02-01',
  });
  expect(read(draft.markdown)).toEqual([
    'Den Pass beantragen Sie persönlich im Bürgerbüro, 5 m² Raum.',
    'Nicht hier, anrufen.',
    'Gebühren',
    'Stand 2026',
    'Alter: unter 24; Gebühr: 37,50 EUR',
    'Alter: ab 24; Gebühr: 70,00 EUR, bar oder mit Karte',
    'Eine Spalte ist nur Gestaltung.',
  ]);
  expect(draft.markdown).toContain('(https://www.musterstadt.example/buergerbuero)');
  expect(draft.markdown).not.toMatch(/javascript|tel:|alert/);
});

test.each([
  [
    'the only heading of its level, which then stands above',
    '# Urlaub\n\nText\n\n## Antrag',
    'Urlaub',
    'Text\n\n## Antrag',
  ],
  ['the first heading where there are many', '# § 1\n\nText\n\n# § 2', '§ 1', '# § 1\n\nText\n\n# § 2'],
  ['a title block', '% Gesetz (G)\n% Ausfertigungsdatum: 08.01.1963\n\n# § 1\n\nText', 'Gesetz (G)', '# § 1\n\nText'],
  ['the front matter', '---\ntitle: A\nlayout: post\n---\n# B\n\nText', 'A', '# B\n\nText'],
  ['the file’s name where there is no heading', 'Nur Text', 'Mein Text', 'Nur Text'],
  ['the file’s name where the heading has a town value', '# Ab {{a.b}}\n\nText', 'Mein Text', '# Ab {{a.b}}\n\nText'],
])('Markdown takes its title from %s', async (_, text, title, markdown) => {
  expect(await converted('Mein_Text.md', text)).toMatchObject({ title, markdown });
});

test.each([
  ['UTF-8 with a byte order mark', Buffer.from('\uFEFFÜber § 7 „so“')],
  [
    'windows-1252',
    Buffer.from([0xdc, ...Buffer.from('ber '), 0xa7, ...Buffer.from(' 7 '), 0x84, ...Buffer.from('so'), 0x93]),
  ],
  ['UTF-16', Buffer.from('\uFEFFÜber § 7 „so“', 'utf16le')],
])('text in %s is read', async (_, bytes) => {
  expect((await converted('a.md', bytes)).markdown).toBe('Über § 7 „so“');
});
