import { type Author, type ChangePlace, type Note, noted } from '../core/change/change.ts';
import { partitions } from '../core/model.ts';
import type { Operation, TenantStore, WriteResult } from '../core/store.ts';
import { importText } from '../core/words/changeWords.ts';

/**
 * Writes operations of one partition together with the note that something was changed: both are there or neither is.
 * @returns as the store does; `failedAt` counts the operations without the note
 */
export async function writeNoted(
  store: TenantStore,
  place: ChangePlace,
  operations: readonly Operation[],
  note: Note,
  { by, today }: Author,
): Promise<WriteResult> {
  const partition = partitions[place];
  for (;;) {
    const taken = await store.list('change', partition, today);
    const record = noted(
      note,
      { place, day: today, by },
      taken.map(({ id }) => id),
    );
    const result = await store.write(partition, [...operations, { op: 'create', kind: 'change', record }]);
    // Where only the note's number was taken meanwhile, the next one is.
    if (result.ok || result.failedAt < operations.length) return result;
  }
}

/**
 * Notes what an import brought, where it brought something. An import is many writes, so the note comes after them:
 * one that breaks off is noted when it is taken up again.
 * @param what the file or folder in a word @param rows what was changed, where an import knows it row by row
 */
export async function noteImport(
  store: TenantStore,
  place: ChangePlace,
  what: string,
  { created, updated }: { created: number; updated: number },
  author: Author,
  rows: readonly string[] = [],
): Promise<void> {
  if (created + updated === 0) return;
  const after = importText({ created, updated }, rows);
  await writeNoted(store, place, [], { what: 'import', subject: what, after }, author);
}
