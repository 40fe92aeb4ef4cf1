import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type MissingValue, missingValues } from '../../core/article/missingValues.ts';
import { groupsOf, synonymsFile } from '../../core/article/synonyms.ts';
import type { TownValue } from '../../core/article/townValue.ts';
import { type Kind, partitions, type RecordOf } from '../../core/model.ts';
import type { TenantStore } from '../../core/store.ts';
import type { Problem } from '../../core/town/problem.ts';
import { readTable, readValues, writeSynonyms, writeValues } from '../../core/town/tableFiles.ts';
import { type ImportReport, startTally } from '../../core/town/tally.ts';
import { writeKind } from '../../core/town/writeDifferences.ts';

export type TableImport = { ok: true; report: ImportReport } | { ok: false; problems: Problem[] };

/** Town values from one file; what the file does not name stays. @throws when the file cannot be read */
export async function importValues(store: TenantStore, file: string): Promise<TableImport> {
  const units = new Set((await store.list('unit', partitions.plan)).map(({ id }) => id));
  const read = readValues(basename(file), await readFile(file, 'utf8'), units);
  return read.ok ? { ok: true, report: await written(store, 'townValue', read.value) } : read;
}

/** Synonyms from one file: it is the whole list, and replaces the stored one. @throws when the file cannot be read */
export async function importSynonyms(store: TenantStore, file: string): Promise<TableImport> {
  const read = readTable(basename(file), await readFile(file, 'utf8'), synonymsFile);
  if (!read.ok) return read;
  return { ok: true, report: await written(store, 'synonyms', [{ id: 'synonyms', groups: read.value.groups }]) };
}

async function written<K extends Kind>(store: TenantStore, kind: K, records: RecordOf<K>[]): Promise<ImportReport> {
  const tally = startTally();
  await writeKind(store, { kind, partition: partitions.kb }, () => records, tally);
  return tally.report();
}

/** The town's values in order of their keys. */
export async function townValues(store: TenantStore): Promise<TownValue[]> {
  return (await store.list('townValue', partitions.kb)).map(({ record }) => record);
}

/** The values that articles ask for and the table lacks. */
export async function missingIn(store: TenantStore): Promise<MissingValue[]> {
  const articles = (await store.list('article', partitions.kb)).map(({ record }) => record);
  return missingValues(articles, new Set((await townValues(store)).map(({ id }) => id)));
}

/** @returns how many values were written into the file */
export async function exportValues(store: TenantStore, file: string): Promise<number> {
  const values = await townValues(store);
  await writeFile(file, writeValues(values));
  return values.length;
}

/** @returns how many groups were written into the file */
export async function exportSynonyms(store: TenantStore, file: string): Promise<number> {
  const stored = await store.get('synonyms', partitions.kb, 'synonyms');
  const groups = groupsOf(stored?.record);
  await writeFile(file, writeSynonyms(groups));
  return groups.length;
}
