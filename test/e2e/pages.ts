import type { Page } from 'playwright-core';
import { sections } from '../../core/town/sections.ts';
import { administrationWords } from '../../core/words/tabAdministrationWords.ts';
import { administrationHref, deliveryHref, type Route } from '../../tab/route.ts';
import { routeOf } from '../../tab/routeOf.ts';
import { chats } from './deliveries.ts';

/** Each page of the tab in every state that looks different, and who looks at it. */
export interface Looked {
  name: string;
  path: string;
  as?: string;
  heading: string;
  ask?: true;
  /** What is pressed there before it is looked at. */
  press?: string;
}
export const pages: readonly Looked[] = [
  { name: 'the choice of a role', path: '/', heading: 'Rolle wählen' },
  { name: 'Überblick', path: '/', as: 'admin', heading: 'Digitalbündel im 2. Halbjahr 2026' },
  { name: 'Fachbereich', path: '/departments/BO', as: 'lead-BO', heading: 'Bürgerdienste und Ordnung' },
  {
    name: 'a department that waits',
    path: '/departments/JFS',
    as: 'lead-JFS',
    heading: 'Jugend, Familie und Soziales',
  },
  {
    name: 'Fachbereich in an earlier half-year',
    path: '/departments/BO?halfYear=2025-H2',
    as: 'lead-BO',
    heading: 'Bürgerdienste und Ordnung',
  },
  { name: 'Heute of a team', path: '/today', as: 'member-BO', heading: 'Heute' },
  { name: 'Heute of the digital office', path: '/today', as: 'admin', heading: 'Heute' },
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
  { name: 'a search', path: '/knowledge?q=Reisekosten', as: 'member-BO', heading: 'Wissen' },
  {
    name: 'an answer',
    path: '/knowledge?q=Wie+rechne+ich+meine+Reisekosten+ab',
    as: 'member-BO',
    heading: 'Wissen',
    ask: true,
  },
  { name: 'Rückmeldungen', path: '/knowledge/feedback', as: 'admin', heading: 'Rückmeldungen zu Anleitungen' },
  {
    name: 'an article as a notice',
    path: '/articles/reise-02/print',
    as: 'member-BO',
    heading: 'Aushang: Reisekosten abrechnen',
  },
  {
    name: 'steps as a notice',
    path: '/departments/JFS/print',
    as: 'lead-JFS',
    heading: 'Aushang: Jugend, Familie und Soziales',
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
  { name: 'Bericht of the town', path: '/report', as: 'lead-BO', heading: 'Bericht zum 2. Halbjahr 2026' },
  {
    name: 'Bericht of a department',
    path: '/report?department=BO',
    as: 'lead-BO',
    heading: 'Bericht zum 2. Halbjahr 2026',
  },
  {
    name: 'a released report',
    path: '/reports/town-2026-H2-v1',
    as: 'guest',
    heading: 'Bericht zum 2. Halbjahr 2026',
  },
  ...sections.map((section) => ({
    name: `Verwaltung, ${section}`,
    path: administrationHref(section),
    as: section === 'roles' ? 'staff-council' : 'admin',
    heading: administrationWords('sie').sections[section],
  })),
  { name: 'a tab for a channel', path: '/channel-tab', as: 'admin', heading: 'Registerkarte einrichten' },
  { name: 'Plan als Tabelle', path: '/administration/plan', as: 'admin', heading: 'Plan als Tabelle' },
  { name: 'Gespeicherte Daten', path: '/fields', as: 'staff-council', heading: 'Gespeicherte Daten' },
  { name: 'a refusal', path: '/departments/FIN', as: 'lead-BO', heading: 'Kein Zugang' },
  { name: 'an unknown address', path: '/nichts/da/hier', as: 'lead-BO', heading: 'Nicht gefunden' },
];

/** Whether it is looked at as those who look after the town do: two files share the work, so that they run beside each other. */
export const isOffice = ({ as }: Looked): boolean => as === 'admin' || as === 'staff-council' || as === 'editor';

/** Every page of the tab: the compiler asks for a line here where a new one comes, and a test for one in the list above. */
export const everyPage = Object.keys({
  overview: true,
  today: true,
  fields: true,
  report: true,
  releasedReport: true,
  administration: true,
  planSheets: true,
  channelTab: true,
  knowledge: true,
  feedback: true,
  deliveries: true,
  roadmap: true,
  department: true,
  article: true,
  notice: true,
  unknown: true,
} satisfies Record<Route['page'], true>);

/** The page that is looked at there. */
export function pageOf({ path }: Looked): Route['page'] {
  const { pathname, search } = new URL(path, 'http://tab');
  return routeOf(pathname, search).page;
}

export const themes = ['default', 'dark', 'contrast'] as const;

/** Shows a page anew, as somebody has it before them who has unfolded everything. @param home where the tab is */
export async function showUnfolded(page: Page, home: string, looked: Looked, theme: string): Promise<void> {
  await page.goto(home + withTheme(looked.path, theme));
  await page.locator('h1').waitFor();
  await page.locator('.skeleton').first().waitFor({ state: 'detached' });
  await openTasks(page);
  await page.evaluate(openDetails);
  if (looked.ask) await askThere(page);
  if (looked.press) await page.getByRole('button', { name: looked.press }).click();
}

/** Runs in the page: unfolds what is folded in the browser's own way. */
function openDetails(): void {
  for (const details of document.querySelectorAll('details')) details.open = true;
}

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
