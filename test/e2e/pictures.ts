import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Browser, Locator } from 'playwright-core';
import { cards } from '../../bot/cards/index.ts';
import { drawSheet } from './cardSheet.ts';
import { openBrowser } from './harness.ts';
import { type Chat, openChat, type RunningPlayground, startPlayground } from './playground.ts';
import { picturesOfPages } from './tabPictures.ts';

/**
 * Makes the pictures of the documentation anew, from the running product on the demo's day: `npm run pictures`. With `--pages`
 * every page of the tab instead, to look at: `npm run pictures:tab [-- part of a name]`.
 */
const folder = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));

interface TabPicture {
  name: string;
  path: string;
  as: string;
  width: number;
  /** How much of the page is shown, from its top; by default all of it. */
  height?: number;
  /** Title of the task that is unfolded. */
  unfold?: string;
  /** What is asked on the page. */
  ask?: string;
}

const task = 'Anzeigen aus dem Bürgerbüro direkt zur E-Akte geben';
const question = 'Wie rechne ich meine Reisekosten ab?';
const tabPictures: readonly TabPicture[] = [
  { name: 'tab-overview', path: '/?theme=default', as: 'lead-BO', width: 1440 },
  { name: 'tab-overview-dark', path: '/?theme=dark', as: 'lead-BO', width: 1440 },
  {
    name: 'tab-department',
    path: '/departments/BO?theme=default',
    as: 'lead-BO',
    width: 1440,
    height: 720,
    unfold: task,
  },
  { name: 'tab-department-narrow', path: '/departments/BO?theme=default', as: 'lead-BO', width: 320, height: 1040 },
  { name: 'tab-article', path: '/articles/reise-02?b=4-5&theme=default', as: 'member-BO', width: 1440, height: 764 },
  { name: 'tab-knowledge', path: '/knowledge?theme=default', as: 'member-BO', width: 1440, height: 700, ask: question },
  {
    name: 'tab-knowledge-narrow',
    path: '/knowledge?theme=dark',
    as: 'member-BO',
    width: 320,
    height: 1040,
    ask: question,
  },
];

async function pictureOfTab(browser: Browser, home: string, picture: TabPicture): Promise<void> {
  const { name, path, as, width, height, unfold, ask } = picture;
  const context = await browser.newContext({ viewport: { width, height: height ?? 900 }, locale: 'de-DE' });
  await context.addInitScript((id) => sessionStorage.setItem('buendel.identity', id), as);
  const page = await context.newPage();
  await page.goto(home + path);
  await page.locator('h1').waitFor();
  if (unfold) await page.getByRole('button', { name: unfold }).click();
  if (ask) {
    await page.getByRole('searchbox').fill(ask);
    await page.getByRole('button', { name: 'Fragen' }).click();
    await page.locator('.ac-adaptiveCard').waitFor();
    await page.getByRole('heading', { level: 2, name: 'Weitere passende Anleitungen' }).waitFor();
  }
  // An article scrolls to its quoted place by itself; the picture begins at the top.
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.mouse.move(0, 0);
  await page.screenshot({ path: `${folder}${name}.png`, fullPage: height === undefined, animations: 'disabled' });
  await context.close();
}

/** The question and its answer in the personal chat. */
async function pictureOfAnswer(browser: Browser, { url }: RunningPlayground): Promise<void> {
  const chat = await openChat(browser, url, { deviceScaleFactor: 2 });
  await chat.page.getByText('Ich bin Bündel').waitFor();
  await chat.say(question);
  const answer = chat.card('Reisekosten abrechnen');
  await answer.waitFor();
  await hideClock(chat);
  const asked = chat.page.getByText(question, { exact: true }).first();
  const [from, to] = [await boxOf(asked), await boxOf(answer)];
  const clip = {
    x: to.x - 72,
    y: from.y - 16,
    width: from.x + from.width - to.x + 88,
    height: to.y + to.height - from.y + 30,
  };
  await chat.page.screenshot({ path: `${folder}answer-card.png`, clip, animations: 'disabled' });
  await chat.page.close();
}

/** The weekly card as it arrives in the channel, and beside it the same card after a press. */
async function pictureOfWeekly(browser: Browser, playground: RunningPlayground): Promise<void> {
  const chat = await openChat(browser, playground.url, { deviceScaleFactor: 2 });
  await chat.openChannel('Bürgerdienste');
  await chat.post('bereich BO');
  await chat.page.getByText('Dieser Chat gehört jetzt zu').waitFor();
  await playground.admin('remind', '--at', '2026-11-24T09:00:00+01:00');
  const card = chat.card('Schritten geschafft');
  await card.waitFor();
  const before = await card.screenshot({ animations: 'disabled' });
  await card.getByRole('button', { name: 'Ist erledigt' }).click();
  await card.getByRole('button', { name: 'Rückgängig' }).waitFor();
  await chat.page.mouse.move(0, 0);
  const after = await card.screenshot({ animations: 'disabled' });
  await chat.page.close();
  await sideBySide(browser, 'weekly-card', [before, after]);
}

/** What else a weekly card may tell, light and dark. */
async function pictureOfSituations(browser: Browser): Promise<void> {
  const samples = cards.find(({ name }) => name === 'weekly')?.samples ?? [];
  const shown = samples.filter(({ name }) => ['opening', 'closingThanks', 'later'].includes(name));
  await drawSheet(browser, shown, { file: `${folder}weekly-situations.png`, address: 'sie' });
}

async function sideBySide(browser: Browser, name: string, pictures: readonly Buffer[]): Promise<void> {
  const page = await browser.newPage({ deviceScaleFactor: 2 });
  const images = pictures.map((png) => `<img src="data:image/png;base64,${png.toString('base64')}">`).join('');
  const style = `div { display: inline-flex; align-items: flex-start; gap: 24px; padding: 24px; background: #f5f5f5 }
    img { zoom: 0.5; border: 2px solid #e0e0e0; border-radius: 8px }`;
  await page.setContent(`<style>${style}</style><div>${images}</div>`);
  await page.locator('div').screenshot({ path: `${folder}${name}.png` });
  await page.close();
}

/** The Playground shows the time of this machine beside each message, which would make every picture a new one. */
async function hideClock({ page }: Chat): Promise<void> {
  await page.getByText(/^\d{1,2}:\d\d/).evaluateAll((times) => {
    for (const time of times) if (time instanceof HTMLElement) time.style.visibility = 'hidden';
  });
}

async function boxOf(place: Locator) {
  const box = await place.boundingBox();
  if (!box) throw new Error('Nothing to be seen where the picture should be taken.');
  return box;
}

/** Teams' font is not on this machine; what stands in for it by default is far wider. @returns what takes that back */
function narrowFont(): () => void {
  const settings = mkdtempSync(join(tmpdir(), 'buendel-fonts-'));
  process.env.FONTCONFIG_FILE = join(settings, 'fonts.conf');
  writeFileSync(
    process.env.FONTCONFIG_FILE,
    `<fontconfig><include>/etc/fonts/fonts.conf</include><alias binding="same"><family>Segoe UI</family><prefer><family>Liberation Sans</family></prefer></alias></fontconfig>`,
  );
  return () => rmSync(settings, { recursive: true, force: true });
}

/** The pictures of the documentation. */
async function picturesOfDocumentation(browser: Browser): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const playground = await startPlayground();
  try {
    for (const picture of tabPictures) await pictureOfTab(browser, playground.home, picture);
    await pictureOfAnswer(browser, playground);
    await pictureOfWeekly(browser, playground);
    await pictureOfSituations(browser);
  } finally {
    await playground.stop();
  }
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { pages: { type: 'boolean' } } });
const removeFont = narrowFont();
const browser = await openBrowser();
try {
  if (values.pages) await picturesOfPages(browser, positionals.join(' '));
  else await picturesOfDocumentation(browser);
} finally {
  await browser.close();
  removeFont();
}
