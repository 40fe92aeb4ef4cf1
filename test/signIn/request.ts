import { request } from 'node:http';

export interface Told {
  status: number;
  headers: NodeJS.Dict<string | string[]>;
  body: { code?: string; message?: string } & Record<string, unknown>;
}

/** A request whose headers go out as they are, several of a name included. */
export function ask(
  url: string,
  { method = 'GET', headers = [], body }: { method?: string; headers?: [string, string][]; body?: unknown } = {},
): Promise<Told> {
  const sent = body === undefined ? undefined : JSON.stringify(body);
  const all: [string, string][] = [
    ['Host', new URL(url).host],
    ...headers,
    ...(sent === undefined
      ? []
      : ([
          ['Content-Type', 'application/json'],
          ['Content-Length', String(Buffer.byteLength(sent))],
        ] as [string, string][])),
  ];
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, headers: all.flat() }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const text = Buffer.concat(parts).toString();
        const isJson = (response.headers['content-type'] ?? '').includes('json') && text !== '';
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: isJson ? JSON.parse(text) : { text },
        });
      });
      response.on('error', reject);
    });
    asked.on('error', reject);
    asked.end(sent);
  });
}

/** One Authorization header for each. */
export const withAuthorization = (...values: readonly string[]): [string, string][] =>
  values.map((value) => ['Authorization', value]);
