import type {
  ArticleAnswer,
  ArticlesAnswer,
  AskAnswer,
  AssignmentsAnswer,
  DashboardAnswer,
  DeliveriesAnswer,
  DepartmentAnswer,
  ErrorAnswer,
  FeedbackAnswer,
  FieldsAnswer,
  IdentitiesAnswer,
  MeAnswer,
  PressAnswer,
  ReportAnswer,
  ResendAnswer,
  SignInAnswer,
  WaitingAnswer,
} from '../core/api.ts';
import type { MoveAnswer, PlanAppliedAnswer, PlanPreviewAnswer, RoadmapAnswer } from '../core/plan/api.ts';
import type { FrozenReport } from '../core/report/report.ts';
import type { HistoryAnswer, StepPressAnswer, TodayAnswer } from '../core/today/api.ts';
import type {
  ChangesAnswer,
  DepartmentsAnswer,
  HolidaysAnswer,
  PeopleAnswer,
  RemindersAnswer,
  RolesAnswer,
  SettingChangedAnswer,
  SynonymsAnswer,
  TownAnswer,
  ValuesAnswer,
} from '../core/town/api.ts';
import { authorization, canRenew } from './authorization.ts';
import { readIdentity } from './identity.ts';

/** An address of the API that knows what it answers. */
export type Path<T> = string & { readonly answers?: T };

export const paths = {
  signIn: '/api/sign-in' as Path<SignInAnswer>,
  identities: '/api/identities' as Path<IdentitiesAnswer>,
  me: '/api/me' as Path<MeAnswer>,
  dashboard: '/api/dashboard' as Path<DashboardAnswer>,
  today: '/api/today' as Path<TodayAnswer>,
  pressStep: '/api/steps/press' as Path<StepPressAnswer>,
  fields: '/api/fields' as Path<FieldsAnswer>,
  ask: '/api/ask' as Path<AskAnswer>,
  press: '/api/press' as Path<PressAnswer>,
  waiting: '/api/waiting' as Path<WaitingAnswer>,
  resend: '/api/deliveries/resend' as Path<ResendAnswer>,
  move: '/api/measures/move' as Path<MoveAnswer>,
  release: '/api/reports' as Path<FrozenReport>,
  releasedReport: (id: string): Path<FrozenReport> => `/api/reports/${encodeURIComponent(id)}`,
  reportFile: (id: string) => `/api/reports/${encodeURIComponent(id)}/xlsx`,
  /** Without a half-year the running one, without a department the town's. */
  report: (halfYear: string | undefined, department: string | undefined): Path<ReportAnswer> => {
    const query = new URLSearchParams({ ...(halfYear ? { halfYear } : {}), ...(department ? { department } : {}) });
    return `/api/report${query.size > 0 ? `?${query}` : ''}`;
  },
  planFile: '/api/plan.xlsx',
  planTemplate: '/api/plan.xlsx?template=1',
  planPreview: '/api/plan/preview' as Path<PlanPreviewAnswer>,
  planApply: '/api/plan/apply' as Path<PlanAppliedAnswer>,
  changeSetting: '/api/administration/changes' as Path<SettingChangedAnswer>,
  people: '/api/administration/people' as Path<PeopleAnswer>,
  assignments: '/api/assignments' as Path<AssignmentsAnswer>,
  assignment: (personId: string): Path<AssignmentsAnswer['assignments'][number]> =>
    `/api/assignments/${encodeURIComponent(personId)}`,
  administration: {
    town: '/api/administration/town' as Path<TownAnswer>,
    departments: '/api/administration/departments' as Path<DepartmentsAnswer>,
    holidays: '/api/administration/holidays' as Path<HolidaysAnswer>,
    reminders: '/api/administration/reminders' as Path<RemindersAnswer>,
    roles: '/api/administration/roles' as Path<RolesAnswer>,
    values: '/api/administration/values' as Path<ValuesAnswer>,
    synonyms: '/api/administration/synonyms' as Path<SynonymsAnswer>,
    changes: '/api/administration/changes' as Path<ChangesAnswer>,
  },
  /** Without a department one's own. */
  roadmap: (department: string | undefined): Path<RoadmapAnswer> =>
    `/api/roadmap${department === undefined ? '' : `?${new URLSearchParams({ department })}`}`,
  /** Without a week the running one. */
  deliveries: (week: string | undefined): Path<DeliveriesAnswer> =>
    `/api/deliveries${week === undefined ? '' : `?${new URLSearchParams({ week })}`}`,
  deliveriesFile: (week: string) => `/api/deliveries.csv?${new URLSearchParams({ week })}`,
  feedback: (weeks: number): Path<FeedbackAnswer> => `/api/feedback?weeks=${weeks}`,
  articles: (q: string, limit: number): Path<ArticlesAnswer> =>
    `/api/articles?${new URLSearchParams({ q, limit: String(limit) })}`,
  /** Without a half-year the running one. */
  department: (id: string, halfYear?: string): Path<DepartmentAnswer> =>
    `/api/departments/${encodeURIComponent(id)}${halfYear === undefined ? '' : `?${new URLSearchParams({ halfYear })}`}`,
  history: (id: string, halfYear: string): Path<HistoryAnswer> =>
    `/api/departments/${encodeURIComponent(id)}/history?${new URLSearchParams({ halfYear })}`,
  article: (id: string): Path<ArticleAnswer> => `/api/articles/${encodeURIComponent(id)}`,
};

/** A refusal with the server's code and sentence; `offline` when no answer came, `failed` when it could not be read. */
export class ApiRefusal extends Error {
  readonly code: string;

  constructor({ code, message }: ErrorAnswer) {
    super(message);
    this.name = 'ApiRefusal';
    this.code = code;
  }
}

/** What was thrown, as a refusal; what nobody expected is `failed`. */
export function refusalFrom(error: unknown): ApiRefusal {
  return error instanceof ApiRefusal ? error : new ApiRefusal({ code: 'failed', message: '' });
}

interface Sent {
  /** Without one it is POST where there is a body, else GET. */
  method?: 'PUT' | 'DELETE';
  body?: unknown;
  /** The tag of what is known already. */
  known?: string | undefined;
  signal?: AbortSignal;
}

/** An answer younger than this is not asked for again when its page opens. */
const FRESH = 5_000;

/** What was heard from a path, when, and the tag by which the server knows it again. */
interface Heard {
  data: unknown;
  at: number;
  tag: string | undefined;
}

const seen = new Map<string, Heard>();
const underWay = new Map<string, Promise<unknown>>();
const keyOf = (path: string) => `${readIdentity() ?? ''} ${path}`;

/** What this window last heard from a path, so that going back shows a page at once. */
export function remembered<T>(path: Path<T>): { data: T; fresh: boolean } | undefined {
  const entry = seen.get(keyOf(path));
  return entry && { data: entry.data as T, fresh: Date.now() - entry.at < FRESH };
}

/** Asks the API; two askers of one path share a request. @throws ApiRefusal for everything but a 2xx answer */
export function load<T>(path: Path<T>): Promise<T> {
  return (underWay.get(keyOf(path)) as Promise<T> | undefined) ?? reload(path);
}

/**
 * Asks the API anew, also where an earlier request is still under way: its answer may be from before. What was heard before is
 * named by its tag: where it still holds, it is the answer (the very same object), and did not come once more. @throws as `load`
 */
export function reload<T>(path: Path<T>): Promise<T> {
  const key = keyOf(path);
  const before = seen.get(key);
  const isNewest = () => underWay.get(key) === request;
  const request: Promise<T> = hear<T>(path, before)
    .then((heard) => {
      if (isNewest()) seen.set(key, heard);
      return heard.data;
    })
    .finally(() => isNewest() && underWay.delete(key));
  underWay.set(key, request);
  return request;
}

async function hear<T>(path: Path<T>, before: Heard | undefined): Promise<Heard & { data: T }> {
  const response = await request(path, { known: before?.tag });
  if (response.status === 304 && before) return { ...before, data: before.data as T, at: Date.now() };
  const data = await answerIn<T>(response);
  return { data, at: Date.now(), tag: response.headers.get('ETag') ?? undefined };
}

/**
 * One request, sent with a body when there is one; nothing of it is remembered here.
 * @throws ApiRefusal for everything but a 2xx answer, `offline` also when it was broken off by its signal
 */
export async function fetchJson<T>(path: Path<T>, sent: Sent = {}): Promise<T> {
  return answerIn(await request(path, sent));
}

async function answerIn<T>(response: Response): Promise<T> {
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok && body !== undefined) return body as T;
  throw refused(response, body);
}

/** A file with the name that the server gives it. @throws as `fetchJson` */
export async function fetchFile(path: string): Promise<{ name: string; content: Blob }> {
  const response = await request(path, {});
  if (!response.ok) throw refused(response, await response.json().catch(() => undefined));
  const [, name = 'buendel'] = /filename="([^"]+)"/.exec(response.headers.get('Content-Disposition') ?? '') ?? [];
  const content = await response.blob().catch(() => {
    throw new ApiRefusal({ code: 'offline', message: '' });
  });
  return { name, content };
}

/** Sent again once with a new token where the last one was refused: it may have run out, or its roles changed. */
async function request(path: string, sent: Sent): Promise<Response> {
  const signed = await signedBy();
  const response = await send(path, sent, signed);
  return response.status === 401 && canRenew() ? send(path, sent, await signedBy(signed)) : response;
}

function signedBy(refused?: string): Promise<string | undefined> {
  return authorization(refused).catch(() => {
    throw new ApiRefusal({ code: 'unauthenticated', message: '' });
  });
}

function send(path: string, { method, body, known, signal }: Sent, signed: string | undefined): Promise<Response> {
  return fetch(path, {
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    ...(method ? { method } : {}),
    ...(signal ? { signal } : {}),
    headers: {
      ...(signed ? { Authorization: signed } : {}),
      // With it the browser leaves its own cache out (Fetch, HTTP-network-or-cache fetch), so that 304 comes here.
      ...(known ? { 'If-None-Match': known } : {}),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
  }).catch(() => {
    throw new ApiRefusal({ code: 'offline', message: '' });
  });
}

function refused({ status }: Response, body: unknown): ApiRefusal {
  const { code, message } = (body ?? {}) as Partial<ErrorAnswer>;
  if (typeof code === 'string' && typeof message === 'string') return new ApiRefusal({ code, message });
  return new ApiRefusal({ code: status === 404 ? 'notFound' : 'failed', message: '' });
}
