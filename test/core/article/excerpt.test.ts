import type { Block } from '../../../core/article/blocks.ts';
import { excerpt } from '../../../core/article/excerpt.ts';
import { firstByTitle } from '../../../core/article/firstByTitle.ts';

const paragraph = (text: string): Block => ({ type: 'paragraph', segments: [{ text }] });
const list = (...items: string[]): Block => ({ type: 'list', ordered: false, items: items.map((text) => [{ text }]) });

test('what fits is shown whole, the items of a list as one sentence', () => {
  expect(excerpt([paragraph('Das braucht es:'), list('Ausweis', 'Antrag', 'Foto')], 300)).toBe(
    'Das braucht es: Ausweis, Antrag, Foto',
  );
  expect(excerpt([list('Erst anrufen.', 'Dann kommen.')], 300)).toBe('Erst anrufen. Dann kommen.');
  expect(excerpt([], 300)).toBe('');
});

test('what is longer ends with a sentence, and a long sentence with a word', () => {
  const text = 'Der Antrag kommt am 24. November. Er wird z. B. im Bürgerbüro geprüft. Danach liegt er vor.';
  expect(excerpt([paragraph(text)], 75)).toBe('Der Antrag kommt am 24. November. Er wird z. B. im Bürgerbüro geprüft.');
  expect(excerpt([paragraph(text)], 34)).toBe('Der Antrag kommt am 24. November.');
  expect(excerpt([paragraph(text)], 22)).toBe('Der Antrag kommt am …');
  expect(excerpt([paragraph('Gut, dass es das gibt')], 12)).toBe('Gut, dass …');
  expect(excerpt([paragraph('Donaudampfschifffahrt')], 10)).toBe('Donaudam …');
});

test('the first few by title are those of the whole list in order', () => {
  const titles = ['Zoo', 'Ärger', 'apfel', 'Übung', 'Uhr', 'Ähre', 'Apfel', 'Zoo', 'öl', 'Ohr', 'Straße', 'Strasse'];
  const articles = titles.map((title, at) => ({ id: `a-${String(at).padStart(2, '0')}`, title }));
  const collator = new Intl.Collator('de');
  const all = [...articles].sort((a, b) => collator.compare(a.title, b.title) || (a.id < b.id ? -1 : 1));
  for (const count of [1, 3, 12, 40]) expect(firstByTitle(articles, count)).toEqual(all.slice(0, count));
  expect(firstByTitle([], 3)).toEqual([]);
});
