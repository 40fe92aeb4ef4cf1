import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commands } from '../bot/commands/index.ts';
import { environmentNames, readConfig } from '../bot/config.ts';
import { roles } from '../core/access.ts';
import { partitions } from '../core/model.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const required = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'LICENSE',
  '.env.sample',
  'docs/ARCHITECTURE.md',
  'docs/town-folder.md',
];

/** What git leaves out: it appears when the product runs and need not exist. */
const made = readFileSync(join(root, '.gitignore'), 'utf8').split('\n').filter(Boolean);
const skipped = new Set(['.git', ...made.map((line) => line.replace(/\/$/, ''))]);

/** Every file and folder of the project, folders with a slash at the end. */
const tree = walk('');
const documents = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/**/*.md', { cwd: root })].filter((file) =>
  existsSync(join(root, file)),
);
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

function walk(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}${entry.name}`;
    if (skipped.has(entry.name)) return [];
    return entry.isDirectory() ? [`${path}/`, ...walk(`${path}/`)] : [path];
  });
}

function read(file: string): string {
  return existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : '';
}

/** The texts between backticks, outside of blocks of code. */
function codeSpans(text: string): string[] {
  const prose = text.replace(/^```[\s\S]*?^```$/gm, '');
  return [...prose.matchAll(/`([^`\n]+)`/g)].map(([, span = '']) => span);
}

/** The words between backticks in the first column of every table under a heading row that matches. */
function firstColumn(text: string, heading: RegExp): string[] {
  const tables = text.split(/\n(?!\|)/).filter((block) => heading.test(block.trimStart().split('\n')[0] ?? ''));
  const rows = tables.flatMap((table) => table.trimStart().split('\n').slice(2));
  return rows.flatMap((row) => codeSpans(row.split('|')[1] ?? ''));
}

/**
 * Whether a file or folder of this name exists: from the root where its first folder stands there, else anywhere, so that
 * `words/` in the row of `core/` and `measures/BO.json` in the description of a town folder are found.
 */
function exists(path: string): boolean {
  const first = path.split('/')[0] ?? '';
  const wanted = path.replace(/\/$/, '');
  const rooted = path.includes('/') && tree.includes(`${first}/`);
  return tree.some((entry) => {
    const name = entry.replace(/\/$/, '');
    if (path.endsWith('/') && !entry.endsWith('/')) return false;
    return posix.matchesGlob(name, wanted) || (!rooted && posix.matchesGlob(name, `**/${wanted}`));
  });
}

const extension = /\.(?:tsx?|[mc]?js|jsonc?|md|ya?ml|s?css|svg|png|html|bicep|sh)$/;

/** Paths among the words between backticks; not addresses (`/api`), packages (`@azure/cosmos`), commands, or names with a gap (`<name>`). */
function isPath(span: string): boolean {
  if (!/^[\w.][\w.*-]*(?:\/[\w.*-]+)*\/?$/.test(span)) return false;
  const first = span.split('/')[0] ?? '';
  if (skipped.has(first) || /^\*?\.\w+$/.test(span)) return span === '.env.sample';
  return extension.test(span) || (span.includes('/') && (span.endsWith('/') || tree.includes(`${first}/`)));
}

/** Every variable that the code of these folders reads: `env.NAME`, `{ NAME } = process.env`, or by its quoted name. */
function readBy(folders: string): string[] {
  return globSync(`${folders}/**/*.{ts,tsx}`, { cwd: root }).flatMap((file) => {
    const code = read(file);
    const named = [...code.matchAll(/\benv\.([A-Z][A-Z0-9_]+)/g)].map(([, name = '']) => name);
    if (!code.includes('process.env')) return named;
    const taken = [...code.matchAll(/\{([^{}]*)\}\s*=\s*process\.env\b/g)].map(([, names = '']) => names).join();
    const quoted = [...code.matchAll(/'([A-Z][A-Z0-9]*_[A-Z0-9_]+)'/g)].map(([, name = '']) => name);
    return [...named, ...(taken.match(/\b[A-Z][A-Z0-9_]+\b/g) ?? []), ...quoted];
  });
}

/** What Microsoft 365 Agents Toolkit fills its files from. */
const toolkitNames = globSync('env/.env.*', { cwd: root }).flatMap((file) =>
  [...read(file).matchAll(/^([A-Z][A-Z0-9_]*)=/gm)].map(([, name = '']) => name),
);

const shippedNames = [...new Set([...environmentNames, ...readBy('{appPackage,bot,cli,core,store}')])].sort();

test.each(required)('%s exists', (file) => {
  expect(existsSync(join(root, file))).toBe(true);
});

describe.each(documents)('%s', (document) => {
  const text = read(document);

  test('names only files that exist', () => {
    const inProse =
      text.match(/(?<![\w/.-])(?:appPackage|bench|bot|cli|core|demo|docs|infra|store|tab|test)\/[\w./-]+\.\w+\b/g) ??
      [];
    const named = [...codeSpans(text).filter(isPath), ...inProse.filter((path) => extension.test(path))];
    expect([...new Set(named)].filter((path) => !exists(path))).toEqual([]);
  });

  test('links only to what exists', () => {
    const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target.replace(/#.*$/, ''));
    const local = targets.filter((target) => target !== '' && !/^[a-z]+:/i.test(target));
    expect(local.filter((target) => !existsSync(join(root, dirname(document), target)))).toEqual([]);
  });

  test('names only scripts that package.json has', () => {
    const named = [...text.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)].map(([, run, own]) => run ?? own ?? '');
    expect([...new Set(named)].filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });

  test('names only environment variables that something reads', () => {
    const known = [...shippedNames, ...toolkitNames, ...readBy('{bench,test}')];
    const named = [
      ...codeSpans(text).flatMap((span) => /^[A-Z][A-Z0-9]*_[A-Z0-9_]+(?==|$)/.exec(span)?.[0] ?? []),
      ...firstColumn(text, /^\|\s*variable\b/i),
    ];
    expect([...new Set(named)].filter((name) => !known.includes(name))).toEqual([]);
  });

  test('names all roles, or none, in a table of roles', () => {
    const named = firstColumn(text, /^\|\s*(?:role|Rolle)\b/i);
    if (named.length > 0) expect(named.sort()).toEqual([...roles].sort());
  });

  test('names all partitions, or none, in a table of partitions', () => {
    const named = firstColumn(text, /^\|\s*partition\b/i).map((span) => span.replace(/\/.*$/, ''));
    if (named.length > 0) expect(named.sort()).toEqual(Object.keys(partitions).sort());
  });
});

describe('the README', () => {
  test('has the two set-up commands', () => {
    const blocks = [...read('README.md').matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, block = '']) => block.trim());
    expect(blocks).toEqual(expect.arrayContaining(['npm ci && npm start', 'npm ci && npm test']));
  });

  test('names every environment variable that what ships reads', () => {
    const spans = codeSpans(read('README.md'));
    expect(shippedNames.filter((name) => !spans.includes(name))).toEqual([]);
  });

  test('names exactly the chat commands of the registry', () => {
    const paragraph =
      read('README.md')
        .split(/\n\s*\n/)
        .find((block) => block.includes('`hilfe`')) ?? '';
    const named = codeSpans(paragraph).map((span) => span.split(' ')[0]);
    expect(named.sort()).toEqual(commands.map(({ name }) => name).sort());
  });
});

describe('.env.sample', () => {
  const lines = read('.env.sample').split('\n');
  const assigned = lines.flatMap((line, i) => {
    const [, name, value] = /^([A-Z][A-Z0-9_]*)=(.*)$/.exec(line) ?? [];
    return name === undefined ? [] : [{ name, value: value ?? '', comment: lines[i - 1] ?? '' }];
  });

  test('has exactly the environment variables that what ships reads', () => {
    expect(assigned.map(({ name }) => name).sort()).toEqual(shippedNames);
  });

  test('says in a line what each is', () => {
    expect(assigned.filter(({ comment }) => !/^# \S.*\.$/.test(comment))).toEqual([]);
  });

  test('changes nothing as it stands', () => {
    const sample = Object.fromEntries(assigned.map(({ name, value }) => [name, value]));
    expect(readConfig(sample)).toEqual(readConfig({}));
  });
});

/** Every `npm run admin -- <verb>` in the documents starts with the name of a verb. */
test('the documents name only admin commands that exist', () => {
  const verbs = globSync('cli/*.ts', { cwd: root }).flatMap((file) =>
    [...read(file).matchAll(/\bname: '([a-z ]+)'/g)].map(([, name = '']) => name),
  );
  const named = documents.flatMap((file) =>
    [...read(file).matchAll(/\bnpm run admin -- ([a-z][a-z ]*)/g)].map(([, words = '']) => words.trim()),
  );
  expect(verbs.length).toBeGreaterThan(0);
  expect(named.filter((words) => !verbs.some((verb) => words === verb || words.startsWith(`${verb} `)))).toEqual([]);
});
