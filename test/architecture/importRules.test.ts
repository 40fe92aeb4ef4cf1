import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const rooms = ['bot', 'core', 'store', 'tab', 'cli', 'appPackage', 'test'];
const { forbidden } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as {
  forbidden: { name: string }[];
};

/** Files that every planted import may point to, with what makes them resolvable. */
const ground = [
  'core/model.ts',
  'core/access.ts',
  'store/preparedOperation.ts',
  'store/embedded/embeddedStore.ts',
  'store/cosmos/cosmosStore.ts',
  'bot/compose.ts',
  'bot/config.ts',
  'bot/commands/index.ts',
  'bot/turn.ts',
  'bot/server.ts',
  'tab/api.ts',
  'cli/verb.ts',
  'test/teams/connector.ts',
  'bench/answers.ts',
];

/** What breaks a rule: the importing file, what it imports, and the one rule that must say so. */
const planted: readonly [file: string, imported: string, rule: string][] = [
  ['core/a01.ts', '../store/preparedOperation.ts', 'core-is-pure'],
  ['core/a02.ts', '../bot/turn.ts', 'core-is-pure'],
  ['core/plan/a03.ts', '../../cli/verb.ts', 'core-is-pure'],
  ['core/a04.ts', '../tab/api.ts', 'core-is-pure'],
  ['core/a05.ts', 'node:fs', 'core-is-pure'],
  ['core/a06.ts', 'crypto', 'core-is-pure'],
  ['core/a07.ts', 'node:sqlite', 'core-is-pure'],
  ['core/a08.ts', 'pino', 'core-is-pure'],
  ['store/a01.ts', './embedded/embeddedStore.ts', 'store-root'],
  ['store/a02.ts', '@azure/cosmos', 'store-root'],
  ['store/embedded/a01.ts', '../cosmos/cosmosStore.ts', 'store-embedded'],
  ['store/embedded/a02.ts', '@azure/cosmos', 'store-embedded'],
  ['store/embedded/a03.ts', '../../bot/turn.ts', 'store-embedded'],
  ['store/cosmos/a01.ts', '../embedded/embeddedStore.ts', 'store-cosmos'],
  ['store/cosmos/a02.ts', '../../bot/config.ts', 'store-cosmos'],
  ['store/cosmos/a03.ts', 'zod/v4', 'store-cosmos'],
  ['bot/a01.ts', '../cli/verb.ts', 'bot-knows-no-outer-room'],
  ['bot/a02.ts', '../tab/api.ts', 'bot-knows-no-outer-room'],
  ['bot/a03.ts', 'react', 'bot-knows-no-outer-room'],
  ['bot/a04.ts', '../store/embedded/embeddedStore.ts', 'only-compose-opens-stores'],
  ['bot/commands/a05.ts', '../../store/preparedOperation.ts', 'only-compose-opens-stores'],
  ['bot/a06.ts', 'node:sqlite', 'only-compose-opens-stores'],
  ['bot/a07.ts', '@azure/cosmos', 'only-compose-opens-stores'],
  ['bot/a08.ts', 'botbuilder', 'only-teams-knows-the-sdk'],
  ['bot/commands/a09.ts', '@microsoft/teams-ai', 'only-teams-knows-the-sdk'],
  ['bot/commands/a15.ts', 'mammoth', 'only-imports-read-documents'],
  ['bot/a16.ts', 'unpdf', 'only-imports-read-documents'],
  ['bot/a18.ts', 'saxes', 'only-imports-read-documents'],
  ['bot/a17.ts', 'jose', 'only-sign-in-reads-tokens'],
  ['cli/a01.ts', '../bot/turn.ts', 'cli-goes-through-compose'],
  ['cli/a02.ts', '../bot/commands/index.ts', 'cli-goes-through-compose'],
  ['cli/a03.ts', '../store/embedded/embeddedStore.ts', 'cli-goes-through-compose'],
  ['cli/a04.ts', 'vite', 'cli-goes-through-compose'],
  ['cli/package.ts', '../bot/turn.ts', 'cli-package'],
  ['cli/ensureTab.ts', '../bot/compose.ts', 'cli-ensure-tab'],
  ['appPackage/a01.ts', '../bot/commands/index.ts', 'app-package'],
  ['tab/a01.ts', '../bot/turn.ts', 'tab-stays-in-the-browser'],
  ['tab/a02.ts', '../store/preparedOperation.ts', 'tab-stays-in-the-browser'],
  ['tab/a03.tsx', 'zod/v4', 'tab-stays-in-the-browser'],
  ['tab/a04.ts', 'temporal-polyfill', 'tab-stays-in-the-browser'],
  ['tab/pages/a05.tsx', 'node:path', 'tab-stays-in-the-browser'],
  ['tab/vite.config.ts', '../core/model.ts', 'tab-build'],
  ['bot/a10.ts', '../test/teams/connector.ts', 'nothing-imports-tests'],
  ['bot/a11.ts', '../bench/answers.ts', 'nothing-imports-tests'],
  ['test/a02.ts', 'restify', 'restify-in-a-process-of-its-own'],
  ['test/bot/a03.test.ts', '../../bot/server.ts', 'restify-in-a-process-of-its-own'],
  ['bot/a12.ts', 'fast-check', 'no-dev-package'],
  ['tab/a06.ts', './missing.ts', 'no-unresolvable'],
  ['bot/a13.ts', 'no-such-package', 'no-unresolvable'],
  ['bot/a14.ts', 'send', 'no-unlisted-package'],
  ['test/a01.ts', 'send', 'no-unlisted-package'],
  ['core/round/a01.ts', './b01.ts', 'no-cycles'],
];

/** What the rules leave open on purpose. */
const allowed: readonly [file: string, imported: string][] = [
  ['core/b01.ts', 'zod/v4'],
  ['core/search/b02.ts', '@orama/stemmers/german'],
  ['core/b03.ts', './access.ts'],
  ['store/embedded/b01.ts', 'node:sqlite'],
  ['store/embedded/b02.ts', '../preparedOperation.ts'],
  ['store/cosmos/b01.ts', '@azure/cosmos'],
  ['store/cosmos/b02.ts', 'node:crypto'],
  ['bot/compose.ts', '../store/cosmos/cosmosStore.ts'],
  ['bot/teams.ts', 'botbuilder'],
  ['bot/b01.ts', '../core/model.ts'],
  ['bot/b02.ts', 'restify'],
  ['cli/index.ts', '../bot/compose.ts'],
  ['cli/b01.ts', '../bot/config.ts'],
  ['cli/b02.ts', '../core/model.ts'],
  ['appPackage/b01.ts', '../core/model.ts'],
  ['tab/b01.tsx', 'react'],
  ['tab/b02.ts', '../core/access.ts'],
  ['test/b01.test.ts', 'botbuilder'],
  ['test/b02.ts', '../cli/verb.ts'],
  ['test/b03.ts', 'fast-check'],
];

interface Violation {
  from: string;
  to: string;
  rule: { name: string };
}

/** Runs dependency-cruiser in a tree, as `npm run check` does, and reads its report. */
function cruise<Report>(directory: string, ...args: string[]): Report {
  const bin = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const run = spawnSync(process.execPath, [bin, ...args, '--output-type', 'json'], {
    cwd: directory,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (!run.stdout.startsWith('{')) throw new Error(run.stderr || run.stdout);
  return JSON.parse(run.stdout) as Report;
}

/** What the rules say about a tree. */
function violations(directory: string): Violation[] {
  return cruise<{ summary: { violations: Violation[] } }>(directory, ...rooms).summary.violations;
}

/** A tree with the same rooms, configuration and packages as this one, in which every file imports one thing. */
function plant(directory: string, files: ReadonlyMap<string, string>): void {
  for (const name of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json'])
    copyFileSync(join(root, name), join(directory, name));
  symlinkSync(join(root, 'node_modules'), join(directory, 'node_modules'), 'junction');
  for (const [file, text] of files) {
    mkdirSync(join(directory, dirname(file)), { recursive: true });
    writeFileSync(join(directory, file), text);
  }
}

describe('the import rules', () => {
  let directory = '';
  let found: Map<string, string[]>;

  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), 'rules-'));
    const files = new Map(ground.map((file) => [file, 'export const ground = 1;\n']));
    for (const [file, imported] of allowed) files.set(file, `${files.get(file) ?? ''}import '${imported}';\n`);
    // A type-only import breaks a rule as much as any other.
    for (const [i, [file, imported]] of planted.entries()) {
      files.set(
        file,
        i % 2 === 0
          ? `import '${imported}';\n`
          : `import type { ground } from '${imported}';\nexport type T = typeof ground;\n`,
      );
    }
    files.set('core/round/b01.ts', "import type { T } from './a01.ts';\nexport type ground = T;\n");
    plant(directory, files);
    found = new Map();
    for (const { from, rule } of violations(directory)) found.set(from, [...(found.get(from) ?? []), rule.name]);
  });

  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  test.each(planted)('%s must not import %s: %s', (file, _imported, rule) => {
    expect(found.get(file)).toEqual([rule]);
  });

  test.each(allowed)('%s may import %s', (file) => {
    expect(found.get(file)).toBeUndefined();
  });

  test('every rule is proved by a violation', () => {
    expect(new Set(planted.map(([, , rule]) => rule))).toEqual(new Set(forbidden.map(({ name }) => name)));
  });

  test('this project keeps them', () => {
    expect(violations(root).map(({ from, to, rule }) => `${from} → ${to}: ${rule.name}`)).toEqual([]);
  });

  test('the browser reaches no zod, no Temporal and nothing of Node, through no file of core either', () => {
    // Types cost the browser nothing: this time only the imports that remain when types are stripped count.
    const config = join(directory, 'at-run-time.cjs');
    writeFileSync(
      config,
      `const { options } = require('./.dependency-cruiser.cjs');\nmodule.exports = { options: { ...options, tsPreCompilationDeps: false } };\n`,
    );
    const { modules } = cruise<{ modules: { source: string; coreModule: boolean }[] }>(
      root,
      'tab/main.tsx',
      '--config',
      config,
    );
    const loaded = modules.map(({ source }) => source);
    expect(loaded).toContain('tab/App.tsx');
    expect(
      modules.filter(
        (m) =>
          m.coreModule ||
          /^(bot|store|cli)\//.test(m.source) ||
          /node_modules\/(zod|temporal-polyfill)\//.test(m.source),
      ),
    ).toEqual([]);
  });
});
