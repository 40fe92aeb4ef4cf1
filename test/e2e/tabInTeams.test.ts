import type { Browser, Frame, Page } from 'playwright-core';
import { openBrowser, type RunningServer, runScript, startServer } from './harness.ts';

/**
 * A page that answers as Teams does, by postMessage: initialize, the context with its theme, and themeChange.
 * It stands at Teams' own address (answered by the test, no request leaves), because the SDK checks the origin.
 */
const host = (
  tab: string,
) => `<!doctype html><title>Teams</title><iframe src="${tab}" style="width:100%;height:700px"></iframe><script>
  const told = (window.told = []);
  const frame = document.querySelector('iframe');
  const answers = {
    initialize: ['content', 'web', JSON.stringify({ apiVersion: 4, supports: {} }), '2.58.0'],
    getContext: [{ app: { theme: 'dark' }, page: { id: 'tab' }, theme: 'dark', locale: 'en-us' }],
  };
  addEventListener('message', ({ source, data }) => {
    if (source !== frame.contentWindow || !data.func) return;
    told.push(data.func);
    const args = answers[data.func];
    if (args) source.postMessage({ id: data.id, uuidAsString: data.uuidAsString, args }, '*');
  });
  window.changeTheme = (theme) => frame.contentWindow.postMessage({ func: 'themeChange', args: [theme] }, '*');
</script>`;

let server: RunningServer;
let browser: Browser;
const foreign: string[] = [];

beforeAll(async () => {
  await runScript('cli/ensureTab.ts');
  // Teams' page is answered by the test, so it has no network address that would allow it to frame this machine.
  [server, browser] = await Promise.all([startServer(), openBrowser('--disable-features=LocalNetworkAccessChecks')]);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function openInTeams(path: string): Promise<{ page: Page; tab: Frame }> {
  const page = await browser.newPage();
  page.on('request', (request) => {
    if (!request.url().startsWith(server.url)) foreign.push(request.url());
  });
  await page.route('https://teams.microsoft.com/', (route) =>
    route.fulfill({ contentType: 'text/html', body: host(server.url + path) }),
  );
  await page.goto('https://teams.microsoft.com/');
  const tab = page.frames().find((frame) => frame.url().startsWith(server.url));
  if (!tab) throw new Error('The frame did not open.');
  return { page, tab };
}

test('in Teams the tab takes the theme of Teams, follows it, and says that it is there', async () => {
  const { page, tab } = await openInTeams('/departments/BO');
  await tab.locator('html[data-theme="dark"]').waitFor();
  await tab.getByRole('heading', { level: 1, name: 'Rolle wählen' }).waitFor();
  await page.waitForFunction(() =>
    (window as unknown as { told: string[] }).told.includes('appInitialization.success'),
  );

  for (const theme of ['contrast', 'default', 'dark']) {
    await page.evaluate((name) => (window as unknown as { changeTheme: (n: string) => void }).changeTheme(name), theme);
    await tab.locator(`html[data-theme="${theme}"]`).waitFor();
  }
});

test('in Teams a role is chosen as in the browser', async () => {
  const { tab } = await openInTeams('/departments/BO');
  await tab.getByRole('radio', { name: /^Digitalbüro/ }).check();
  await tab.getByRole('button', { name: 'Weiter' }).click();
  await tab.getByRole('heading', { level: 1, name: 'Bürgerdienste und Ordnung' }).waitFor();
});

test('in Teams the tab itself asks no other machine', () => {
  expect(foreign.filter((url) => url !== 'https://teams.microsoft.com/')).toEqual([]);
});
