import type {
  ArticleAnswer,
  DashboardAnswer,
  DepartmentAnswer,
  ErrorAnswer,
  FieldsAnswer,
  IdentitiesAnswer,
  MeAnswer,
} from '../core/api.ts';
import { readIdentity } from './identity.ts';

/** An address of the API that knows what it answers. */
export type Path<T> = string & { readonly answers?: T };

export const paths = {
  identities: '/api/identities' as Path<IdentitiesAnswer>,
  me: '/api/me' as Path<MeAnswer>,
  dashboard: '/api/dashboard' as Path<DashboardAnswer>,
  fields: '/api/fields' as Path<FieldsAnswer>,
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

async function fetchJson<T>(path: Path<T>): Promise<T> {
  const identity = readIdentity();
  const response = await fetch(path, { headers: identity ? { Authorization: `Local ${identity}` } : {} }).catch(() => {
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
