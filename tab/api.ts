import type {
  ArticleAnswer,
  ArticlesAnswer,
  AskAnswer,
  DashboardAnswer,
  DepartmentAnswer,
  ErrorAnswer,
  FieldsAnswer,
  IdentitiesAnswer,
  MeAnswer,
  PressAnswer,
} from '../core/api.ts';
import { readIdentity } from './identity.ts';

/** An address of the API that knows what it answers. */
export type Path<T> = string & { readonly answers?: T };

export const paths = {
  identities: '/api/identities' as Path<IdentitiesAnswer>,
  me: '/api/me' as Path<MeAnswer>,
  dashboard: '/api/dashboard' as Path<DashboardAnswer>,
  fields: '/api/fields' as Path<FieldsAnswer>,
  ask: '/api/ask' as Path<AskAnswer>,
  press: '/api/press' as Path<PressAnswer>,
  articles: (q: string, limit: number): Path<ArticlesAnswer> =>
    `/api/articles?${new URLSearchParams({ q, limit: String(limit) })}`,
  department: (id: string): Path<DepartmentAnswer> => `/api/departments/${encodeURIComponent(id)}`,
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
  body?: unknown;
  signal?: AbortSignal;
}

/** An answer younger than this is not asked for again when its page opens. */
const FRESH = 5_000;

const seen = new Map<string, { data: unknown; at: number }>();
const underWay = new Map<string, Promise<unknown>>();
const keyOf = (path: string) => `${readIdentity() ?? ''} ${path}`;

/** What this window last heard from a path, so that going back shows a page at once. */
export function remembered<T>(path: Path<T>): { data: T; fresh: boolean } | undefined {
  const entry = seen.get(keyOf(path));
  return entry && { data: entry.data as T, fresh: Date.now() - entry.at < FRESH };
}

/** Asks the API; two askers of one path share a request. @throws ApiRefusal for everything but a 2xx answer */
export function load<T>(path: Path<T>): Promise<T> {
  const key = keyOf(path);
  const running = underWay.get(key) as Promise<T> | undefined;
  if (running) return running;
  const request = fetchJson<T>(path)
    .then((data) => {
      seen.set(key, { data, at: Date.now() });
      return data;
    })
    .finally(() => underWay.delete(key));
  underWay.set(key, request);
  return request;
}

/**
 * One request, sent with a body when there is one; nothing of it is remembered here.
 * @throws ApiRefusal for everything but a 2xx answer, `offline` also when it was broken off by its signal
 */
export async function fetchJson<T>(path: Path<T>, { body: sent, signal }: Sent = {}): Promise<T> {
  const identity = readIdentity();
  const response = await fetch(path, {
    ...(sent === undefined ? {} : { method: 'POST', body: JSON.stringify(sent) }),
    ...(signal ? { signal } : {}),
    headers: {
      ...(identity ? { Authorization: `Local ${identity}` } : {}),
      ...(sent === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
  }).catch(() => {
    throw new ApiRefusal({ code: 'offline', message: '' });
  });
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok && body !== undefined) return body as T;
  throw new ApiRefusal(refusalOf(body) ?? { code: response.status === 404 ? 'notFound' : 'failed', message: '' });
}

function refusalOf(body: unknown): ErrorAnswer | undefined {
  const { code, message } = (body ?? {}) as Partial<ErrorAnswer>;
  return typeof code === 'string' && typeof message === 'string' ? { code, message } : undefined;
}
