import fc from 'fast-check';
import { csvText } from '../../core/csv.ts';

test('a table has a byte order mark, semicolons and a line end after every row', () => {
  expect(
    csvText([
      ['Team', 'Stand'],
      ['Bürgerbüro', 'angekommen'],
    ]),
  ).toBe('\uFEFFTeam;Stand\r\nBürgerbüro;angekommen\r\n');
});

test.each([
  ['a;b', '"a;b"'],
  ['sagt „ja“', 'sagt „ja“'],
  ['sagt "ja"', '"sagt ""ja"""'],
  ['zwei\nZeilen', '"zwei\nZeilen"'],
  ['', ''],
  ['=1+1', "'=1+1"],
  ['+49 5700', "'+49 5700"],
  ['-5', "'-5"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', '"\'\r=1"'],
  ['=HYPERLINK("https://x";"y")', '"\'=HYPERLINK(""https://x"";""y"")"'],
  ['a=1', 'a=1'],
])('the cell %j is written %j', (text, written) => {
  expect(csvText([[text]])).toBe(`\uFEFF${written}\r\n`);
});

test('whatever stands in a cell, it is one cell and no formula', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const written = csvText([['vorn', text, 'hinten']]).slice(1);
      const inner = written.slice('vorn;'.length, -';hinten\r\n'.length);
      const plain = inner.startsWith('"') ? inner.slice(1, -1).replaceAll('""', '"') : inner;
      expect([text, `'${text}`]).toContain(plain);
      expect(plain).not.toMatch(/^[=+\-@\t\r\n]/);
      expect(inner.startsWith('"') || !/[;"\r\n]/.test(inner)).toBe(true);
    }),
  );
});
