import type { Page } from 'playwright-core';
import { type OpenTab, openTab } from './tabWindow.ts';

let tab: OpenTab;
beforeAll(async () => {
  tab = await openTab();
});
afterAll(() => tab?.close());

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);
const step = 'Scanknopf am Schaltergerät mit dem Ziel Ordnung belegen';
const button = (page: Page, name: string, of = step) => page.getByRole('button', { name: `${name} ${of}` });

/** Goes on by Tab until a control has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, text: string): Promise<void> {
  for (let i = 0; i < 60; i += 1) {
    await page.keyboard.press('Tab');
    if ((await focused(page)) === text) return;
  }
  throw new Error(`No way by Tab to ${text}.`);
}

/** A press that comes from elsewhere: the page on show does not know of it. */
async function pressElsewhere(identity: string, body: object): Promise<void> {
  const response = await fetch(`${tab.url}/api/steps/press`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Local ${identity}` },
    body: JSON.stringify(body),
  });
  expect(response.status).toBe(200);
}

test('a member marks a step done on Heute and takes it back, by keyboard alone; the focus stays with the step', async () => {
  const { page, context } = await tab.openPage('/', 'member-BO');
  await tabTo(page, 'Heute');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Heute' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/today');
  await page.getByRole('heading', { level: 2, name: 'Als Nächstes' }).waitFor();
  await tabTo(page, `Ist erledigt ${step}`);
  await page.keyboard.press('Enter');
  await button(page, 'Rückgängig').waitFor();
  await page.waitForFunction(() => document.activeElement?.textContent?.startsWith('Rückgängig'));
  expect(await page.getByRole('status').first().textContent()).toBe(`Danke. Erledigt ist: ${step}.`);
  await page.keyboard.press('Enter');
  await button(page, 'Ist erledigt').waitFor();
  await page.waitForFunction(() => document.activeElement?.textContent?.startsWith('Ist erledigt'));
  expect(await page.getByRole('status').first().textContent()).toBe(`Der Schritt ist wieder offen: ${step}.`);
  await context.close();
});

test('a press from elsewhere shows by itself, tells so politely, and takes neither focus nor place', async () => {
  const { page, context } = await tab.openWindow('guide-BO');
  await page.clock.install();
  await page.goto(`${tab.url}/departments/BO`);
  const task = page.getByRole('button', { name: /Anzeigen aus dem Bürgerbüro direkt zur E-Akte geben/ });
  await task.focus();
  await page.keyboard.press('Enter');
  await button(page, 'Ist erledigt').waitFor();
  const read = page.locator('.task h3 button').last();
  await read.evaluate((element) => element.scrollIntoView({ block: 'start' }));
  await read.focus();
  const place = () => read.evaluate((element) => Math.round(element.getBoundingClientRect().top));
  const before = await place();
  const answered = page.waitForResponse((response) => response.url().endsWith('/api/departments/BO'));
  await page.clock.fastForward(15_000);
  await answered;
  expect(await page.getByText('Diese Seite zeigt den neuen Stand').count()).toBe(0);

  const { tasks } = await fetch(`${tab.url}/api/departments/BO`, {
    headers: { authorization: 'Local guide-BO' },
  }).then((response) => response.json() as Promise<{ tasks: { steps: { title: string; buttons?: object }[] }[] }>);
  const open = tasks.flatMap(({ steps }) => steps).find(({ title }) => title === step)?.buttons;
  const { token, bundle } = open as { token: string; bundle: string };
  await pressElsewhere('member-BO', { verb: 'step.stuck', token, bundle, cause: 'it' });
  await page.clock.fastForward(15_000);
  await page.getByRole('heading', { level: 2, name: 'Was wartet und wer hilft' }).waitFor();
  await page.getByText(/^Diese Seite zeigt den neuen Stand von \d\d:\d\d Uhr\.$/).waitFor({ state: 'attached' });
  expect(await read.evaluate((element) => element === document.activeElement)).toBe(true);
  // A section appeared and a step changed above: what is being read stays where it was in the window.
  expect(Math.abs((await place()) - before)).toBeLessThan(5);
  await context.close();
});

test('a lead finds what is stuck and who helps on Heute and on the department page, and sets it free, by keyboard alone', async () => {
  const { page, context } = await tab.openPage('/today', 'lead-JFS');
  const waits = 'Freigegebene Schnittstelle im Testsystem mit drei Fällen erproben';
  expect(await page.locator('main .lead').textContent()).toBe('Auf Ihre Antwort wartet gerade nichts.');
  await page.getByRole('heading', { level: 2, name: 'Was wartet und wer hilft' }).waitFor();
  expect(await page.locator('main li').first().textContent()).toContain(
    'Wirtschaftliche Hilfen. Wartet auf den Hersteller. Noch ist niemand gefragt. Weiterhelfen kann: IT und Digitalisierung',
  );
  await tabTo(page, waits);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Jugend, Familie und Soziales' }).waitFor();
  await tabTo(page, `Der Weg ist wieder frei ${waits}`);
  await page.keyboard.press('Enter');
  await page.getByText(`Der Schritt ist wieder offen: ${waits}.`).first().waitFor({ state: 'attached' });
  await page.getByText('Der Weg ist wieder frei für').waitFor();
  expect(await button(page, 'Der Weg ist wieder frei', waits).count()).toBe(0);
  expect(await focused(page)).not.toBe('');

  await tabTo(page, '1. Halbjahr 2026');
  await page.keyboard.press('Enter');
  await page.getByText('FB 5, 1. Halbjahr 2026').waitFor();
  expect(new URL(page.url()).search).toBe('?halfYear=2026-H1');
  await page
    .getByText(/ist fertig\./)
    .first()
    .waitFor();
  await page.goBack();
  await page.getByText('FB 5, 2. Halbjahr 2026').waitFor();
  await context.close();
});

test('who gets stuck says why in place, and the overview shows by its address only where something waits', async () => {
  const { page, context } = await tab.openPage('/today', 'member-UKW');
  const stuck = page.getByRole('button', { name: /^Wir kommen nicht weiter/ }).first();
  await stuck.focus();
  await page.keyboard.press('Enter');
  const group = page.getByRole('group', { name: 'Worauf warten Sie?' });
  await group.waitFor();
  await page.waitForFunction(() => document.activeElement?.tagName === 'SELECT');
  await page.keyboard.press('Escape');
  await group.waitFor({ state: 'detached' });
  expect(await stuck.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await group.waitFor();
  await tabTo(page, 'Geld oder Vergabe');
  await page.keyboard.press('Enter');
  await page
    .getByText(/^Danke, dass Sie es sagen\./)
    .first()
    .waitFor({ state: 'attached' });
  await page.waitForFunction(() => document.activeElement?.textContent?.startsWith('Rückgängig'));

  await page.goto(`${tab.url}/?show=stuck`);
  const rows = page.getByRole('rowheader');
  await rows.first().waitFor();
  expect(await rows.allTextContents()).toEqual(expect.arrayContaining([expect.stringContaining('Umwelt')]));
  expect(await page.locator('main').textContent()).toContain(
    'Noch ist niemand gefragt. Weiterhelfen kann: die Leitung.',
  );
  const all = page.getByRole('button', { name: 'Alle' });
  await all.focus();
  await page.keyboard.press('Enter');
  expect([await rows.count(), new URL(page.url()).search]).toEqual([10, '']);
  await context.close();
});

test('what does not come is said, and nothing waiting is told kindly', async () => {
  const { page, context } = await tab.openWindow('guest');
  await context.route('**/api/today', (route) => route.abort());
  await page.goto(`${tab.url}/today`);
  await page.getByRole('heading', { level: 1, name: 'Keine Verbindung' }).waitFor();
  await context.unroute('**/api/today');
  await page.getByRole('button', { name: 'Noch einmal versuchen' }).click();
  await page.getByText('Gerade wartet nichts auf Sie.').waitFor();
  await page.getByRole('link', { name: 'Zum Überblick der Stadt' }).waitFor();
  await context.close();
});

test('no page asked another machine, failed, or broke the content security policy', () => {
  expect(tab.wrongs()).toEqual([]);
});
