import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { startDeliveries } from './deliveries.ts';
import { type Looked, pages, showUnfolded, themes } from './pages.ts';

const folder = fileURLToPath(new URL('../../dist/pictures/', import.meta.url));

/** A phone, a tablet or the side of a meeting, and a desk. */
const widths = [320, 768, 1440];

/**
 * Draws every page that the tests of accessibility look at, in each width and theme, into `dist/pictures` to look at.
 * @param part only pages whose name or address has this in it
 */
export async function picturesOfPages(browser: Browser, part = ''): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const server = await startDeliveries();
  try {
    for (const looked of pages) {
      if (`${looked.name} ${looked.path}`.includes(part)) await picturesOf(browser, server.url, looked);
    }
  } finally {
    await server.stop();
  }
  console.log(`The pictures are in ${folder}`);
}

async function picturesOf(browser: Browser, home: string, looked: Looked): Promise<void> {
  const context = await browser.newContext({ locale: 'de-DE', reducedMotion: 'reduce' });
  await context.addInitScript((id) => id && sessionStorage.setItem('buendel.identity', id), looked.as);
  const page = await context.newPage();
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    for (const theme of themes) {
      await showUnfolded(page, home, looked, theme);
      await page.waitForLoadState('networkidle');
      await page.evaluate(() => window.scrollTo(0, 0));
      await page.mouse.move(0, 0);
      const path = `${folder}${fileName(looked)}-${width}-${theme}.png`;
      await page.screenshot({ path, fullPage: true, animations: 'disabled' });
    }
  }
  await context.close();
}

/** `an-answer` for „an answer“: the names are plain, but for umlauts. */
const fileName = ({ name }: Looked) => name.replace(/[^\p{L}\d]+/gu, '-');
