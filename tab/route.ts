import type { BlockRange } from '../core/article/blocks.ts';
import type { SheetKind } from '../core/plan/sheets/columns.ts';
import type { SectionName } from '../core/town/sections.ts';

/** Where a person is. The addresses stand in sent cards for years, so they are only ever added to. */
export type Route =
  | { page: 'overview'; stuck?: true }
  | { page: 'today' }
  | { page: 'fields' }
  | { page: 'channelTab' }
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
