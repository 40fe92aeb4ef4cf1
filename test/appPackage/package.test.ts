import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { commands } from '../../bot/commands/index.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const town = { BOT_ID: '0b6d5f0a-3c61-4f0e-9d11-6a4f6e1c2b37', PUBLIC_URL: 'https://buendel.eichenfurt.example' };

describe('npm run package', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'package-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const run = (file: string, env: Record<string, string> = {}) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [`${root}cli/package.ts`, file], {
      cwd: folder,
      env,
      encoding: 'utf8',
    });
    return { status, out: stdout.trimEnd().split('\n'), problems: stderr.trimEnd().split('\n') };
  };

  test('writes a zip with the manifest and both icons, and nothing else', () => {
    expect(run('new/town.zip', town)).toEqual({ status: 0, out: [join('new', 'town.zip')], problems: [''] });
    const files = unzipSync(readFileSync(join(folder, 'new/town.zip')));
    expect(Object.keys(files)).toEqual(['manifest.json', 'color.png', 'outline.png']);
    for (const icon of ['color.png', 'outline.png']) {
      expect(Buffer.from(files[icon] ?? [])).toEqual(readFileSync(`${root}appPackage/${icon}`));
    }
    const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()));
    expect(manifest).toMatchObject({
      id: town.BOT_ID,
      bots: [{ botId: town.BOT_ID }],
      validDomains: ['buendel.eichenfurt.example'],
    });
    expect(manifest.icons).toEqual({ color: 'color.png', outline: 'outline.png' });
    const titles = manifest.bots[0].commandLists[0].commands.map(({ title }: { title: string }) => title);
    expect(titles).toEqual(commands.map(({ name }) => name));
  });

  test('works with nothing set and says that this package is for looking at only', () => {
    expect(run('local.zip').out).toEqual([expect.stringContaining('BOT_ID and PUBLIC_URL not set'), 'local.zip']);
  });

  test('gives the same bytes for the same values, wherever and whenever it runs', () => {
    run('one.zip', { ...town, TZ: 'Europe/Berlin' });
    run('two.zip', { ...town, TZ: 'Pacific/Auckland' });
    expect(readFileSync(join(folder, 'one.zip'))).toEqual(readFileSync(join(folder, 'two.zip')));
  });

  test('names every wrong value in a line of its own, writes nothing and ends with 1', () => {
    const { status, problems } = run('wrong.zip', { BOT_ID: 'bot', PUBLIC_URL: 'buendel' });
    expect(status).toBe(1);
    expect(problems).toEqual([expect.stringMatching(/^BOT_ID: /), expect.stringMatching(/^PUBLIC_URL: /)]);
    expect(existsSync(join(folder, 'wrong.zip'))).toBe(false);
  });
});
