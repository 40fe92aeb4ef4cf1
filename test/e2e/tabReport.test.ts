import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { partitions } from '../../core/model.ts';
import { as, channel } from '../teams/client.ts';
import { openSteps } from '../teams/office.ts';
import { startWorld, type World } from '../teams/world.ts';
import { type OpenTab, openTab } from './tabWindow.ts';

const run = promisify(execFile);

let world: World;
let tab: OpenTab;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'buendel-report-'));
  tab = await openTab(async () => {
    world = await startWorld({ env: { AS_OF: '2026-11-24T09:10:00+01:00' } });
    return { url: world.home, stop: world.close };
  });
});
afterAll(async () => {
  await tab?.close();
  await rm(folder, { recursive: true, force: true });
});

const main = (page: Page) => page.locator('main');
const hasFocus = (element: Element) => element === document.activeElement;
const search = (page: Page) => new URL(page.url()).search;

/** Goes on with Tab until what is named has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    const now = await page.evaluate(
      () => document.activeElement?.matches('a, button') && document.activeElement.textContent,
    );
    if (now === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${name}.`);
}

async function finishAStep(): Promise<void> {
  const team = channel('bo-report-page');
  await world.client.say(team, 'bereich BO');
  const [step] = await openSteps(world, 'BO');
  expect((await world.client.press(as('admin', team), { verb: 'step.done', data: { ...step } })).status).toBe(200);
}

const answered = async (id: string) => {
  const response = await fetch(`${tab.url}/api/reports/${id}`, { headers: { Authorization: 'Local lead-BO' } });
  return response.text();
};

/** Prints the page as the browser does, and reads the file by Poppler. */
async function printed(page: Page): Promise<{ info: string; text: string }> {
  const path = join(folder, 'report.pdf');
  await page.pdf({ path, tagged: true, preferCSSPageSize: true });
  const [info, text] = await Promise.all([run('pdfinfo', [path]), run('pdftotext', [path, '-'])]);
  return { info: info.stdout, text: text.stdout.replace(/\s+/g, ' ') };
}

test('by keyboard: a lead reads the report, freezes it, and it stays the same to the byte when a task changes', async () => {
  const { page, context } = await tab.openPage('/', 'lead-BO');
  await tabTo(page, 'Bericht');
  await page.keyboard.press('Enter');
  const title = page.getByRole('heading', { level: 1, name: 'Bericht zum 2. Halbjahr 2026' });
  await title.waitFor();
  expect(await title.evaluate(hasFocus)).toBe(true);
  expect(await main(page).locator('.lead').textContent()).toMatch(/^Von 22 Maßnahmen sind vier fertig\. Geschafft/);
  // The town's is released by the digital office.
  expect(await page.getByRole('button', { name: 'Festschreiben' }).count()).toBe(0);

  const place = page.getByRole('combobox', { name: 'Bericht für' });
  await place.focus();
  await page.keyboard.type('FB 3');
  await page.keyboard.press('Tab');
  await page.getByText('Zwei Maßnahmen sind in Arbeit. Geschafft sind 11 von 18 Schritten.').waitFor();
  expect([search(page), await page.locator('.page-title .above').textContent()]).toEqual([
    '?department=BO',
    'Stadt Eichenfurt, FB 3, Bürgerdienste und Ordnung',
  ]);
  expect(await page.getByRole('table').count()).toBe(2);

  await tabTo(page, 'Festschreiben');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Bericht festschreiben?' });
  await dialog.getByText('ohne Ihren Namen').waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Festschreiben' }).focus();
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Festschreiben' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Festgeschrieben am 24.11.2026. Freigegeben durch: Leitung.').waitFor();
  expect(new URL(page.url()).pathname).toBe('/reports/BO-2026-H2-v1');
  expect(await title.evaluate(hasFocus)).toBe(true);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Als Tabelle speichern (XLSX)' }).focus();
  await page.keyboard.press('Enter');
  expect((await download).suggestedFilename()).toBe('bericht-bo-2026-h2-v1.xlsx');

  const before = await answered('BO-2026-H2-v1');
  await finishAStep();
  expect(await answered('BO-2026-H2-v1')).toBe(before);
  await page.reload();
  await page.getByText('Geschafft sind 11 von 18 Schritten.').waitFor();
  await page.getByRole('link', { name: 'Den Bericht zeigen, wie er heute wäre' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Geschafft sind 12 von 18 Schritten.').waitFor();
  await page.getByRole('link', { name: 'Fassung 1 vom 24.11.2026' }).waitFor();
  await page.goBack();
  await page.getByText('Freigegeben durch: Leitung.').waitFor();
  await context.close();
});

test('a report that changed while it was read is not frozen: the person is told, and reads the new one', async () => {
  const { page, context } = await tab.openPage('/report?department=BO', 'lead-BO');
  await page.getByRole('button', { name: 'Festschreiben' }).waitFor();
  await finishAStep();
  await page.getByRole('button', { name: 'Festschreiben' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Festschreiben' }).click();
  await dialog.getByText('Der Bericht hat sich inzwischen geändert.').waitFor();
  await dialog.getByRole('button', { name: 'Abbrechen' }).click();
  await page.getByText('Geschafft sind 13 von 18 Schritten.').waitFor();
  expect(await (await world.stored()).list('report', partitions.reports)).toHaveLength(1);
  await context.close();
});

test('printed, it is a tagged PDF on A4 that reads in order: title, sentences, then tables with their figures', async () => {
  const { page, context } = await tab.openPage('/report?theme=dark', 'admin');
  await page.getByRole('table').nth(3).waitFor();
  const { info, text } = await printed(page);
  expect(info).toMatch(/Tagged:\s+yes/);
  expect(info).toMatch(/Page size:.*A4/);
  expect(info).toMatch(/Title:\s+Bericht zum 2\. Halbjahr 2026/);
  const order = [
    'Stadt Eichenfurt',
    'Bericht zum 2. Halbjahr 2026',
    'Von 22 Maßnahmen sind vier fertig.',
    'Was fertig ist',
    'Ehrenamtskarte digital',
    'Was wartet',
    'Vier Schritte warten: drei auf den Hersteller',
    'Was als Nächstes kommt',
    'In Zahlen',
    'Schritte, Fachbereich für Fachbereich',
    'FB 2, Finanzen 13 7',
  ];
  const places = order.map((part) => text.indexOf(part));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(text).toContain('Seite 1 von');
  expect(text).not.toMatch(/Drucken|Zustellung|Festgeschriebene Fassungen/);
  expect(await page.locator('html').getAttribute('lang')).toBe('de');
  await context.close();
});

test('half-year and place stand in the address, the back button leads back, and who may not read is told', async () => {
  const { page, context } = await tab.openPage('/report?halfYear=2026-H1&department=BO', 'admin');
  await page.getByText('Beide Maßnahmen sind fertig. Verschoben ist eine Maßnahme.').waitFor();
  await page.getByRole('combobox', { name: 'Halbjahr' }).selectOption('2025-H2');
  await page.getByRole('heading', { level: 1, name: 'Bericht zum 2. Halbjahr 2025' }).waitFor();
  expect(search(page)).toBe('?halfYear=2025-H2&department=BO');
  await page.goBack();
  await page.getByText('Beide Maßnahmen sind fertig.').waitFor();
  await context.close();
  const guest = await tab.openPage('/report', 'guest');
  await guest.page.getByText('Von 22 Maßnahmen sind vier fertig.').waitFor();
  expect(await guest.page.getByRole('combobox', { name: 'Bericht für' }).count()).toBe(0);
  await guest.page.goto(`${tab.url}/report?department=BO`);
  await guest.page.getByText('Den Bericht eines Bereichs sehen das Digitalbüro').waitFor();
  await guest.page.goto(`${tab.url}/reports/town-2019-H1-v1`);
  await guest.page.getByRole('heading', { level: 1, name: 'Nicht gefunden' }).waitFor();
  await guest.context.close();
});

test('no page asked another machine, failed, or broke the content security policy', () => {
  expect(tab.wrongs()).toEqual([]);
});
