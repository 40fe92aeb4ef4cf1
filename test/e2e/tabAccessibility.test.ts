import { describeAccessibility } from './accessibility.ts';
import { everyPage, isOffice, pageOf, pages } from './pages.ts';

const tab = describeAccessibility(pages.filter((page) => !isOffice(page)));

test('every page of the tab is among those that are looked at', () => {
  const looked = new Set<string>(pages.map(pageOf));
  expect(everyPage.filter((page) => !looked.has(page))).toEqual([]);
});

test('what stands there while a page loads moves, and does not for who asks for that', async () => {
  const { page, context } = await tab().openWindow('lead-BO');
  await context.route('**/api/departments/*', () => undefined);
  const moving = async () => {
    await page.goto(`${tab().url}/departments/BO`);
    await page.locator('.skeleton').waitFor();
    return page.evaluate(() => document.getAnimations().length);
  };
  expect(await moving()).toBeGreaterThan(0);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await moving()).toBe(0);
  await context.close();
});
