import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planAppliedAnswer, planPreviewAnswer } from '../../bot/api/planSheetAnswers.ts';
import { partitions } from '../../core/model.ts';
import type { PlanPreviewAnswer } from '../../core/plan/api.ts';
import type { Table } from '../../core/plan/sheets/cells.ts';
import { changedWorkbook, workbookFile } from '../bot/imports/workbookFile.ts';
import { add, number, put, text } from '../core/plan/sheets/plans.ts';
import { driftedDashboards, pressStep } from '../core/town/townStore.ts';
import { startWorld, type World } from './world.ts';

const wide = 'Kapazität (Personentage je Halbjahr)';
let world: World;
let folder: string;
beforeAll(async () => {
  world = await startWorld({ env: { AS_OF: '2026-11-24T09:10:00+01:00' } });
  folder = await mkdtemp(join(tmpdir(), 'buendel-plan-'));
});
afterAll(async () => {
  await world?.close();
  await rm(folder, { recursive: true, force: true });
});

async function exported(query = ''): Promise<Uint8Array> {
  const response = await fetch(`${world.home}/api/plan.xlsx${query}`, { headers: { authorization: 'Local admin' } });
  expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'private, no-cache']);
  expect(response.headers.get('content-disposition')).toMatch(
    /^attachment; filename="digitalisierungsplan-[\w-]+\.xlsx"$/,
  );
  return new Uint8Array(await response.arrayBuffer());
}

const changed = async (change: (tables: Table[]) => void) => changedWorkbook(await exported(), change);
const asked = (bytes: Uint8Array, name = 'plan.xlsx') => ({ name, file: Buffer.from(bytes).toString('base64') });
const preview = async (bytes: Uint8Array, name?: string) => {
  const { status, body } = await world.client.send('/api/plan/preview', asked(bytes, name), 'admin');
  return { status, body: body as PlanPreviewAnswer & { code: string; message: string } };
};
const apply = (bytes: Uint8Array, fingerprint: string) =>
  world.client.send('/api/plan/apply', { ...asked(bytes), fingerprint }, 'admin');

test('an export imports back to the same, and a template changes nothing either', async () => {
  for (const bytes of [await exported(), await exported('?template=1')]) {
    const { status, body } = await preview(bytes);
    expect(status).toBe(200);
    planPreviewAnswer.parse(body);
    expect(body).toMatchObject({ canApply: false, refused: [] });
    expect(body.rows.filter(({ state }) => state !== 'kept')).toEqual([]);
  }
  const { body } = await preview(await exported());
  expect(body.kinds.map(({ unchanged }) => unchanged)).toEqual([10, 34, 4, 122, 71, 194]);
});

test('what was previewed is written, and what was changed meanwhile is not', async () => {
  const store = await world.stored();
  const bytes = await changed((tables) => {
    put(tables, 'Fachbereiche', 'BO', wide, number(20.5));
    add(tables, 'Schritte', [text('BO-05-1-99'), text('BO-05-1'), text('=Noch einer'), number(30)]);
  });
  const first = (await preview(bytes)).body;
  expect(first).toMatchObject({ canApply: true, refused: [] });
  expect(first.rows.filter(({ state }) => state !== 'kept')).toEqual([
    {
      ...{ kind: 'step', state: 'new', id: 'BO-05-1-99', name: '=Noch einer', cell: 'Schritte!A196' },
      fields: [
        { name: 'Aufgabe', after: 'BO-05-1' },
        { name: 'Titel', after: '=Noch einer' },
        { name: 'Minuten', after: '30' },
      ],
    },
    {
      ...{ kind: 'department', state: 'changed', id: 'BO', name: 'Bürgerdienste und Ordnung', cell: 'Fachbereiche!A4' },
      fields: [{ name: wide, before: '18', after: '20,5' }],
    },
  ]);
  expect((await store.get('department', partitions.plan, 'BO'))?.record.capacity).toBe(18);

  const other = await changed((tables) => put(tables, 'Fachbereiche', 'BO', wide, number(30)));
  expect(await apply(other, first.fingerprint)).toMatchObject({ status: 409, body: { code: 'previewOutdated' } });
  // A press in between is nobody's conflict.
  const bundle = await store.get('bundle', partitions.plan, 'BO-2026-H2');
  const open = bundle?.record.tasks.flatMap(({ steps }) => steps).find(({ state }) => state === 'open');
  await pressStep(store, 'BO-2026-H2', `${open?.id}.${open?.revision}`);
  const written = await apply(bytes, first.fingerprint);
  expect(written).toMatchObject({ status: 200, body: { new: 1, changed: 1 } });
  planAppliedAnswer.parse(written.body);
  const noted = (await store.list('change', partitions.plan)).at(-1);
  expect(noted?.record).toMatchObject({
    ...{ what: 'import', by: 'admin', subject: 'Plan als Tabelle' },
    after: `1 neu, 1 geändert (Bürgerdienste und Ordnung: ${wide} 20,5 statt 18; =Noch einer neu)`,
  });
  expect((await store.get('department', partitions.plan, 'BO'))?.record.capacity).toBe(20.5);
  expect(await driftedDashboards(store)).toEqual([]);
  expect(await apply(bytes, first.fingerprint)).toMatchObject({ status: 409, body: { code: 'previewOutdated' } });
  expect((await preview(bytes)).body).toMatchObject({ canApply: false });
  // The text comes out inert and goes in as it is.
  expect((await preview(await exported())).body.rows).toEqual([]);
});

test('refused cells are named, and nothing is written', async () => {
  const bytes = await changed((tables) => {
    put(tables, 'Fachbereiche', 'BO', wide, number(2));
    put(tables, 'Maßnahmen', 'BO-05', 'Titel', undefined);
  });
  const { body } = await preview(bytes);
  expect(body.refused).toContainEqual({ cell: 'Maßnahmen!C34', code: 'missing', reason: '„Titel“ fehlt.' });
  expect(body.refused).toContainEqual({
    cell: 'Fachbereiche!G4',
    code: 'overCapacity',
    reason: '„BO“ hätte im 2. Halbjahr 2026 dann 16 Personentage verplant, vorhanden sind 2.',
  });
  expect(await apply(bytes, body.fingerprint)).toMatchObject({ status: 409, body: { code: 'refusedCells' } });
});

test('a file that cannot be read, or is too large, is a clear refusal', async () => {
  for (const [bytes, name, says] of [
    [Buffer.from('K\xfcrzel;Kapazit\xe4t\r\n', 'latin1'), 'plan.csv', /CSV-Datei .*\.xlsx/],
    [workbookFile({}), 'plan.xlsm', /Makros/],
    [Buffer.alloc(5_000_001), 'plan.xlsx', /größer als 5 MB/],
  ] as const) {
    expect(await preview(bytes, name)).toMatchObject({
      status: 400,
      body: { code: 'badFile', message: expect.stringMatching(says) },
    });
  }
  const huge = { name: 'plan.xlsx', file: 'A'.repeat(11_000_000) };
  expect(await world.client.send('/api/plan/preview', huge, 'admin')).toMatchObject({
    status: 413,
    body: { code: 'tooLarge', message: 'Das ist zu groß.' },
  });
  for (const body of [
    {},
    { name: 'a.xlsx', file: '' },
    { name: 'a.xlsx', file: '%%%' },
    { name: 'a.xlsx', file: 'QQ==', more: 1 },
  ])
    expect((await world.client.send('/api/plan/preview', body, 'admin')).status).toBe(400);
});

test('the same by command: a preview, then with --apply the import', async () => {
  const file = join(folder, 'plan.xlsx');
  expect(await world.admin('export', 'plan', file)).toMatchObject({ code: 0, lines: ['exported plan.xlsx'] });
  const bytes = await changedWorkbook(await readFile(file), (tables) =>
    put(tables, 'Fachbereiche', 'TB', wide, number(77)),
  );
  await writeFile(file, bytes);
  const told = `geändert Fachbereiche!A8 TB ${wide}: `;
  const shown = await world.admin('import', 'plan', file);
  expect(shown).toMatchObject({ code: 0, errors: '' });
  expect(shown.lines[0]).toContain(told);
  expect(shown.lines.at(-1)).toBe('Das ist eine Vorschau. Mit --apply wird geschrieben.');
  const applied = await world.admin('import', 'plan', file, '--apply');
  expect(applied).toMatchObject({ code: 0, errors: '' });
  expect(applied.lines.at(-1)).toBe('new 0 changed 1');
  expect((await world.admin('import', 'plan', file, '--apply')).lines.at(-1)).toBe('new 0 changed 0');

  await writeFile(
    file,
    await changedWorkbook(bytes, (tables) => put(tables, 'Fachbereiche', 'TB', wide, text('viel'))),
  );
  expect(await world.admin('import', 'plan', file, '--apply')).toMatchObject({
    code: 1,
    lines: ['Fachbereiche!G8: Hier wird eine Zahl erwartet.', 'Nichts wurde geschrieben.'],
  });
  expect(await world.admin('import', 'plan', 'README.md')).toMatchObject({ code: 1, errors: '' });
  expect((await world.admin('import', 'plan')).code).toBe(2);
});
