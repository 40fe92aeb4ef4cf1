import { reportAnswer } from '../../bot/api/answers.ts';
import { readWorkbook } from '../../bot/imports/xlsx.ts';
import type { ReportAnswer, ReportsAnswer } from '../../core/api.ts';
import { partitions } from '../../core/model.ts';
import { frozenReport } from '../../core/report/report.ts';
import { as, channel, otherTenant } from './client.ts';
import { openSteps } from './office.ts';
import { startWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld({ env: { AS_OF: '2026-11-24T09:10:00+01:00' } });
});
afterAll(() => world?.close());

const read = async (identity: string, query = '') => {
  const { status, body } = await world.client.get(`/api/report${query}`, identity);
  return { status, report: body as ReportAnswer };
};
const freeze = (identity: string, { halfYear, department, digest, released }: ReportAnswer) =>
  world.client.send(
    '/api/reports',
    { halfYear, ...(department ? { department: department.id } : {}), digest, after: released[0]?.version ?? 0 },
    identity,
  );
/** The bytes of a released report. */
const bytesOf = async (id: string, identity = 'lead-BO') => {
  const response = await fetch(`${world.home}/api/reports/${id}`, { headers: { Authorization: `Local ${identity}` } });
  return { status: response.status, text: await response.text() };
};
const press = async () => {
  const team = channel('bo-reports');
  await world.client.say(team, 'bereich BO');
  const [step] = await openSteps(world, 'BO');
  const { status } = await world.client.press(as('admin', team), { verb: 'step.done', data: { ...step } });
  expect(status).toBe(200);
};

test('the town is read in words and totals by all with a role but the staff council, a department by its own', async () => {
  for (const [identity, query, status] of [
    ['guest', '', 200],
    ['member-BO', '', 200],
    ['editor', '', 200],
    ['staff-council', '', 403],
    ['member-BO', '?department=BO', 200],
    ['lead-BO', '?department=FIN', 403],
    ['guest', '?department=BO', 403],
    ['editor', '?department=BO', 403],
    ['admin', '?department=FIN', 200],
    ['admin', '?department=XX', 404],
    ['admin', '?department=__proto__', 404],
    ['admin', '?halfYear=2026-H1', 200],
    ['admin', '?halfYear=2027-H1', 404],
    ['admin', '?halfYear=1999-H1', 404],
    ['admin', '?halfYear=bald', 400],
  ] as const)
    expect([identity, query, (await read(identity, query)).status]).toEqual([identity, query, status]);
  const { report } = await read('lead-BO', '?department=BO');
  reportAnswer.parse(report);
  expect(report).toMatchObject({ halfYear: '2026-H2', canRelease: true, department: { id: 'BO' }, released: [] });
  expect(report.departments.map(({ id }) => id)).toEqual(['BO']);
  expect(report.halfYears.slice(0, 3)).toEqual(['2026-H2', '2026-H1', '2025-H2']);
  expect((await read('lead-BO')).report.canRelease).toBe(false);
  expect((await read('admin')).report.canRelease).toBe(true);
});

test('a frozen report stays the same to the byte when tasks change, and a second one stands beside it', async () => {
  const { report } = await read('lead-BO', '?department=BO');
  const { status, body } = await freeze('lead-BO', report);
  expect(status).toBe(200);
  const first = frozenReport.parse(body);
  expect(first).toMatchObject({
    id: 'BO-2026-H2-v1',
    version: 1,
    on: '2026-11-24',
    by: 'lead',
    content: report.content,
  });
  expect(first.released).toBe('Festgeschrieben am 24.11.2026. Freigegeben durch: Leitung. Fassung 1.');
  expect(JSON.stringify(first)).not.toMatch(/lead-BO|a:/);
  const before = await bytesOf(first.id);
  expect(before).toEqual({ status: 200, text: JSON.stringify(body) });

  await press();
  expect(await bytesOf(first.id)).toEqual(before);
  const { report: after } = await read('lead-BO', '?department=BO');
  expect(after.content).not.toEqual(report.content);
  expect(after.released.map(({ id }) => id)).toEqual(['BO-2026-H2-v1']);

  expect((await freeze('admin', after)).body).toMatchObject({ id: 'BO-2026-H2-v2', by: 'admin', version: 2 });
  expect(await bytesOf(first.id)).toEqual(before);
  const noted = await (await world.stored()).list('change', partitions.reports);
  expect(noted.map(({ record: { by, what, after } }) => [by, what, after])).toEqual([
    ['lead', 'report', 'Bericht zum 2. Halbjahr 2026, Fassung 1'],
    ['admin', 'report', 'Bericht zum 2. Halbjahr 2026, Fassung 2'],
  ]);
  await world.server.stop();
  await world.server.start({ AS_OF: '2031-03-03T09:00:00+01:00' });
  expect(await bytesOf(first.id)).toEqual(before);
  await world.server.stop();
  await world.server.start();
});

test('who read something else than what stands there by now, or missed a version, is told so, and nothing is written', async () => {
  const { report } = await read('lead-BO', '?department=BO');
  await press();
  expect((await freeze('lead-BO', report)).body).toMatchObject({
    code: 'reportChanged',
    message: expect.stringContaining('noch einmal'),
  });
  const { report: now } = await read('lead-BO', '?department=BO');
  expect((await freeze('lead-BO', { ...now, released: [] })).body).toMatchObject({ code: 'releasedMeanwhile' });
  const both = await Promise.all([freeze('lead-BO', now), freeze('admin', now)]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect((await read('lead-BO', '?department=BO')).report.released.map(({ version }) => version)).toEqual([3, 2, 1]);
});

test('the frozen report comes as a workbook: sentences, a sheet for each chart, and nothing that could be taken for a formula', async () => {
  const response = await fetch(`${world.home}/api/reports/BO-2026-H2-v1/xlsx`, {
    headers: { Authorization: 'Local lead-BO' },
  });
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="bericht-bo-2026-h2-v1.xlsx"');
  const tables = readWorkbook('bericht.xlsx', new Uint8Array(await response.arrayBuffer()));
  expect(tables.map(({ name }) => name)).toEqual(['Bericht', 'Aufgaben', 'Maßnahmen']);
  const cells = tables.map(({ rows }) => rows.map((row) => row.cells));
  expect(cells[0]?.[0]).toEqual([{ text: 'Bericht zum 2. Halbjahr 2026' }]);
  expect(cells[1]?.slice(0, 2)).toEqual([
    [{ text: 'Stand' }, { text: 'Aufgaben' }],
    [{ text: 'erledigt' }, { number: 3 }],
  ]);
  expect((await world.client.get('/api/reports/BO-2026-H2-v1/xlsx', 'lead-FIN')).status).toBe(403);
});

test('a lead releases for the own department, the digital office for all and the town, nobody else anything', async () => {
  const town = (await read('admin')).report;
  const own = (await read('admin', '?department=FIN')).report;
  for (const identity of ['lead-BO', 'member-FIN', 'guide-FIN', 'editor', 'guest', 'staff-council'])
    for (const report of [town, own]) expect((await freeze(identity, report)).status).toBe(403);
  expect((await freeze('lead-FIN', own)).status).toBe(200);
  expect((await freeze('admin', town)).body).toMatchObject({ id: 'town-2026-H2-v1' });
});

test('the list and each report are open to those who may read it, and in another tenant there is none', async () => {
  const ids = async (identity: string) =>
    ((await world.client.get('/api/reports', identity)).body as ReportsAnswer).reports.map(({ id }) => id);
  expect(await ids('guest')).toEqual(['town-2026-H2-v1']);
  expect(await ids('member-FIN')).toEqual(['town-2026-H2-v1', 'FIN-2026-H2-v1']);
  expect((await ids('admin')).length).toBe(5);
  expect((await bytesOf('FIN-2026-H2-v1', 'lead-BO')).status).toBe(403);
  expect((await bytesOf('town-2026-H2-v1', 'guest')).status).toBe(200);
  for (const id of ['town-2026-H2-v9', '__proto__', '..%2Fsettings'])
    expect((await bytesOf(id, 'admin')).status).toBe(404);
  const elsewhere = { 'x-local-tenant': otherTenant };
  expect((await world.client.get('/api/reports/town-2026-H2-v1', 'admin', elsewhere)).status).toBe(404);
});

test.each([
  ['no half-year', { halfYear: '2026' }],
  ['a version before the first', { after: -1 }],
  ['more than is asked for', { by: 'admin' }],
])('%s is not understood', async (_, change) => {
  const body = { halfYear: '2026-H2', department: 'BO', digest: 'x', after: 0, ...change };
  expect((await world.client.send('/api/reports', body, 'lead-BO')).status).toBe(400);
});
