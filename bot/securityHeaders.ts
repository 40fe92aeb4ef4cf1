import type { RequestHandler } from 'restify';
import type { Config } from './config.ts';

/** Who may show the tab in a frame: the hosts of Teams, Microsoft 365 and Outlook (Microsoft, *Tab requirements*). */
const frameAncestors = [
  "'self'",
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.cloud.microsoft',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
  'https://outlook.live.com',
];

/** A year, after which a browser that never came back may ask once without TLS. */
const strictTransport = 'max-age=31536000';

/** Headers of every answer. X-Frame-Options is not among them: it cannot name Teams, and frame-ancestors can. */
export function securityHeaders({ publicUrl }: Pick<Config, 'publicUrl'>): RequestHandler {
  const overTls = publicUrl.startsWith('https:');
  return (_req, res, next) => {
    res.header('X-Content-Type-Options', 'nosniff');
    res.header('Referrer-Policy', 'no-referrer');
    if (overTls) res.header('Strict-Transport-Security', strictTransport);
    next();
  };
}

/**
 * What the tab's page may load and run: its own files only, no script that stands in the page.
 * In a browser outside of Teams it also asks Entra for tokens, and in a frame of its own for a new one.
 */
export function contentSecurityPolicy({ signIn }: Pick<Config, 'signIn'>): string {
  const entra = signIn ? ` ${new URL(signIn.authority).origin}` : '';
  return [
    "default-src 'self'",
    "script-src 'self'",
    // Fluent UI writes its rules into style elements at run time.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    `connect-src 'self'${entra}`,
    `frame-src 'self'${entra}`,
    "base-uri 'none'",
    "form-action 'self'",
    "object-src 'none'",
    `frame-ancestors ${frameAncestors.join(' ')}`,
  ].join('; ');
}
