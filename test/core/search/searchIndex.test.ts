import fc from 'fast-check';
import { buildIndex, type SearchDocument, search } from '../../../core/search/searchIndex.ts';

const all = { sees: () => true, limit: 10 };
const document = (
  id: string,
  title: string,
  more: Partial<SearchDocument> & { text?: string } = {},
): SearchDocument => ({
  id,
  title,
  wordings: [],
  tags: [],
  visibility: 'all',
  passages: [{ range: { from: 0, to: 0 }, text: more.text ?? '' }],
  ...more,
});
const town = [
  document('reise', 'Reisekosten abrechnen', {
    wordings: ['Kilometergeld'],
    text: 'Mit allen Belegen im Personalportal.',
  }),
  document('urlaub', 'Urlaub beantragen', { text: 'Den Urlaub im Portal eintragen, die Vertretung auch.' }),
  document('mobil', 'Mobiles Arbeiten vereinbaren', { tags: ['homeoffice'], text: 'Mit der Leitung vereinbaren.' }),
  document('passwort', 'Passwort zurücksetzen', { text: 'Im Portal neu setzen.' }),
];
const index = buildIndex(town);
const first = (question: string) => search(index, question, all)[0]?.documentId;

test.each([
  ['Reisekostenabrechnung', 'reise'],
  ['Wie rechne ich meine Reisekosten ab?', 'reise'],
  ['krieg ich mein kilometergeld wieder', 'reise'],
  ['Reisekostn abrechen', 'reise'],
  ['Urlaubsantrag', 'urlaub'],
  ['URLAUBE BEANTRAGT', 'urlaub'],
  ['homeofice', 'mobil'],
  ['passwort zuruecksetzen', 'passwort'],
  ['Passwortrücksetzung', 'passwort'],
])('%s finds %s', (question, id) => expect(first(question)).toBe(id));

test('nothing in common means no hit, and so do stop words alone', () => {
  expect(search(index, 'Xylophon', all)).toEqual([]);
  expect(search(index, 'Was muss ich denn da machen?', all)).toEqual([]);
  expect(search(index, '', all)).toEqual([]);
  expect(search(buildIndex([]), 'Urlaub', all)).toEqual([]);
});

test('a word in the title counts more than the same word in the text', () => {
  const hits = search(index, 'Portal Passwort', all);
  expect(hits[0]).toMatchObject({ documentId: 'passwort' });
  expect(hits[0]?.topic).toBeGreaterThan(hits[1]?.topic ?? 1);
});

test('what the asker may not read is not ranked and takes no place of what he may', () => {
  const secret = document('geheim', 'Urlaub beantragen', { visibility: 'unit:BO-BB', text: 'Urlaub Urlaub Urlaub' });
  const hits = search(buildIndex([secret, ...town]), 'Urlaub', {
    sees: (visibility) => visibility === 'all',
    limit: 1,
  });
  expect(hits.map((hit) => hit.documentId)).toEqual(['urlaub']);
});

test('the passage that fits best is named, and the first one, the short answer, where nothing speaks for another', () => {
  const article = document('reise', 'Reisekosten abrechnen', {
    passages: [
      { range: { from: 0, to: 0 }, text: 'Die Abrechnung kommt ins Portal.' },
      { range: { from: 2, to: 2 }, heading: 'Im Ausland', text: 'Dort gelten andere Sätze je Land.' },
    ],
  });
  const own = buildIndex([article, ...town.slice(1)]);
  expect(search(own, 'Reisekosten im Ausland', all)[0]).toMatchObject({ documentId: 'reise', passage: 1 });
  expect(search(own, 'Reisekosten abrechnen', all)[0]).toMatchObject({ documentId: 'reise', passage: 0 });
});

test('an article without text is found by its title', () => {
  const empty = document('leer', 'Dienstsiegel', { passages: [] });
  expect(search(buildIndex([empty, ...town]), 'Dienstsiegel', all)[0]).toMatchObject({
    documentId: 'leer',
    passage: 0,
  });
});

const word = fc.constantFrom('Urlaub', 'Reisekosten', 'Antrag', 'Portal', 'Passwort', 'Beleg', 'Frist', 'xyz', 'für');
const phrase = fc.array(word, { maxLength: 5 }).map((words) => words.join(' '));
const library = fc.uniqueArray(fc.record({ id: fc.stringMatching(/^[a-z]{3}$/), title: phrase, text: phrase }), {
  maxLength: 8,
  selector: ({ id }) => id,
});

test('the same question finds the same, in whatever order articles were read; scores are shares', () => {
  fc.assert(
    fc.property(library, phrase, (rows, question) => {
      const documents = rows.map(({ id, title, text }) => document(id, title, { text }));
      const hits = search(buildIndex(documents), question, all);
      const again = search(buildIndex(documents.toReversed()), question, all);
      expect(again.map((hit) => hit.documentId)).toEqual(hits.map((hit) => hit.documentId));
      for (const [at, { score, topic }] of hits.entries()) {
        expect(score).toBeGreaterThan(0);
        expect(score).toBeLessThan(1);
        expect(topic).toBeLessThanOrEqual(score + 1e-9);
        expect(score).toBeLessThanOrEqual(hits[at - 1]?.score ?? 1);
      }
    }),
  );
});

test('no question makes the search fail', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (question) =>
      expect(search(index, question, all)).toBeInstanceOf(Array),
    ),
  );
});
