import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { sections } from '../../core/town/sections.ts';
import { administrationHref } from '../../tab/route.ts';
import { anna, startAdministration } from './administration.ts';
import { type OpenTab, openTab } from './tabWindow.ts';

let tab: OpenTab;
beforeAll(async () => {
  tab = await openTab(startAdministration);
});
afterAll(() => tab?.close());

const hasFocus = (element: Element) => element === document.activeElement;
const notice = (page: Page) => page.locator('.notice.done');

/** Presses a button as somebody without a mouse does. */
async function press(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name, exact: true }).or(page.getByRole('button', { name })).first();
  await button.focus();
  await page.keyboard.press('Enter');
}

/** Writes into a field of the dialog. */
async function write(page: Page, label: string, text: string): Promise<void> {
  await page.getByRole('dialog').getByRole('textbox', { name: label, exact: true }).focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}

/** Chooses in a native list by typing. */
async function choose(page: Page, label: string, text: string): Promise<void> {
  await page.getByRole('dialog').getByRole('combobox', { name: label }).focus();
  await page.keyboard.type(text);
}

/** The link to a section, followed by keyboard. */
async function follow(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name, exact: true }).first().focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

const said = async (page: Page): Promise<string | null> => {
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await notice(page).waitFor();
  expect(await notice(page).evaluate(hasFocus)).toBe(true);
  return notice(page).locator('p').textContent();
};

test('the digital office adds a free day, undoes it, and changes Sie to du, by keyboard alone', async () => {
  const { page, context } = await tab.openPage('/', 'admin');
  await page.getByRole('link', { name: 'Verwaltung', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Stadt' }).waitFor();
  await follow(page, 'Feiertage und eigene Tage');
  expect(new URL(page.url()).pathname).toBe('/administration/holidays');
  await page.getByText('Karfreitag').first().waitFor();

  await press(page, 'Freien Tag eintragen');
  await write(page, 'Datum', '31.06.2027');
  await write(page, 'Bezeichnung', 'Betriebsversammlung');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('Bitte nennen Sie einen Tag, den es gibt').waitFor();
  await write(page, 'Datum', '1.12.2026');
  await page.keyboard.press('Enter');
  expect(await said(page)).toBe(
    '„Betriebsversammlung“ ist eingetragen. Am Dienstag, dem 01.12.2026, kommt keine Wochenkarte. ' +
      'Für zwei Teams kommt sie in dieser Woche am Mittwoch, dem 02.12.2026.',
  );
  await page.getByRole('rowheader', { name: 'Betriebsversammlung' }).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await notice(page).getByText('ist ausgetragen').waitFor();
  expect(await page.getByRole('rowheader', { name: 'Betriebsversammlung' }).count()).toBe(0);

  await follow(page, 'Stadt');
  await press(page, 'Ändern Anrede');
  await page.keyboard.press('ArrowDown');
  await press(page, 'Speichern');
  expect(await said(page)).toContain('sagen ab jetzt du');
  await follow(page, 'Rollen');
  await press(page, 'Rolle eintragen');
  await press(page, 'Speichern');
  await page.getByRole('alert').getByText('Bitte wähle eine Person').waitFor();
  await context.close();
});

test('somebody is found by name among the members of a chat and becomes a guide; nothing but the id is kept', async () => {
  const { page, context } = await tab.openPage('/administration/roles', 'admin');
  await press(page, 'Rolle eintragen');
  await write(page, 'Name', 'beisp');
  await page.keyboard.press('Enter');
  const person = page.getByRole('radio', { name: `${anna.name}, ${anna.account}` });
  await person.focus();
  await page.keyboard.press('Space');
  await choose(page, 'Bereich', 'Stadtkasse');
  await press(page, 'Speichern');
  expect(await said(page)).toContain('Die Rolle gilt ab sofort');
  const row = page.getByRole('row').filter({ hasText: anna.id });
  expect(await row.getByRole('cell').allTextContents()).toEqual([
    'Bereich: Stadtkasse',
    `Kennung in Entra: ${anna.id}`,
    'Bis: ',
    expect.stringContaining('Zurücknehmen'),
  ]);
  expect(await page.locator('main').textContent()).not.toContain(anna.name);
  await press(page, 'Namen anzeigen');
  await row.getByText(anna.name).waitFor();

  await press(page, `Zurücknehmen ${anna.id}`);
  await notice(page).getByText('Die Rolle ist zurückgenommen.').waitFor();
  expect(await row.count()).toBe(0);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await row.waitFor();
  await context.close();
});

test('a missing value is entered in place, and the next answer shows it; who still saw the old one is told so', async () => {
  const { page, context } = await tab.openPage('/administration/values', 'admin');
  const late = await tab.openPage('/administration/values', 'admin');
  const ask = () =>
    page.evaluate(async () => {
      const response = await fetch('/api/ask', {
        method: 'POST',
        headers: { authorization: 'Local member-BO', 'content-type': 'application/json' },
        body: JSON.stringify({ text: 'Was bekomme ich je Kilometer mit dem Fahrrad?' }),
      });
      return response.text();
    });
  expect(await ask()).toContain('Diese Angabe fehlt noch');
  const enter = async (at: Page, value: string) => {
    await press(at, 'Eintragen reise.kilometer.fahrrad');
    await write(at, 'Wert', value);
    await write(at, 'Grundlage', 'Landesreisekostengesetz, § 6');
    await at.keyboard.press('Enter');
  };
  await enter(page, '0,10 EUR');
  expect(await said(page)).toBe('Ab jetzt antwortet Bündel mit diesem Wert. Eine Anleitung nennt ihn.');
  expect(await ask()).toContain('0,10 EUR');
  await enter(late.page, '0,20 EUR');
  const dialog = late.page.getByRole('dialog');
  await dialog.getByText('Das hat inzwischen jemand anderes geändert. So steht es jetzt.').waitFor();
  expect(await dialog.getByRole('textbox', { name: 'Wert' }).inputValue()).toBe('0,10 EUR');
  await late.context.close();
  await context.close();
});

test('the staff council finds the stored data and the changes, and nothing that changes anything', async () => {
  const { page, context } = await tab.openPage('/administration', 'staff-council');
  const controls = () => page.locator('main :is(button, input, textarea)').count();
  for (const section of sections) {
    await page.goto(`${tab.url}/administration/${section}`);
    await page.locator('main .section').waitFor();
    await page.locator('.skeleton').waitFor({ state: 'detached' });
    expect([section, await controls()]).toEqual([section, 0]);
  }
  const text = await page.locator('main').textContent();
  expect(text).toContain('Rolle neu: Digitallotsin oder Digitallotse, Finanzen. durch das Digitalbüro');
  expect(text).not.toContain(anna.id);
  await page.goto(`${tab.url}/administration/roles`);
  await page.getByText('Eingetragen sind Digitallotsin oder Digitallotse (1).').waitFor();
  expect(await page.locator('main').textContent()).not.toContain(anna.id);
  await follow(page, 'Gespeicherte Daten');
  await page.getByRole('heading', { name: 'Änderungen in der Verwaltung' }).waitFor();
  const persons = page.getByRole('region', { name: 'Was einzelne Personen betrifft' });
  expect(await persons.getByRole('listitem').count()).toBe(7);
  expect(await persons.textContent()).toContain('bis das Digitalbüro die Rolle zurücknimmt');
  await context.close();
  const lead = await tab.openPage('/administration/roles', 'lead-BO');
  expect(await lead.page.locator('h1').textContent()).toBe('Kein Zugang');
  await lead.context.close();
});

test('on a narrow page the sections are chosen from a list that keeps the focus, and back leads back', async () => {
  const { page, context } = await tab.openPage('/administration', 'admin', 320);
  const list = page.getByRole('combobox', { name: 'Bereiche der Verwaltung' });
  await list.focus();
  await page.keyboard.type('Syn');
  await page.getByRole('heading', { level: 1, name: 'Synonyme' }).waitFor();
  expect([await list.evaluate(hasFocus), new URL(page.url()).pathname]).toEqual([true, '/administration/synonyms']);
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: 'Stadt' }).waitFor();
  await context.close();
});

test.each([
  ['departments', 'Zeit eintragen'],
  ['roles', 'Rolle eintragen'],
] as const)(
  'axe finds nothing in the dialog of the section %s, and nothing is lost at 320 px',
  async (section, button) => {
    const { page, context } = await tab.openPage(administrationHref(section), 'admin', 320);
    await press(page, button);
    await page.getByRole('dialog').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
    // In legacy mode axe reads in the page itself, which has no frames, and opens no second one for its results.
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).include('dialog').analyze();
    expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' ')}`)).toEqual([]);
    await context.close();
  },
);

test('no page asked another machine, failed, or broke the content security policy', () => {
  expect(tab.wrongs()).toEqual([]);
});
