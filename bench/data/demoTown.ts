import { fileURLToPath } from 'node:url';
import { readFolder } from '../../bot/townFolder.ts';
import { parseBlocks } from '../../core/article/parse.ts';
import { passagesOf } from '../../core/article/passages.ts';
import { buildIndex, type SearchDocument, type SearchIndex } from '../../core/search/searchIndex.ts';
import { readTown } from '../../core/town/readTown.ts';
import type { TownFolder } from '../../core/town/townFiles.ts';
import { givenJson } from './given.ts';

/** A question to the demo town; `intent` says what it wants, `answer` when an article answers it. */
interface DemoQuestion {
  id: string;
  question: string;
  expected: string[];
  intent: string;
}

/** The demo town's folder. */
export async function readDemoTown(): Promise<TownFolder> {
  const read = readTown(await readFolder(fileURLToPath(new URL('../../demo', import.meta.url))));
  if (!read.ok) throw new Error(`The demo town does not fit its format: ${read.problems[0]?.expected ?? ''}`);
  return read.town;
}

/** The demo town's articles as the search reads them, town values filled in. */
export function demoDocuments({ articles, values }: TownFolder): SearchDocument[] {
  const table = new Map(
    values.map(({ key, owner, ...value }) => [key, { ...value, id: key, ownerUnitId: owner }] as const),
  );
  return articles.map((article) => ({
    ...article,
    passages: passagesOf(parseBlocks(article.markdown, table, () => 'fehlt noch')),
  }));
}

/** The demo town's articles in an index, as the bot has them. */
export async function demoIndex(): Promise<SearchIndex> {
  const town = await readDemoTown();
  return buildIndex(demoDocuments(town), { synonyms: town.synonyms ?? [] });
}

/** The questions that the demo town was made with. @throws Missing */
export function readDemoQuestions(): DemoQuestion[] {
  return (givenJson('demo/questions.json') as { questions: DemoQuestion[] }).questions;
}
