import { mkdir, mkdtemp, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { importArticles } from '../../../bot/imports/articles.ts';
import { partitions } from '../../../core/model.ts';
import type { TenantStore } from '../../../core/store.ts';
import { emptyStore } from '../../core/town/townStore.ts';
import { docxFile } from './docxFile.ts';

let folder: string;
let store: TenantStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'buendel-import-'));
  store = emptyStore();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const town = {
  timeZone: 'Europe/Berlin',
  digitalOffice: 'ZD-IT',
  units: new Set(['ZD-IT', 'BO-BB']),
  departments: new Set(['ZD', 'BO']),
};
const day = new Date('2026-03-01T12:00:00Z');

async function put(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
  await utimes(join(folder, path), day, day);
}
const run = async (context: Partial<typeof town> & { owner?: string } = {}) =>
  (await importArticles(store, folder, { ...town, ...context })).files.map((file) =>
    file.state === 'refused'
      ? `refused ${file.file} ${file.code} ${file.detail ?? ''}`.trim()
      : `${file.state} ${file.file} ${file.id}`,
  );
const article = async (id: string) => (await store.get('article', partitions.kb, id))?.record;
const versions = async () => (await store.list('article', partitions.kb)).map(({ id, version }) => `${id} ${version}`);

test('files become articles in the order of their paths; what comes along with a folder is passed over', async () => {
  await put('b/Über uns.md', '# Über uns\n\nText');
  await put('a.docx', docxFile([{ p: 'Text' }]));
  await put('BUrlG.html', '<h1>Urlaub</h1><p>Text</p>');
  for (const path of ['README.md', 'LICENSE', '.git/x.md', '.DS_Store', '~$a.docx']) await put(path, 'x');
  expect(await run()).toEqual(['new BUrlG.html burlg', 'new a.docx a', 'new b/Über uns.md b-ueber-uns']);
  expect(await article('b-ueber-uns')).toEqual({
    id: 'b-ueber-uns',
    title: 'Über uns',
    ownerUnitId: 'ZD-IT',
    tags: [],
    wordings: [],
    visibility: 'all',
    review: 12,
    source: 'b/Über uns.md',
    sourceDate: '2026-03-01',
    markdown: 'Text',
  });
  expect(await article('burlg')).toMatchObject({ tags: ['BUrlG'] });
});

test('a second import writes nothing where the text is the same, whatever the file’s day', async () => {
  await put('a.docx', docxFile([{ p: 'Text' }]));
  await put('b.md', 'Text');
  await run();
  const before = await versions();
  await utimes(join(folder, 'b.md'), new Date(), new Date());
  expect(await run()).toEqual(['unchanged a.docx a', 'unchanged b.md b']);
  expect(await versions()).toEqual(before);
});

test('a changed file changes its article and nothing that an editor added to it; a file that is gone leaves it', async () => {
  await put('a.md', 'Alt');
  await put('b.md', 'Text');
  await run();
  const stored = await store.get('article', partitions.kb, 'a');
  const edited = { tags: ['x'], wordings: ['Anders'], ownerUnitId: 'BO-BB', review: 6, confirmed: '2026-04-01' };
  if (stored) {
    const record = { ...stored.record, ...edited };
    await store.write(partitions.kb, [{ op: 'replace', kind: 'article', record, version: stored.version }]);
  }
  await put('a.md', 'Neu');
  await rm(join(folder, 'b.md'));
  expect(await run()).toEqual(['changed a.md a']);
  expect(await article('a')).toMatchObject({ markdown: 'Neu', ...edited });
  expect(await article('b')).toMatchObject({ markdown: 'Text' });
});

test('the owner is the one of the front matter, else of the command, else the digital office', async () => {
  await put('a.md', '---\nowner: BO-BB\n---\nText');
  await put('b.md', 'Text');
  await run();
  expect([(await article('a'))?.ownerUnitId, (await article('b'))?.ownerUnitId]).toEqual(['BO-BB', 'ZD-IT']);
  expect(await run({ owner: 'BO-BB' })).toEqual(['unchanged a.md a', 'changed b.md b']);
  expect((await article('b'))?.ownerUnitId).toBe('BO-BB');
});

test('an owner whose unit no longer exists gives way to the digital office', async () => {
  await put('a.md', 'Text');
  await run({ units: new Set(), departments: new Set(), digitalOffice: 'Digitalbüro' });
  expect((await article('a'))?.ownerUnitId).toBe('Digitalbüro');
  await run();
  expect((await article('a'))?.ownerUnitId).toBe('ZD-IT');
});

test('what cannot be imported is named, and the rest goes on', async () => {
  await put('a.md', 'Text');
  await put('a.docx', docxFile([{ p: 'Text' }]));
  await put('b.md', '---\nowner: XX-YY\n---\nText');
  await put('c.md', '---\nvisibility: department:XX\n---\nText');
  await put('d.xlsx', 'x');
  await put('e.pdf', '');
  await truncate(join(folder, 'e.pdf'), 200_000_000);
  await put('f.md', '---\ntitle: A\n- b\n---\nText');
  expect(await run()).toEqual([
    'new a.docx a',
    'refused a.md sameId a.docx',
    'refused b.md unknownOwner XX-YY',
    'refused c.md unknownPlace XX',
    'refused d.xlsx unknownFormat',
    'refused e.pdf tooLarge 20',
    expect.stringMatching(/^refused f\.md frontMatter Zeile \d, erwartet wird /),
  ]);
  expect((await readFile(join(folder, 'a.md'), 'utf8')).trim()).toBe('Text');
});
