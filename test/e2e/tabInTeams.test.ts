import type { Browser, Frame, Page } from 'playwright-core';
import { openBrowser, type RunningServer, runScript, startServer } from './harness.ts';

/**
 * A page that answers as Teams does, by postMessage: initialize, the context with its theme, and themeChange.
 * It stands at Teams' own address (answered by the test, no request leaves), because the SDK checks the origin.
 * As the dialog for a new tab (`settings`) it shows what is to be saved when its button is pressed. What it was told stands in a list.
 */
const host = (
  tab: string,
  frame: 'content' | 'settings',
) => `<!doctype html><title>Teams</title><iframe src="${tab}" style="width:100%;height:700px"></iframe>
<button>Speichern</button> <label>Design <input></label> <ol></ol> <output></output><script>
  const frame = document.querySelector('iframe');
  const toTab = (func, ...args) => frame.contentWindow.postMessage({ func, args }, '*');
  const answers = {
    initialize: ['${frame}', 'web', JSON.stringify({ apiVersion: 4, supports: { pages: { config: {} } } }), '2.58.0'],
    'settings.setSettings': [true],
    getContext: [{ app: { theme: 'dark' }, page: { id: 'tab' }, theme: 'dark', locale: 'en-us' }],
  };
  addEventListener('message', ({ source, data }) => {
    if (source !== frame.contentWindow || !data.func) return;
    document.querySelector('ol').append(Object.assign(document.createElement('li'), { textContent: data.func }));
    if (data.func === 'settings.setSettings') document.querySelector('output').textContent = JSON.stringify(data.args[0]);
    const args = answers[data.func];
    if (args) source.postMessage({ id: data.id, uuidAsString: data.uuidAsString, args }, '*');
  });
  document.querySelector('button').onclick = () => toTab('settings.save', {});
  document.querySelector('input').onchange = ({ target }) => toTab('themeChange', target.value);
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

async function openInTeams(
  path: string,
  frame: 'content' | 'settings' = 'content',
): Promise<{ page: Page; tab: Frame }> {
  const page = await browser.newPage();
  page.on('request', (request) => {
    if (!request.url().startsWith(server.url)) foreign.push(request.url());
  });
  await page.route('https://teams.microsoft.com/', (route) =>
    route.fulfill({ contentType: 'text/html', body: host(server.url + path, frame) }),
  );
  await page.goto('https://teams.microsoft.com/');
  const tab = page.frames().find((frame) => frame.url().startsWith(server.url));
  if (!tab) throw new Error('The frame did not open.');
  return { page, tab };
}

/** Waits until the tab has told Teams' page something. */
const told = (page: Page, what: string) => page.getByRole('listitem').filter({ hasText: what }).first().waitFor();

test('in Teams the tab takes the theme of Teams, follows it, and says that it is there', async () => {
  const { page, tab } = await openInTeams('/departments/BO');
  await tab.locator('html[data-theme="dark"]').waitFor();
  await tab.getByRole('heading', { level: 1, name: 'Rolle wählen' }).waitFor();
  await told(page, 'appInitialization.success');

  for (const theme of ['contrast', 'default', 'dark']) {
    await page.getByLabel('Design').fill(theme);
    await page.getByLabel('Design').blur();
    await tab.locator(`html[data-theme="${theme}"]`).waitFor();
  }
});

test('in Teams a role is chosen as in the browser', async () => {
  const { tab } = await openInTeams('/departments/BO');
  await tab.getByRole('radio', { name: /^Digitalbüro/ }).check();
  await tab.getByRole('button', { name: 'Weiter' }).click();
  await tab.getByRole('heading', { level: 1, name: 'Bürgerdienste und Ordnung' }).waitFor();
});

test('in Teams a team chooses by keyboard what the tab in its channel shows', async () => {
  const { page, tab } = await openInTeams('/channel-tab', 'settings');
  await tab.getByRole('radio', { name: /^Leitung/ }).check();
  await tab.getByRole('combobox', { name: 'Fachbereich' }).selectOption('BO');
  await tab.getByRole('button', { name: 'Weiter' }).press('Enter');
  await tab.getByRole('heading', { level: 1, name: 'Registerkarte einrichten' }).waitFor();

  // One's own department stands first and is chosen; Teams may save at once.
  const own = tab.getByRole('radio', { name: /^Bürgerdienste und Ordnung/ });
  expect(await own.isChecked()).toBe(true);
  expect(await tab.getByRole('radio').count()).toBe(3);
  await told(page, 'settings.setValidityState');
  await own.press('ArrowUp');
  const last = tab.getByRole('radio', { name: /^Wissen/ });
  expect(await last.isChecked()).toBe(true);
  await last.press('ArrowDown');

  await page.getByRole('button', { name: 'Speichern' }).press('Enter');
  await told(page, 'settings.save.success');
  expect(JSON.parse((await page.locator('output').textContent()) ?? '')).toMatchObject({
    entityId: '/departments/BO',
    contentUrl: `${server.url}/departments/BO`,
    websiteUrl: `${server.url}/departments/BO`,
    suggestedDisplayName: 'Bündel FB 3',
  });
});

test('in Teams the tab itself asks no other machine', () => {
  expect(foreign.filter((url) => url !== 'https://teams.microsoft.com/')).toEqual([]);
});
