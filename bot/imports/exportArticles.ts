import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeArticleFile } from '../../core/article/frontMatter.ts';
import { partitions } from '../../core/model.ts';
import type { TenantStore } from '../../core/store.ts';

/**
 * Writes every article of a tenant as `<id>.md` with front matter, town values as keys; importing the folder again changes nothing.
 * Other files in the folder stay.
 * @returns the files' names
 * @throws when the folder cannot be written
 */
export async function exportArticles(store: TenantStore, folder: string): Promise<string[]> {
  const articles = await store.list('article', partitions.kb);
  await mkdir(folder, { recursive: true });
  for (const { id, record } of articles) await writeFile(join(folder, `${id}.md`), writeArticleFile(record));
  return articles.map(({ id }) => `${id}.md`);
}
