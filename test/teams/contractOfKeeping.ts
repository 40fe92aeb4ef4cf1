import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { routes } from '../../bot/api/routes.ts';
import { address } from './contractOfApi.ts';
import { releaseReport } from './releaseReport.ts';
import type { World } from './world.ts';

/** What a browser has of the tab already does not go over the line once more. */
export function describeKeeping(world: () => World): void {
  const read = (path: string, identity?: string, headers: Record<string, string> = {}) =>
    fetch(`${world().home}${path}`, {
      headers: { ...(identity ? { authorization: `Local ${identity}` } : {}), ...headers },
      cache: 'no-store',
    });
  const reading = [
    ...routes.filter(({ method }) => method === 'get').map(({ path }) => address[path] ?? path),
    '/api/openapi.json',
    '/api/sign-in',
  ];

  beforeAll(() => releaseReport(world()));

  test.each(reading)(
    '%s is not sent again to who has it, and is kept by nobody but the one who asked',
    async (path) => {
      const first = await read(path, 'admin');
      expect(first.status).toBe(200);
      const tag = first.headers.get('etag') ?? '';
      expect(tag).toMatch(/^"[\w-]{22}"$/);
      const about = (response: Response) => ['cache-control', 'vary'].map((name) => response.headers.get(name));
      expect(about(first)).toEqual(['private, no-cache', 'Authorization']);
      for (const named of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
        const again = await read(path, 'admin', { 'if-none-match': named });
        expect([named, again.status, await again.text()]).toEqual([named, 304, '']);
        expect([again.headers.get('etag'), ...about(again)]).toEqual([tag, ...about(first)]);
      }
      for (const other of ['"other"', tag.slice(1, -1), '', `"${'x'.repeat(4_000)}"`])
        expect((await read(path, 'admin', { 'if-none-match': other })).status).toBe(200);
    },
  );

  test('what has changed is sent, and nobody is told that another person’s answer still holds', async () => {
    const mine = (await read('/api/me', 'lead-BO')).headers.get('etag') ?? '';
    const other = await read('/api/me', 'lead-JFS', { 'if-none-match': mine });
    expect([other.status, await other.json()]).toMatchObject([200, { id: 'lead-JFS' }]);
    const dashboard = (await read('/api/dashboard', 'admin')).headers.get('etag') ?? '';
    expect((await read('/api/dashboard', 'staff-council', { 'if-none-match': dashboard })).status).toBe(403);
    expect((await read('/api/dashboard', undefined, { 'if-none-match': dashboard })).status).toBe(401);
  });

  test('refusals and what comes of a change are kept nowhere', async () => {
    const refusals = [
      await read('/api/dashboard'),
      await read('/api/dashboard', 'staff-council'),
      await read('/api/articles/none', 'admin'),
      await fetch(`${world().home}/api/ask`, {
        method: 'POST',
        headers: { authorization: 'Local member-BO', 'content-type': 'application/json', 'if-none-match': '*' },
        body: JSON.stringify({ text: 'Wie rechne ich meine Reisekosten ab?' }),
      }),
    ];
    expect(refusals.map(({ status, headers }) => [status, headers.get('cache-control'), headers.get('etag')])).toEqual([
      [401, 'no-store', null],
      [403, 'no-store', null],
      [404, 'no-store', null],
      [200, 'no-store', null],
    ]);
  });

  test('the page is asked for each time, its files are kept for ever and come as small as the browser can read them', async () => {
    const page = await read('/');
    expect(page.headers.get('cache-control')).toBe('no-cache');
    const again = await read('/departments/BO', undefined, { 'if-none-match': page.headers.get('etag') ?? '' });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const html = await page.text();
    const files = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, file]) => String(file));
    expect(files.length).toBeGreaterThan(2);
    for (const file of files) {
      const plain = await bytesOf(world().home + file, '');
      expect([plain.status, plain.encoding]).toEqual([200, undefined]);
      for (const accepted of ['gzip, deflate, br, zstd', 'gzip;q=1.0, br;q=0', 'identity']) {
        const packed = await bytesOf(world().home + file, accepted);
        expect(packed.headers).toMatchObject({
          'cache-control': 'public, max-age=31536000, immutable',
          vary: 'Accept-Encoding',
          'content-type': plain.headers['content-type'],
        });
        expect(unpacked(packed)).toEqual(plain.bytes);
      }
    }
    const script = files.find((file) => file.endsWith('.js')) ?? '';
    const encodings = ['gzip, br', 'gzip', 'br;q=0.0', ''].map((accepted) => bytesOf(world().home + script, accepted));
    expect((await Promise.all(encodings)).map(({ encoding }) => encoding)).toEqual([
      'br',
      'gzip',
      undefined,
      undefined,
    ]);
  });

  test('a file that is not one of the tab’s is not found', async () => {
    for (const path of ['/assets/', '/assets/none.js', '/assets/..%2findex.html', '/assets/a/b.js', '/assets/%00.js'])
      expect([path, (await read(path)).status]).toEqual([path, 404]);
  });
}

/** A file as it comes over the line; `fetch` would unpack it. */
async function bytesOf(url: string, accepted: string) {
  const asked = request(url, { headers: { 'accept-encoding': accepted } });
  asked.end();
  const [response]: IncomingMessage[] = await once(asked, 'response');
  if (!response) throw new Error('There was no answer.');
  const bytes = Buffer.concat(await response.toArray());
  return {
    bytes,
    status: response.statusCode,
    headers: response.headers,
    encoding: response.headers['content-encoding'],
  };
}

function unpacked({ bytes, encoding }: { bytes: Buffer; encoding: string | undefined }): Buffer {
  if (encoding === undefined) return bytes;
  return encoding === 'br' ? brotliDecompressSync(bytes) : gunzipSync(bytes);
}
