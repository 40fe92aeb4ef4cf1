import fc from 'fast-check';
import {
  buildIndex,
  createIndex,
  isWorn,
  put,
  remove,
  type SearchDocument,
  search,
} from '../../../core/search/searchIndex.ts';

const WORDS = 'Urlaub Urlaubsantrag Reisekosten Reise Antrag beantragen Portal Passwort Beleg Frist für 2026'.split(
  ' ',
);
const phrase = fc.array(fc.constantFrom(...WORDS), { maxLength: 6 }).map((words) => words.join(' '));
const text = fc.record({
  title: phrase,
  wordings: fc.array(phrase, { maxLength: 2 }),
  passages: fc.array(phrase, { maxLength: 3 }),
});
const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const edits = fc.array(fc.oneof(fc.record({ put: id, text }), fc.record({ remove: id })), { maxLength: 20 });

const documentOf = (
  own: string,
  { title, wordings, passages }: { title: string; wordings: string[]; passages: string[] },
) => ({
  id: own,
  title,
  wordings,
  tags: [],
  visibility: own === 'e' ? 'unit:X' : 'all',
  passages: passages.map((words, at) => ({ range: { from: at, to: at }, text: words })),
});
const options = { sees: (visibility: string) => visibility === 'all', limit: 10 };

test('whatever was put, replaced and removed on the way, the same is found as in a fresh index', () => {
  fc.assert(
    fc.property(edits, phrase, (steps, question) => {
      const edited = createIndex({ synonyms });
      const left = new Map<string, SearchDocument>();
      for (const step of steps) {
        if ('put' in step) {
          const document = documentOf(step.put, step.text);
          put(edited, document);
          left.delete(document.id);
          left.set(document.id, document);
        } else {
          remove(edited, step.remove);
          left.delete(step.remove);
        }
      }
      const fresh = buildIndex([...left.values()].toReversed(), { synonyms });
      expect(search(edited, question, options)).toEqual(search(fresh, question, options));
      expect(search(edited, `${question} Reisekostn`, options)).toEqual(
        search(fresh, `${question} Reisekostn`, options),
      );
    }),
    { numRuns: 300 },
  );
});

const synonyms = [
  ['Homeoffice', 'mobiles Arbeiten', 'Telearbeit'],
  ['Urlaub', 'Erholung'],
];

test('thousands of edits change nothing in what is found, and the index says when a new one is worth it', () => {
  const numbered = (at: number, more = '') =>
    documentOf(`n${at}`, { title: `Anleitung ${at}`, wordings: [], passages: [`Text ${at} ${more}`] });
  const edited = createIndex();
  for (let round = 0; round < 30; round += 1) {
    for (let at = 0; at < 100; at += 1) put(edited, numbered(at, `Fassung${round}`));
  }
  expect(isWorn(edited)).toBe(true);
  const fresh = buildIndex(Array.from({ length: 100 }, (_, at) => numbered(at, 'Fassung29')));
  for (const question of ['Anleitung 7', 'Fassung29', 'Fasung3']) {
    expect(search(edited, question, options)).toEqual(search(fresh, question, options));
  }
});

test('what is removed is found no more, and an unknown id is no mistake', () => {
  const index = buildIndex([documentOf('a', { title: 'Urlaub', wordings: [], passages: [] })]);
  remove(index, 'z');
  expect(search(index, 'Urlaub', options)).toHaveLength(1);
  remove(index, 'a');
  expect(search(index, 'Urlaub', options)).toEqual([]);
});

test('the town’s synonyms lead to an article, but its own words count more', () => {
  const mobile = documentOf('mobil', { title: 'Mobiles Arbeiten vereinbaren', wordings: [], passages: [] });
  const other = documentOf('other', { title: 'Telearbeit', wordings: [], passages: [] });
  const found = (documents: SearchDocument[], question: string) =>
    search(buildIndex(documents, { synonyms }), question, options).map(({ documentId }) => documentId);
  expect(found([mobile], 'Homeoffice')).toEqual(['mobil']);
  expect(found([mobile, other], 'Telearbeit')).toEqual(['other', 'mobil']);
  expect(
    found([documentOf('text', { title: 'Geräte', wordings: [], passages: ['Im Homeoffice.'] })], 'telearbeit'),
  ).toEqual(['text']);
  expect(found([documentOf('a', { title: 'Arbeiten', wordings: [], passages: [] })], 'Homeoffice')).toEqual([]);
});
