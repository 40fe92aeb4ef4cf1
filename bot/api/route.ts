import type * as z from 'zod/v4';
import type { Action, Actor } from '../../core/access.ts';
import type { Links } from '../links.ts';
import type { Moment, Tenant } from '../tenant.ts';

/** What a route's handler may know of a request. */
export interface ApiCall<Query = unknown, Body = unknown> {
  tenant: Tenant;
  moment: Moment;
  actor: Actor | undefined;
  /** The identity behind the actor; undefined where nobody is signed in. */
  identity: string | undefined;
  links: Links;
  /** Delivers in the background what is due now. */
  deliver(): void;
  /** Path parameters. */
  params: Readonly<Record<string, string>>;
  /** What follows the question mark, as the route's schema reads it. */
  query: Query;
  /** The JSON that was sent, as the route's schema reads it. */
  body: Body;
}

/** One endpoint of the tab. The server, the OpenAPI document and the tests read the list of them. */
export interface Route<Query = unknown, Body = unknown> {
  name: string;
  method: 'get' | 'post';
  /** With parameters as in `/api/departments/:id`. */
  path: string;
  action: Action;
  summary: string;
  /** Query parameters; without a schema there are none. Parameters that it does not name mean nothing. */
  query?: z.ZodObject & z.ZodType<Query>;
  /** What a `post` route is sent, as JSON. */
  body?: z.ZodType<Body>;
  answer: z.ZodType;
  /** @throws Refusal for what is expected to go wrong, access included where it depends on what was asked for */
  run(call: ApiCall<Query, Body>): Promise<unknown>;
}
