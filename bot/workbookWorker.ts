import { parentPort, workerData } from 'node:worker_threads';
import { planTables } from '../core/plan/sheets/planTables.ts';
import { planStates } from '../core/words/planSheetWords.ts';
import type { WorkbookJob } from './workbookAside.ts';
import { writeWorkbook } from './writeWorkbook.ts';

/** Thread that writes one workbook and ends. */
const { records, about }: WorkbookJob = workerData;
parentPort?.postMessage(await writeWorkbook(planTables(records, planStates, about)));
