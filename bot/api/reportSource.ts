import { createHash } from 'node:crypto';
import { type Actor, authorize, may } from '../../core/access.ts';
import { halfYearOf, shiftHalfYear } from '../../core/calendar/halfYear.ts';
import type { Department } from '../../core/department/department.ts';
import { Refusal } from '../../core/errors.ts';
import { partitions } from '../../core/model.ts';
import type { Measure } from '../../core/plan/measure.ts';
import { composeReport } from '../../core/report/compose.ts';
import type { Report, ReportContent } from '../../core/report/report.ts';
import type { TenantStore } from '../../core/store.ts';
import { helperNames } from '../helpChats.ts';
import type { ApiCall } from './route.ts';

/** So far back a report can be asked for, in half-years: as long as a plan. */
const halfYearsBack = 20;

type Caller = Pick<ApiCall, 'tenant' | 'moment' | 'actor'>;

/** Which report is asked for. */
export interface Asked {
  /** The running half-year where none is named. */
  halfYear?: string | undefined;
  /** A department's id; without one the town's. */
  department?: string | undefined;
}

/** A report as it stands now. */
export interface ReportNow {
  halfYear: string;
  /** Those that there is something to say of, newest first. */
  halfYears: string[];
  department: Department | undefined;
  content: ReportContent;
  /** Changes with the content: what somebody has read can be told from what stands there by now. */
  digest: string;
}

/** The department that a report is about, which the caller has to be allowed to read. @throws Refusal `notFound`, `forbidden` */
function departmentOf({ moment, actor }: Omit<Caller, 'tenant'>, id: string | undefined): Department | undefined {
  if (id === undefined) return undefined;
  const department = moment.town.departments.find((each) => each.id === id);
  if (!department) throw new Refusal('notFound');
  authorize(actor, 'department.read', { departmentId: department.id });
  return department;
}

/** Whether somebody may read a report: the town's is open to all that may read reports, a department's to its own. */
export function mayRead(actor: Actor | undefined, { departmentId }: Pick<Report, 'departmentId'>): boolean {
  return departmentId === undefined || may(actor, 'department.read', { departmentId });
}

/** Writes a report out from the records as they stand. @throws Refusal `notFound` also for a half-year that is none of the plan's */
export async function reportNow(caller: Caller, asked: Asked): Promise<ReportNow> {
  const { tenant, moment } = caller;
  const { town, today, words } = moment;
  const running = halfYearOf(today);
  const department = departmentOf(caller, asked.department);
  const halfYear = asked.halfYear ?? running;
  const places = department ? [department] : town.departments;
  const [measures, ...stored] = await Promise.all([
    tenant.store.list('measure', partitions.plan),
    ...places.map(({ id }) => tenant.store.get('bundle', partitions.plan, `${id}-${halfYear}`)),
  ]);
  const all = measures.map(({ record }) => record);
  const halfYears = halfYearsOf(all, running);
  if (!halfYears.includes(halfYear)) throw new Refusal('notFound');
  const bundles = stored.flatMap((one) => (one ? [one.record] : []));
  const content = composeReport(
    { town, department, halfYear, measures: all, bundles },
    { today, running, nameOf: helperNames(town, words) },
  );
  const digest = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 32);
  return { halfYear, halfYears, department, content, digest };
}

/** From the running half-year back to the first that a measure was planned for. */
function halfYearsOf(measures: readonly Measure[], running: string): string[] {
  const planned = measures.flatMap(({ halfYear, history }) => [halfYear, ...history.map((entry) => entry.halfYear)]);
  const [first = running] = [running, ...planned].sort();
  return Array.from({ length: halfYearsBack }, (_, back) => shiftHalfYear(running, -back)).filter(
    (one) => one >= first,
  );
}

/** The released reports that somebody may read, newest half-year first, and there the newest version. */
export async function releasedReports(store: TenantStore, isWanted: (report: Report) => boolean): Promise<Report[]> {
  const all = (await store.list('report', partitions.reports)).map(({ record }) => record).filter(isWanted);
  return all.sort(
    (a, b) => compare(b.halfYear, a.halfYear) || compare(a.departmentId, b.departmentId) || b.version - a.version,
  );
}

const compare = (a = '', b = ''): number => (a < b ? -1 : a > b ? 1 : 0);
