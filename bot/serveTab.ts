import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Request, Response, Server } from 'restify';
import { handle, refuseAs } from './answering.ts';
import type { App } from './compose.ts';
import { contentSecurityPolicy } from './securityHeaders.ts';
import { isKnown, tagOf } from './sendAnswer.ts';

const tabBuild = fileURLToPath(new URL('../dist/tab', import.meta.url));

/** What vite makes of the tab. */
const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** How a file was packed when the tab was built, with the ending of its name; what makes it smallest comes first. */
const packings = [
  { encoding: 'br', ending: '.br' },
  { encoding: 'gzip', ending: '.gz' },
] as const;

/** Their names change with them, so they are kept for ever. */
const forEver = 'public, max-age=31536000, immutable';

/** The built tab: its files, and its one page at every other address. */
export function serveTab(server: Server, app: App): void {
  const index = `${tabBuild}/index.html`;
  const page = existsSync(index) ? readFileSync(index, 'utf8') : undefined;
  const pageTag = tagOf(page ?? '');
  const policy = contentSecurityPolicy(app.config);
  const assets = new Set(page ? readdirSync(`${tabBuild}/assets`) : []);
  server.get(
    '/assets/:name',
    handle(app, (_app, req, res) => sendAsset(assets, req, res)),
  );
  server.get('/*', (req, res, next) => {
    if (/^\/(api|assets)\//.test(req.path()) || !page) refuseAs(res, 'notFound');
    else {
      res.header('Content-Security-Policy', policy);
      res.header('Cache-Control', 'no-cache');
      res.header('ETag', pageTag);
      if (isKnown(req, pageTag)) res.send(304);
      else res.sendRaw(200, page, { 'Content-Type': 'text/html; charset=utf-8' });
    }
    next();
  });
}

/** One of the files that were there when the server started, packed as the browser can unpack it. */
async function sendAsset(assets: ReadonlySet<string>, req: Request, res: Response): Promise<void> {
  const name = String(req.params?.name ?? '');
  const type = types[extname(name)];
  if (!type || !assets.has(name)) return refuseAs(res, 'notFound');
  const packed = packings.find(({ encoding, ending }) => unpacks(req, encoding) && assets.has(name + ending));
  const content = await readFile(`${tabBuild}/assets/${name}${packed?.ending ?? ''}`);
  res.sendRaw(200, content, {
    'Content-Type': type,
    'Content-Length': String(content.length),
    'Cache-Control': forEver,
    Vary: 'Accept-Encoding',
    ...(packed ? { 'Content-Encoding': packed.encoding } : {}),
  });
}

/** Whether a browser says that it reads this packing, and not with a weight of nothing (RFC 9110, 12.5.3). */
function unpacks(req: Request, encoding: string): boolean {
  const accepted = (req.header('Accept-Encoding') ?? '').split(',').map((one) => one.trim().split(/\s*;\s*/));
  return accepted.some(([name, weight = '']) => name === encoding && !/^q=0(\.0*)?$/.test(weight));
}
