import { readFileSync } from 'node:fs';
import { readFolder } from '../../../bot/townFolder.ts';
import { missingValues } from '../../../core/article/missingValues.ts';
import { parseBlocks } from '../../../core/article/parse.ts';
import { blockText } from '../../../core/article/plainText.ts';
import type { TownValue } from '../../../core/article/townValue.ts';
import { readTown } from '../../../core/town/readTown.ts';
import type { TownFolder } from '../../../core/town/townFiles.ts';
import { du } from '../../../core/words/du.ts';
import { sie } from '../../../core/words/sie.ts';

let town: TownFolder;
let table: Map<string, TownValue>;
beforeAll(async () => {
  const read = readTown(await readFolder('demo'));
  if (!read.ok) throw new Error('The demo town does not fit its format.');
  town = read.town;
  table = new Map(town.values.map(({ key, owner, ...value }) => [key, { id: key, ownerUnitId: owner, ...value }]));
});

const shown = (values: ReadonlyMap<string, TownValue>, words: typeof sie) =>
  town.articles.flatMap((article) => {
    const blocks = parseBlocks(article.markdown, values, () => words.answer.valueMissing('Bürgerbüro'));
    return [article.title, article.source, ...article.wordings, ...article.tags, ...blocks.map(blockText)];
  });

test.each([
  ['Sie', sie],
  ['du', du],
])('no brace of the demo’s articles reaches a person, with its values or without any (%s)', (_, words) => {
  for (const values of [table, new Map<string, TownValue>()]) {
    const texts = shown(values, words);
    expect(texts.length).toBeGreaterThan(500);
    expect(texts.filter((text) => /[{}]/.test(text))).toEqual([]);
  }
});

test('the values that the demo lacks on purpose are listed for the units whose articles need them', () => {
  const named = [...readFileSync('demo/README.md', 'utf8').matchAll(/`([a-z]+(?:\.[a-z-]+)+)`/g)].map(([, key]) => key);
  const missing = missingValues(town.articles, new Set(table.keys()));
  expect(missing.map(({ key }) => key)).toEqual(named.filter((key) => key !== 'town.json').sort());
  for (const { ownerUnitIds, articleIds } of missing) {
    expect(articleIds.length).toBeGreaterThan(0);
    const owners = town.articles.filter(({ id }) => articleIds.includes(id)).map(({ ownerUnitId }) => ownerUnitId);
    expect([...new Set(owners)].sort()).toEqual([...ownerUnitIds].sort());
  }
});
