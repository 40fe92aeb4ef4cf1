import type { BrowserContext, Page } from 'playwright-core';
import { openBrowser, runScript, startServer } from './harness.ts';

interface ServerToOpen {
  url: string;
  stop: () => Promise<void>;
}

/**
 * The tab on a real server in a real browser, watched: every request and every fault of its pages is recorded.
 * @param start starts another server than one with the untouched demo town; it is ended with the tab
 */
export async function openTab(start: () => Promise<ServerToOpen> = startServer) {
  await runScript('cli/ensureTab.ts');
  const [server, browser] = await Promise.all([start(), openBrowser()]);
  const requests: string[] = [];
  const faults: string[] = [];

  /** A window of its own, signed in as a local identity or as nobody. */
  async function openWindow(as?: string, width = 1280): Promise<{ page: Page; context: BrowserContext }> {
    const context = await browser.newContext({ viewport: { width, height: 800 }, locale: 'de-DE' });
    context.on('request', (request) => requests.push(request.url()));
    if (as) await context.addInitScript(signIn, as);
    const page = await context.newPage();
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      // A refused page is told by its status, which Chromium also writes to the console.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        faults.push(message.text());
    });
    return { page, context };
  }

  return {
    url: server.url,
    openWindow,
    /** A window that shows the page at `path`. */
    async openPage(path: string, as?: string, width?: number) {
      const opened = await openWindow(as, width);
      await opened.page.goto(server.url + path);
      await opened.page.locator('h1').waitFor();
      return opened;
    },
    /** Requests to other machines, errors in the console and breaches of the content security policy, so far. */
    wrongs: () => [
      ...faults,
      ...requests.filter((url) => !url.startsWith(`${server.url}/`) && !/^(data|blob):/.test(url)),
    ],
    async close() {
      await browser.close();
      await server.stop();
    },
  };
}

export type OpenTab = Awaited<ReturnType<typeof openTab>>;

/** Runs in the page before the tab does; a role that was changed since then stays. */
function signIn(id: string): void {
  if (sessionStorage.getItem('buendel.identity') === null) sessionStorage.setItem('buendel.identity', id);
}
