import type { Browser } from 'playwright-core';
import type { DashboardAnswer } from '../../core/api.ts';
import { openBrowser } from './harness.ts';
import { type Chat, openChat, type RunningPlayground, startPlayground } from './playground.ts';

let playground: RunningPlayground;
let browser: Browser;
let chat: Chat;

beforeAll(async () => {
  playground = await startPlayground();
  browser = await openBrowser();
  chat = await openChat(browser, playground.url);
});

afterAll(async () => {
  await browser?.close();
  await playground?.stop();
});

test('greets once, though installation and conversation update both arrive, and answers from the article', async () => {
  const greeting = chat.page.getByText('Ich bin Bündel, ein Programm der Stadt Eichenfurt');
  await greeting.waitFor();
  for (const event of ['installationUpdate 200', 'conversationUpdate 200']) {
    await chat.page.getByText(event).first().waitFor();
  }
  await chat.say('Wie rechne ich meine Reisekosten ab?');
  const answer = chat.card('Reisekosten abrechnen');
  await answer.waitFor();
  expect(await answer.textContent()).toContain('Personalportal');
  expect(await greeting.count()).toBe(1);
});

test('binds a channel on its greeting card, and a step pressed there changes its card in place', async () => {
  const { page } = chat;
  await chat.openChannel('Bürgerdienste');
  await page.getByRole('combobox').click();
  await page.getByRole('option', { name: 'FB 3 Bürgerdienste und Ordnung' }).click();
  await page.getByRole('button', { name: 'Zuordnen' }).click();
  await page.getByText('Dieser Chat gehört jetzt zu').waitFor();

  await chat.post('aufgaben');
  const tasks = chat.card('Nächste Schritte: Bürgerdienste und Ordnung');
  await tasks.waitFor();
  const before = await stepsDone();
  await tasks.getByRole('button', { name: 'Ist erledigt' }).first().click();
  await tasks.getByRole('button', { name: 'Rückgängig' }).waitFor();
  expect(await tasks.count()).toBe(1);
  expect(await stepsDone()).toBe(before + 1);
});

test('the weekly card arrives while the page is open, and a press on it shows on the older card too', async () => {
  const report = await playground.admin('remind', '--at', '2026-11-24T09:00:00+01:00');
  expect(report).toContain('planned 1 sent 1 refused 0 unclear 0 skipped 0 now 1');
  const weekly = chat.card('für diese Woche schlage ich einen Schritt vor');
  await weekly.waitFor();
  const before = await stepsDone();
  await weekly.getByRole('button', { name: 'Ist erledigt' }).click();
  // The pressed card no longer proposes its step, so it is looked for by what it says now.
  await chat.card('Schritten geschafft').getByRole('button', { name: 'Rückgängig' }).waitFor();
  const tasks = chat.card('Nächste Schritte: Bürgerdienste und Ordnung');
  await tasks.getByRole('button', { name: 'Rückgängig' }).nth(1).waitFor();
  expect(await stepsDone()).toBe(before + 1);
});

test('an article is found from the compose box and posted as a card that asks nothing of its readers', async () => {
  const { page } = chat;
  await page.getByText('Personal Chat', { exact: true }).first().click();
  const before = await chat.card('Urlaub beantragen').count();
  await chat.compose('Urlaub', 'Urlaub beantragen');
  const chosen = chat.card('Urlaub beantragen').last();
  await chosen.getByRole('link', { name: 'Anleitung öffnen' }).last().waitFor();
  expect(await chosen.getByRole('button').count()).toBe(0);
  await page.getByRole('button', { name: 'Send Message', exact: true }).click();
  // The compose box is empty again, and the card stands in the chat.
  await page.getByText('Type a message').waitFor();
  await chat.card('Urlaub beantragen').nth(before).waitFor();
  await chat.say('hilfe');
  await chat.card('fortschritt').waitFor();
  expect(await chat.card('raten möchte ich nicht').count()).toBe(0);
});

test('what ends the command ends the server and the Playground', async () => {
  await playground.stop();
  for (const address of [playground.url, `${playground.home}/healthz`]) {
    await expect(fetch(address)).rejects.toThrow('fetch failed');
  }
});

async function stepsDone(): Promise<number> {
  const response = await fetch(`${playground.home}/api/dashboard`, { headers: { Authorization: 'Local admin' } });
  const { departments } = (await response.json()) as DashboardAnswer;
  return departments.find(({ id }) => id === 'BO')?.steps?.done ?? Number.NaN;
}
