import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { groupsOf } from '../../core/article/synonyms.ts';
import { isoWeek, weeksBefore } from '../../core/calendar/week.ts';
import { partitions } from '../../core/model.ts';
import { openEmbeddedStore } from '../../store/embedded/embeddedStore.ts';
import { tenant } from '../teams/client.ts';
import { ended, productEnvironment, run } from '../teams/processes.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'buendel-tables-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const admin = (...args: string[]) =>
  ended(run(['cli/index.ts', ...args], productEnvironment({ DATA_DIR: join(folder, 'data'), SEED: 'none' })));
const file = (name: string) => join(folder, name);
const json = async (name: string) => JSON.parse(await readFile(file(name), 'utf8')) as unknown;

test('town values go in and out as one file, and the missing ones are listed with their unit', async () => {
  expect((await admin('import', 'town', 'demo')).code).toBe(0);
  const missing = await admin('list', 'values', '--missing');
  expect(missing.lines.at(-1)).toBe('missing 2');
  expect(missing.lines[0]).toMatch(/^fund\.versteigerung-termin BO-\S+ \(fund-\d+.*\)$/);

  expect((await admin('export', 'values', file('values.json'))).lines).toEqual(['exported 51']);
  expect(await json('values.json')).toEqual(JSON.parse(await readFile('demo/values.json', 'utf8')));
  const again = await admin('import', 'values', file('values.json'));
  expect(again.lines).toEqual(['created 0 updated 0 unchanged 51 kept 0']);

  const value = {
    key: 'fund.versteigerung-termin',
    value: 'im Mai',
    source: 'x',
    validFrom: '2026-01-01',
    owner: 'BO-BB',
    review: '2027-01-01',
  };
  await writeFile(file('one.json'), JSON.stringify({ values: [value] }));
  expect((await admin('import', 'values', file('one.json'), '--json')).lines).toEqual([
    JSON.stringify({ ok: true, created: 1, updated: 0, unchanged: 0, kept: 51 }),
  ]);
  expect((await admin('list', 'values', '--missing')).lines.at(-1)).toBe('missing 1');
  expect((await admin('list', 'values')).lines.at(-1)).toBe('values 52');

  await writeFile(file('bad.json'), JSON.stringify({ values: [value, { ...value, owner: 'XX' }] }, null, 1));
  const bad = await admin('import', 'values', file('bad.json'));
  expect(bad).toMatchObject({ code: 1, errors: '' });
  expect(bad.lines).toEqual([
    'bad.json:12: Schlüssel ‚fund.versteigerung-termin‘ steht schon weiter oben',
    'bad.json:16: Einheit ‚XX‘ gibt es in dieser Stadt nicht',
    'Nichts wurde geschrieben.',
  ]);
});

test('synonyms are one record, whole: a file replaces it, and comes out as it went in', async () => {
  const groups = [
    ['Homeoffice', 'mobiles Arbeiten'],
    ['E-Akte', 'DMS', 'elektronische Akte'],
  ];
  await writeFile(file('synonyms.json'), JSON.stringify({ groups }));
  expect((await admin('import', 'synonyms', file('synonyms.json'))).lines[0]).toMatch(
    /^created \d updated \d unchanged 0/,
  );
  expect((await admin('export', 'synonyms', file('out.json'))).lines).toEqual(['exported 2']);
  expect(await json('out.json')).toEqual({ groups });
  expect((await admin('import', 'synonyms', file('out.json'))).lines).toEqual([
    'created 0 updated 0 unchanged 1 kept 0',
  ]);

  const store = openEmbeddedStore(join(folder, 'data', 'buendel.db'), { now: () => 0 });
  const stored = await store.forTenant(tenant).get('synonyms', partitions.kb, 'synonyms');
  await store.close();
  expect(groupsOf(stored?.record)).toEqual(groups);
  expect(groupsOf(undefined)).toEqual([]);

  await writeFile(file('bad.json'), '{ "groups": [["allein"]] }');
  const bad = await admin('import', 'synonyms', file('bad.json'));
  expect(bad.code).toBe(1);
  expect(bad.lines).toHaveLength(2);
  expect(bad.lines[0]).toMatch(/^bad\.json:1: erwartet wird Gruppen aus mindestens zwei Wörtern/);
});

test('words that are missing or too many end with 2 and show how the command is typed', async () => {
  const typed = [
    ['import', 'values'],
    ['export', 'articles', 'a', 'b'],
    ['list', 'values', 'x'],
    ['import', 'articles'],
  ];
  for (const { code, errors } of await Promise.all(typed.map((args) => admin(...args)))) {
    expect(code).toBe(2);
    expect(errors).toContain('npm run admin -- import articles <folder>');
  }
});

test('what was pressed under answers is listed by week and article, and nothing of who pressed', async () => {
  const store = openEmbeddedStore(join(folder, 'data', 'buendel.db'), { now: Date.now });
  const pressed = (week: string, articleId: string, counts: object) => ({
    op: 'create' as const,
    kind: 'feedback' as const,
    record: { id: `${week}.${articleId}`, week, articleId, ...counts },
  });
  const week = isoWeek(new Date().toISOString().slice(0, 10));
  await store
    .forTenant(tenant)
    .write(partitions.feedback, [
      pressed(weeksBefore(week, 1), 'reise-02', { helped: 2 }),
      pressed(week, 'urlaub-01', { notMeant: 1 }),
      pressed(week, 'reise-02', { helped: 3, outdated: 1 }),
    ]);
  await store.close();
  expect(await admin('list', 'feedback')).toMatchObject({
    code: 0,
    lines: [
      `${week} reise-02 helped 3 outdated 1 Reisekosten abrechnen`,
      `${week} urlaub-01 notMeant 1 Urlaub beantragen`,
      `${weeksBefore(week, 1)} reise-02 helped 2 Reisekosten abrechnen`,
      'feedback 3',
    ],
  });
});
