import fc from 'fast-check';
import { addGrams, emptyGrams, gramNumber, gramsStart } from '../../../core/search/grams.ts';
import { append, emptyLists, valuesOf } from '../../../core/search/lists.ts';
import { addPosting, countIn, numberIn } from '../../../core/search/postings.ts';

test('lists that grow by turns keep their numbers, and use the room again that others left', () => {
  const step = fc.record({ list: fc.nat(9), value: fc.nat(2 ** 32 - 1) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 400 }), (steps) => {
      const lists = emptyLists();
      const expected = new Map<number, number[]>();
      for (const { list, value } of steps) {
        append(lists, list, value);
        expected.set(list, [...(expected.get(list) ?? []), value]);
      }
      for (let list = 0; list < 12; list += 1) expect([...valuesOf(lists, list)]).toEqual(expected.get(list) ?? []);
      expect(lists.used).toBeLessThanOrEqual(4 * steps.length);
    }),
  );
});

test('counts of one number are summed, up to what fits', () => {
  const postings = emptyLists();
  for (const number of [3, 3, 16_000_000]) addPosting(postings, 0, number, 200);
  expect([...valuesOf(postings, 0)].map((packed) => [numberIn(packed), countIn(packed)])).toEqual([
    [3, 255],
    [16_000_000, 200],
  ]);
});

test('every gram has one number, each word its grams once, and what no word has is unknown', () => {
  const grams = emptyGrams();
  const words = Array.from({ length: 2000 }, (_, at) => `wort${at}wort`);
  for (const [form, word] of words.entries()) addGrams(grams, form, word);
  const of = (form: number) => [...grams.ofForms.subarray(gramsStart(grams, form), grams.ends[form])];
  expect(of(7)).toEqual(
    ['^wor', 'wort', 'ort7', 'rt7w', 't7wo', '7wor', 'ort$'].map((text) => gramNumber(grams, text)),
  );
  expect([...valuesOf(grams.forms, gramNumber(grams, 'ort7'))]).toContain(7);
  expect(gramNumber(grams, 'xyzx')).toBe(-1);
});
