import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import type { CardSample } from '../../bot/cards/entry.ts';
import { wordsFor } from '../../core/words/index.ts';
import { hostConfigOf, stylesOf, teamsLooks } from './teamsLook.ts';

declare const AdaptiveCards: typeof import('adaptivecards');

const renderer = fileURLToPath(new URL('../../node_modules/adaptivecards/dist/adaptivecards.js', import.meta.url));
const themes = ['light', 'dark'] as const;

const styles = `
  body { margin: 0; font: 12px "Segoe UI", "Liberation Sans", sans-serif }
  .sheet { display: grid; grid-template-columns: 1fr 1fr }
  .cell { padding: 10px 16px 16px }
  .name { opacity: 0.7; margin: 0 0 6px }
  button { border-radius: 4px; padding: 5px 12px; font: 600 14px "Segoe UI", "Liberation Sans", sans-serif }
  ${themes.map((theme) => stylesOf(theme, teamsLooks[theme])).join('')}`;

/**
 * Draws cards with Microsoft's package as a chat in Teams shows them, each in the light and the dark theme side by side, into
 * one picture.
 * @param width of a card in CSS pixels; a channel's column is about 500 wide
 */
export async function drawSheet(
  browser: Browser,
  samples: readonly CardSample[],
  { file, address, width = 500 }: { file: string; address: 'sie' | 'du'; width?: number },
): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 2 * width, height: 800 } });
  const cell = (name: string, theme: string) =>
    `<div class="cell ${theme}"><p class="name">${name}</p><div class="card" data-theme="${theme}"></div></div>`;
  const cells = samples.flatMap(({ name }) => themes.map((theme) => cell(name, theme)));
  await page.setContent(`<style>${styles}</style><div class="sheet">${cells.join('')}</div>`);
  await page.addScriptTag({ path: renderer });
  const cards = samples.flatMap(({ draw }) => themes.map(() => draw(wordsFor(address)).card));
  const looks = Object.fromEntries(themes.map((theme) => [theme, hostConfigOf(teamsLooks[theme])]));
  await page.evaluate(
    ({ cards, looks }) => {
      for (const [index, place] of document.querySelectorAll<HTMLElement>('.card').entries()) {
        const drawing = new AdaptiveCards.AdaptiveCard();
        drawing.hostConfig = new AdaptiveCards.HostConfig(looks[place.dataset.theme ?? '']);
        drawing.parse(cards[index]);
        place.append(drawing.render() ?? 'This card was not drawn.');
      }
    },
    { cards, looks },
  );
  await page.locator('.sheet').screenshot({ path: file, animations: 'disabled' });
  await page.close();
}
