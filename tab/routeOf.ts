import type { BlockRange } from '../core/article/blocks.ts';
import { weekDays } from '../core/calendar/weekDays.ts';
import type { SheetKind } from '../core/plan/sheets/columns.ts';
import { sections } from '../core/town/sections.ts';
import type { Route } from './route.ts';

/** What stands at an address. @param id what stands in its second part, where that names something */
type Reading = (query: URLSearchParams, id: string) => Route;

/** Every address of the tab; `*` is the id of something. */
const addresses = new Map<string, Reading>([
  ['/', (query) => ({ page: 'overview', ...(query.get('show') === 'stuck' ? { stuck: true } : {}) })],
  ['/today', () => ({ page: 'today' })],
  ['/fields', () => ({ page: 'fields' })],
  ['/channel-tab', () => ({ page: 'channelTab' })],
  ['/knowledge', (query) => ({ page: 'knowledge', q: query.get('q') ?? '' })],
  ['/knowledge/feedback', (query) => ({ page: 'feedback', weeks: query.get('weeks') === '53' ? 53 : 12 })],
  ['/deliveries', (query) => ({ page: 'deliveries', ...given({ week: weekIn(query), team: query.get('team') }) })],
  ['/roadmap', (query) => ({ page: 'roadmap', ...given(named(query, 'department', 'field')) })],
  [
    '/report',
    (query) => ({ page: 'report', ...given({ halfYear: halfYearIn(query), ...named(query, 'department') }) }),
  ],
  ['/reports/*', (_, id) => ({ page: 'releasedReport', id })],
  ['/administration', () => ({ page: 'administration', section: 'town' })],
  ['/administration/plan', planSheets],
  ['/administration/*', (_, id) => administration(id)],
  ['/departments/*', (query, id) => ({ page: 'department', id, ...given({ halfYear: halfYearIn(query) }) })],
  ['/departments/*/print', (query, id) => ({ page: 'notice', of: 'department', id, ...given(named(query, 'unit')) })],
  ['/articles/*', (query, id) => ({ page: 'article', id, ...given({ quote: rangeOf(query.get('b')) }) })],
  ['/articles/*/print', (_, id) => ({ page: 'notice', of: 'article', id })],
]);

/** The route of an address such as `/articles/reise-02?b=3-5`; what cannot be read is `unknown`. */
export function routeOf(pathname: string, search: string): Route {
  const parts = pathname.split('/').filter((part) => part !== '');
  const [first, second = '', ...rest] = parts;
  const query = new URLSearchParams(search);
  const exactly = addresses.get(`/${parts.join('/')}`);
  if (exactly) return exactly(query, '');
  const id = decoded(second);
  const reading = id === undefined ? undefined : addresses.get(`/${[first, '*', ...rest].join('/')}`);
  return reading && id ? reading(query, id) : { page: 'unknown' };
}

const sheetKinds: readonly SheetKind[] = ['department', 'unit', 'loadWeek', 'measure', 'task', 'step'];
const rowStates = ['new', 'changed', 'kept'] as const;

function planSheets(query: URLSearchParams): Route {
  const kind = sheetKinds.find((each) => each === query.get('kind'));
  const state = rowStates.find((each) => each === query.get('state'));
  return { page: 'planSheets', ...given({ kind, state }) };
}

function administration(part: string): Route {
  const section = sections.find((name) => name === part);
  return section ? { page: 'administration', section } : { page: 'unknown' };
}

/** A week that does not exist counts as none, which is the running one. */
function weekIn(query: URLSearchParams): string | undefined {
  const week = query.get('week') ?? '';
  return weekDays(week) ? week : undefined;
}

/** What is no half-year counts as none, which is the running one. */
function halfYearIn(query: URLSearchParams): string | undefined {
  return /^\d{4}-H[12]$/.exec(query.get('halfYear') ?? '')?.[0];
}

/** The blocks of `3-5` or `3`, both ends included; undefined when it is no range. */
export function rangeOf(text: string | null): BlockRange | undefined {
  const parts = /^(\d{1,4})(?:-(\d{1,4}))?$/.exec(text ?? '');
  if (!parts) return undefined;
  const from = Number(parts[1]);
  const to = Number(parts[2] ?? parts[1]);
  return from <= to ? { from, to } : undefined;
}

function named<N extends string>(query: URLSearchParams, ...names: N[]): { [K in N]?: string } {
  const pairs = names.map((name) => [name, query.get(name) ?? undefined]);
  return Object.fromEntries(pairs) as { [K in N]?: string };
}

/** Without what is missing or empty. */
function given<T extends object>(values: T): { [K in keyof T]?: NonNullable<T[K]> } {
  const pairs = Object.entries(values).filter(([, value]) => value);
  return Object.fromEntries(pairs) as { [K in keyof T]?: NonNullable<T[K]> };
}

function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
