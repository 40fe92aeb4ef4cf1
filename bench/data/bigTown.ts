import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from '../../core/article/article.ts';
import { writeArticleFile } from '../../core/article/frontMatter.ts';
import { partitions } from '../../core/model.ts';
import type { SearchDocument } from '../../core/search/searchIndex.ts';
import type { TenantStore } from '../../core/store.ts';

/** A unit of the demo town. */
const OWNER = 'ZD-IT';
const HEADINGS = ['Worum es geht', 'So geht es', 'Was noch gilt'];

/** An article as the store keeps it, made from one of the corpus: each passage stands under a heading. */
export function articleRecord({ id, title, wordings, tags, visibility, passages }: SearchDocument): Article {
  const markdown = passages.map(({ text }, at) => `## ${HEADINGS[at] ?? 'Weiteres'}\n\n${text}`).join('\n\n');
  const rest = { ownerUnitId: OWNER, review: 12, source: 'Zusammengesetzt zum Messen', markdown };
  return { id, title, wordings: [...wordings], tags: [...tags], visibility, ...rest };
}

/** Writes new articles beside those of the town. */
export async function addArticles(store: TenantStore, articles: readonly Article[]): Promise<void> {
  for (let at = 0; at < articles.length; at += 100) {
    const operations = articles
      .slice(at, at + 100)
      .map((record) => ({ op: 'create' as const, kind: 'article' as const, record }));
    const { ok } = await store.write(partitions.kb, operations);
    if (!ok) throw new Error('The articles were not written.');
  }
}

/** Writes articles as files of a town folder (docs/town-folder.md). */
export async function writeArticles(folder: string, articles: readonly Article[]): Promise<void> {
  await mkdir(join(folder, 'articles'), { recursive: true });
  for (const article of articles)
    await writeFile(join(folder, 'articles', `${article.id}.md`), writeArticleFile(article));
}
