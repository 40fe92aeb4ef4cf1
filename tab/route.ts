import type { BlockRange } from '../core/article/blocks.ts';
import { weekDays } from '../core/calendar/weekDays.ts';
import type { SheetKind } from '../core/plan/sheets/columns.ts';
import { type SectionName, sections } from '../core/town/sections.ts';

/** Where a person is. The addresses stand in sent cards for years, so they are only ever added to. */
export type Route =
  | { page: 'overview'; stuck?: true }
  | { page: 'today' }
  | { page: 'fields' }
  | { page: 'knowledge'; q: string }
  | { page: 'feedback'; weeks: FeedbackWeeks }
  | { page: 'deliveries'; week?: string; team?: string }
  | { page: 'roadmap'; department?: string; field?: string }
  | { page: 'report'; halfYear?: string; department?: string }
  | { page: 'releasedReport'; id: string }
  | { page: 'planSheets'; kind?: SheetKind; state?: 'new' | 'changed' | 'kept' }
  | { page: 'administration'; section: SectionName }
  | { page: 'department'; id: string; halfYear?: string }
  | { page: 'article'; id: string; quote?: BlockRange }
  | { page: 'notice'; of: 'article' | 'department'; id: string; unit?: string }
  | { page: 'unknown' };

/** How many weeks of feedback are shown: a quarter, or all that is kept. */
export const feedbackWeeks = [12, 53] as const;
export type FeedbackWeeks = (typeof feedbackWeeks)[number];

/** The route of an address such as `/articles/reise-02?b=3-5`; what cannot be read is `unknown`. */
export function routeOf(pathname: string, search: string): Route {
  const [first, second, ...rest] = pathname.split('/').filter((part) => part !== '');
  if (first === undefined)
    return { page: 'overview', ...(new URLSearchParams(search).get('show') === 'stuck' ? { stuck: true } : {}) };
  if (first === 'today' && second === undefined) return { page: 'today' };
  if (first === 'fields' && second === undefined) return { page: 'fields' };
  if (first === 'knowledge' && second === undefined)
    return { page: 'knowledge', q: new URLSearchParams(search).get('q') ?? '' };
  if (first === 'deliveries' && second === undefined) return deliveriesRoute(new URLSearchParams(search));
  if (first === 'roadmap' && second === undefined) return roadmapRoute(new URLSearchParams(search));
  if (first === 'knowledge' && second === 'feedback' && rest.length === 0)
    return { page: 'feedback', weeks: new URLSearchParams(search).get('weeks') === '53' ? 53 : 12 };
  if (first === 'report' && second === undefined) return reportRoute(new URLSearchParams(search));
  if (first === 'administration' && second === 'plan' && rest.length === 0)
    return planSheetsRoute(new URLSearchParams(search));
  if (first === 'administration' && rest.length === 0) return administrationRoute(second);
  const isNotice = rest.length === 1 && rest[0] === 'print';
  const id = second === undefined || (rest.length > 0 && !isNotice) ? undefined : decoded(second);
  if (id === undefined) return { page: 'unknown' };
  if (isNotice) return noticeRoute(first, id, new URLSearchParams(search));
  if (first === 'departments') return departmentRoute(id, new URLSearchParams(search));
  if (first === 'reports') return { page: 'releasedReport', id };
  if (first !== 'articles') return { page: 'unknown' };
  const quote = rangeOf(new URLSearchParams(search).get('b'));
  return quote ? { page: 'article', id, quote } : { page: 'article', id };
}

/** What is no half-year counts as none, which is the running one. */
function departmentRoute(id: string, query: URLSearchParams): Route {
  const halfYear = query.get('halfYear') ?? '';
  return { page: 'department', id, ...(/^\d{4}-H[12]$/.test(halfYear) ? { halfYear } : {}) };
}

/** A week that does not exist counts as none, which is the running one. */
function deliveriesRoute(query: URLSearchParams): Route {
  const week = query.get('week') ?? '';
  const team = query.get('team');
  return { page: 'deliveries', ...(weekDays(week) ? { week } : {}), ...(team ? { team } : {}) };
}

function noticeRoute(first: string, id: string, query: URLSearchParams): Route {
  if (first === 'articles') return { page: 'notice', of: 'article', id };
  if (first !== 'departments') return { page: 'unknown' };
  const unit = query.get('unit');
  return { page: 'notice', of: 'department', id, ...(unit ? { unit } : {}) };
}

function roadmapRoute(query: URLSearchParams): Route {
  const department = query.get('department');
  const field = query.get('field');
  return { page: 'roadmap', ...(department ? { department } : {}), ...(field ? { field } : {}) };
}

/** A half-year that is none counts as none, which is the running one. */
function reportRoute(query: URLSearchParams): Route {
  const halfYear = query.get('halfYear') ?? '';
  const department = query.get('department');
  const isOne = /^\d{4}-H[12]$/.test(halfYear);
  return { page: 'report', ...(isOne ? { halfYear } : {}), ...(department ? { department } : {}) };
}

const sheetKinds: readonly SheetKind[] = ['department', 'unit', 'loadWeek', 'measure', 'task', 'step'];
const rowStates = ['new', 'changed', 'kept'] as const;

function planSheetsRoute(query: URLSearchParams): Route {
  const kind = sheetKinds.find((each) => each === query.get('kind'));
  const state = rowStates.find((each) => each === query.get('state'));
  return { page: 'planSheets', ...(kind ? { kind } : {}), ...(state ? { state } : {}) };
}

function administrationRoute(part: string | undefined): Route {
  const section = part === undefined ? 'town' : sections.find((name) => name === part);
  return section ? { page: 'administration', section } : { page: 'unknown' };
}

/** The blocks of `3-5` or `3`, both ends included; undefined when it is no range. */
export function rangeOf(text: string | null): BlockRange | undefined {
  const parts = /^(\d{1,4})(?:-(\d{1,4}))?$/.exec(text ?? '');
  if (!parts) return undefined;
  const from = Number(parts[1]);
  const to = Number(parts[2] ?? parts[1]);
  return from <= to ? { from, to } : undefined;
}

/** The address of an article's page. */
export const articleHref = (id: string): string => `/articles/${encodeURIComponent(id)}`;

/** The address of what was said about articles. */
export const feedbackHref = (weeks: FeedbackWeeks = 12): string =>
  `/knowledge/feedback${weeks === 12 ? '' : `?weeks=${weeks}`}`;

/** The address of a department's page. @param halfYear an earlier one */
export const departmentHref = (id: string, halfYear?: string): string =>
  `/departments/${encodeURIComponent(id)}${halfYear ? `?${new URLSearchParams({ halfYear })}` : ''}`;

/** The address of the town's overview, all of it or only where something waits. */
export const overviewHref = (stuck: boolean): string => (stuck ? '/?show=stuck' : '/');

/** The address of an article as a notice on the wall. */
export const articleNoticeHref = (id: string): string => `${articleHref(id)}/print`;

/** The address of a department's steps as a notice on the wall, or of one team's. */
export const departmentNoticeHref = (id: string, unit?: string): string =>
  `${departmentHref(id)}/print${unit === undefined ? '' : `?${new URLSearchParams({ unit })}`}`;

/** The address of a department's plan, one field of action of it or all; without a department one's own. */
export function roadmapHref(department?: string, field?: string): string {
  const query = new URLSearchParams({ ...(department ? { department } : {}), ...(field ? { field } : {}) });
  return `/roadmap${query.size > 0 ? `?${query}` : ''}`;
}

/** The address of a report as it stands: without a half-year of the running one, without a department of the town. */
export function reportHref(halfYear?: string, department?: string): string {
  const query = new URLSearchParams({ ...(halfYear ? { halfYear } : {}), ...(department ? { department } : {}) });
  return `/report${query.size > 0 ? `?${query}` : ''}`;
}

/** The address of a frozen report. */
export const releasedHref = (id: string): string => `/reports/${encodeURIComponent(id)}`;

/** The address of the plan as a table, with what of a preview is listed. */
export function planSheetsHref(kind?: SheetKind, state?: string): string {
  const query = new URLSearchParams({ ...(kind ? { kind } : {}), ...(state ? { state } : {}) });
  return `/administration/plan${query.size > 0 ? `?${query}` : ''}`;
}
/** The address of a section of *Verwaltung*. */
export const administrationHref = (section: SectionName): string =>
  section === 'town' ? '/administration' : `/administration/${section}`;

/** The address of a week's deliveries with one team explained. @param team its chat's id */
export const deliveryHref = (week: string, team: string): string =>
  `/deliveries?${new URLSearchParams({ week, team })}`;

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
