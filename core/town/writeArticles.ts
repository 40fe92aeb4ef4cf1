import type { Article } from '../article/article.ts';
import { partitions } from '../model.ts';
import type { TenantStore } from '../store.ts';
import { writeKind } from './writeDifferences.ts';

/**
 * Writes the articles that differ from the stored ones and says of each written one whether it is new; the others are unchanged.
 * `wanted` is asked again with what is stored when somebody else has written meanwhile.
 * @throws Refusal `busy` when it is overtaken again and again
 */
export async function writeArticles(
  store: TenantStore,
  wanted: (stored: ReadonlyMap<string, Article>) => Article[],
): Promise<ReadonlyMap<string, 'new' | 'changed'>> {
  const states = new Map<string, 'new' | 'changed'>();
  await writeKind(store, { kind: 'article', partition: partitions.kb }, wanted, {
    note(_kind, id, outcome) {
      if (outcome === 'created') states.set(id, 'new');
      if (outcome === 'updated' && !states.has(id)) states.set(id, 'changed');
    },
  });
  return states;
}
