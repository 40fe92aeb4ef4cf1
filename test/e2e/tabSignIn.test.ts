import { randomUUID } from 'node:crypto';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { entraV2, signed } from '../signIn/issuer.ts';
import { tenant } from '../teams/client.ts';
import { openSignedInTab, type SignedInTab } from './entraWindow.ts';

let tab: SignedInTab;
const lead = randomUUID();
beforeAll(async () => {
  tab = await openSignedInTab();
  await tab.give(lead, { role: 'lead', place: 'BO' });
});
afterAll(() => tab?.close());

/** How often the tab has asked Teams for a token. */
const asked = async (page: Page) => Number(await page.locator('output').textContent());
const expired = (oid: string) =>
  signed(tab.world.keyOf(tenant), { ...entraV2({ tenant, oid }, tab.world.issuer.url), exp: 1 });

test('in Teams the person is signed in without being asked anything, and has no other role to choose', async () => {
  tab.authorizations.length = 0;
  const { tab: frame, page, close } = await tab.inTeams('/departments/BO', [{ token: tab.world.tokenOf(lead) }]);
  await frame.getByRole('heading', { level: 1, name: 'Bürgerdienste und Ordnung' }).waitFor();
  expect(await frame.locator('.who').textContent()).toBe('Angemeldet als Leitung, Fachbereich BO');
  expect(await frame.getByRole('button', { name: /wechseln/ }).count()).toBe(0);
  expect(await asked(page)).toBe(1);
  expect(new Set(tab.authorizations)).toEqual(new Set([`Bearer ${tab.authorizations[0]?.slice(7)}`]));
  await close();
});

test('a token that has run out is renewed once for all requests, and nothing of it is seen', async () => {
  const {
    tab: frame,
    page,
    close,
  } = await tab.inTeams('/', [{ token: expired(lead) }, { token: tab.world.tokenOf(lead) }]);
  await frame.getByRole('heading', { level: 1, name: /^Digitalbündel im/ }).waitFor();
  expect(await asked(page)).toBe(2);
  await close();
});

test('a token that stays refused ends in a sentence with a way on, not in a circle', async () => {
  const { tab: frame, page, close } = await tab.inTeams('/', [{ token: expired(lead) }]);
  await frame.getByRole('heading', { level: 1, name: 'Anmeldung nicht möglich' }).waitFor();
  const before = await asked(page);
  await frame.getByRole('button', { name: 'Noch einmal versuchen' }).click();
  await frame.getByRole('heading', { level: 1, name: 'Anmeldung nicht möglich' }).waitFor();
  expect((await asked(page)) - before).toBeLessThanOrEqual(3);
  await close();
});

test('while the directory has not agreed, the page says who can, and goes on when it has', async () => {
  const {
    tab: frame,
    close,
    page,
  } = await tab.inTeams('/', [{ refused: 'resourceRequiresConsent' }, { token: tab.world.tokenOf(lead) }]);
  await frame.getByRole('heading', { level: 1, name: 'Zustimmung fehlt' }).waitFor();
  expect(
    (await new AxeBuilder({ page }).analyze()).violations.filter(({ nodes }) =>
      nodes.some(({ target }) => target.length > 1),
    ),
  ).toEqual([]);
  await frame.getByRole('button', { name: 'Noch einmal versuchen' }).click();
  await frame.getByRole('heading', { level: 1, name: /^Digitalbündel im/ }).waitFor();
  await close();
});

test('who has no role reads that there is none and who can change it', async () => {
  const { tab: frame, close } = await tab.inTeams('/', [{ token: tab.world.tokenOf(randomUUID()) }]);
  await frame.getByRole('heading', { level: 1, name: 'Kein Zugang' }).waitFor();
  await frame.getByText('Das Digitalbüro kann das ändern.').waitFor();
  await close();
});

test('outside of Teams one signs in by keyboard at Entra’s page and is led back to the address one came for', async () => {
  const { page, close } = await tab.inBrowser('/departments/BO', lead);
  await page.getByRole('heading', { level: 1, name: 'Nicht angemeldet' }).waitFor();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Anmelden');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Bürgerdienste und Ordnung' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/departments/BO');
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Bürgerdienste und Ordnung' }).waitFor();
  await page.goto(new URL('/knowledge', page.url()).href);
  await page.getByLabel('Fragen Sie, wie etwas geht').fill('Wie rechne ich meine Reisekosten ab?');
  await page.keyboard.press('Enter');
  await page.getByText('Reisekosten werden nach der Reise im Personalportal').first().waitFor();
  await close();
});

test('axe finds nothing on the page that asks to sign in, in any theme', async () => {
  for (const theme of ['default', 'dark', 'contrast']) {
    const { page, close } = await tab.inBrowser(`/?theme=${theme}`, lead);
    await page.getByRole('heading', { level: 1, name: 'Nicht angemeldet' }).waitFor();
    expect([theme, (await new AxeBuilder({ page }).analyze()).violations]).toEqual([theme, []]);
    await close();
  }
});

test('the local choice of roles is nowhere, and no page asked anybody but the server and Entra', async () => {
  const { page, close } = await tab.inBrowser('/', lead);
  await page.getByRole('heading', { level: 1, name: 'Nicht angemeldet' }).waitFor();
  expect(await page.getByRole('radio').count()).toBe(0);
  await close();
  expect(tab.wrongs()).toEqual([]);
});
