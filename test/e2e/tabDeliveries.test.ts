import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { deliveryHref } from '../../tab/route.ts';
import { chats, lead as leadChat, startDeliveries } from './deliveries.ts';
import { type OpenTab, openTab } from './tabWindow.ts';

let tab: OpenTab;
let server: Awaited<ReturnType<typeof startDeliveries>>;

beforeAll(async () => {
  tab = await openTab(async () => {
    server = await startDeliveries();
    return server;
  });
});

afterAll(() => tab?.close());

const hasFocus = (element: Element) => element === document.activeElement;
const rowOf = (page: Page, team: string) =>
  page.getByRole('row').filter({ has: page.getByRole('link', { name: team, exact: true }) });
const lead = (page: Page) => page.locator('main .lead').first();
const said = (page: Page) => page.locator('main [role=status]').first();

test('the week says in words how many cards are where, and for each team when, why and what to do', async () => {
  const { page, context } = await tab.openPage('/', 'admin');
  await page.getByRole('link', { name: 'Zustellung' }).click();
  await page.getByRole('heading', { level: 1, name: 'Zustellung' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/deliveries');
  expect(await lead(page).textContent()).toBe('In KW 48 brauchen vier Chats Aufmerksamkeit.');
  const countsOf = (kind: string) =>
    page
      .getByRole('list', { name: `${kind} nach ihrem Stand` })
      .getByRole('listitem')
      .allTextContents();
  expect(await countsOf('Wochenkarten')).toEqual([
    '1 abgelehnt',
    '1 unklar',
    '2 angekommen',
    '1 ausgelassen',
    '2 noch ohne Karte',
  ]);
  expect(await countsOf('Bitten um Hilfe')).toEqual(['1 angekommen', '1 ausgelassen']);
  expect(await countsOf('Nachrichten an Leitungen')).toEqual(['1 abgelehnt']);
  expect(await page.getByRole('row').count()).toBe(1 + Object.keys(chats).length + 3);
  const cells = await rowOf(page, 'Bürgerdienste und Ordnung').getByRole('cell').allTextContents();
  expect(cells.map((text) => text.trim())).toEqual([
    'abgelehnt',
    'Geplant: 24.11.2026, 09:00\u00a0Uhr',
    'Bündel darf in diesem Chat nicht schreiben.',
    expect.stringMatching(/^Was zu tun ist: Prüfen, ob Bündel im Team erlaubt ist\. Danach hilft „Erneut senden“\./),
  ]);
  const requests = await rowOf(page, 'Personal').allTextContents();
  expect(requests[0]).toContain('27.11.2026, 10:00\u00a0Uhr');
  expect(requests[1]).toContain('Bitte um Hilfe');
  expect(requests[1]).toContain('23.11.2026, 09:00\u00a0Uhr');
  expect(requests[2]).toContain('Die Bitte kommt an einem anderen Tag.');
  await context.close();
});

test('only what needs attention, and a calm sentence where nothing does', async () => {
  const { page, context } = await tab.openPage('/deliveries', 'admin');
  await page.getByRole('switch', { name: 'Nur was Aufmerksamkeit braucht' }).click();
  expect(await page.getByRole('rowheader').allTextContents()).toEqual([
    'Chat ohne ZuordnungWochenkarte',
    'Bürgerdienste und OrdnungWochenkarte',
    'Leitung, Jugend, Familie und SozialesNachricht an die Leitung',
    'StadtkasseWochenkarte',
  ]);
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Zustellung' }).waitFor();
  expect(await page.getByRole('rowheader').count()).toBe(4);
  await context.close();

  const calm = await tab.openPage('/deliveries', 'guide-TB');
  expect(await lead(calm.page).textContent()).toBe('In KW 48 braucht nichts Aufmerksamkeit.');
  await calm.page.getByRole('switch').click();
  await calm.page.getByText('Hier steht gerade nichts.').waitFor();
  await calm.context.close();
});

test('„Warum kam nichts an?“ is answered for the team that is chosen, or that a link names', async () => {
  const { page, context } = await tab.openPage('/deliveries', 'admin');
  const team = page.getByRole('combobox', { name: 'Chat' });
  await team.selectOption({ label: 'Tiefbau, Abwasser und Baubetriebshof' });
  const paused = page.getByRole('region', { name: 'Tiefbau, Abwasser und Baubetriebshof' });
  expect(await paused.textContent()).toContain('Das Team hat eine Pause eingestellt.');
  expect(await said(page).textContent()).toContain('Das Team hat eine Pause eingestellt.');
  expect(new URL(page.url()).searchParams.get('team')).toBe(chats.paused.id);

  await page.getByRole('link', { name: 'Stadtkasse' }).click();
  const unclear = page.getByRole('region', { name: 'Stadtkasse' });
  await unclear.waitFor();
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(deliveryHref('2026-W48', chats.unclear.id));
  expect(await unclear.evaluate(hasFocus)).toBe(true);
  await page.reload();
  await unclear.getByText('Ob die Karte angekommen ist, ist unklar.').waitFor();
  await page.goBack();
  await paused.waitFor();
  await context.close();
});

test('another week is chosen without losing the place, and says what a holiday moved', async () => {
  const { page, context } = await tab.openPage('/deliveries', 'admin');
  const week = page.getByRole('combobox', { name: 'Woche' });
  expect(await week.locator('option').allTextContents()).toEqual([
    'KW 48, 23.11. bis 29.11.2026',
    'KW 23, 01.06. bis 07.06.2026',
  ]);
  await week.focus();
  await week.selectOption('2026-W23');
  await page.getByText('In KW 23 brauchte ein Chat Aufmerksamkeit.').first().waitFor();
  expect(await week.evaluate(hasFocus)).toBe(true);
  expect(await rowOf(page, 'Bürgerbüro').textContent()).toContain(
    '05.06.2026, 09:00\u00a0Uhr, wegen eines Feiertags verschoben',
  );
  expect(new URL(page.url()).searchParams.get('week')).toBe('2026-W23');
  await page.reload();
  await rowOf(page, 'Bürgerbüro').waitFor();
  // The entry in the bar leads to the running week, also from another one of the same page.
  await page.getByRole('link', { name: 'Zustellung' }).click();
  await page.getByText('In KW 48 brauchen').waitFor();
  await context.close();
});

test('the table is saved as a file that names its week', async () => {
  const { page, context } = await tab.openPage('/deliveries?week=2026-W23', 'guide-BO');
  const button = page.getByRole('button', { name: 'Als Tabelle speichern (CSV)' });
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  expect(download.suggestedFilename()).toBe('zustellung-2026-W23.csv');
  const text = await readFile(await download.path(), 'utf8');
  expect(text).toMatch(/^\uFEFFWoche;Chat;Fachbereich;Art;/);
  expect(text).toContain(
    'KW 23/2026;Bürgerbüro;Bürgerdienste und Ordnung;Wochenkarte;ausgelassen;05.06.2026 09:00;ja;',
  );

  await context.route('**/api/deliveries.csv*', (route) => route.abort());
  await button.click();
  await page.getByRole('alert').filter({ hasText: 'Bündel ist gerade nicht zu erreichen.' }).waitFor();
  await context.close();
});

test('who may not see deliveries has no entry and is told who does', async () => {
  const { page, context } = await tab.openPage('/deliveries', 'lead-BO');
  expect(await page.locator('h1').textContent()).toBe('Kein Zugang');
  expect(await page.getByRole('link', { name: 'Zustellung' }).count()).toBe(0);
  expect(await page.locator('main').textContent()).toContain('hilft das Digitalbüro weiter');
  await context.close();
});

test('one chat’s messages are explained together, each with its kind', async () => {
  const { page, context } = await tab.openPage(deliveryHref('2026-W48', chats.later.id), 'admin');
  const explained = page.getByRole('region', { name: 'Personal' });
  expect(await explained.getByRole('heading').allTextContents()).toEqual([
    'Personal, Wochenkarte',
    'Personal, Bitte um Hilfe',
    'Personal, Bitte um Hilfe',
  ]);
  expect(await explained.textContent()).toContain('In dieser Woche hat der Chat schon genug Nachrichten bekommen.');
  await context.close();
});

test('the digital office reads what steps wait for, in sentences; a guide does not', async () => {
  const { page, context } = await tab.openPage('/deliveries', 'admin');
  const waiting = page.getByRole('region', { name: 'Worauf gewartet wird' });
  expect(await waiting.getByRole('heading', { level: 3 }).allTextContents()).toEqual(['November 2026']);
  expect(await waiting.getByRole('listitem').allTextContents()).toEqual([
    'Einmal wurde auf den Hersteller gewartet, Verfahren: Elektronische Akte.',
  ]);
  await context.close();
  const guide = await tab.openPage('/deliveries', 'guide-BO');
  await guide.page.getByRole('table').waitFor();
  expect(await guide.page.getByText('Worauf gewartet wird').count()).toBe(0);
  await guide.context.close();
});

test('a lead’s message is sent once more; its chat is named by the department, also in the address', async () => {
  const { page, context } = await tab.openPage('/deliveries', 'guide-JFS');
  await page.getByRole('link', { name: 'Leitung, Jugend, Familie und Soziales' }).click();
  const explained = page.getByRole('region', { name: 'Leitung, Jugend, Familie und Soziales' });
  await explained.getByRole('button', { name: /^Erneut senden/ }).click();
  await explained.getByText('Die Nachricht ist angekommen.').waitFor();
  expect(server.connector.messagesIn(leadChat.id).at(-1)?.activity.summary).toBeTruthy();
  expect(page.url()).not.toContain(encodeURIComponent(leadChat.id));
  await context.close();
});

test('sending that does not get through is said at its row, and can be tried again', async () => {
  const { page, context } = await tab.openPage('/deliveries', 'admin');
  await context.route('**/api/deliveries/resend', (route) => route.abort());
  const row = rowOf(page, 'Bürgerdienste und Ordnung');
  await row.getByRole('button', { name: /^Erneut senden/ }).click();
  await row.getByText('Bündel ist gerade nicht zu erreichen.').waitFor();
  expect(await row.getByRole('button', { name: /^Erneut senden/ }).isEnabled()).toBe(true);
  await context.close();
});

test('by keyboard: a refused card is sent once more, and its row tells when it has arrived', async () => {
  const { page, context } = await tab.openPage('/deliveries', 'guide-BO');
  const late = await tab.openPage('/deliveries', 'admin');
  await page.getByRole('switch').click();
  const row = rowOf(page, 'Bürgerdienste und Ordnung');
  const button = row.getByRole('button');
  const before = server.connector.messagesIn(chats.refused.id).length;

  // Once more Teams refuses: then it can be tried again.
  await button.focus();
  await page.keyboard.press('Enter');
  await page.getByText('Bürgerdienste und Ordnung: Bündel darf in diesem Chat nicht schreiben.').waitFor();
  expect(await button.textContent()).toContain('Erneut senden');

  server.failing.delete(chats.refused.id);
  await page.keyboard.press('Enter');
  await row.getByText('Die Karte ist angekommen.').waitFor();
  await page.getByText('Bürgerdienste und Ordnung: Die Karte ist angekommen.').waitFor();
  expect(server.connector.messagesIn(chats.refused.id).length).toBe(before + 1);
  expect(await button.textContent()).toContain('Erneut gesendet');
  expect(await button.evaluate(hasFocus)).toBe(true);
  await page.keyboard.press('Enter');
  expect(await lead(page).textContent()).toBe('In KW 48 braucht nichts Aufmerksamkeit.');
  await page.reload();
  await page.getByText('Hier steht gerade nichts.').waitFor();

  // Who has not seen that yet sends nothing again, and is told what is true.
  const stale = rowOf(late.page, 'Bürgerdienste und Ordnung');
  await stale.getByRole('button', { name: /^Erneut senden/ }).click();
  await stale.getByText('Die Karte ist angekommen.').waitFor();
  expect(server.connector.messagesIn(chats.refused.id).length).toBe(before + 1);
  await late.context.close();
  await context.close();
});

test('an unclear card is sent once more only after the question whether it may come twice', async () => {
  const { page, context } = await tab.openPage(deliveryHref('2026-W48', chats.unclear.id), 'admin');
  const before = server.connector.messagesIn(chats.unclear.id).length;
  const explanation = page.getByRole('region', { name: 'Stadtkasse' });
  const button = explanation.getByRole('button');
  const question = page.getByRole('dialog', { name: 'Noch einmal senden?' });
  await button.focus();
  await page.keyboard.press('Enter');
  expect(await question.textContent()).toContain('Dann steht sie danach zweimal im Chat.');
  expect(await question.getByRole('button', { name: 'Abbrechen' }).evaluate(hasFocus)).toBe(true);
  await page.keyboard.press('Escape');
  await question.waitFor({ state: 'detached' });
  expect(await button.evaluate(hasFocus)).toBe(true);
  await page.keyboard.press('Enter');
  await question.getByRole('button', { name: 'Abbrechen' }).click();
  await question.waitFor({ state: 'detached' });
  expect(server.connector.messagesIn(chats.unclear.id).length).toBe(before);

  server.failing.delete(chats.unclear.id);
  await button.click();
  await question.getByRole('button', { name: 'Erneut senden' }).click();
  await explanation.getByText('Die Karte ist angekommen.').waitFor();
  expect(server.connector.messagesIn(chats.unclear.id).length).toBe(before + 1);
  expect(await rowOf(page, 'Stadtkasse').textContent()).toContain('angekommen');
  await context.close();
});

test('no page asked another machine, failed, or broke the content security policy', () => {
  expect(tab.wrongs()).toEqual([]);
});
