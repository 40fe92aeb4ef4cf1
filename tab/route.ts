import type { BlockRange } from '../core/article/blocks.ts';
import { weekDays } from '../core/calendar/weekDays.ts';

/** Where a person is. The addresses stand in sent cards for years, so they are only ever added to. */
export type Route =
  | { page: 'overview' }
  | { page: 'fields' }
  | { page: 'channelTab' }
  | { page: 'knowledge'; q: string }
  | { page: 'deliveries'; week?: string; team?: string }
  | { page: 'roadmap'; department?: string; field?: string }
  | { page: 'department'; id: string }
  | { page: 'article'; id: string; quote?: BlockRange }
  | { page: 'unknown' };

/** The route of an address such as `/articles/reise-02?b=3-5`; what cannot be read is `unknown`. */
export function routeOf(pathname: string, search: string): Route {
  const [first, second, ...rest] = pathname.split('/').filter((part) => part !== '');
  if (first === undefined) return { page: 'overview' };
  if (first === 'fields' && second === undefined) return { page: 'fields' };
  if (first === 'channel-tab' && second === undefined) return { page: 'channelTab' };
  if (first === 'knowledge' && second === undefined)
    return { page: 'knowledge', q: new URLSearchParams(search).get('q') ?? '' };
  if (first === 'deliveries' && second === undefined) return deliveriesRoute(new URLSearchParams(search));
  if (first === 'roadmap' && second === undefined) return roadmapRoute(new URLSearchParams(search));
  const id = second === undefined || rest.length > 0 ? undefined : decoded(second);
  if (id === undefined) return { page: 'unknown' };
  if (first === 'departments') return { page: 'department', id };
  if (first !== 'articles') return { page: 'unknown' };
  const quote = rangeOf(new URLSearchParams(search).get('b'));
  return quote ? { page: 'article', id, quote } : { page: 'article', id };
}

/** A week that does not exist counts as none, which is the running one. */
function deliveriesRoute(query: URLSearchParams): Route {
  const week = query.get('week') ?? '';
  const team = query.get('team');
  return { page: 'deliveries', ...(weekDays(week) ? { week } : {}), ...(team ? { team } : {}) };
}

function roadmapRoute(query: URLSearchParams): Route {
  const department = query.get('department');
  const field = query.get('field');
  return { page: 'roadmap', ...(department ? { department } : {}), ...(field ? { field } : {}) };
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

/** The address of a department's page. */
export const departmentHref = (id: string): string => `/departments/${encodeURIComponent(id)}`;

/** The address of a department's plan, one field of action of it or all; without a department one's own. */
export function roadmapHref(department?: string, field?: string): string {
  const query = new URLSearchParams({ ...(department ? { department } : {}), ...(field ? { field } : {}) });
  return `/roadmap${query.size > 0 ? `?${query}` : ''}`;
}

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
