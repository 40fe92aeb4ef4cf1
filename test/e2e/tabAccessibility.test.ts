import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { deliveryHref } from '../../tab/route.ts';
import { chats, startDeliveries } from './deliveries.ts';
import { type OpenTab, openTab } from './tabWindow.ts';

/** Each page of the tab in every state that looks different, and who looks at it. */
interface Looked {
  name: string;
  path: string;
  as?: string;
  heading: string;
  ask?: true;
  /** What is pressed there before it is looked at. */
  press?: string;
}
const pages: Looked[] = [
  { name: 'the choice of a role', path: '/', heading: 'Rolle wählen' },
  { name: 'Überblick', path: '/', as: 'admin', heading: 'Digitalbündel im 2. Halbjahr 2026' },
  { name: 'Fachbereich', path: '/departments/BO', as: 'lead-BO', heading: 'Bürgerdienste und Ordnung' },
  {
    name: 'a department that waits',
    path: '/departments/JFS',
    as: 'lead-JFS',
    heading: 'Jugend, Familie und Soziales',
  },
  { name: 'an article', path: '/articles/reise-02', as: 'editor', heading: 'Reisekosten abrechnen' },
  {
    name: 'an article at its quoted place',
    path: '/articles/reise-02?b=4-5',
    as: 'member-BO',
    heading: 'Reisekosten abrechnen',
  },
  {
    name: 'a quoted place that is gone',
    path: '/articles/reise-02?b=900',
    as: 'member-BO',
    heading: 'Reisekosten abrechnen',
  },
  { name: 'Fahrplan', path: '/roadmap?department=TB', as: 'admin', heading: 'Fahrplan' },
  { name: 'one field of action of Fahrplan', path: '/roadmap?field=OZG', as: 'lead-BO', heading: 'Fahrplan' },
  {
    name: 'moving a measure',
    path: '/roadmap',
    as: 'lead-BO',
    heading: 'Fahrplan',
    press: 'Verschieben Mobile Erfassung im Außendienst',
  },
  { name: 'Wissen', path: '/knowledge', as: 'member-BO', heading: 'Wissen' },
  { name: 'a tab for a channel', path: '/channel-tab', as: 'admin', heading: 'Registerkarte einrichten' },
  { name: 'a search', path: '/knowledge?q=Reisekosten', as: 'member-BO', heading: 'Wissen' },
  {
    name: 'an answer',
    path: '/knowledge?q=Wie+rechne+ich+meine+Reisekosten+ab',
    as: 'member-BO',
    heading: 'Wissen',
    ask: true,
  },
  { name: 'Zustellung', path: '/deliveries', as: 'admin', heading: 'Zustellung' },
  {
    name: 'one team of Zustellung',
    path: deliveryHref('2026-W48', chats.refused.id),
    as: 'guide-BO',
    heading: 'Zustellung',
  },
  {
    name: 'the question before a card is sent once more',
    path: '/deliveries',
    as: 'guide-FIN',
    heading: 'Zustellung',
    press: 'Erneut senden an Stadtkasse',
  },
  { name: 'Gespeicherte Daten', path: '/fields', as: 'staff-council', heading: 'Gespeicherte Daten' },
  { name: 'a refusal', path: '/departments/FIN', as: 'lead-BO', heading: 'Kein Zugang' },
  { name: 'an unknown address', path: '/nichts/da/hier', as: 'lead-BO', heading: 'Nicht gefunden' },
];

let tab: OpenTab;

beforeAll(async () => {
  tab = await openTab(startDeliveries);
});

afterAll(() => tab?.close());

const withTheme = (path: string, theme: string) => `${path}${path.includes('?') ? '&' : '?'}theme=${theme}`;

async function openTasks(page: Page): Promise<void> {
  const all = page.getByRole('button', { name: 'Alle Aufgaben aufklappen' });
  if ((await all.count()) > 0) await all.click();
}

/** Asks what stands in the field, and unfolds what can be wrong with the answer. */
async function askThere(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Fragen' }).click();
  await page.getByRole('button', { name: 'Stimmt nicht mehr' }).click();
  await page.getByRole('button', { name: 'Der Ablauf ist anders' }).waitFor();
}

/** Runs in the page: rows of the long lists of stored fields repeat one markup, and axe reads each for a tenth of a second. */
function keepFirstRows(): void {
  for (const row of document.querySelectorAll('section.kind tr:nth-child(n + 8)')) row.remove();
  for (const section of [...document.querySelectorAll('main section.kind')].slice(3))
    section.querySelector('table')?.remove();
}

/** States made of the same parts as another page are read in one theme; a colour that fails would fail there too. */
const alike = [
  'one field of action of Fahrplan',
  'a quoted place that is gone',
  'a refusal',
  'an unknown address',
  'a department that waits',
];

/** What axe looks for in each theme: everything in the first, and in the others what they can change, which is colours. */
const rulesIn = { default: undefined, dark: ['color-contrast'], contrast: ['color-contrast'] };
const themes = Object.keys(rulesIn) as (keyof typeof rulesIn)[];

describe.each(pages)('accessibility of $name', ({ name, path, as, heading, ask, press }) => {
  let shown: Awaited<ReturnType<OpenTab['openPage']>>;
  beforeAll(async () => {
    shown = await tab.openPage(path, as);
  });
  afterAll(() => shown?.context.close());

  /** Shows the page anew, as somebody has it before them who has unfolded everything. */
  async function unfold(theme: string): Promise<Page> {
    const { page } = shown;
    await page.goto(tab.url + withTheme(path, theme));
    await page.locator('h1').waitFor();
    await openTasks(page);
    if (ask) await askThere(page);
    if (press) await page.getByRole('button', { name: press }).click();
    return page;
  }

  test.each(alike.includes(name) ? themes.slice(0, 1) : themes)('axe finds nothing in the theme %s', async (theme) => {
    const page = await unfold(theme);
    expect(await page.locator('h1').textContent()).toBe(heading);
    expect(await page.title()).toBe(`${heading} – Bündel`);
    await page.evaluate(keepFirstRows);
    // In legacy mode axe reads in the page itself, which has no frames, and opens no second one for its results.
    const axe = new AxeBuilder({ page }).setLegacyMode(true);
    const rules = rulesIn[theme];
    const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
    expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' ')}`)).toEqual([]);
  });

  test('at 320 px nothing scrolls sideways, and targets are 24 px', async () => {
    await shown.page.setViewportSize({ width: 320, height: 800 });
    const page = await unfold('default');
    const found = await page.evaluate(() => {
      const small = [...document.querySelectorAll('button, select, nav a')]
        .map((target) => ({ target, box: target.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24));
      return {
        beyond: document.documentElement.scrollWidth - window.innerWidth,
        small: small.map(({ target }) => target.outerHTML),
      };
    });
    expect(found).toEqual({ beyond: 0, small: [] });
  });
});

test('no page asked another machine, failed, or broke the content security policy', () => {
  expect(tab.wrongs()).toEqual([]);
});
