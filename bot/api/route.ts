import type * as z from 'zod/v4';
import type { Action, Actor, Within } from '../../core/access.ts';
import type { Links } from '../links.ts';
import type { Moment, Tenant } from '../tenant.ts';
import type { workbookType } from '../workbookType.ts';

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

interface Endpoint<Query, Body> {
  name: string;
  method: 'get' | 'post' | 'put' | 'delete';
  /** With parameters as in `/api/departments/:id`. */
  path: string;
  action: Action;
  /** What its handler decides by besides, in the department that is asked for (`asked`) or in the person's own (`own`). */
  within?: Within;
  summary: string;
  /** Query parameters; without a schema there are none. Parameters that it does not name mean nothing. */
  query?: z.ZodObject & z.ZodType<Query>;
  /** What a `post` or `put` route is sent, as JSON. */
  body?: z.ZodType<Body>;
  /** The body's size in bytes, where it may be more than a question or what stands behind a button. */
  bodyAtMost?: number;
}

interface JsonEndpoint<Query, Body> extends Endpoint<Query, Body> {
  /** The shape of the JSON that it answers with. */
  answer: z.ZodType;
  file?: undefined;
  /** @throws Refusal for what is expected to go wrong, access included where it depends on what was asked for */
  run(call: ApiCall<Query, Body>): Promise<unknown>;
}

/** A text that a browser keeps as a file of this name. */
export interface TextFile {
  /** Plain letters, digits, `-` and `.`: it stands in a header. */
  name: string;
  text: string;
}

/** The same where it is no text. */
export interface ByteFile {
  name: string;
  bytes: Uint8Array;
}

/** The media types of files that are answered with; texts are in UTF-8. */
export type FileType = 'text/csv' | typeof workbookType;

interface FileEndpoint<Query, Body> extends Endpoint<Query, Body> {
  answer?: undefined;
  file: FileType;
  /** @throws Refusal, which is answered as JSON here, too */
  run(call: ApiCall<Query, Body>): Promise<TextFile | ByteFile>;
}

/** One endpoint of the tab. The server, the OpenAPI document and the tests read the list of them. */
export type Route<Query = unknown, Body = unknown> = JsonEndpoint<Query, Body> | FileEndpoint<Query, Body>;
