import { same } from '../town/same.ts';
import type { Article } from './article.ts';
import { idFromPath, tagsFromPath } from './importId.ts';

/** What a file says about an article; `head` is what it says in so many words (its front matter). */
export interface ArticleDraft {
  title: string;
  markdown: string;
  source: string;
  /** ISO day of the file's last change, as far as the file or the disk knows it. */
  sourceDate?: string;
  head: Partial<Article>;
}

/** What decides where a file leaves a field open. */
export interface DraftContext {
  /** The unit named for the whole import. */
  owner?: string | undefined;
  digitalOffice: string;
  /** Ids of the town's units and departments; empty while the town has none, and then nothing is checked against them. */
  units: ReadonlySet<string>;
  departments: ReadonlySet<string>;
}

/** Months until an imported article is to be checked, where the file does not say. */
const reviewEvery = 12;

/** The id of the article that a file is. */
export function draftId(path: string, draft: ArticleDraft): string {
  return draft.head.id ?? idFromPath(path);
}

/**
 * The article that is to be stored. The file owns title, text and source; what it leaves open (owner, tags, other wordings, …)
 * stays as it is stored, so that importing a plain document again never undoes an editor's work. Where nothing but the file's
 * day differs, the stored article stands: the same text is not written again.
 */
export function articleOf(
  path: string,
  draft: ArticleDraft,
  stored: Article | undefined,
  context: DraftContext,
): Article {
  const { head } = draft;
  const { confirmed, ...kept } = { confirmed: head.confirmed, ...stored };
  const sourceDate = draft.sourceDate ?? stored?.sourceDate;
  const next: Article = {
    id: draftId(path, draft),
    title: head.title ?? draft.title,
    ownerUnitId: ownerOf(head, stored, context),
    tags: head.tags ?? kept.tags ?? tagsFromPath(path),
    wordings: head.wordings ?? kept.wordings ?? [],
    visibility: head.visibility ?? kept.visibility ?? 'all',
    review: head.review ?? kept.review ?? reviewEvery,
    ...(confirmed === undefined ? {} : { confirmed }),
    source: head.source ?? draft.source,
    ...(sourceDate === undefined ? {} : { sourceDate }),
    markdown: draft.markdown,
  };
  return stored && sameText(next, stored) ? stored : next;
}

function ownerOf(head: Partial<Article>, stored: Article | undefined, context: DraftContext): string {
  const known = (id: string) => context.units.size === 0 || context.units.has(id);
  const kept = stored && known(stored.ownerUnitId) ? stored.ownerUnitId : undefined;
  return head.ownerUnitId ?? context.owner ?? kept ?? context.digitalOffice;
}

function sameText(next: Article, stored: Article): boolean {
  const told = (article: Article) => ({ ...article, sourceDate: undefined, markdown: article.markdown.trim() });
  return same(told(next), told(stored));
}

/** Why an article does not fit the town: its owner or the place it is open to does not exist there; with the id in question. */
export function misfit(
  article: Article,
  { units, departments }: DraftContext,
): { code: 'unknownOwner' | 'unknownPlace'; id: string } | undefined {
  if (units.size > 0 && !units.has(article.ownerUnitId)) return { code: 'unknownOwner', id: article.ownerUnitId };
  const [scope, id = ''] = article.visibility.split(':');
  const places = scope === 'unit' ? units : departments;
  if (scope !== 'all' && departments.size > 0 && !places.has(id)) return { code: 'unknownPlace', id };
  return undefined;
}
