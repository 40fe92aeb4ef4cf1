import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { startDeliveries } from './deliveries.ts';
import { type Looked, showUnfolded, themes } from './pages.ts';
import { type OpenTab, openTab } from './tabWindow.ts';

/** Runs in the page: rows of long lists repeat one markup, and axe reads each for a tenth of a second. */
function keepFirstRows(): void {
  const rows = 'section.kind tr:nth-child(n + 8), .administration tbody tr:nth-child(n + 5)';
  for (const row of document.querySelectorAll(`${rows}, .department-settings:nth-of-type(n + 4)`)) row.remove();
  for (const section of [...document.querySelectorAll('main section.kind')].slice(3))
    section.querySelector('table')?.remove();
}

/** States made of the same parts as another page are read in one theme; a colour that fails would fail there too. */
const alike: readonly string[] = [
  'Fachbereich in an earlier half-year',
  'Bericht of the town',
  'one field of action of Fahrplan',
  'a quoted place that is gone',
  'a refusal',
  'an unknown address',
  'a department that waits',
  'steps as a notice',
];

/** What axe looks for in each theme: everything in the first, and in the others what they can change, which is colours. */
const rulesIn = { default: undefined, dark: ['color-contrast'], contrast: ['color-contrast'] };

/** What holds for every page: nothing that axe finds in any theme, and nothing lost where the window is narrow or much enlarged. */
export function describeAccessibility(pages: readonly Looked[]): () => OpenTab {
  let tab: OpenTab;
  beforeAll(async () => {
    tab = await openTab(startDeliveries);
  });
  afterAll(() => tab?.close());

  describe.each(pages)('accessibility of $name', (looked) => {
    const { name, path, as, heading } = looked;
    let shown: Awaited<ReturnType<OpenTab['openPage']>>;
    beforeAll(async () => {
      shown = await tab.openPage(path, as);
    });
    afterAll(() => shown?.context.close());

    async function unfold(theme: string): Promise<Page> {
      await showUnfolded(shown.page, tab.url, looked, theme);
      return shown.page;
    }

    test.each(alike.includes(name) ? themes.slice(0, 1) : themes)(
      'axe finds nothing in the theme %s',
      async (theme) => {
        const page = await unfold(theme);
        expect(await page.locator('h1').textContent()).toBe(heading);
        expect(await page.title()).toBe(`${heading} – Bündel`);
        await page.evaluate(keepFirstRows);
        // In legacy mode axe reads in the page itself, which has no frames, and opens no second one for its results.
        const axe = new AxeBuilder({ page }).setLegacyMode(true);
        const rules = rulesIn[theme];
        const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
        expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' ')}`)).toEqual([]);
      },
    );

    test('at 320 px, at 400 % zoom and wider nothing is lost, targets are 24 px, and nothing moves for who asks for that', async () => {
      await shown.page.setViewportSize({ width: 320, height: 800 });
      await shown.page.emulateMedia({ reducedMotion: 'reduce' });
      const page = await unfold('default');
      const nothing = { beyond: 0, small: [], cut: [], moving: [] };
      expect(await page.evaluate(whatIsLost)).toEqual(nothing);
      // A window of 1280 × 1024 shows as much as this at 400 % (WCAG 2.2, 1.4.10).
      await page.setViewportSize({ width: 320, height: 256 });
      expect(await page.evaluate(whatIsLost)).toEqual(nothing);
      for (const width of [768, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        expect({ width, ...(await page.evaluate(whatIsLost)) }).toEqual({ width, ...nothing });
      }
    });
  });

  test('no page asked another machine, failed, or broke the content security policy', () => {
    expect(tab.wrongs()).toEqual([]);
  });
  return () => tab;
}

/** Runs in the page: what sticks out, is too small to be hit, is cut off, or moves. */
function whatIsLost() {
  const boxes = (selector: string) =>
    [...document.querySelectorAll<HTMLElement>(selector)].map((target) => ({
      target,
      box: target.getBoundingClientRect(),
    }));
  const small = boxes('button, select, summary, nav a').filter(
    ({ box }) => box.width > 0 && (box.width < 24 || box.height < 24),
  );
  const cut = boxes('main *').filter(({ target, box }) => {
    const { overflowX, overflowY, clipPath } = getComputedStyle(target);
    const hides = [overflowX, overflowY].some((overflow) => overflow === 'hidden' || overflow === 'clip');
    // What only screen readers get is a pixel by design; a drawn arrow in a select has no text.
    if (!hides || clipPath !== 'none' || box.width === 0 || target.textContent === '') return false;
    return target.scrollWidth > target.clientWidth + 1 || target.scrollHeight > target.clientHeight + 1;
  });
  return {
    beyond: document.documentElement.scrollWidth - window.innerWidth,
    small: small.map(({ target }) => target.outerHTML),
    cut: cut.map(({ target }) => target.outerHTML.slice(0, 300)),
    // What takes a hundredth of a millisecond is how Fluent leaves a motion out.
    moving: document
      .getAnimations()
      .filter(({ effect }) => Number(effect?.getComputedTiming().duration ?? 0) > 1)
      .map(({ effect }) =>
        JSON.stringify([effect?.getComputedTiming().duration, (effect as KeyframeEffect).target?.outerHTML]),
      ),
  };
}
