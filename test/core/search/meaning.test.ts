import { buildIndex, type SearchDocument, search } from '../../../core/search/searchIndex.ts';

const document = (id: string, title: string, text = '', visibility = 'all'): SearchDocument => ({
  id,
  title,
  wordings: [],
  tags: [],
  visibility,
  passages: [{ range: { from: 0, to: 0 }, text }],
});
const found = (documents: SearchDocument[], question: string) =>
  search(buildIndex(documents), question, { sees: (visibility) => visibility === 'all', limit: 5 }).map(
    ({ documentId }) => documentId,
  );

const town = [
  document('krank', 'Sich krankmelden'),
  document('urlaub', 'Urlaub beantragen'),
  document('reise', 'Reisekosten abrechnen'),
  document('wissen', 'Stelle übergeben: Wissenssicherung'),
];

test.each([
  ['Ich habe seit heute Nacht Fieber', 'krank'],
  ['Mir ist elend', 'krank'],
  ['In den Sommerferien nach Spanien', 'urlaub'],
  ['Wer erstattet mein Zugticket?', 'reise'],
  ['Meine Kollegin geht in Pension', 'wissen'],
  ['I am sick today', 'krank'],
  ['How do I get my travel expenses back?', 'reise'],
])('%j finds the article by its meaning, without a word in common', (question, id) =>
  expect(found(town, question)[0]).toBe(id),
);

test('an article with the word itself comes before one that only means it', () => {
  expect(found([...town, document('messen', 'Fieber messen')], 'Fieber')).toEqual(['messen', 'krank']);
});

test('a general word is not taken for one of its cases', () => {
  expect(found([document('messen', 'Fieber messen')], 'krank')).toEqual([]);
});

test('meaning is looked for in title, wordings and tags, not in passing remarks', () => {
  expect(found([document('kantine', 'Kantine', 'Wer krank ist, bestellt das Essen ab.')], 'Grippe')).toEqual([]);
});

test('what the asker may not read is not found by its meaning either', () => {
  expect(found([document('krank', 'Sich krankmelden', '', 'unit:X')], 'Grippe')).toEqual([]);
});
