import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { PlanRecords } from '../core/plan/sheets/planRecords.ts';
import type { About } from '../core/plan/sheets/planTables.ts';

/** The plan to be written; without records a template. */
export interface WorkbookJob {
  records: PlanRecords | undefined;
  about: About;
}

/** Writes a plan as a workbook in a thread of its own: a large one takes seconds, in which questions want to be answered. */
export async function writeAside(job: WorkbookJob): Promise<Uint8Array> {
  const worker = new Worker(new URL('./workbookWorker.ts', import.meta.url), { workerData: job });
  try {
    const [bytes]: Uint8Array[] = await once(worker, 'message');
    if (!bytes) throw new Error('The workbook was not written.');
    return bytes;
  } finally {
    await worker.terminate();
  }
}
