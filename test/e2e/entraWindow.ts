import { randomUUID } from 'node:crypto';
import type { BrowserContext, Frame, Page, Route } from 'playwright-core';
import { encode, publicUrl } from '../signIn/issuer.ts';
import { startSignedInWorld } from '../signIn/signedInWorld.ts';
import { tenant } from '../teams/client.ts';
import { openBrowser, runScript } from './harness.ts';

const entra = 'https://login.microsoftonline.com';
const cors = { 'access-control-allow-origin': '*' };

interface Opened {
  page: Page;
  close: () => Promise<void>;
}

/** What Teams answers when the tab asks for a token: one after the other, the last one again and again. */
export type TeamsTokens = readonly { token?: string; refused?: string }[];

/** A page that answers as Teams does, by postMessage, at Teams' own address, because the SDK checks the origin. */
const host = (path: string, tokens: TeamsTokens) => `<!doctype html><title>Teams</title>
<iframe src="${publicUrl}${path}" style="width:100%;height:700px"></iframe><output>0</output><script>
  let asked = 0;
  const tokens = ${JSON.stringify(tokens)};
  const frame = document.querySelector('iframe');
  const answers = {
    initialize: () => ['content', 'web', JSON.stringify({ apiVersion: 4, supports: {} }), '2.58.0'],
    getContext: () => [{ app: { theme: 'default' }, page: { id: 'tab' }, theme: 'default', locale: 'en-us' }],
    'authentication.getAuthToken': () => {
      const { token, refused } = tokens[Math.min((asked += 1), tokens.length) - 1];
      document.querySelector('output').textContent = asked;
      return token ? [true, token] : [false, refused];
    },
  };
  addEventListener('message', ({ source, data }) => {
    if (source !== frame.contentWindow || !answers[data.func]) return;
    source.postMessage({ id: data.id, uuidAsString: data.uuidAsString, args: answers[data.func]() }, '*');
  });
</script>`;

/**
 * The tab at its public https address in a real browser, in Teams or outside of it, with a stand-in for Entra's own pages. Every
 * request is answered here: the tab's by the real server, with Entra's real address in the place of the issuer on loopback.
 */
export async function openSignedInTab() {
  await runScript('cli/ensureTab.ts');
  const [world, browser] = await Promise.all([startSignedInWorld(), openBrowser()]);
  const faults: string[] = [];
  const authorizations: (string | undefined)[] = [];
  const foreign: string[] = [];

  async function fromServer(route: Route): Promise<void> {
    const request = route.request();
    const { pathname, search } = new URL(request.url());
    const headers: Record<string, string> = { ...request.headers(), host: new URL(publicUrl).host };
    if (pathname.startsWith('/api/') && pathname !== '/api/sign-in') authorizations.push(headers.authorization);
    const response = await route.fetch({ url: `${world.home}${pathname}${search}`, headers });
    const policy = response.headers()['content-security-policy'];
    const named = (text: string) => text.replaceAll(world.issuer.url, entra);
    await route.fulfill({
      response,
      ...(pathname === '/api/sign-in' ? { body: named(await response.text()) } : {}),
      ...(policy ? { headers: { ...response.headers(), 'content-security-policy': named(policy) } } : {}),
    });
  }

  async function open(oid: string): Promise<Opened & { context: BrowserContext }> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'de-DE' });
    await context.route('**/*', (route) => {
      foreign.push(new URL(route.request().url()).origin);
      return route.abort();
    });
    await context.route(`${publicUrl}/**`, fromServer);
    await context.route(`${entra}/**`, (route) => entraPages(route, () => world.tokenOf(oid), oid));
    const page = await context.newPage();
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      const text = message.text();
      // Refused pages are told by their status; and the SDK of Teams would ask a CDN for a list that it also brings along.
      if (message.type() === 'error' && !/^Failed to load resource|res\.cdn\.office\.net/.test(text)) faults.push(text);
    });
    // What a page still asks for when its window is closed is nobody's fault.
    const close = async () => {
      await context.unrouteAll({ behavior: 'ignoreErrors' });
      await context.close();
    };
    return { context, page, close };
  }

  return {
    world,
    authorizations,
    /** Errors in the console, breaches of the content security policy, and requests to anybody else. */
    wrongs: () => [...faults, ...foreign],
    /** A window outside of Teams, in which this person signs in at Entra. */
    async inBrowser(path: string, oid: string): Promise<Opened> {
      const opened = await open(oid);
      await opened.page.goto(`${publicUrl}${path}`);
      return opened;
    },
    async inTeams(path: string, tokens: TeamsTokens): Promise<Opened & { tab: Frame }> {
      const { context, page, close } = await open('nobody');
      await context.route('https://teams.microsoft.com/', (route) =>
        route.fulfill({ contentType: 'text/html', body: host(path, tokens) }),
      );
      await page.goto('https://teams.microsoft.com/');
      const tab = page.frames().find((frame) => frame.url().startsWith(publicUrl));
      if (!tab) throw new Error('The frame did not open.');
      return { page, tab, close };
    },
    /** Gives a person a role as the digital office does. */
    async give(oid: string, role: { role: 'lead' | 'member' | 'admin'; place?: string }): Promise<void> {
      const by = world.tokenOf(randomUUID(), ['admin']);
      const { status } = await world.ask(`/api/assignments/${oid}`, by, { method: 'PUT', body: role });
      if (status !== 200) throw new Error(`The role was refused with ${status}.`);
    },
    async close(): Promise<void> {
      await browser.close();
      await world.close();
    },
  };
}

export type SignedInTab = Awaited<ReturnType<typeof openSignedInTab>>;

/** Entra's pages as far as the library for browsers goes: what there is, a code for who is known, a token for the code. */
async function entraPages(route: Route, accessToken: () => string, oid: string): Promise<void> {
  const url = new URL(route.request().url());
  const home = `${entra}/organizations`;
  const json = (body: unknown) =>
    route.fulfill({ headers: cors, contentType: 'application/json', body: JSON.stringify(body) });
  if (url.pathname.endsWith('/.well-known/openid-configuration'))
    return json({
      issuer: `${entra}/{tenantid}/v2.0`,
      authorization_endpoint: `${home}/oauth2/v2.0/authorize`,
      token_endpoint: `${home}/oauth2/v2.0/token`,
      end_session_endpoint: `${home}/oauth2/v2.0/logout`,
      jwks_uri: `${home}/discovery/v2.0/keys`,
    });
  if (url.pathname.endsWith('/authorize')) {
    const asked = url.searchParams;
    nonces.set(oid, asked.get('nonce') ?? '');
    const back = `${asked.get('redirect_uri')}#${new URLSearchParams({ code: 'code', state: asked.get('state') ?? '' })}`;
    return route.fulfill({
      contentType: 'text/html',
      body: `<script>location.replace(${JSON.stringify(back)})</script>`,
    });
  }
  if (url.pathname.endsWith('/token')) {
    const second = Math.floor(Date.now() / 1000);
    const person = { oid, tid: tenant, sub: oid, preferred_username: 'x@eichenfurt.example', name: 'x' };
    const times = { iat: second, nbf: second - 60, exp: second + 3_600 };
    const asked = new URLSearchParams(route.request().postData() ?? '');
    const aud = asked.get('client_id') ?? '';
    const claims = { aud, iss: `${entra}/${tenant}/v2.0`, ...times, ...person, nonce: nonces.get(oid), ver: '2.0' };
    return json({
      token_type: 'Bearer',
      scope: asked.get('scope') ?? '',
      expires_in: 3_600,
      ext_expires_in: 3_600,
      access_token: accessToken(),
      refresh_token: 'refresh',
      id_token: `${encode({ alg: 'RS256', kid: 'x' })}.${encode(claims)}.x`,
      client_info: encode({ uid: oid, utid: tenant }),
    });
  }
  return route.fulfill({ status: 404 });
}

const nonces = new Map<string, string>();
