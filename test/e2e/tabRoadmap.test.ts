import type { Page } from 'playwright-core';
import { type OpenTab, openTab } from './tabWindow.ts';

let tab: OpenTab;
beforeAll(async () => {
  tab = await openTab();
});
afterAll(() => tab?.close());

const hasFocus = (element: Element) => element === document.activeElement;
const row = (page: Page, name: string) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: false }) });
const lead = (page: Page) => page.locator('main .lead').first();
const search = (page: Page) => new URL(page.url()).search;

test('ten years stand in one table: the nearer, the finer', async () => {
  const { page, context } = await tab.openPage('/', 'member-BO');
  await page.getByRole('link', { name: 'Fahrplan' }).click();
  await page.getByRole('heading', { level: 1, name: 'Fahrplan' }).waitFor();
  await page.getByRole('table').waitFor();
  expect(await lead(page).textContent()).toBe(
    'Im 2. Halbjahr 2026 sind 16 von 18 Personentagen verplant. Im 1. Halbjahr 2027 sind es 13 von 13.',
  );
  expect(await row(page, '1. Halbjahr 2027').textContent()).toContain('Weniger Zeit als sonst: Landtagswahl.');
  const running = await row(page, 'E-Akte Ordnungsangelegenheiten').getByRole('cell').allTextContents();
  expect(running).toEqual([
    'Aufwand: 12 Personentage',
    'Kosten: 14.000,00 EUR, Haushalt 2026',
    expect.stringMatching(/^Voraussetzungen: .+ \(Fachbereich ZD\), erledigt/),
    'Stand: in Arbeit',
  ]);
  expect(await row(page, 'Mobile Erfassung im Außendienst').getByRole('cell').allTextContents()).toEqual([
    'Größe M, mittel',
    '',
  ]);
  expect(await row(page, '2029').textContent()).toContain('Eine mittlere Maßnahme.');
  expect(await page.getByRole('button', { name: 'Verschieben' }).count()).toBe(0);
  await page.getByRole('link', { name: 'E-Akte Ordnungsangelegenheiten' }).click();
  await page.getByRole('heading', { level: 1, name: 'Bürgerdienste und Ordnung' }).waitFor();
  await context.close();
});

test('what is chosen stands in the address, and the back button leads to what was chosen before', async () => {
  const { page, context } = await tab.openPage('/roadmap?department=BO&field=OZG', 'admin');
  const [department, field] = ['Fachbereich', 'Handlungsfeld'].map((name) => page.getByRole('combobox', { name }));
  if (!department || !field) throw new Error('The filters are missing.');
  await row(page, 'Gewerbemeldung').waitFor();
  expect(await row(page, 'E-Akte Ordnungsangelegenheiten').count()).toBe(0);
  await department.focus();
  await department.selectOption('TB');
  await page.getByText('Aus diesem Handlungsfeld ist nichts geplant.').first().waitFor();
  expect([search(page), await department.evaluate(hasFocus)]).toEqual(['?department=TB&field=OZG', true]);
  await field.selectOption('');
  await row(page, 'Digitale Straßenkontrolle').waitFor();
  await page.reload();
  await row(page, 'Digitale Straßenkontrolle').waitFor();
  await page.goBack();
  await page.getByText('Aus diesem Handlungsfeld ist nichts geplant.').first().waitFor();
  await page.goBack();
  await row(page, 'Gewerbemeldung').waitFor();
  expect(search(page)).toBe('?department=BO&field=OZG');
  await context.close();
});

test('who may not see a plan is told who does, and a department that does not exist is not found', async () => {
  const { page, context } = await tab.openPage('/roadmap', 'editor');
  expect(await page.locator('h1').textContent()).toBe('Kein Zugang');
  expect(await page.locator('main').textContent()).toContain('Den Fahrplan sehen das Digitalbüro');
  expect(await page.getByRole('link', { name: 'Fahrplan' }).count()).toBe(0);
  await context.close();
  const unknown = await tab.openPage('/roadmap?department=XX', 'admin');
  expect(await unknown.page.locator('h1').textContent()).toBe('Nicht gefunden');
  await unknown.context.close();
});

test('where the plan does not come, the page says so and can be asked again', async () => {
  const { page, context } = await tab.openPage('/', 'lead-GM');
  await context.route('**/api/roadmap*', (route) => route.abort());
  await page.getByRole('link', { name: 'Fahrplan' }).click();
  await page.getByRole('heading', { level: 1, name: 'Keine Verbindung' }).waitFor();
  await context.unroute('**/api/roadmap*');
  await page.getByRole('button', { name: 'Noch einmal versuchen' }).click();
  await page.getByRole('table').waitFor();
  await context.route('**/api/roadmap*', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ json: { ...(await answer.json()), measures: [], linked: [] } });
  });
  await page.goto(`${tab.url}/roadmap`);
  await page.getByText('Für diesen Bereich gibt es noch keinen Digitalisierungsplan.').waitFor();
  await context.close();
});

/** Chooses in a native list by typing, as somebody without a mouse does. */
async function typeChoice(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text);
  await page.keyboard.press('Tab');
}

test('by keyboard: a full half-year is refused before it is saved, another one takes the measure, and the focus goes along', async () => {
  const { page, context } = await tab.openPage('/roadmap', 'lead-BO');
  const late = await tab.openPage('/roadmap', 'admin');
  await late.page.goto(`${tab.url}/roadmap?department=BO`);
  const button = page.getByRole('button', { name: 'Verschieben Mobile Erfassung im Außendienst' });
  const dialog = page.getByRole('dialog', { name: 'Maßnahme verschieben' });
  const [to, because] = ['Neues Halbjahr', 'Grund'].map((name) => dialog.getByRole('combobox', { name }));
  if (!to || !because) throw new Error('The dialog lacks its fields.');

  await button.focus();
  await page.keyboard.press('Enter');
  await dialog.waitFor();
  expect(await to.evaluate(hasFocus)).toBe(true);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await button.evaluate(hasFocus)).toBe(true);

  await page.keyboard.press('Enter');
  await typeChoice(page, '1. Halbjahr 2027');
  const preview = dialog.getByRole('status');
  expect(await preview.locator('p').allTextContents()).toEqual([
    '2. Halbjahr 2027: heute 8, danach 0 von 18 Personentagen verplant.',
    '1. Halbjahr 2027: heute 13, danach 21 Personentage verplant, vorhanden sind 13.',
    expect.stringMatching(
      /^Im 1\. Halbjahr 2027 wären es 21 Personentage, vorhanden sind 13\. Platz wird, wenn zuerst/,
    ),
  ]);
  const save = dialog.getByRole('button', { name: 'Verschieben' });
  expect(await save.getAttribute('aria-disabled')).toBe('true');

  await to.focus();
  await typeChoice(page, '2. Halbjahr 2030');
  await dialog.getByText('Das passt.').waitFor();
  await save.focus();
  await page.keyboard.press('Enter');
  await dialog.getByText('Bitte wählen Sie Halbjahr und Grund.').waitFor();
  await because.focus();
  await typeChoice(page, 'Geld');
  await save.focus();
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('„Mobile Erfassung im Außendienst“ steht jetzt im 2. Halbjahr 2030.').waitFor();
  expect(await button.evaluate(hasFocus)).toBe(true);
  expect(await row(page, '2030').textContent()).toContain('Zwei mittlere Maßnahmen.');
  await context.close();

  // Who still sees the old plan is refused, and the dialog tells what is true now.
  const stale = late.page.getByRole('dialog', { name: 'Maßnahme verschieben' });
  await late.page.getByRole('button', { name: 'Verschieben Mobile Erfassung im Außendienst' }).click();
  await stale.getByRole('combobox', { name: 'Neues Halbjahr' }).selectOption('2028-H2');
  await stale.getByRole('combobox', { name: 'Grund' }).selectOption('urgent');
  await stale.getByRole('button', { name: 'Verschieben' }).click();
  await stale.getByText('Diese Maßnahme wurde inzwischen verschoben. So steht es jetzt.').waitFor();
  await stale.getByText('steht im 2. Halbjahr 2030').waitFor();
  await late.context.close();
});

test('no page asked another machine, failed, or broke the content security policy', () => {
  expect(tab.wrongs()).toEqual([]);
});
