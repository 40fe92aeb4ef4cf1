import type { Page } from 'playwright-core';
import { type OpenTab, openTab } from './tabWindow.ts';

const question = 'Wie rechne ich meine Reisekosten ab?';

let tab: OpenTab;

beforeAll(async () => {
  tab = await openTab();
});

afterAll(() => tab?.close());

const field = (page: Page) => page.getByRole('searchbox', { name: /^Fragen Sie, wie etwas geht/ });
const answerIn = (page: Page) => page.getByRole('region', { name: /^Antwort auf/ });
const hasFocus = (element: Element) => element === document.activeElement;

async function ask(page: Page, text: string) {
  await field(page).fill(text);
  await field(page).press('Enter');
  const answer = page.getByRole('region', { name: `Antwort auf: ${text}` });
  await answer.locator('.ac-adaptiveCard').waitFor();
  return answer;
}

test('by keyboard: a question, its answer with the focus, a press, and what is wrong with it', async () => {
  const { page, context } = await tab.openPage('/knowledge', 'member-BO');
  const answer = await ask(page, question);
  await page.waitForFunction(() => document.activeElement?.className === 'answer');
  expect(await answer.evaluate(hasFocus)).toBe(true);
  expect(await answer.textContent()).toContain('Reisekosten werden nach der Reise im Personalportal');
  expect(await answer.getByRole('heading', { level: 3, name: 'Reisekosten abrechnen' }).count()).toBe(1);

  const wrong = answer.getByRole('button', { name: 'Stimmt nicht mehr' });
  await wrong.focus();
  await page.keyboard.press('Enter');
  expect(await wrong.getAttribute('aria-expanded')).toBe('true');
  await answer.getByRole('button', { name: 'Der Ablauf ist anders' }).focus();
  await page.keyboard.press('Enter');
  await answer.getByText('Danke. Ich habe es für Personal gezählt').waitFor();
  expect(await answer.evaluate(hasFocus)).toBe(true);
  expect(await answer.getByRole('button', { name: 'Hat geholfen' }).count()).toBe(0);
  await context.close();
});

test('a title on the card opens its article in place, and the back button leads to the answer as it stood', async () => {
  const { page, context } = await tab.openPage('/knowledge', 'member-BO');
  const answer = await ask(page, question);
  await answer.getByRole('button', { name: 'Hat geholfen' }).click();
  await answer.getByText('Danke für die Rückmeldung.').waitFor();
  await answer.getByRole('link', { name: 'Anleitung öffnen' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Reisekosten abrechnen' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/articles/reise-02');
  expect(context.pages()).toHaveLength(1);
  await page.goBack();
  await answerIn(page).getByText('Danke für die Rückmeldung.').waitFor();
  expect(await field(page).inputValue()).toBe(question);
  await page.reload();
  await answerIn(page).getByRole('button', { name: 'Hat geholfen' }).waitFor();
  await context.close();
});

test('an unsure answer is chosen from, and a follow-up is read with the question before it', async () => {
  const { page, context } = await tab.openPage('/knowledge', 'member-BO');
  const unsure = await ask(page, 'Urlaub');
  await unsure.getByRole('button', { name: 'Urlaub beantragen' }).click();
  await unsure.getByRole('heading', { level: 3, name: 'Urlaub beantragen' }).waitFor();
  await ask(page, question);
  const followed = await ask(page, 'Und im Ausland?');
  expect(await followed.textContent()).toContain('Reisekosten abrechnen');
  await context.close();
});

test('matches come while somebody types, with their words marked, and the address keeps the search', async () => {
  const { page, context } = await tab.openPage('/knowledge', 'member-BO');
  await page.getByRole('heading', { level: 2, name: 'Anleitungen von A bis Z' }).waitFor();
  await page.getByRole('link', { name: 'VPN-Zugang einrichten' }).waitFor();
  let asked = 0;
  page.on('request', (request) => {
    if (request.url().includes('/api/articles?')) asked += 1;
  });
  await field(page).pressSequentially('reisekosten', { delay: 20 });
  const first = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { level: 3 }) })
    .first();
  await first.filter({ hasText: 'Personalportal' }).waitFor();
  expect(asked).toBeLessThan('reisekosten'.length);
  expect(await first.locator('h3 mark').allTextContents()).toEqual(['Reisekosten']);
  expect(
    await page
      .getByRole('status')
      .filter({ hasText: /passen\.|passt\./ })
      .count(),
  ).toBe(1);
  await page.waitForURL('**/knowledge?q=reisekosten');
  await page.getByRole('link', { name: 'Reisekosten abrechnen' }).click();
  await page.getByRole('heading', { level: 1, name: 'Reisekosten abrechnen' }).waitFor();
  await page.goBack();
  await page.getByRole('link', { name: 'Reisekosten abrechnen' }).waitFor();
  expect(await field(page).inputValue()).toBe('reisekosten');
  await context.close();
});

test('only what was typed last is shown, however late an earlier search comes back', async () => {
  const { page, context } = await tab.openPage('/knowledge', 'member-BO');
  await context.route('**/api/articles?q=urlaub*', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await route.continue().catch(() => undefined);
  });
  const early = page.waitForRequest('**/api/articles?q=urlaub*');
  await field(page).fill('urlaub');
  await early;
  await field(page).fill('drucker');
  await page.getByRole('link', { name: 'Drucker und Scanner einrichten' }).waitFor();
  await page.waitForTimeout(1_300);
  expect(await page.getByRole('heading', { level: 3 }).first().textContent()).toContain('Drucker');
  await context.close();
});

test('what is written after an answer has an entry of its own: going back leads to the answer', async () => {
  const { page, context } = await tab.openPage('/knowledge', 'member-BO');
  await ask(page, question);
  await field(page).fill('drucker');
  await page.waitForURL('**/knowledge?q=drucker');
  await page.goBack();
  await page.waitForURL(/q=Wie/);
  await page
    .getByRole('region', { name: `Antwort auf: ${question}` })
    .locator('.ac-adaptiveCard')
    .waitFor();
  expect(await field(page).inputValue()).toBe(question);
  await context.close();
});

test('where nothing fits, a search says so and an answer names who can help', async () => {
  // Somebody who has not asked before: this cannot be read as a follow-up.
  const { page, context } = await tab.openPage('/knowledge?q=xyzzyx', 'lead-GM');
  await page.getByText('Zu „xyzzyx“ passt keine Anleitung.').last().waitFor();
  const answer = await ask(page, 'xyzzyx');
  expect(await answer.textContent()).toContain('raten möchte ich nicht');
  await context.close();
});

test('a search and a question that cannot be reached are said so, and can be tried again', async () => {
  const { page, context } = await tab.openPage('/knowledge', 'member-BO');
  await context.route('**/api/a*', (route) => route.abort());
  await field(page).fill('drucker');
  await page.getByText('Die Suche ist gerade nicht zu erreichen.').waitFor();
  await field(page).press('Enter');
  const failed = answerIn(page);
  await failed.getByText('Bündel ist gerade nicht zu erreichen.').waitFor();
  await context.unroute('**/api/a*');
  await failed.getByRole('button', { name: 'Noch einmal versuchen' }).click();
  await failed.locator('.ac-adaptiveCard').waitFor();
  await page.getByRole('button', { name: 'Noch einmal versuchen' }).click();
  await page.getByRole('heading', { level: 2, name: /Anleitungen/ }).waitFor();
  await context.close();
});

test('a press that is refused leaves the card and says why', async () => {
  const { page, context } = await tab.openPage('/knowledge', 'member-BO');
  const answer = await ask(page, question);
  await context.route('**/api/press', (route) =>
    route.fulfill({ status: 503, json: { code: 'busy', message: 'Gerade ist viel los.' } }),
  );
  await answer.getByRole('button', { name: 'Hat geholfen' }).click();
  await answer.getByText('Gerade ist viel los.').waitFor();
  expect(await answer.getByRole('button', { name: 'Hat geholfen' }).count()).toBe(1);
  await context.close();
});

test('who may not read articles has no entry „Wissen“ and is told so at its address', async () => {
  const { page, context } = await tab.openPage('/knowledge', 'guest');
  await page.getByRole('heading', { level: 1, name: 'Kein Zugang' }).waitFor();
  expect(await page.getByRole('link', { name: 'Wissen' }).count()).toBe(0);
  await context.close();
});

test('what draws cards is fetched by those only who turn to the field', async () => {
  const { page, context } = await tab.openWindow('member-BO');
  const scripts: string[] = [];
  page.on('response', (response) => scripts.push(response.url()));
  const fetched = () => scripts.some((url) => url.includes('/drawCard-'));
  await page.goto(`${tab.url}/knowledge`);
  await page.getByRole('link', { name: 'VPN-Zugang einrichten' }).waitFor();
  expect(fetched()).toBe(false);
  await ask(page, question);
  expect(fetched()).toBe(true);
  await context.close();
});

test('by keyboard: what was pressed under answers stands under Wissen, for the editors, and leads to the article', async () => {
  const pressed = await tab.openPage('/knowledge', 'member-BO');
  const answer = await ask(pressed.page, 'Wie beantrage ich Urlaub?');
  await answer.getByRole('button', { name: 'Stimmt nicht mehr' }).click();
  await answer.getByRole('button', { name: 'Zuständig ist jemand anders' }).click();
  await answer.getByText('Danke. Ich habe es').waitFor();
  expect(await pressed.page.getByRole('link', { name: 'Rückmeldungen zu Anleitungen ansehen' }).count()).toBe(0);
  await pressed.context.close();

  const { page, context } = await tab.openPage('/knowledge', 'editor');
  await page.getByRole('link', { name: 'Rückmeldungen zu Anleitungen ansehen' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Rückmeldungen zu Anleitungen' }).waitFor();
  const wrong = page.getByRole('region', { name: 'Stimmt nicht mehr' });
  const vacation = wrong.getByRole('listitem').filter({ hasText: 'Urlaub beantragen' });
  expect(await vacation.textContent()).toContain('inmal „Zuständig ist jemand anders“');
  await vacation.getByText('Nach Wochen').focus();
  await page.keyboard.press('Enter');
  await vacation.getByText('KW 48/2026').waitFor();
  const period = page.getByRole('combobox', { name: 'Zeitraum' });
  await period.selectOption('das letzte Jahr');
  await page.waitForURL('**/knowledge/feedback?weeks=53');
  await vacation.getByRole('link', { name: 'Urlaub beantragen' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Urlaub beantragen' }).waitFor();
  await page.goBack();
  await vacation.waitFor();
  expect(await period.inputValue()).toBe('53');
  await context.close();

  const other = await tab.openPage('/knowledge/feedback', 'guide-BO');
  await other.page.getByText('In diesem Zeitraum hat niemand etwas zu einer Anleitung gedrückt.').waitFor();
  await other.context.close();
  const asked = (identity: string, weeks: string) =>
    fetch(`${tab.url}/api/feedback?weeks=${weeks}`, { headers: { Authorization: `Local ${identity}` } });
  const own = (await (await asked('guide-ZD', '1')).json()) as { articles: { title: string }[] };
  expect(own.articles.map(({ title }) => title)).toContain('Urlaub beantragen');
  for (const weeks of ['0', '54', 'x', '1.5']) expect((await asked('editor', weeks)).status).toBe(400);
  const none = await tab.openPage('/knowledge/feedback', 'lead-BO');
  await none.page.getByText('Die Rückmeldungen sehen Redaktion und Digitalbüro').waitFor();
  await none.context.close();
});

test('no page asked another machine, failed, or broke the content security policy', () => {
  expect(tab.wrongs()).toEqual([]);
});
