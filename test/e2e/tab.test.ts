import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { type OpenTab, openTab } from './tabWindow.ts';

let tab: OpenTab;

beforeAll(async () => {
  tab = await openTab();
});

afterAll(() => tab?.close());

test('by keyboard alone at 320 px: a role, a department, a task, an article at its quoted place, and back', async () => {
  const { page, context } = await tab.openWindow(undefined, 320);
  await page.goto(`${tab.url}/`);
  await page.getByRole('heading', { name: 'Rolle wählen' }).waitFor();

  await tabTo(page, 'Mitglied');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await tabTo(page, 'Fachbereich');
  await page.keyboard.type('Bürger');
  await tabTo(page, 'Weiter');
  await page.keyboard.press('Enter');

  await page.getByRole('heading', { level: 1, name: 'Digitalbündel im 2. Halbjahr 2026' }).waitFor();
  expect(await page.locator('.who').textContent()).toContain('Angemeldet als Leitung, Fachbereich BO');
  await tabTo(page, 'Bürgerdienste und Ordnung');
  await page.keyboard.press('Enter');

  const title = page.getByRole('heading', { level: 1, name: 'Bürgerdienste und Ordnung' });
  await title.waitFor();
  expect(await title.evaluate((h1) => h1 === document.activeElement)).toBe(true);
  await tabTo(page, 'Ablageregeln für Bußgeldakten festlegen');
  const task = page.getByRole('button', { name: /^Ablageregeln/ });
  expect(await task.getAttribute('aria-expanded')).toBe('false');
  await page.keyboard.press('Enter');
  expect(await task.getAttribute('aria-expanded')).toBe('true');
  await page.getByText('Regeln auf einem Blatt am Drucker aushängen').waitFor();

  await page.goto(`${tab.url}/articles/reise-02?b=4-5`);
  const quote = page.getByRole('region', { name: 'Zitierte Stelle' });
  await quote.waitFor();
  expect(await quote.textContent()).toContain('0,35 EUR je Kilometer');
  expect(await quote.evaluate((section) => section === document.activeElement)).toBe(true);
  const box = await quote.boundingBox();
  expect(box && box.y < 800 && box.y + box.height > 0).toBe(true);
  expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(0);

  await tabTo(page, 'Fachbereich BO');
  await page.keyboard.press('Enter');
  await title.waitFor();
  // The browser's own key for going back does not exist without a window; the history is the same.
  await page.goBack();
  await quote.waitFor();
  await page.goBack();
  await title.waitFor();
  expect(await task.getAttribute('aria-expanded')).toBe('true');
  await context.close();
});

/** Presses Tab until the element with this name (or a text that begins so) has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement | null;
      const label = element?.labels?.[0]?.textContent ?? element?.textContent ?? '';
      const style = getComputedStyle(element ?? document.body);
      const outlined = style.outlineStyle !== 'none' && style.outlineWidth !== '0px';
      const inField = element?.matches('input, select') === true;
      return { label: label.trim(), ring: inField || outlined || style.boxShadow !== 'none' };
    });
    if (!focused.label.startsWith(name)) continue;
    // Fluent draws a button's ring as a shadow and a field's around its wrapper; all else has an outline.
    expect(focused.ring).toBe(true);
    return;
  }
  throw new Error(`Tab never reached „${name}“.`);
}

test('after a choice of role the address that was asked for opens, and the role can be changed there', async () => {
  const { page, context } = await tab.openWindow(undefined);
  await page.goto(`${tab.url}/departments/BO`);
  await page.getByRole('radio', { name: /^Digitalbüro/ }).check();
  await page.getByRole('button', { name: 'Weiter' }).click();
  await page.getByRole('heading', { level: 1, name: 'Bürgerdienste und Ordnung' }).waitFor();

  await page.getByRole('button', { name: 'Rolle wechseln' }).click();
  await page.getByRole('radio', { name: /^Personalrat/ }).check();
  await page.getByRole('button', { name: 'Weiter' }).click();
  await page.getByRole('heading', { level: 1, name: 'Kein Zugang' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/departments/BO');
  await context.close();
});

test('links are addresses, the back button and a reload keep the place', async () => {
  const { page, context } = await tab.openPage('/', 'lead-BO');
  const link = page.getByRole('link', { name: 'Bürgerdienste und Ordnung' });
  expect(await link.getAttribute('href')).toBe('/departments/BO');
  expect(await page.getByRole('link', { name: 'Finanzen' }).count()).toBe(0);
  await link.click();
  await page.getByRole('heading', { level: 1, name: 'Bürgerdienste und Ordnung' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/departments/BO');
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Bürgerdienste und Ordnung' }).waitFor();
  await page.goBack();
  const overview = page.getByRole('heading', { level: 1, name: /^Digitalbündel/ });
  await overview.waitFor();
  expect(await page.title()).toBe('Digitalbündel im 2. Halbjahr 2026 – Bündel');
  await page.goForward();
  await page.getByRole('heading', { level: 1, name: 'Bürgerdienste und Ordnung' }).waitFor();
  await context.close();
});

test('the overview says in words and figures what the demo town has done, without percentages', async () => {
  const { page, context } = await tab.openPage('/', 'guest');
  const row = page.getByRole('row', { name: /Bürgerdienste und Ordnung/ });
  expect(await row.textContent()).toMatch(
    /11 von 18 Schritten geschafft[\s\S]*3 erledigt[\s\S]*2 in Arbeit[\s\S]*1 offen/,
  );
  expect(await page.getByRole('row').count()).toBe(11);
  expect(await page.locator('main').textContent()).not.toContain('%');
  expect(await page.locator('main').textContent()).toContain(
    'In Eichenfurt sind 138 von 194 Schritten geschafft. Vier Aufgaben warten gerade.',
  );
  await context.close();
});

test('a server that cannot be reached is said so, and can be asked again', async () => {
  const { page, context } = await tab.openWindow('admin');
  await context.route('**/api/dashboard', (route) => route.abort());
  await page.goto(`${tab.url}/`);
  await page.getByRole('heading', { level: 1, name: 'Keine Verbindung' }).waitFor();
  await context.unroute('**/api/dashboard');
  await page.getByRole('button', { name: 'Noch einmal versuchen' }).click();
  await page.getByRole('heading', { level: 1, name: /^Digitalbündel/ }).waitFor();
  await context.close();
});

test.each([
  ['a first visit', undefined],
  ['the overview', 'admin'],
])('the first view loads at most 190 KB of JavaScript, gzip: %s', async (_, as) => {
  const { page, context } = await tab.openWindow(as);
  const scripts: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.body());
  });
  await page.goto(`${tab.url}/`);
  await page.locator('h1').waitFor();
  const bytes = (await Promise.all(scripts)).reduce((sum, body) => sum + gzipSync(body).length, 0);
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThanOrEqual(190 * 1024);
  await context.close();
});

test('what the window has already is not sent again, and what another role sees is', async () => {
  const { page, context } = await tab.openWindow('lead-BO');
  await page.goto(`${tab.url}/departments/BO`);
  await page.getByRole('button', { name: /^Ablageregeln/ }).waitFor();
  const answer = () => page.waitForResponse('**/api/departments/BO');
  const comeBack = () => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  const [again] = await Promise.all([answer(), comeBack()]);
  expect(again.status()).toBe(304);
  expect(await page.getByRole('button', { name: /^Ablageregeln/ }).count()).toBe(1);

  await page.evaluate(() => sessionStorage.setItem('buendel.identity', 'lead-FIN'));
  const [other] = await Promise.all([answer(), comeBack()]);
  expect(other.status()).toBe(403);
  expect(other.request().headers()['if-none-match']).toBeUndefined();
  await page.getByRole('heading', { level: 1, name: 'Kein Zugang' }).waitFor();
  await context.close();
});

test('no page asked another machine, failed, or broke the content security policy', () => {
  expect(tab.wrongs()).toEqual([]);
});
