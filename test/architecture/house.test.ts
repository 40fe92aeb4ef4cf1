import { globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fieldList } from '../../core/fieldList.ts';
import { kinds } from '../../core/model.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const rooms = '{appPackage,bench,bot,cli,core,store,tab,test}';
const files = globSync(`${rooms}/**/*.{ts,tsx}`, { cwd: root }).sort();
const shipped = files.filter((file) => !/^(test|bench)\//.test(file));

/** Vite reads its configuration from a default export. */
const configurations = ['tab/vite.config.ts'];

/** This file names what it looks for. */
const searched = files.filter((file) => file !== 'test/architecture/house.test.ts');

function read(file: string): string {
  return readFileSync(`${root}${file}`, 'utf8');
}

/** The code alone: comments and texts may say any word. */
function codeOf(file: string): string {
  return read(file)
    .replace(/\/\*[\s\S]*?\*\/|(?<![:'"`])\/\/.*$/gm, '')
    .replace(/'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g, "''");
}

/** Places with a match, as `file: match`. */
function matches(among: readonly string[], pattern: RegExp, text: (file: string) => string): string[] {
  return among.flatMap((file) => (text(file).match(pattern) ?? []).map((match) => `${file}: ${match.trim()}`));
}

describe('the house', () => {
  test('has files', () => {
    expect(files.length).toBeGreaterThan(200);
  });

  test('has no file over 300 lines', () => {
    const long = files.map((file) => [file, read(file).trimEnd().split('\n').length] as const);
    expect(long.filter(([, lines]) => lines > 300)).toEqual([]);
  });

  test('looks away from no type', () => {
    expect(matches(searched, /[:<|&]\s*any\b|\bas any\b|\bany\[\]/g, codeOf)).toEqual([]);
    expect(matches(searched, /@ts-(?:ignore|nocheck|expect-error)/g, read)).toEqual([]);
    expect(matches(searched, /biome-ignore\S* \S*(?:noExplicitAny|noNonNullAssertion).*$/gm, read)).toEqual([]);
  });

  test('gives a reason with every exception from a lint rule', () => {
    expect(matches(searched, /biome-ignore(?![\w-]* \S+: ?\S).*$/gm, read)).toEqual([]);
  });

  test('has named exports only', () => {
    const code = files.filter((file) => !configurations.includes(file));
    expect(matches(code, /^export default\b|^export \{[^}]*\bas default\b/gm, codeOf)).toEqual([]);
  });

  test('has no folder and no file for all and sundry', () => {
    const sundry = /^(?:utils?|helpers?|shared|services?|lib|src|misc|commons?)$/;
    const folders = new Set(files.flatMap((file) => dirname(file).split('/')));
    expect([...folders].filter((folder) => sundry.test(folder))).toEqual([]);
    expect(files.filter((file) => /^(?:utils?|helpers?|misc)\./.test(basename(file)))).toEqual([]);
  });

  test('has no class named after a pattern', () => {
    expect(matches(shipped, /\bclass \w*(?:Repository|Manager|Helper|Service|Impl)\b/g, codeOf)).toEqual([]);
  });

  test('knows no clock and no chance in core: now, today and ids are handed in', () => {
    const core = files.filter((file) => file.startsWith('core/'));
    const effects =
      /\bDate\.now\(\)|\bnew Date\(\)|\bTemporal\.Now\b|\bMath\.random\(|\brandomUUID\(|\bperformance\.now\(|\bprocess\.\w+/g;
    expect(matches(core, effects, codeOf)).toEqual([]);
  });

  test('reads the environment where a process starts, nowhere else', () => {
    const starts = /^(?:bot\/index|cli\/(?:index|package|playground)|tab\/vite\.config)\.ts$/;
    const inner = shipped.filter((file) => !starts.test(file));
    expect(matches(inner, /\bprocess\.env\b.*$/gm, codeOf)).toEqual([]);
  });
});

describe('every stored field', () => {
  const fields = fieldList().flatMap(({ kind, fields }) =>
    fields.map((field) => ({ ...field, name: `${kind}.${field.name}` })),
  );

  test('is in the list, for every kind of the model', () => {
    expect(fieldList().map(({ kind }) => kind)).toEqual(Object.keys(kinds));
    expect(fieldList().filter(({ fields }) => fields.length === 0)).toEqual([]);
    expect(fields.map(({ name }) => name)).toContain('bundle.tasks.steps.state');
  });

  test('says why it is kept', () => {
    expect(fields.filter(({ purpose }) => purpose.trim() === '').map(({ name }) => name)).toEqual([]);
  });

  test('says what may be evaluated from it: nothing, or figures of a department or the town', () => {
    const allowed = ['keine', 'Fachbereich', 'Stadt'];
    expect(fields.filter(({ evaluation }) => !allowed.includes(evaluation)).map(({ name }) => name)).toEqual([]);
  });

  test('is marked where it names a person, so that the list can say so first', () => {
    const marked = fieldList().flatMap(({ kind, fields }) =>
      fields.filter(({ person }) => person).map(({ name }) => `${kind}.${name}`),
    );
    const named = fieldList().flatMap(({ kind, fields }) =>
      fields.filter(({ name }) => /(?:^|\.)personId$/.test(name)).map(({ name }) => `${kind}.${name}`),
    );
    // Beside what is called so: whose role it is, and the chat of a message, which may be one person's.
    expect(marked.sort()).toEqual([...named, 'assignment.id', 'heard.conversationId'].sort());
  });

  test('has a kind that says how long it is kept', () => {
    expect(fieldList().filter(({ retention }) => retention.trim() === '')).toEqual([]);
  });
});
