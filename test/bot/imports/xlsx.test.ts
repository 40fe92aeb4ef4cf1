import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { type Converted, openTableReader } from '../../../bot/imports/converter.ts';
import { limits } from '../../../bot/imports/limits.ts';
import { readWorkbook } from '../../../bot/imports/xlsx.ts';
import { writeWorkbook } from '../../../bot/writeWorkbook.ts';
import type { Table } from '../../../core/plan/sheets/cells.ts';
import { largestFile, mostCells, type TableFileCode } from '../../../core/plan/sheets/fileCode.ts';
import { inertText } from '../../../core/plan/sheets/inert.ts';
import { planTables } from '../../../core/plan/sheets/planTables.ts';
import { planStates } from '../../../core/words/planSheetWords.ts';
import { about, aPlan, asRead, compared } from '../../core/plan/sheets/plans.ts';
import { sheetXml, textCell, workbookFile, workbookParts } from './workbookFile.ts';

const reader = openTableReader();
afterAll(() => reader.close());

const convert = (path: string, bytes: Uint8Array | string) =>
  reader.convert({ path, bytes: typeof bytes === 'string' ? strToU8(bytes) : bytes });
const codeOf = (read: Converted<Table[], TableFileCode>) => (read.ok ? 'read' : read.code);
const cellsOf = (tables: readonly Table[]) => tables.map(({ rows }) => rows.flatMap(({ cells }) => cells));

const plain = { Blatt: `<row r="1">${textCell('A1', 'Kürzel')}</row>` };
const cells = (count: number) => `<row>${'<c/>'.repeat(1_000)}</row>`.repeat(Math.ceil(count / 1_000));
const compound = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512)]);
const windows1252 = Buffer.from('K\xfcrzel;Kapazit\xe4t\r\nBO;18\r\n', 'latin1');
const doctype = '<!DOCTYPE worksheet [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
const laughs = `<!DOCTYPE l [<!ENTITY a "${'ha'.repeat(50)}"><!ENTITY b "${'&a;'.repeat(50)}">]>`;
const macroTypes = (workbookParts(plain)['[Content_Types].xml'] ?? '').replace(
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
);

const bad: Record<string, [code: TableFileCode, path: string, bytes: () => Uint8Array | string]> = {
  'a workbook with macros': ['macros', 'plan.xlsm', () => workbookFile(plain)],
  'macros behind another ending': ['macros', 'plan.xlsx', () => workbookFile(plain, { 'xl/vbaProject.bin': 'x' })],
  'a type with macros': ['macros', 'plan.xlsx', () => workbookFile(plain, { '[Content_Types].xml': macroTypes })],
  'macros of the older Excel': ['macros', 'plan.xlsx', () => workbookFile(plain, { 'xl/macrosheets/sheet1.xml': 'x' })],
  'a workbook of the older Excel': ['oldFormat', 'plan.xls', () => compound],
  'the same with another ending': ['oldFormat', 'plan.xlsx', () => compound],
  'one behind a password': ['encrypted', 'plan.xlsx', () => Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')])],
  'a CSV in windows-1252': ['csv', 'plan.csv', () => windows1252],
  'a CSV with the ending of a workbook': ['csv', 'plan.xlsx', () => windows1252],
  'a CSV in UTF-8 with broken umlauts': ['csv', 'plan.csv', () => 'KÃ¼rzel;KapazitÃ¤t\nBO;18\n'],
  'a picture': ['wrongContent', 'plan.xlsx', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13])],
  'a PDF': ['wrongContent', 'plan.xlsx', () => '%PDF-1.4, ;'],
  'nothing': ['wrongContent', 'plan.xlsx', () => ''],
  'another kind of file': ['unknownFormat', 'plan.pdf', () => '%PDF-1.4'],
  'a workbook with a wrong ending': ['unknownFormat', 'plan.ods', () => workbookFile(plain)],
  'a zip that is no workbook': ['wrongContent', 'plan.xlsx', () => zipSync({ 'a.txt': strToU8('x') })],
  'a workbook cut off': ['damaged', 'plan.xlsx', () => workbookFile(plain).subarray(0, 600)],
  'a sheet that is missing': ['damaged', 'plan.xlsx', () => workbookFile(plain, { 'xl/_rels/workbook.xml.rels': (workbookParts(plain)['xl/_rels/workbook.xml.rels'] ?? '').replace('sheet1', 'sheet9') })],
  'a sheet that is no XML': ['damaged', 'plan.xlsx', () => workbookFile(plain, { 'xl/worksheets/sheet1.xml': 'no xml' })],
  'a text of nowhere': ['damaged', 'plan.xlsx', () => workbookFile({ Blatt: '<row r="1"><c r="A1" t="s"><v>7</v></c></row>' })],
  'an external entity': ['unsafe', 'plan.xlsx', () => workbookFile(plain, { 'xl/worksheets/sheet1.xml': doctype + sheetXml('<row><c t="inlineStr"><is><t>&x;</t></is></c></row>') })],
  'a billion laughs': ['unsafe', 'plan.xlsx', () => workbookFile(plain, { 'xl/sharedStrings.xml': `${laughs}<sst><si><t>&b;</t></si></sst>` })],
  'UTF-16, in which one could hide': ['unsafe', 'plan.xlsx', () => workbookFile(plain, { 'xl/styles.xml': Buffer.from(`\ufeff${doctype}`, 'utf16le') })],
  'too large a file': ['tooLarge', 'plan.xlsx', () => new Uint8Array(largestFile + 1)],
  'a million cells': ['tooManyCells', 'plan.xlsx', () => workbookFile({ Blatt: cells(1_000_000) })],
  'too many cells on two sheets': ['tooManyCells', 'plan.xlsx', () => workbookFile({ A: cells(mostCells - 2_000), B: cells(3_000) })],
  'a cell far to the right': ['tooManyCells', 'plan.xlsx', () => workbookFile({ Blatt: `<row r="1">${textCell('XFD1', 'x')}</row>` })],
  'a zip bomb': ['zipBomb', 'plan.xlsx', () => declaring(workbookFile(plain), limits.unpacked / 2)],
  'a zip bomb that lies about its size': ['zipBomb', 'plan.xlsx', () => declaring(workbookFile(plain, { 'xl/worksheets/sheet1.xml': new Uint8Array(limits.readTables + 1).fill(0x20) }), 100)],
  'too many parts': ['tooManyEntries', 'plan.xlsx', () => workbookFile(plain, Object.fromEntries(Array.from({ length: limits.zipEntries }, (_, n) => [`xl/media/${n}.txt`, ''])))],
}; // biome-ignore format: a table

/** A zip whose directory says of every entry that it is so large, in bytes. */
function declaring(zip: Uint8Array, size: number): Uint8Array {
  const bytes = Buffer.from(zip);
  for (let at = bytes.indexOf('PK\u0001\u0002'); at >= 0; at = bytes.indexOf('PK\u0001\u0002', at + 4))
    bytes.writeUInt32LE(size, at + 24);
  return bytes;
}

test.each(Object.entries(bad))('%s is refused', async (_, [code, path, bytes]) => {
  expect(codeOf(await convert(path, bytes()))).toBe(code);
});

test('after all that the next file is read', async () => {
  const read = await convert('plan.XLSX', workbookFile(plain));
  expect(read).toEqual({ ok: true, converted: [{ name: 'Blatt', rows: [{ at: 1, cells: [{ text: 'Kürzel' }] }] }] });
});

test('a plan of 200 departments and 4,000 tasks is read in its memory, and is the same', async () => {
  const plan = aPlan(200, 20);
  // More time than a file has: other tests may be running beside this one.
  const fresh = openTableReader(30_000);
  const bytes = await writeWorkbook(planTables(plan, planStates, about()));
  const read = await fresh.convert({ path: 'plan.xlsx', bytes });
  await fresh.close();
  if (!read.ok) throw new Error(read.code);
  expect(compared(plan, read.converted)).toMatchObject({ differences: [], refused: [] });
});

test('cells are what they say: numbers, days of both calendars, faults, and formulas that nobody evaluates', () => {
  const styles = `<styleSheet xmlns="x"><numFmts><numFmt numFmtId="170" formatCode="dd\\.mm\\.yyyy"/><numFmt numFmtId="171" formatCode="0.0&quot; Tage, day&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>`;
  const row =
    '<row r="2"><c r="B2"><v>2.5</v></c><c r="C2" s="1"><v>46387</v></c><c r="D2" s="2"><v>46387.75</v></c><c r="E2" s="3"><v>3</v></c>' +
    '<c r="F2" t="str"><f>A1&amp;"x"</f><v>x</v></c><c r="G2"><f t="shared" si="0"/><v>1</v></c><c r="H2" t="e"><v>#REF!</v></c><c r="I2" t="b"><v>1</v></c>' +
    '<c r="J2" t="d"><v>2026-12-31T00:00:00</v></c><c r="K2" s="1"/><c r="L2" t="s"><v>0</v></c></row>';
  const texts =
    '<sst xmlns="x"><si><r><t>Rei</t></r><r><t xml:space="preserve">se &amp; mehr_x000D_</t></r><rPh><t>laut</t></rPh></si></sst>';
  const read = (workbook: string) =>
    readWorkbook(
      'a.xlsx',
      workbookFile(
        { Blatt: row },
        { 'xl/styles.xml': styles, 'xl/sharedStrings.xml': texts, 'xl/workbook.xml': workbook },
      ),
    );
  const workbook = workbookParts({ Blatt: '' })['xl/workbook.xml'] ?? '';
  expect(read(workbook)[0]?.rows).toEqual([
    {
      at: 2,
      cells: [
        undefined,
        { number: 2.5 },
        { day: '2026-12-31' },
        { day: '2026-12-31' },
        { number: 3 },
        { formula: true },
        { formula: true },
        { fault: '#REF!' },
        { truth: true },
        { day: '2026-12-31' },
        undefined,
        { text: 'Reise & mehr\r' },
      ],
    },
  ]);
  expect(read(workbook.replace('<workbookPr/>', '<workbookPr date1904="1"/>'))[0]?.rows[0]?.cells[2]).toEqual({
    day: '2031-01-01',
  });
});

test('what is written is read again, sign for sign, and no text is a formula', async () => {
  const texts = fc.sample(
    fc.string({
      unit: fc.constantFrom('=', '@', '\t', '\r', '\n', '<', '&', '"', 'ü', '€', '😀', '_x000D_', '\u0001', 'a', ' '),
    }),
    200,
  );
  const table = {
    name: 'Blatt',
    widths: [10],
    sticky: 1,
    rows: [
      ...texts.map((said) => [{ text: inertText(`x${said}`) }]),
      [{ day: '2026-02-28' }, { number: -2.5 }, { text: '=1+1' }],
    ],
  };
  const read = readWorkbook('a.xlsx', await writeWorkbook([table]));
  expect(cellsOf(read)).toEqual(cellsOf([asRead(table)]));
});

test('nothing that is not a workbook ends the reading in anything but a refusal', async () => {
  const workbook = workbookFile(plain);
  await fc.assert(
    fc.asyncProperty(fc.nat(workbook.length - 1), fc.nat(255), async (at, byte) => {
      const bytes = Uint8Array.from(workbook);
      bytes[at] = byte;
      expect(await convert('plan.xlsx', bytes)).toHaveProperty('ok');
    }),
    { numRuns: 60 },
  );
});

test('a workbook does not say when it was written, so that the same tables are the same bytes', async () => {
  const rows = [[{ text: 'Maßnahme' }, { number: 2.5 }, { day: '2026-11-24' }]];
  const bytes = await writeWorkbook([{ name: 'A', widths: [10], sticky: 0, rows }]);
  // Time and day of the first file in the archive (APPNOTE.TXT, 4.4.6): midnight of 1 January 1980.
  expect(Buffer.from(bytes).readUInt32LE(10)).toBe(0x0021_0000);
  expect(await writeWorkbook([{ name: 'A', widths: [10], sticky: 0, rows }])).toEqual(bytes);
});
