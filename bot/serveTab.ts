import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import restify, { type Response, type Server } from 'restify';
import { refuseAs } from './answering.ts';
import type { Config } from './config.ts';
import { contentSecurityPolicy } from './securityHeaders.ts';

const tabBuild = fileURLToPath(new URL('../dist/tab', import.meta.url));

/** The built tab: its files, kept for ever since their names change with them, and its one page at every other address. */
export function serveTab(server: Server, config: Config): void {
  const index = `${tabBuild}/index.html`;
  const page = existsSync(index) ? readFileSync(index, 'utf8') : undefined;
  const policy = contentSecurityPolicy(config);
  server.get(
    '/assets/*',
    restify.plugins.serveStaticFiles(`${tabBuild}/assets`, {
      maxAge: 31_536_000_000,
      setHeaders: (res: Response) => res.setHeader('Cache-Control', 'public, max-age=31536000, immutable'),
    } as object),
  );
  server.get('/*', (req, res, next) => {
    if (req.path().startsWith('/api/') || !page) refuseAs(res, 'notFound');
    else {
      res.header('Content-Security-Policy', policy);
      res.header('Cache-Control', 'no-cache');
      res.sendRaw(200, page, { 'Content-Type': 'text/html; charset=utf-8' });
    }
    next();
  });
}
