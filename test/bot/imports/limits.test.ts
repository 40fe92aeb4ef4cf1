import { createServer, type Server } from 'node:http';
import { strToU8, zipSync } from 'fflate';
import { type Converted, type Converter, openConverter } from '../../../bot/imports/converter.ts';
import { formats } from '../../../bot/imports/formats.ts';
import { limits } from '../../../bot/imports/limits.ts';
import { importSentences } from '../../../cli/importSentences.ts';
import { importRefusals } from '../../../core/article/importReport.ts';
import { docxFile, docxParts } from './docxFile.ts';
import { pdfFile } from './pdfFile.ts';

let converter: Converter;
let fetched: string[];
let outside: Server;
let home: string;
beforeAll(async () => {
  converter = openConverter();
  outside = createServer((request, response) => {
    fetched.push(request.url ?? '');
    response.end('x');
  }).listen(0, '127.0.0.1');
  await new Promise((listening) => outside.once('listening', listening));
  const address = outside.address();
  home = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});
beforeEach(() => {
  fetched = [];
});
afterAll(async () => {
  await converter.close();
  outside.close();
});

const text = [{ p: 'Ein Satz.' }];
const line = [{ text: 'Ein Satz.', y: 700 }];
const convert = (path: string, bytes: Uint8Array | string) =>
  converter.convert({ path, bytes: typeof bytes === 'string' ? strToU8(bytes) : bytes });
const codeOf = (result: Converted) => (result.ok ? 'converted' : result.code);
const markdownOf = (result: Converted) => (result.ok ? result.converted.markdown : result.code);

/** A zip whose directory says of every entry that it is `size` bytes long. */
function withDeclaredSize(zip: Uint8Array, size: number): Uint8Array {
  const bytes = Buffer.from(zip);
  for (let at = bytes.indexOf('PK\u0001\u0002'); at >= 0; at = bytes.indexOf('PK\u0001\u0002', at + 4))
    bytes.writeUInt32LE(size, at + 24);
  return bytes;
}

const zeros = (length: number) => new Uint8Array(length).fill(0x20);
const empty = Object.fromEntries(
  Array.from({ length: limits.zipEntries }, (_, n) => [`word/media/${n}.txt`, new Uint8Array(0)]),
);
const doctype = '<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
const compound = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512)]);

const bad: Record<string, [code: string, path: string, bytes: () => Uint8Array | string]> = {
  'an ending that nobody reads': ['unknownFormat', 'plan.xlsx', () => docxFile(text)],
  'a PDF that says it is a DOCX': ['wrongContent', 'a.docx', () => pdfFile([line])],
  'a DOCX that says it is a PDF': ['wrongContent', 'a.pdf', () => docxFile(text)],
  'a PDF that says it is Markdown': ['wrongContent', 'a.md', () => pdfFile([line])],
  'a picture that says it is a page': [
    'wrongContent',
    'a.html',
    () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]),
  ],
  'a zip that is no document': ['wrongContent', 'a.docx', () => zipSync({ 'a.txt': strToU8('x') })],
  'a document of the older Word': ['wrongContent', 'a.docx', () => compound],
  'a DOCX behind a password': [
    'encrypted',
    'a.docx',
    () => Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]),
  ],
  'a PDF behind a password': ['encrypted', 'a.pdf', () => pdfFile([line], { encrypted: true })],
  'a PDF without text': ['noText', 'a.pdf', () => pdfFile([[]])],
  'an empty page': ['noText', 'a.html', () => '<html><body><nav>Start</nav><script>1</script></body></html>'],
  'an empty file': ['noText', 'a.md', () => ''],
  'too many pages': ['tooManyPages', 'a.pdf', () => pdfFile(Array.from({ length: limits.pdfPages + 1 }, () => line))],
  'too many entries': ['tooManyEntries', 'a.docx', () => zipSync({ ...empty, 'word/document.xml': strToU8('<w/>') })],
  'a zip bomb that says so': ['zipBomb', 'a.docx', () => withDeclaredSize(docxFile(text), limits.unpacked / 2)],
  'a zip bomb by its ratio': [
    'zipBomb',
    'a.docx',
    () => docxFile(text, { 'word/media/a.png': zeros(limits.ratioFrom + 1) }),
  ],
  'a zip bomb that lies about its size': [
    'zipBomb',
    'a.docx',
    () => withDeclaredSize(docxFile(text, { 'word/document.xml': zeros(limits.read + 1) }), 100),
  ],
  'a DOCX cut off': ['damaged', 'a.docx', () => docxFile(text).subarray(0, 600)],
  'a PDF cut off': ['damaged', 'a.pdf', () => strToU8('%PDF-1.4\nnothing')],
  'a DOCX that is no XML': ['damaged', 'a.docx', () => docxFile(text, { 'word/document.xml': 'no xml' })],
  'a DOCX with an entity': [
    'unsafe',
    'a.docx',
    () => docxFile(text, { 'word/document.xml': `${doctype}${docxParts(text)['word/document.xml']}` }),
  ],
  'a page nested too deep': ['tooDeep', 'a.html', () => `${'<div>'.repeat(2_000)}x`],
  'a page nested deeper than the stack': ['tooDeep', 'a.html', () => `${'<div>'.repeat(20_000)}x`],
  'too long a text': ['tooLong', 'a.md', () => 'Ein Satz. '.repeat(limits.article / 10 + 1)],
  'a wrong field in the front matter': ['frontMatter', 'a.md', () => '---\ntitle: A\nreview: bald\n---\nText'],
};

test.each(Object.entries(bad))('%s is refused', async (_, [code, path, bytes]) => {
  expect(codeOf(await convert(path, bytes()))).toBe(code);
});

test('what a file needs too long for is ended, and the next file is read', async () => {
  const slow = openConverter(1);
  expect(codeOf(await slow.convert({ path: 'a.pdf', bytes: pdfFile([line]) }))).toBe('tooSlow');
  await slow.close();
  expect(markdownOf(await convert('a.md', 'Ein Satz.'))).toBe('Ein Satz.');
});

test('a file that needs more memory than there is for it ends its process and nothing else', async () => {
  const hungry = docxFile([], { 'word/document.xml': `<w:document>${'<a/>'.repeat(2_900_000)}</w:document>` });
  expect(['tooMuchMemory', 'zipBomb']).toContain(codeOf(await convert('a.docx', hungry)));
  expect(markdownOf(await convert('a.md', 'Ein Satz.'))).toBe('Ein Satz.');
});

test('nothing that a document points to is fetched', async () => {
  const drawing = `<w:p><w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:link="rId9"/></w:drawing></w:r></w:p>`;
  const body = docxParts(text)['word/document.xml'] ?? '';
  const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="${home}/a.png" TargetMode="External"/><Relationship Id="rId8" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="${home}/t.dotm" TargetMode="External"/></Relationships>`;
  const linked = docxFile(text, {
    'word/document.xml': body.replace('</w:body>', `${drawing}</w:body>`),
    'word/_rels/document.xml.rels': rels,
  });
  const entity = docxFile(text, {
    'word/styles.xml': `<!DOCTYPE w [<!ENTITY % x SYSTEM "${home}/x.dtd"> %x;]><w:styles/>`,
  });
  const page = `<link rel="stylesheet" href="${home}/a.css"><p>Ein Satz.</p><img src="${home}/a.png"><iframe src="${home}/"></iframe>`;
  expect(markdownOf(await convert('a.docx', linked))).toBe('Ein Satz.');
  expect(codeOf(await convert('b.docx', entity))).toBe('unsafe');
  expect(markdownOf(await convert('a.html', page))).toBe('Ein Satz.');
  expect(fetched).toEqual([]);
});

test.each(formats.map(({ name, endings }) => [name, endings] as const))(
  '%s refuses what is not its own, in every ending',
  async (_, endings) => {
    for (const ending of endings) {
      const result = await convert(`a.${ending.toUpperCase()}`, new Uint8Array([0, 1, 2, 3, 255, 254]));
      expect(result).toMatchObject({ ok: false, code: 'wrongContent' });
    }
  },
);

test('every refusal has a sentence for the person, and every sentence a reason that can occur', () => {
  expect(Object.keys(importSentences).sort()).toEqual([...importRefusals].sort());
  for (const sentence of Object.values(importSentences)) expect(sentence('X')).toMatch(/^[A-ZÄÖÜ‚].*\.$/);
});
