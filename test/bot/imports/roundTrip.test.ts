import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { importArticles } from '../../../bot/imports/articles.ts';
import { convert } from '../../../bot/imports/convert.ts';
import { exportArticles } from '../../../bot/imports/exportArticles.ts';
import { readFolder } from '../../../bot/townFolder.ts';
import type { Article } from '../../../core/article/article.ts';
import { articleOf } from '../../../core/article/articleDraft.ts';
import { writeArticleFile } from '../../../core/article/frontMatter.ts';
import { partitions } from '../../../core/model.ts';
import { readTown } from '../../../core/town/readTown.ts';
import { writeArticles } from '../../../core/town/writeArticles.ts';
import { emptyStore } from '../../core/town/townStore.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'buendel-export-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const town = {
  timeZone: 'Europe/Berlin',
  digitalOffice: 'X',
  units: new Set<string>(),
  departments: new Set<string>(),
};

/** Exports articles from one store, imports them into the same one and into an empty one, and says what was not the same. */
async function roundTrip(articles: readonly Article[]) {
  const [store, other] = [emptyStore(), emptyStore()];
  await writeArticles(store, () => [...articles]);
  await exportArticles(store, folder);
  const again = await importArticles(store, folder, town);
  await importArticles(other, folder, town);
  const moved = (await other.list('article', partitions.kb)).map(({ record }) => ({
    ...record,
    sourceDate: undefined,
  }));
  const before = articles.map((article) => ({ ...article, sourceDate: undefined }));
  return { notTheSame: again.files.filter(({ state }) => state !== 'unchanged'), moved, before };
}

const byId = (articles: readonly { id: string }[]) => [...articles].sort((a, b) => (a.id < b.id ? -1 : 1));

test('the demo’s articles, town values and all, come back as they went', async () => {
  const read = readTown(await readFolder('demo'));
  if (!read.ok) throw new Error('The demo town does not fit its format.');
  const { notTheSame, moved, before } = await roundTrip(read.town.articles);
  expect(notTheSame).toEqual([]);
  expect(byId(moved)).toEqual(byId(before));
  expect(before.some(({ markdown }) => markdown.includes('{{'))).toBe(true);
});

const word = fc.stringMatching(/^[A-Za-zäöüÄÖÜß§{}#:'"&%!?*|>@`\\-]{1,12}$/).filter((text) => text.trim() !== '');
const sentence = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
const title = sentence.filter((text) => !/\{\{|\}\}/.test(text));
const article: fc.Arbitrary<Article> = fc.record({
  id: fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/),
  title,
  ownerUnitId: word,
  tags: fc.array(word, { maxLength: 3 }),
  wordings: fc.array(sentence, { maxLength: 3 }),
  visibility: fc.constantFrom('all', 'department:BO', 'unit:BO-BB'),
  review: fc.integer({ min: 1, max: 60 }),
  source: sentence,
  markdown: fc
    .array(fc.oneof(sentence, fc.constantFrom('{{a.b}}', '---', '', '# A', '- b', '| a | b |', '    code')), {
      maxLength: 8,
    })
    .map((lines) => [...lines, 'Ende'].join('\n').trim()),
});

test('any article comes back as it went', async () => {
  const context = { ...town };
  await fc.assert(
    fc.asyncProperty(article, async (before) => {
      const path = `${before.id}.md`;
      const draft = await convert({ path, bytes: new TextEncoder().encode(writeArticleFile(before)) });
      expect(articleOf(path, draft, undefined, context)).toEqual(before);
      expect(articleOf(path, draft, before, context)).toBe(before);
    }),
    { numRuns: 500 },
  );
});
