import fc from 'fast-check';
import { parseArticleFile, writeArticleFile } from '../../../core/article/frontMatter.ts';

const file = (...changes: [from: string | RegExp, to: string][]) =>
  changes.reduce(
    (text, [from, to]) => text.replace(from, to),
    `---
id: reise-02
title: Reisekosten abrechnen
owner: ZD-PERS
tags: [reisekosten, belege]
wordings:
  - Kilometergeld
visibility: department:BO
review: 12
confirmed: 2026-03-17
source: Dienstanweisung Reise
---

Mit allen Belegen.
`,
  );
const problems = (text: string) => {
  const parsed = parseArticleFile(text);
  return parsed.ok ? [] : parsed.problems.map(({ line, expected }) => `${line} ${expected}`);
};

test('a file with front matter becomes an article', () => {
  expect(parseArticleFile(file())).toEqual({
    ok: true,
    article: {
      id: 'reise-02',
      title: 'Reisekosten abrechnen',
      ownerUnitId: 'ZD-PERS',
      tags: ['reisekosten', 'belege'],
      wordings: ['Kilometergeld'],
      visibility: 'department:BO',
      review: 12,
      confirmed: '2026-03-17',
      source: 'Dienstanweisung Reise',
      markdown: 'Mit allen Belegen.',
    },
  });
});

test('without a visibility everybody may read it, and nobody need have confirmed it', () => {
  const parsed = parseArticleFile(file([/visibility.*\n/, ''], [/confirmed.*\n/, '']));
  expect(parsed).toMatchObject({ ok: true, article: { visibility: 'all' } });
  expect(parsed).not.toHaveProperty('article.confirmed');
});

test('Windows line ends and a byte order mark are no mistakes', () => {
  expect(parseArticleFile(`\uFEFF${file().replaceAll('\n', '\r\n')}`)).toEqual(parseArticleFile(file()));
});

test('every wrong field is named with its line and what is expected there', () => {
  const text = file(
    ['id: reise-02', 'id: Reise 02'],
    ['title: Reisekosten abrechnen', 'title: 17'],
    ['tags: [reisekosten, belege]', 'tags: reisekosten'],
    ['review: 12', 'review: jährlich'],
    ['visibility: department:BO', 'visibility: BO'],
    ['confirmed: 2026-03-17', 'confirmed: 17.3.2026'],
  );
  expect(problems(text)).toEqual([
    '2 id: Kleinbuchstaben, Ziffern und Bindestriche, zum Beispiel reise-02',
    '3 title: ein Text ohne geschweifte Klammern',
    '5 tags: eine Liste von Texten',
    '8 visibility: all, department:… oder unit:…',
    '9 review: ganze Monate, zum Beispiel 12',
    '10 confirmed: ein Tag, zum Beispiel 2026-11-24',
  ]);
});

test('unknown and missing fields are told', () => {
  expect(problems(file(['title:', 'titel:']))).toEqual([
    '1 title: ein Text ohne geschweifte Klammern',
    expect.stringMatching(/^3 eines der Felder id, title, .* \(nicht „titel“\)$/),
  ]);
});

test.each([
  ['no front matter', '# Titel\n\nText', 1, /^--- als erste Zeile/],
  ['front matter that does not end', '---\nid: x\ntitle: y\n', 4, /^--- am Ende/],
  ['no text below', file(['Mit allen Belegen.', '']), 12, /Text der Anleitung/],
  ['a field twice', file(['review: 12', 'review: 12\nreview: 6']), 10, /jedes Feld nur einmal/],
  ['no valid YAML', file(['tags: [reisekosten, belege]', 'tags: [reisekosten']), 6, /YAML/],
  ['an empty head', '---\n---\nText', 2, /Felder/],
  ['a list of lists', file(['tags: [reisekosten, belege]', 'tags: [[a], b]']), 5, /^tags/],
  ['an alias', file(['title: Reisekosten abrechnen', 'title: *x']), 3, /./],
])('%s is a problem with a line', (_, text, line, expected) => {
  const parsed = parseArticleFile(text);
  expect(parsed.ok ? [] : parsed.problems).toContainEqual({ line, expected: expect.stringMatching(expected) });
});

test('what is written is read back the same', () => {
  const word = fc.string({ minLength: 1, maxLength: 20 }).filter((text) => text.trim() !== '');
  const line = fc
    .stringMatching(/^[a-zäöüß„“:#\-{}'" ]{1,30}$/)
    .filter((text) => text.trim() === text && text !== '---');
  fc.assert(
    fc.property(
      fc.record({
        id: fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/),
        title: word.filter((text) => !/\{\{|\}\}/.test(text)),
        ownerUnitId: word,
        tags: fc.array(word, { maxLength: 3 }),
        wordings: fc.array(word, { maxLength: 3 }),
        visibility: fc.constantFrom('all', 'department:BO', 'unit:BO-BB'),
        review: fc.integer({ min: 1, max: 60 }),
        source: word,
        markdown: line,
      }),
      (article) => {
        expect(parseArticleFile(writeArticleFile(article))).toEqual({ ok: true, article });
      },
    ),
  );
});

test('no text makes the reader fail', () => {
  const head = fc.array(
    fc.oneof(
      fc.constantFrom('---', 'id: a', 'tags: [', '- b', '? x', '&a *a', '!!map {}', 'a: &x [*x]', '\t'),
      fc.string(),
    ),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(head, (lines) => expect(typeof parseArticleFile(`---\n${lines.join('\n')}`).ok).toBe('boolean')),
  );
});
