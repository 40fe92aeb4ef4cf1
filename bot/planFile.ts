import { halfYearOf } from '../core/calendar/halfYear.ts';
import type { Author } from '../core/change/change.ts';
import { Refusal } from '../core/errors.ts';
import type { PlanAppliedAnswer, PlanPreviewAnswer } from '../core/plan/api.ts';
import { applyPlan, readSheets } from '../core/plan/sheets/applyPlan.ts';
import type { Table } from '../core/plan/sheets/cells.ts';
import { type Comparison, compare } from '../core/plan/sheets/compare.ts';
import { largestFile } from '../core/plan/sheets/fileCode.ts';
import type { PlanRecords } from '../core/plan/sheets/planRecords.ts';
import type { TenantStore } from '../core/store.ts';
import type { Settings } from '../core/town/settings.ts';
import { rowText } from '../core/words/changeWords.ts';
import { planAsTable, planFileTexts } from '../core/words/planFileWords.ts';
import { aboutText, planStates } from '../core/words/planSheetWords.ts';
import { openTableReader } from './imports/converter.ts';
import { noteImport } from './noting.ts';
import { fingerprintOf, previewOf, rowOf } from './planPreview.ts';
import { writeAside } from './workbookAside.ts';

/** Whose plan, who works on it, and on which day in the town's time zone. */
export interface PlanPlace extends Author {
  store: TenantStore;
  settings: Settings;
}

/** A workbook as it was handed in; its name says by its ending what it claims to be. */
export interface PlanFile {
  name: string;
  bytes: Uint8Array;
}

/** The plan as a workbook, or the same without rows as a template. */
export async function planWorkbook({ store, settings }: PlanPlace, template: boolean): Promise<Uint8Array> {
  const records = template ? undefined : (await readSheets(store)).records;
  const about = aboutText({ id: store.tenantId, name: settings.name }, settings.fieldsOfAction);
  return writeAside({ records, about });
}

/** What a file would change; nothing is written. @throws Refusal `badFile` with the reason */
export async function previewPlan(place: PlanPlace, file: PlanFile): Promise<PlanPreviewAnswer> {
  const tables = await tablesOf(file);
  const { records } = await readSheets(place.store);
  const comparison = comparing(place, tables)(records);
  return previewOf(comparison, fingerprintOf(file.bytes, comparison));
}

/** Writes what was previewed. @throws Refusal as `applyPlan`, `badFile` */
export async function importPlan(place: PlanPlace, file: PlanFile, expected: string): Promise<PlanAppliedAnswer> {
  const tables = await tablesOf(file);
  const { differences } = await applyPlan(place.store, {
    compare: comparing(place, tables),
    fingerprint: (comparison) => fingerprintOf(file.bytes, comparison),
    expected,
  });
  const count = (state: 'new' | 'changed') => differences.filter((one) => one.state === state).length;
  const written = { new: count('new'), changed: count('changed') };
  const rows = differences.filter(({ state }) => state !== 'kept').map(rowOf);
  await noteImport(
    place.store,
    'plan',
    planAsTable,
    { created: written.new, updated: written.changed },
    place,
    rows.map(({ name, fields }) => rowText(name, fields)),
  );
  return written;
}

function comparing({ store, settings, today }: PlanPlace, tables: readonly Table[]) {
  const town = { id: store.tenantId, name: settings.name };
  const how = { town, settings, running: halfYearOf(today), states: planStates };
  return (records: PlanRecords): Comparison => compare(records, tables, how);
}

/** Read in a process of its own, which is ended where a file takes too long or too much memory. */
async function tablesOf({ name, bytes }: PlanFile): Promise<Table[]> {
  if (bytes.length > largestFile) throw new Refusal('badFile', 'tooLarge', planFileTexts.tooLarge);
  const reader = openTableReader();
  try {
    const read = await reader.convert({ path: name, bytes });
    if (read.ok) return read.converted;
    throw new Refusal('badFile', read.code, planFileTexts[read.code]);
  } finally {
    await reader.close();
  }
}
