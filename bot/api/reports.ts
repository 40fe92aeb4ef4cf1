import * as z from 'zod/v4';
import { authorize, may } from '../../core/access.ts';
import type { ReportAnswer, ReportsAnswer } from '../../core/api.ts';
import { Refusal } from '../../core/errors.ts';
import { partitions } from '../../core/model.ts';
import { halfYearPattern } from '../../core/plan/measure.ts';
import { type FrozenReport, frozenReport, type Report, release, reportId } from '../../core/report/report.ts';
import { reportTables } from '../../core/report/reportTables.ts';
import { reportWords } from '../../core/words/reportWords.ts';
import { writeNoted } from '../noting.ts';
import { workbookType } from '../workbookType.ts';
import { writeWorkbook } from '../writeWorkbook.ts';
import { reportAnswer, reportsAnswer } from './answers.ts';
import { mayRead, type ReportNow, releasedReports, reportNow } from './reportSource.ts';
import type { ApiCall, ByteFile, Route } from './route.ts';

const halfYear = z.string().regex(halfYearPattern);
const department = z.string().max(40);

const query = z.object({
  halfYear: halfYear.optional().meta({ description: 'Such as 2026-H2; the running one where it is missing.' }),
  department: department.optional().meta({ description: "A department's id; the town's report where it is missing." }),
});

/** Bericht: a half-year of the town in words and totals, or of one's own department. */
const read: Route<z.infer<typeof query>> = {
  name: 'report',
  method: 'get',
  path: '/api/report',
  action: 'report.read',
  summary:
    'A half-year of the town or of a department as it stands now, in sentences and charts, and its released versions.',
  query,
  answer: reportAnswer,
  async run(call): Promise<ReportAnswer> {
    const { tenant, moment, actor } = call;
    const { halfYear, halfYears, department, content, digest } = await reportNow(call, call.query);
    const released = await releasedReports(tenant.store, isOf({ halfYear, department }));
    return {
      halfYear,
      halfYears,
      ...(department ? { department: namesOf(department) } : {}),
      departments: moment.town.departments.filter(({ id }) => mayRead(actor, { departmentId: id })).map(namesOf),
      canRelease: may(actor, 'report.release', department ? { departmentId: department.id } : {}),
      ...{ digest, content },
      released: released.map(entryOf),
    };
  },
};

const releaseBody = z.strictObject({
  halfYear,
  department: department.optional().meta({ description: "A department's id; the town's report where it is missing." }),
  digest: z
    .string()
    .max(64)
    .meta({ description: 'Of the content as the person has read it; refused where it is another by now.' }),
  after: z.int().min(0).meta({ description: 'The newest version that the person saw, 0 for none.' }),
});
type ReleaseBody = z.infer<typeof releaseBody>;

/** Freezes a report: what is given out from then on is a text of its own, with the day and the role and no name. */
const freeze: Route<unknown, ReleaseBody> = {
  name: 'releaseReport',
  method: 'post',
  path: '/api/reports',
  action: 'identity.read',
  within: { action: 'report.release', at: 'asked' },
  summary: 'Releases a report as it stands, as a new version; what was released before stays as it is.',
  body: releaseBody,
  answer: frozenReport,
  run: freezeReport,
};

async function freezeReport(call: ApiCall<unknown, ReleaseBody>): Promise<FrozenReport> {
  const { tenant, moment, actor, body } = call;
  authorize(actor, 'report.release', body.department === undefined ? {} : { departmentId: body.department });
  const now = await reportNow(call, body);
  if (now.digest !== body.digest) throw new Refusal('reportChanged');
  const [newest] = await releasedReports(tenant.store, isOf(now));
  if ((newest?.version ?? 0) !== body.after) throw new Refusal('releasedMeanwhile');
  const record = release(
    frozen(now, body.after + 1, { today: moment.today, by: actor?.role === 'admin' ? 'admin' : 'lead' }),
  );
  const { title, place } = now.content;
  const written = await writeNoted(
    tenant.store,
    'reports',
    [{ op: 'create', kind: 'report', record }],
    { what: 'report', subject: place, after: `${title}, Fassung ${record.version}` },
    { by: record.by, today: moment.today },
  );
  // Two who release at once make the same id: one of them comes first.
  if (!written.ok) throw new Refusal('releasedMeanwhile');
  return given(record);
}

function frozen(now: ReportNow, version: number, { today, by }: { today: string; by: 'lead' | 'admin' }): FrozenReport {
  const departmentId = now.department?.id;
  return {
    id: reportId(departmentId, now.halfYear, version),
    halfYear: now.halfYear,
    ...(departmentId === undefined ? {} : { departmentId }),
    ...{ version, on: today, by, released: reportWords.released(today, by, version), content: now.content },
  };
}

/** What is given out of a record: its own text, whatever shape the program of today would give it. */
const given = ({ frozen }: Report): FrozenReport => JSON.parse(frozen);

const one: Route = {
  name: 'releasedReport',
  method: 'get',
  path: '/api/reports/:id',
  action: 'report.read',
  summary: 'A released report, the same to the byte as on the day it was released.',
  answer: frozenReport,
  run: async (call): Promise<FrozenReport> => given(await releasedReport(call)),
};

const workbook: Route = {
  name: 'releasedReportFile',
  method: 'get',
  path: '/api/reports/:id/xlsx',
  action: 'report.read',
  summary: 'A released report as a workbook: its sentences, and a sheet for the table of each chart.',
  file: workbookType,
  async run(call): Promise<ByteFile> {
    const frozen = given(await releasedReport(call));
    return { name: `bericht-${frozen.id.toLowerCase()}.xlsx`, bytes: await writeWorkbook(reportTables(frozen)) };
  },
};

/** The record of a released report that the caller may read. @throws Refusal `notFound`, `forbidden` */
async function releasedReport({ tenant, actor, params }: ApiCall): Promise<Report> {
  const found = await tenant.store.get('report', partitions.reports, params.id ?? '');
  if (!found) throw new Refusal('notFound');
  if (!mayRead(actor, found.record)) throw new Refusal('forbidden');
  return found.record;
}

const list: Route = {
  name: 'releasedReports',
  method: 'get',
  path: '/api/reports',
  action: 'report.read',
  summary: "The released reports of the town, and those of one's own department.",
  answer: reportsAnswer,
  async run({ tenant, actor }): Promise<ReportsAnswer> {
    const all = await releasedReports(tenant.store, (report) => mayRead(actor, report));
    return { reports: all.map(entryOf) };
  },
};

const isOf =
  ({ halfYear, department }: Pick<ReportNow, 'halfYear' | 'department'>) =>
  (report: Report) =>
    report.halfYear === halfYear && report.departmentId === department?.id;

function namesOf({ id, code, name }: NonNullable<ReportNow['department']>): ReportAnswer['departments'][number] {
  return { id, code, name };
}

function entryOf({ frozen: _, ...entry }: Report): ReportAnswer['released'][number] {
  return entry;
}

export const reportRoutes: readonly Route[] = [read, freeze, list, one, workbook];
