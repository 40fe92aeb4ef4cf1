import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Ended, ended, freePort, productEnvironment, run } from '../teams/processes.ts';

let folder: string;
let taken: Server;
let takenPort: number;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'buendel-start-'));
  await writeFile(join(folder, 'file'), '');
  takenPort = await freePort();
  taken = createServer().listen(takenPort, '127.0.0.1');
  await once(taken, 'listening');
});
afterAll(async () => {
  taken.close();
  await rm(folder, { recursive: true, force: true });
});

const start = (script: string[], more: Record<string, string>): Promise<Ended> =>
  ended(run(script, productEnvironment({ PORT: '0', DATA_DIR: join(folder, 'data'), SEED: 'none', ...more })));
const server = (more: Record<string, string>) => start(['bot/index.ts'], more);
const admin = (...args: string[]) => start(['cli/index.ts', ...args], {});

test('a port that is in use, a folder below a file, and wrong variables end the server with one clear line each', async () => {
  const [port, data, wrong] = await Promise.all([
    server({ PORT: String(takenPort) }),
    server({ DATA_DIR: join(folder, 'file', 'data') }),
    server({ PORT: 'abc', AS_OF: 'tomorrow', SEED: 'x' }),
  ]);
  expect(port).toMatchObject({ code: 1, lines: [] });
  expect(port.errors).toMatch(new RegExp(`^Bündel cannot start: port ${takenPort} on 127.0.0.1 is in use.*\\n$`));
  expect(data).toMatchObject({ code: 1, lines: [] });
  expect(data.errors).toMatch(/^Bündel cannot start: The data file \S+ lies below something that is a file.*\n$/);
  expect(wrong).toMatchObject({ code: 1, lines: [] });
  expect(wrong.errors.split('\n').map((line) => line.split(':', 2).join(':'))).toEqual([
    'Bündel cannot start: PORT',
    'Bündel cannot start: SEED',
    'Bündel cannot start: AS_OF',
    '',
  ]);
});

test('a command that is typed wrongly ends with 2 and shows how it is typed', async () => {
  const typed = [['remnd'], ['remind'], ['remind', '--to', 'x']];
  const all = await Promise.all(typed.map((args) => admin(...args)));
  for (const { code, lines, errors } of all) {
    expect({ code, lines }).toEqual({ code: 2, lines: [] });
    expect(errors).toContain('npm run admin -- remind --at <instant');
  }
});

test('a command that cannot be done ends with 1: no town yet, no such folder, a wrong variable', async () => {
  const at = ['--at', '2026-11-24T09:00:00+01:00'];
  const [empty, folderMissing, wrong] = await Promise.all([
    admin('remind', ...at),
    admin('import', 'town', join(folder, 'nowhere')),
    start(['cli/index.ts', 'remind', ...at], { PORT: 'abc' }),
  ]);
  expect(empty).toMatchObject({ code: 1, errors: '' });
  expect(folderMissing).toMatchObject({ code: 1, lines: [] });
  expect(wrong).toMatchObject({ code: 1, errors: expect.stringMatching(/^PORT: .*\n$/) });
});
