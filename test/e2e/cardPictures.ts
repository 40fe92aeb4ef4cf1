import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cards } from '../../bot/cards/index.ts';
import { drawSheet } from './cardSheet.ts';
import { openBrowser } from './harness.ts';

/**
 * Draws the cards' situations to look at them, all or those whose name begins so, a sheet for each card and form of address:
 * `npm run pictures:cards -- weekly.opening`.
 */
const folder = fileURLToPath(new URL('../../dist/cards/', import.meta.url));
const wanted = process.argv.slice(2);
const isWanted = (name: string) => wanted.length === 0 || wanted.some((start) => name.startsWith(start));
const chosen = cards
  .map(({ name, samples }) => ({ name, samples: samples.filter((sample) => isWanted(`${name}.${sample.name}`)) }))
  .filter(({ samples }) => samples.length > 0);
if (chosen.length === 0) throw new Error(`No situation of a card begins with ${wanted.join(' or ')}.`);

mkdirSync(folder, { recursive: true });
const browser = await openBrowser();
try {
  for (const { name, samples } of chosen)
    for (const address of ['sie', 'du'] as const) {
      const file = join(folder, `${name}.${address}.png`);
      await drawSheet(browser, samples, { file, address });
      console.log(file);
    }
} finally {
  await browser.close();
}
