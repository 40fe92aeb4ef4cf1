import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { ended, freePort, productEnvironment, run, stop } from '../teams/processes.ts';

export interface RunningPlayground {
  /** The Playground's page. */
  url: string;
  /** The server's address, without a slash at the end. */
  home: string;
  /** Runs a command of the admin on the same data. @returns what it printed; @throws Error when it does not end with 0 */
  admin(...args: string[]): Promise<string>;
  /** Ends both processes and removes their data. */
  stop(): Promise<void>;
}

/**
 * Runs what `npm run playground` runs, on free ports with an own data folder, until both addresses are printed.
 * @throws Error with its output when it ends before
 */
export async function startPlayground(): Promise<RunningPlayground> {
  const port = await freePort();
  const playgroundPort = await freePort();
  const dataDir = await mkdtemp(join(tmpdir(), 'buendel-playground-'));
  const env = productEnvironment({
    PORT: String(port),
    PLAYGROUND_PORT: String(playgroundPort),
    DATA_DIR: dataDir,
    M365_AGENTS_PLAYGROUND_LOGFILE: join(dataDir, 'playground.log'),
  });
  const child = run(['cli/playground.ts'], env);
  const end = async () => {
    await stop(child, 'SIGTERM');
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    await untilStarted(child);
  } catch (error) {
    await end();
    throw error;
  }
  return {
    url: `http://127.0.0.1:${playgroundPort}/`,
    home: `http://127.0.0.1:${port}`,
    admin: (...args) => runAdmin(args, env),
    stop: end,
  };
}

/** Waits until both addresses are printed. @throws Error with what was printed when the process ends before */
function untilStarted(child: ChildProcess): Promise<void> {
  let written = '';
  return new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        written += chunk;
        if (written.includes('Agents Playground: http')) resolve();
      });
    }
    child.once('exit', () => reject(new Error(`The playground ended.\n${written}`)));
  });
}

async function runAdmin(args: readonly string[], env: Record<string, string>): Promise<string> {
  const { code, lines, errors } = await ended(run(['cli/index.ts', ...args], env));
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}\n${lines.join('\n')}\n${errors}`);
  return lines.join('\n');
}

/** The Playground's page as somebody uses it. */
export interface Chat {
  page: Page;
  /** The cards that say this. */
  card(saying: string): Locator;
  /** Writes into the chat that is open. */
  say(text: string): Promise<void>;
  openChannel(name: string): Promise<void>;
  /** Looks for an article from the compose box and puts the one with this title into it. */
  compose(text: string, title: string): Promise<void>;
  /** Starts a post in the open channel that mentions the bot; without the mention nothing reaches it there. */
  post(text: string): Promise<void>;
}

/** Opens the Playground in a browser, which installs the bot in the personal chat. Fonts from elsewhere are not waited for. */
export async function openChat(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Chat> {
  const page = await browser.newPage(options);
  await page.route(
    (address) => address.hostname !== '127.0.0.1',
    (route) => route.abort(),
  );
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  const composer = page.locator('[data-lexical-editor=true]').first();
  await composer.waitFor();
  return {
    page,
    card: (saying) => page.locator('.ac-adaptiveCard').filter({ hasText: saying }),
    async say(text) {
      await composer.click();
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    },
    async openChannel(name) {
      await page.getByText(name, { exact: true }).first().click();
      await page.getByText('Start a new post').waitFor();
    },
    async compose(text, title) {
      await page.getByRole('button', { name: 'Trigger Message Extension App' }).click();
      await page.getByRole('menuitem', { name: 'Search Command' }).click();
      const command = page.getByPlaceholder('Command ID');
      // The Playground reads no manifest: who tries an extension there names its command and parameter.
      if (!(await command.isVisible()))
        await page.getByRole('button', { name: 'Specify Command ID or Parameter' }).click();
      await command.fill('searchArticles');
      await page.getByPlaceholder('Parameter name').fill('q');
      await page.getByPlaceholder('Enter a search term').fill(text);
      await page.getByRole('heading', { name: title, exact: true }).click();
    },
    async post(text) {
      await composer.click();
      await page.keyboard.type('@');
      await page.getByRole('menuitem', { name: 'Bündel' }).click();
      await page.keyboard.type(` ${text}`);
      await page.getByRole('button', { name: 'Post', exact: true }).click();
    },
  };
}
