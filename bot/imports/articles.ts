import type { Article } from '../../core/article/article.ts';
import { type ArticleDraft, articleOf, type DraftContext, draftId, misfit } from '../../core/article/articleDraft.ts';
import { type ArticlesReport, articlesReport, type ImportedFile } from '../../core/article/importReport.ts';
import { dayAt } from '../../core/calendar/clock.ts';
import type { TenantStore } from '../../core/store.ts';
import { writeArticles } from '../../core/town/writeArticles.ts';
import { type Converter, openConverter } from './converter.ts';
import { type FolderEntry, listFolder } from './folder.ts';
import { formatOf } from './formats.ts';
import { limits } from './limits.ts';

type Refused = Extract<ImportedFile, { state: 'refused' }>;

/** A file with the article that it is to be, or why it is refused. */
type Taken = { file: string; draft: ArticleDraft } | Refused;

/**
 * Imports every file of a folder, in the order of their paths. A file that cannot be read is named and the rest goes on; what is
 * stored and not in the folder stays.
 * @throws when the folder cannot be read; Refusal `busy` when other writes overtake it again and again
 */
export async function importArticles(
  store: TenantStore,
  folder: string,
  context: DraftContext & { timeZone: string },
): Promise<ArticlesReport> {
  const converter = openConverter();
  try {
    const taken: Taken[] = [];
    for (const entry of await listFolder(folder)) taken.push(await take(entry, converter, context.timeZone));
    return await writeTaken(store, withOwnIds(taken), context);
  } finally {
    await converter.close();
  }
}

async function take(entry: FolderEntry, converter: Converter, timeZone: string): Promise<Taken> {
  const refused = (code: Refused['code'], detail?: string): Refused => ({
    file: entry.path,
    state: 'refused',
    code,
    ...(detail === undefined ? {} : { detail }),
  });
  if (!formatOf(entry.path)) return refused('unknownFormat');
  if (entry.size > limits.file) return refused('tooLarge', String(limits.file / 1_000_000));
  const result = await converter.convert({ path: entry.path, at: entry.at });
  if (!result.ok) return refused(result.code, result.detail);
  const sourceDate = dayAt(entry.modified.getTime(), timeZone);
  return { file: entry.path, draft: { sourceDate, ...result.converted } };
}

/** Two files that would be one article: the first stays, the other is refused, so that none overwrites the other unseen. */
function withOwnIds(taken: readonly Taken[]): Taken[] {
  const first = new Map<string, string>();
  return taken.map((each) => {
    if (!('draft' in each)) return each;
    const id = draftId(each.file, each.draft);
    const before = first.get(id);
    if (before !== undefined) return { file: each.file, state: 'refused', code: 'sameId', detail: before };
    first.set(id, each.file);
    return each;
  });
}

async function writeTaken(store: TenantStore, taken: readonly Taken[], context: DraftContext): Promise<ArticlesReport> {
  const refused = new Map<string, Refused>();
  const articleFor = (file: string, draft: ArticleDraft, stored: ReadonlyMap<string, Article>): Article[] => {
    const article = articleOf(file, draft, stored.get(draftId(file, draft)), context);
    const wrong = misfit(article, context);
    if (!wrong) return [article];
    refused.set(file, { file, state: 'refused', code: wrong.code, detail: wrong.id });
    return [];
  };
  const states = await writeArticles(store, (stored) =>
    taken.flatMap((each) => ('draft' in each ? articleFor(each.file, each.draft, stored) : [])),
  );
  return articlesReport(
    taken.map((each): ImportedFile => {
      if (!('draft' in each)) return each;
      const id = draftId(each.file, each.draft);
      const title = each.draft.head.title ?? each.draft.title;
      return refused.get(each.file) ?? { file: each.file, state: states.get(id) ?? 'unchanged', id, title };
    }),
  );
}
