import fc from 'fast-check';
import { readJsonLines } from '../../../core/town/jsonLines.ts';

const plain = (text: string): { value: unknown } | 'refused' => {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return 'refused';
  }
};

test('reads every JSON as JSON.parse does, however it is indented', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(0, 2, '\t'), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      const read = readJsonLines(text);
      expect(read.ok && { value: read.value }).toEqual(plain(text));
    }),
  );
});

test('refuses exactly the texts that JSON.parse refuses', () => {
  const sign = fc.constantFrom(
    '"',
    ',',
    ':',
    '{',
    '}',
    '[',
    ']',
    '0',
    '-',
    '.',
    'e',
    'true',
    '\\',
    '\t',
    '\n',
    'x',
    '/*',
  );
  const broken = fc.tuple(fc.jsonValue({ maxDepth: 2 }), fc.nat(), fc.nat(3), sign).map(([value, at, gone, put]) => {
    const text = JSON.stringify(value, null, 1);
    const index = at % (text.length + 1);
    return text.slice(0, index) + put + text.slice(index + gone);
  });
  fc.assert(
    fc.property(broken, (text) => {
      const read = readJsonLines(text);
      if (!read.ok && read.expected.includes('steht schon')) return; // JSON.parse lets the last of two equal fields win.
      expect(read.ok ? { value: read.value } : 'refused').toEqual(plain(text));
    }),
    { numRuns: 2000 },
  );
});

test('knows the line of every field and element, and of the next thing around one that is missing', () => {
  const read = readJsonLines('\uFEFF{\r\n "a": {"b": 1},\r\n "c": [\r\n  "x",\r\n  { "d":\r\n   2 }\r\n ]\r\n}');
  if (!read.ok) throw new Error(read.expected);
  const lines = [[], ['a'], ['a', 'b'], ['c', 0], ['c', 1], ['c', 1, 'd'], ['c', 1, 'missing'], ['missing']];
  expect(lines.map((path) => read.lineOf(path))).toEqual([1, 2, 2, 4, 5, 5, 5, 1]);
  expect([read.has(['a', 'b']), read.has(['a', 'c'])]).toEqual([true, false]);
});

test.each([
  ['', 1, 'ein Wert in gültigem JSON'],
  ['{\n "a": 1,\n}', 3, 'ein Feldname in doppelten Anführungszeichen'],
  ['{\n "a": 1\n "b": 2\n}', 3, '‚,‘ oder ‚}‘'],
  ['{\n "a" 1\n}', 2, '‚:‘ nach dem Feldnamen'],
  ['[\n 1,\n 2\n', 4, '‚,‘ oder ‚]‘'],
  ['[\n 1\n]\nx', 4, 'das Ende der Datei'],
  ['[\n "a\tb"\n]', 2, 'ein Text ohne Tabulator'],
  ['[\n "a\nb"\n]', 2, 'ein Wert in gültigem JSON'],
  ['{\n "a": 1,\n\n "a": 2\n}', 4, 'Feld ‚a‘ steht schon in Zeile 2'],
])('names the line of a mistake in %j', (text, line, expected) => {
  expect(readJsonLines(text)).toEqual({ ok: false, line, expected: expect.stringContaining(expected) });
});

test('refuses what is nested too deeply instead of running out of stack', () => {
  const read = readJsonLines('['.repeat(100_000));
  expect(read).toEqual({ ok: false, line: 1, expected: 'erwartet werden höchstens 100 Ebenen' });
});
