import { halfYearIndex, halfYearOf } from '../calendar/halfYear.ts';
import { type Kind, partitions, validate } from '../model.ts';
import { type TenantStore, writeLimit } from '../store.ts';
import { keepDepartment, keepSettings, keepSynonyms, keepValue } from './keepChangedHere.ts';
import { keepArticle, keepMeasure } from './keepStates.ts';
import type { Settings } from './settings.ts';
import { shiftTown } from './shiftTown.ts';
import { type ImportReport, startTally, type Tally } from './tally.ts';
import type { TownFolder } from './townFiles.ts';
import { plannedBundles, type TownRecords, townRecords } from './townRecords.ts';
import { writeBundles } from './writeBundles.ts';
import { bytesOf, writeKind } from './writeDifferences.ts';

export type { ImportReport } from './tally.ts';

/**
 * Brings a town folder into a tenant's store: writes what differs and nothing else. Texts are the files', states the store's,
 * so importing again never undoes a press, nor what was changed in the page *Verwaltung*; records that the folder does not name stay. Settings come last, so that a store
 * without them counts as empty and an import that broke off is taken up again by the next one.
 * @param options.today the day in the town's time zone, `2026-11-24`; a demo is moved to its half-year at the first import
 * @throws before the first write when a record fits no schema or no write; Refusal `busy` when it is overtaken again and again
 */
export async function importTown(
  store: TenantStore,
  folder: TownFolder,
  options: { today: string },
): Promise<ImportReport> {
  const { plan, kb } = partitions;
  const settings = await store.get('settings', plan, 'settings');
  const shiftedBy = shiftOf(folder, settings?.record.shiftedBy, options.today);
  const town = shiftTown(folder, shiftedBy);
  const records = townRecords(town, shiftedBy);
  checkRecords(records, town);
  const tally = startTally();
  await writeKind(
    store,
    { kind: 'department', partition: plan },
    (stored) => records.departments.map((each) => keepDepartment(each, stored.get(each.id), tally.keep)),
    tally,
  );
  await writeKind(store, { kind: 'unit', partition: plan }, () => records.units, tally);
  await writeKind(
    store,
    { kind: 'measure', partition: plan },
    (stored) => records.measures.map((measure) => keepMeasure(measure, stored.get(measure.id))),
    tally,
  );
  await writeKind(
    store,
    { kind: 'townValue', partition: kb },
    (stored) => records.values.map((each) => keepValue(each, stored.get(each.id), tally.keep)),
    tally,
  );
  await writeKind(
    store,
    { kind: 'article', partition: kb },
    (stored) => records.articles.map((article) => keepArticle(article, stored.get(article.id))),
    tally,
  );
  await writeKind(
    store,
    { kind: 'synonyms', partition: kb },
    (stored) => records.synonyms.map((each) => keepSynonyms(each, stored.get(each.id), tally.keep)),
    tally,
  );
  await writeBundles(store, town, tally);
  await writeSettings(store, records, town, tally);
  return tally.report();
}

function shiftOf({ town }: TownFolder, stored: number | undefined, today: string): number {
  if (!town.demo) return 0;
  return stored ?? halfYearIndex(halfYearOf(today)) - halfYearIndex(town.demo.laidFor);
}

/** Two first imports at once may differ in the day; the settings that were written first say by how much the demo is moved. */
async function writeSettings(
  store: TenantStore,
  { settings }: TownRecords,
  { town }: TownFolder,
  tally: Tally,
): Promise<void> {
  const wanted = (stored: ReadonlyMap<string, Settings>) => {
    const known = stored.get('settings');
    const first = town.demo ? known?.shiftedBy : undefined;
    return [keepSettings({ ...settings, shiftedBy: first ?? settings.shiftedBy }, known, tally.keep)];
  };
  await writeKind(store, { kind: 'settings', partition: partitions.plan }, wanted, tally);
}

function checkRecords(records: TownRecords, town: TownFolder): void {
  check('settings', [records.settings]);
  check('department', records.departments);
  check('unit', records.units);
  check('measure', records.measures);
  check('townValue', records.values);
  check('article', records.articles);
  check('synonyms', records.synonyms);
  check(
    'bundle',
    plannedBundles(town, (measure) => measure.halfYear),
  );
}

/** Half of a write is left to the bundle's dashboard. */
function check(kind: Kind, records: readonly { id: string }[]): void {
  for (const record of records) {
    validate(kind, record);
    if (bytesOf(record) > writeLimit.bytes / 2) throw new Error(`The ${kind} ${record.id} is too large to be stored.`);
  }
}
