import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jsQR from 'jsqr';
import type { Page } from 'playwright-core';
import { partitions } from '../../core/model.ts';
import { readPng } from '../appPackage/readPng.ts';
import { startWorld } from '../teams/world.ts';
import { type OpenTab, openTab } from './tabWindow.ts';

let tab: OpenTab;
const folder = mkdtempSync(join(tmpdir(), 'buendel-notice-'));

const markdown = `Verbandkasten, Augenspülung und Feuerlöscher hängen neben der Tür zum Lager.

## So geht es

1. Die Wunde abdecken und die Ersthelferin oder den Ersthelfer rufen.
2. Ist es ernst, den Notruf 112 wählen und an der Einfahrt warten.
3. Jeden Unfall ins Verbandbuch eintragen, auch den kleinen.`;

/** The demo town with one article as short as a notice should be. */
async function startWithShortArticle() {
  const world = await startWorld();
  const store = await world.stored();
  const known = await store.get('article', partitions.kb, 'reise-02');
  if (!known) throw new Error('The demo has lost an article.');
  const record = { ...known.record, id: 'kurz-01', title: 'Erste Hilfe im Bauhof', markdown };
  await store.write(partitions.kb, [{ op: 'create', kind: 'article', record }]);
  return { url: world.home, stop: world.close };
}

beforeAll(async () => {
  tab = await openTab(startWithShortArticle);
});

afterAll(async () => {
  await tab?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What a camera reads from the code on the sheet. */
async function scanned(page: Page): Promise<string | undefined> {
  const { width, height, pixels } = readPng(await page.getByRole('img', { name: /^QR-Code/ }).screenshot());
  const bytes = pixels.flatMap(({ red, green, blue, alpha }) => [red, green, blue, alpha]);
  return jsQR.default(Uint8ClampedArray.from(bytes), width, height)?.data;
}

/** The page as Chromium prints it: what poppler says of the file, and its text. */
async function printed(page: Page) {
  const path = join(folder, 'notice.pdf');
  await page.pdf({ path, tagged: true, preferCSSPageSize: true });
  const said = execFileSync('pdfinfo', [path], { encoding: 'utf8' });
  const fact = (name: string) => new RegExp(`^${name}:\\s*(.*)$`, 'm').exec(said)?.[1];
  const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
  return { tagged: fact('Tagged'), pages: fact('Pages'), size: fact('Page size'), text };
}

const onA4 = { tagged: 'yes', size: expect.stringContaining('A4') };

test('by keyboard: an article becomes a sheet of A4 that says whom to ask and leads to the page', async () => {
  const { page, context } = await tab.openPage('/articles/kurz-01', 'member-BO');
  const title = (await page.locator('h1').textContent()) ?? '';
  await page.getByRole('link', { name: 'Als Aushang drucken' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: `Aushang: ${title}` }).waitFor();
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', 'yes');
  });
  await page.getByRole('button', { name: 'Drucken' }).focus();
  await page.keyboard.press('Enter');
  expect(await page.locator('body').getAttribute('data-printed')).toBe('yes');
  expect(await scanned(page)).toBe(`${tab.url}/articles/kurz-01`);

  const { text, ...sheet } = await printed(page);
  expect(sheet).toEqual({ ...onA4, pages: '1' });
  expect(text.trim().startsWith(title)).toBe(true);
  for (const part of ['Fragen beantwortet', 'Telefon 05700', `${tab.url}/articles/kurz-01`, 'Stand 24.11.2026'])
    expect(text).toContain(part);
  for (const part of ['Drucken', 'Angemeldet als', 'Aushang:']) expect(text).not.toContain(part);

  await page.getByRole('link', { name: 'Zur Anleitung' }).click();
  await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
  await context.close();
});

test('by keyboard: a department’s steps become a sheet, or one team’s, black on white in the dark theme, too', async () => {
  const { page, context } = await tab.openPage('/departments/BO?theme=dark', 'lead-BO');
  await page.getByRole('link', { name: 'Als Aushang drucken' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 2, name: 'Bürgerdienste und Ordnung' }).waitFor();
  expect(await scanned(page)).toBe(`${tab.url}/departments/BO`);
  const { text, ...sheet } = await printed(page);
  expect(sheet).toEqual({ ...onA4, pages: '1' });
  expect(text).toContain('11 von 18 Schritten geschafft.');
  expect(text).toContain('Scanknopf am Schaltergerät');

  await page.getByRole('combobox', { name: 'Wessen Schritte' }).selectOption('Standesamt');
  await page.getByRole('heading', { level: 2, name: 'Standesamt' }).waitFor();
  expect(new URL(page.url()).search).toMatch(/^\?unit=BO-/);
  const ofUnit = await printed(page);
  expect(ofUnit.text).toContain('Rufnummern von Kliniken');
  // What one team has done is no figure for the wall, and the other teams’ steps are theirs.
  for (const part of ['geschafft', 'Scanknopf']) expect(ofUnit.text).not.toContain(part);
  await page.emulateMedia({ media: 'print' });
  const inkOf = (selector: string) => page.locator(selector).evaluate((heading) => getComputedStyle(heading).color);
  expect(await inkOf('.sheet h2')).toBe('rgb(0, 0, 0)');
  // So is every other page that is printed.
  await page.goto(`${tab.url}/departments/BO?theme=dark`);
  await page.locator('h1').waitFor();
  expect(await inkOf('h1')).toBe('rgb(0, 0, 0)');
  await context.close();
});

test('who may not read the page gets no sheet of it', async () => {
  const { page, context } = await tab.openPage('/departments/FIN/print', 'lead-BO');
  await page.getByRole('heading', { level: 1, name: 'Kein Zugang' }).waitFor();
  expect(await page.locator('.sheet').count()).toBe(0);
  await context.close();
});

test('no page asked another machine, failed, or broke the content security policy', () => {
  expect(tab.wrongs()).toEqual([]);
});
