import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseBlocks } from '../../core/article/parse.ts';
import { passagesOf } from '../../core/article/passages.ts';
import { partitions } from '../../core/model.ts';
import { docxFile } from '../bot/imports/docxFile.ts';
import { pdfFile } from '../bot/imports/pdfFile.ts';
import { newestIn } from '../teams/cards.ts';
import { personalChat } from '../teams/client.ts';
import { startWorld, type World } from '../teams/world.ts';

const acts = join(process.env.TEST_DATA ?? '../shared/data', 'german', 'acts');
const page = `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>Reisepass | Stadt Musterstadt</title>
<link rel="canonical" href="https://www.musterstadt.example/reisepass"></head><body><nav>Start</nav>
<main><h1>Reisepass beantragen</h1><p>Den Reisepass beantragen Sie persönlich im Bürgerbüro.</p></main></body></html>`;

let folder: string;
let world: World;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'buendel-articles-'));
  await mkdir(join(folder, 'gesetze'));
  if (existsSync(acts)) {
    for (const name of await readdir(acts)) await copyFile(join(acts, name), join(folder, 'gesetze', name));
  } else {
    console.log(`Without ${acts} the import runs on three documents only.`);
  }
  const bike = { h: 1 as const, text: 'Dienstfahrrad ausleihen' };
  await writeFile(
    join(folder, 'fahrrad.docx'),
    docxFile([bike, { p: 'Ein Dienstfahrrad leiht der Hausmeister aus.' }]),
  );
  const lines = [
    { text: 'Tresor', size: 18, y: 760 },
    { text: 'Den Tresor öffnet die Kasse.', y: 720 },
  ];
  await writeFile(join(folder, 'tresor.pdf'), pdfFile([lines]));
  await writeFile(join(folder, 'reisepass.html'), page);
  world = await startWorld({ env: { SEED: 'none' } });
});
afterAll(async () => {
  await world?.close();
  await rm(folder, { recursive: true, force: true });
});

const ask = async (question: string) => {
  await world.client.say(personalChat('anna'), question);
  // While the first question waits for the index, the bot says that it is typing.
  const messagesIn = (id: string) =>
    world.connector.messagesIn(id).filter(({ activity }) => activity.type === 'message');
  return newestIn({ ...world.connector, messagesIn }, personalChat('anna')).text;
};

test('a folder goes into an empty town, beside the running bot, which then quotes from it', async () => {
  const imported = await world.admin('import', 'articles', folder, '--town', 'Neustadt');
  expect(imported).toMatchObject({ code: 0, errors: '' });
  expect(imported.lines[0]).toBe('Neu eingerichtet: Neustadt, mit Digitalbüro als zuständiger Stelle.');
  expect(imported.lines).toContain('new fahrrad.docx fahrrad Dienstfahrrad ausleihen');
  expect(imported.lines.at(-1)).toMatch(/^new \d+ changed 0 unchanged 0 refused 0$/);
  expect(await ask('Dienstfahrrad ausleihen')).toContain('Ein Dienstfahrrad leiht der Hausmeister aus.');
  expect(await ask('Tresor öffnen')).toContain('Den Tresor öffnet die Kasse.');
  expect(await ask('Reisepass beantragen')).toContain('persönlich im Bürgerbüro');
});

test('the same folder again changes nothing, and its export is the same again', async () => {
  const again = await world.admin('import', 'articles', folder);
  expect(again).toMatchObject({ code: 0, errors: '' });
  expect(again.lines.at(-1)).toMatch(/^new 0 changed 0 unchanged \d+ refused 0$/);
  const out = join(folder, 'out');
  const exported = await world.admin('export', 'articles', out, '--json');
  const { files } = JSON.parse(exported.lines[0] ?? '') as { files: string[] };
  expect(files).toEqual((await readdir(out)).sort());
  const back = await world.admin('import', 'articles', out);
  expect(back.lines.at(-1)).toBe(`new 0 changed 0 unchanged ${files.length} refused 0`);
});

const withActs = existsSync(acts) ? test : test.skip;

withActs('an act is one article, and each of its sections a passage of its own', async () => {
  const stored = await (await world.stored()).get('article', partitions.kb, 'gesetze-burlg');
  expect(stored?.record).toMatchObject({
    title: 'Mindesturlaubsgesetz für Arbeitnehmer (Bundesurlaubsgesetz)',
    source: 'gesetze/BUrlG.md, Ausfertigungsdatum: 08.01.1963',
    tags: ['BUrlG'],
  });
  const passages = passagesOf(parseBlocks(stored?.record.markdown ?? '', new Map(), () => '?'));
  const carriedOver = passages.filter(({ text }) => text.startsWith('(3) Der Urlaub muß im laufenden Kalenderjahr'));
  expect(carriedOver.map(({ heading }) => heading)).toEqual([
    '§ 7 – Zeitpunkt, Übertragbarkeit und Abgeltung des Urlaubs',
  ]);
  expect(passages.length).toBeGreaterThan(15);
  expect(passages.filter(({ text }) => text.length > 1_500).length).toBeLessThan(3);
  expect(await ask('Übertragbarkeit und Abgeltung des Urlaubs')).toContain('(Bundesurlaubsgesetz)');
});

withActs('a question in everyday words is answered from the section of the act that says it otherwise', async () => {
  const answer = await ask('Wann verfällt Urlaub?');
  expect(answer).toContain('§ 7');
  expect(answer).toContain('in den ersten drei Monaten des folgenden Kalenderjahrs');
});

test('files that are refused are named with a code and a sentence; nothing imported ends with 1, some with 3', async () => {
  const bad = await mkdtemp(join(tmpdir(), 'buendel-bad-'));
  await writeFile(join(bad, 'kaputt.pdf'), 'kein PDF');
  const none = await world.admin('import', 'articles', bad);
  expect(none).toMatchObject({ code: 1, errors: '' });
  expect(none.lines).toEqual([
    'refused kaputt.pdf wrongContent Der Inhalt passt nicht zur Endung der Datei. Speichern Sie sie neu, zum Beispiel als .docx.',
    'new 0 changed 0 unchanged 0 refused 1',
  ]);
  await writeFile(join(bad, 'gut.md'), '# Gut\n\nText');
  const some = await world.admin('import', 'articles', bad, '--json');
  expect(some.code).toBe(3);
  expect(JSON.parse(some.lines[0] ?? '')).toMatchObject({ ok: true, new: 1, changed: 0, unchanged: 0, refused: 1 });
  const nowhere = await world.admin('import', 'articles', join(bad, 'nowhere'));
  expect(nowhere).toMatchObject({ code: 1, lines: [] });
  await rm(bad, { recursive: true, force: true });
});
