import { existsSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Browser } from 'playwright-core';
import { openBrowser, runScript, startServer } from '../../test/e2e/harness.ts';
import { root } from '../../test/teams/processes.ts';
import type { MeasurementOptions } from '../measurement.ts';
import { atMost, type Figure, tableOf, told } from '../table.ts';

/** Where somebody may enter: the addresses that stand in cards, and the start page, as a tab of Teams and in a browser. */
const views = [
  { name: 'Überblick in Teams', path: '/', framed: true },
  { name: 'Überblick in a browser', path: '/', framed: false },
  { name: 'Fachbereich', path: '/departments/BO', framed: true },
  { name: 'an article', path: '/articles/reise-02', framed: true },
  { name: 'Wissen', path: '/knowledge', framed: true },
  { name: 'Fahrplan', path: '/roadmap', framed: true },
];

/** A page of ours, so that it may frame the tab; it stands for Teams, whose own files are not counted. */
const frame = '/frame-of-the-measurement';

interface View {
  /** Bytes of the scripts as gzip packs them, which is what the goal says; Chromium takes what brotli makes of them. */
  scripts: number;
  files: number;
  data: string[];
}

/** What a first visit with an empty cache fetches until nothing more comes, told from the files as they were built. */
export async function firstView({ print }: MeasurementOptions): Promise<Figure[]> {
  await runScript('cli/ensureTab.ts');
  const [server, browser] = await Promise.all([startServer(), openBrowser()]);
  try {
    const rows: (View & { name: string })[] = [];
    for (const { name, ...view } of views) rows.push({ name, ...(await visit(browser, server.url, view)) });
    print(
      [
        'The first view with an empty cache',
        tableOf(
          ['', 'JavaScript, gzip', 'files', 'requests for data', 'which'],
          rows.map(({ name, scripts, files, data }) => [
            name,
            kilobytes(scripts),
            String(files),
            String(data.length),
            data.join(' '),
          ]),
        ),
      ].join('\n'),
    );
    const most = Math.max(...rows.map(({ scripts }) => scripts));
    const [first] = rows;
    return [
      atMost('first view: JavaScript, gzip, the largest of these', 190_000, most, kilobytes),
      told('first view of Überblick in Teams: files and requests for data', `${first?.files} + ${first?.data.length}`),
    ];
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function visit(browser: Browser, home: string, view: { path: string; framed: boolean }): Promise<View> {
  const context = await browser.newContext({ locale: 'de-DE' });
  await context.addInitScript(() => sessionStorage.setItem('buendel.identity', 'lead-BO'));
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.route(`${home}${frame}`, (route) =>
    route.fulfill({ contentType: 'text/html', body: `<iframe src="${view.path}"></iframe>` }),
  );
  await page.goto(view.framed ? home + frame : home + view.path);
  const tab = view.framed ? page.frameLocator('iframe') : page;
  await tab.locator('main h1').waitFor();
  await page.waitForLoadState('networkidle');
  await context.close();
  const files = asked.filter((path) => path !== frame && !path.startsWith('/api/'));
  return {
    scripts: files.filter((path) => path.endsWith('.js')).reduce((sum, path) => sum + packedSize(path), 0),
    files: files.length,
    data: asked.filter((path) => path.startsWith('/api/')),
  };
}

/** @throws Error for a script that was not packed when the tab was built */
function packedSize(path: string): number {
  const file = `${root}dist/tab/assets/${basename(path)}.gz`;
  if (!existsSync(file)) throw new Error(`${path} was not packed.`);
  return statSync(file).size;
}

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`;
