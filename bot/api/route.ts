import type * as z from 'zod/v4';
import type { Action, Actor } from '../../core/access.ts';
import type { Moment, Tenant } from '../tenant.ts';

/** What a route's handler may know of a request. */
export interface ApiCall {
  tenant: Tenant;
  moment: Moment;
  actor: Actor | undefined;
  /** The identity behind the actor; undefined where nobody is signed in. */
  identity: string | undefined;
  /** Path parameters. */
  params: Readonly<Record<string, string>>;
}

/** One endpoint of the tab. The server, the OpenAPI document and the tests read the list of them. */
export interface Route {
  name: string;
  method: 'get';
  /** With parameters as in `/api/departments/:id`. */
  path: string;
  action: Action;
  summary: string;
  answer: z.ZodType;
  /** @throws Refusal for what is expected to go wrong, access included where it depends on what was asked for */
  run(call: ApiCall): Promise<unknown>;
}
