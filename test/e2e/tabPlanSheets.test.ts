import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import type { Table } from '../../core/plan/sheets/cells.ts';
import { changedWorkbook } from '../bot/imports/workbookFile.ts';
import { add, number, put, text } from '../core/plan/sheets/plans.ts';
import { type OpenTab, openTab } from './tabWindow.ts';

const wide = 'Kapazität (Personentage je Halbjahr)';

let tab: OpenTab;
beforeAll(async () => {
  tab = await openTab();
});
afterAll(() => tab?.close());

const row = (page: Page, name: string) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: false }) });
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);

/** Goes with Tab to what bears this name. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    if ((await focused(page)) === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${name} cannot be reached by keyboard.`);
}

/** The page with its file chooser watched from the beginning: Chromium would cancel one that opens before it is. */
async function openPlan(width?: number) {
  const opened = await tab.openPage('/administration/plan', 'admin', width);
  opened.page.on('filechooser', () => undefined);
  await opened.page.evaluate(() => undefined);
  return opened;
}

/** Chooses a file by keyboard. */
async function hand(page: Page, content: Uint8Array, name = 'plan.xlsx'): Promise<void> {
  await tabTo(page, 'Excel-Datei wählen');
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
  await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
}

/** Saves the plan by keyboard, and changes the file as somebody does in Excel. */
async function changedPlan(page: Page, change: (tables: Table[]) => void): Promise<Uint8Array> {
  await tabTo(page, 'Plan speichern (XLSX)');
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(download.suggestedFilename()).toBe('digitalisierungsplan-2026-11-24.xlsx');
  await page.getByText('Die Datei ist gespeichert.').waitFor();
  return changedWorkbook(new Uint8Array(await readFile(await download.path())), change);
}

test('by keyboard: a capacity changes by XLSX, after a preview, and the roadmap has it', async () => {
  const { page, context } = await openPlan();
  const bytes = await changedPlan(page, (tables) => {
    put(tables, 'Fachbereiche', 'BO', wide, number(24));
    add(tables, 'Schritte', [text('BO-05-1-99'), text('BO-05-1'), text('Noch ein Schritt'), number(30)]);
  });
  const wrong = await changedWorkbook(bytes, (tables) => {
    put(tables, 'Fachbereiche', 'BO', wide, number(2));
    put(tables, 'Belastungszeiten', 2, 'Von', text('3/4/2026'));
  });
  await hand(page, wrong);
  await page.getByRole('heading', { name: 'Vorschau' }).waitFor();
  expect(await focused(page)).toBe('Vorschau');
  await page.getByText('Zwei Zellen sind abgelehnt. Übernommen wird nur alles zusammen.').waitFor();
  expect(await row(page, 'Belastungszeiten!C2').textContent()).toContain('„3/4/2026“ kann zweierlei heißen.');
  expect(await row(page, 'Fachbereiche!G4').first().textContent()).toContain('vorhanden sind');
  expect(await page.getByRole('button', { name: 'Übernehmen' }).getAttribute('aria-disabled')).toBe('true');
  expect((await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations.map(({ id }) => id)).toEqual([]);

  await page.evaluate(() => document.querySelector('main')?.focus());
  await hand(page, bytes);
  await page.getByText('Eine Zeile ändert sich und eine Zeile kommt dazu.').waitFor();
  expect(await row(page, 'Bürgerdienste und Ordnung').getByRole('cell').allTextContents()).toEqual([
    'Fachbereiche!A4',
    `${wide}: bisher 18 → , dann 24`,
  ]);
  await tabTo(page, 'Übernehmen');
  await page.getByRole('combobox', { name: 'Blatt' }).focus();
  await page.keyboard.type('Schritte');
  await row(page, 'Bürgerdienste und Ordnung').waitFor({ state: 'detached' });
  expect(new URL(page.url()).search).toBe('?kind=step');
  expect((await new AxeBuilder({ page }).setLegacyMode(true).analyze()).violations.map(({ id }) => id)).toEqual([]);

  await page.getByRole('button', { name: 'Übernehmen' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Übernommen' }).waitFor();
  await page.getByText('Eine Zeile geändert und eine Zeile neu.').waitFor();
  expect(await focused(page)).toBe('Übernommen');
  await tabTo(page, 'Zum Fahrplan');
  await page.keyboard.press('Enter');
  // At once, with what was written a moment ago.
  await page.goto(`${tab.url}/roadmap?department=BO`);
  await page.getByText('Im 2. Halbjahr 2026 sind 16 von 24 Personentagen verplant.').waitFor();
  await context.close();
});

test('a file that is none, and a plan that somebody changed since the preview, are told and nothing is lost', async () => {
  const { page, context } = await openPlan(320);
  const bytes = await changedPlan(page, (tables) => put(tables, 'Fachbereiche', 'TB', wide, number(90)));
  await hand(page, Buffer.from('K\xfcrzel;Kapazit\xe4t\r\n', 'latin1'), 'plan.csv');
  await page.getByText('Eine CSV-Datei hat nur ein Blatt').waitFor();
  await page.evaluate(() => document.querySelector('main')?.focus());
  await hand(page, bytes);
  await page.getByText('Eine Zeile ändert sich.').waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);

  const other = await openPlan();
  await hand(other.page, await changedWorkbook(bytes, (tables) => put(tables, 'Fachbereiche', 'TB', wide, number(95))));
  await other.page.getByText('Eine Zeile ändert sich.').waitFor();
  await other.page.getByRole('button', { name: 'Übernehmen' }).click();
  await other.page.getByRole('heading', { name: 'Übernommen' }).waitFor();
  await other.context.close();

  await page.getByRole('button', { name: 'Übernehmen' }).click();
  await page.getByText('Seit der Vorschau hat sich etwas geändert. So sieht es jetzt aus.').waitFor();
  await page.getByText('bisher 95').waitFor();
  await context.close();
});

test('who does not run the digital office is told who does', async () => {
  const { page, context } = await tab.openPage('/administration/plan', 'lead-BO');
  expect(await page.locator('h1').textContent()).toBe('Kein Zugang');
  expect(await page.locator('main').textContent()).toContain(
    'Den Plan als Tabelle speichert und liest das Digitalbüro.',
  );
  await context.close();
});

test('no page asked another machine, failed, or broke the content security policy', () => {
  expect(tab.wrongs()).toEqual([]);
});
