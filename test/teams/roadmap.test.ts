import { errorAnswer, moveAnswer, roadmapAnswer } from '../../bot/api/answers.ts';
import { partitions } from '../../core/model.ts';
import type { RoadmapAnswer } from '../../core/plan/api.ts';
import { otherTenant } from './client.ts';
import { startWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld({ env: { AS_OF: '2026-11-24T09:10:00+01:00' } });
});
afterAll(() => world?.close());

const read = async (identity: string, department?: string) => {
  const { status, body } = await world.client.get(
    `/api/roadmap${department ? `?department=${department}` : ''}`,
    identity,
  );
  return { status, plan: body as RoadmapAnswer };
};
const move = (id: string, from: string, to: string, identity = 'lead-BO', because = 'urgent') =>
  world.client.send('/api/measures/move', { id, from, to, because }, identity);
const stored = async (id: string) => (await (await world.stored()).get('measure', partitions.plan, id))?.record;
const loadOf = ({ loads }: RoadmapAnswer, halfYear: string) => loads.find((load) => load.halfYear === halfYear);

test('a department reads ten years of its plan, with effort and capacity of each half-year', async () => {
  const { status, plan } = await read('member-BO');
  expect(status).toBe(200);
  roadmapAnswer.parse(plan);
  expect(plan).toMatchObject({ department: { id: 'BO' }, halfYear: '2026-H2', canMove: false });
  expect(plan.departments.map(({ id }) => id)).toEqual(['BO']);
  expect(plan.loads).toHaveLength(20);
  // The election takes six weeks of the half-year.
  expect(loadOf(plan, '2027-H1')).toEqual({
    halfYear: '2027-H1',
    effort: 13,
    capacity: 13,
    less: ['Landtagswahl'],
  });
  expect(plan.measures.find(({ id }) => id === 'BO-05')).toMatchObject({ tasks: 'inWork', fixed: 'running' });
  expect(plan.measures.find(({ id }) => id === 'BO-04')?.before).toMatchObject({ halfYear: '2026-H1' });
  expect(plan.linked.map(({ id }) => id)).toEqual(['ZD-02', 'ZD-03']);
  expect(plan.linked[0]).not.toHaveProperty('effort');
});

test('the digital office chooses a department; others have their own, or none', async () => {
  expect((await read('admin')).plan).toMatchObject({ department: { id: 'ZD' }, canMove: true });
  expect((await read('admin', 'TB')).plan.departments).toHaveLength(10);
  expect((await read('lead-BO')).plan.canMove).toBe(true);
  expect((await read('guide-BO')).plan.canMove).toBe(false);
  for (const [identity, department, status] of [
    ['lead-BO', 'FIN', 403],
    ['member-BO', 'FIN', 403],
    ['editor', undefined, 403],
    ['guest', 'BO', 403],
    ['staff-council', undefined, 403],
    ['admin', 'XX', 404],
    ['admin', '__proto__', 404],
  ] as const)
    expect([identity, (await read(identity, department)).status]).toEqual([identity, status]);
});

test('only the own lead and the digital office move a measure; in another tenant there is none', async () => {
  for (const identity of ['member-BO', 'guide-BO', 'lead-FIN', 'editor', 'guest', 'staff-council'])
    expect((await move('BO-08', '2027-H2', '2028-H2', identity)).status).toBe(403);
  expect((await move('nowhere', '2027-H2', '2028-H2', 'member-BO')).status).toBe(403);
  expect((await move('nowhere', '2027-H2', '2028-H2')).status).toBe(404);
  const body = { id: 'BO-08', from: '2027-H2', to: '2028-H2', because: 'urgent' };
  const elsewhere = { 'x-local-tenant': otherTenant };
  expect((await world.client.send('/api/measures/move', body, 'admin', elsewhere)).status).toBe(404);
  expect((await world.client.get('/api/roadmap', 'admin', elsewhere)).status).toBe(404);
  expect((await world.client.send('/api/measures/move', body)).status).toBe(401);
  expect(await stored('BO-08')).toMatchObject({ halfYear: '2027-H2', history: [] });
});

test.each([
  ['another reason', { because: 'weil' }],
  ['no half-year', { to: '2028' }],
  ['more than is asked for', { departmentId: 'FIN' }],
])('%s is not understood', async (_, change) => {
  const body = { id: 'BO-08', from: '2027-H2', to: '2028-H2', because: 'urgent', ...change };
  expect((await world.client.send('/api/measures/move', body, 'lead-BO')).status).toBe(400);
});

test('a half-year without room is refused with the numbers and with what could move instead', async () => {
  const { status, body } = await move('BO-08', '2027-H2', '2027-H1');
  expect(status).toBe(409);
  expect(errorAnswer.parse(body)).toEqual({
    code: 'overCapacity',
    message:
      'Im 1. Halbjahr 2027 wären es 21 Personentage, vorhanden sind 13. Platz wird, wenn zuerst „Gewerbemeldung online ' +
      '(EfA-Nachnutzung)“ (7 Personentage) ins 2. Halbjahr 2027 und „Bußgeld: Anhörung online“ (6 Personentage) ins ' +
      '1. Halbjahr 2028 wechseln. Ohne weitere Änderung passt es ins 1. Halbjahr 2028.',
  });
  expect((await stored('BO-08'))?.halfYear).toBe('2027-H2');
});

test('a measure never comes before what it requires, nor after what builds on it', async () => {
  expect((await move('FIN-09', '2028-H1', '2027-H1', 'lead-FIN')).body).toMatchObject({
    code: 'prerequisite',
    message: expect.stringMatching(/^Vorher muss „.+“ fertig sein, geplant für das 2\. Halbjahr 2027\./),
  });
  expect((await move('FIN-07', '2027-H2', '2029-H1', 'lead-FIN')).body).toMatchObject({ code: 'prerequisite' });
});

test('what runs or is done stays, and the running half-year takes nothing up', async () => {
  for (const [id, from, to] of [
    ['BO-05', '2026-H2', '2028-H1'],
    ['BO-01', '2025-H1', '2028-H1'],
    ['BO-08', '2027-H2', '2026-H2'],
    ['BO-08', '2027-H2', '2048-H1'],
  ] as const) {
    const { status, body } = await move(id, from, to);
    expect([id, status, (body as { code: string }).code]).toEqual([id, 409, 'notMovable']);
  }
});

test('a move is kept with half-year and reason, and outlives the next import', async () => {
  const { status, body } = await move('BO-08', '2027-H2', '2028-H2', 'lead-BO', 'money');
  expect(status).toBe(200);
  expect(moveAnswer.parse(body)).toEqual({
    id: 'BO-08',
    halfYear: '2028-H2',
    loads: [
      { halfYear: '2027-H2', effort: 0, capacity: 18 },
      { halfYear: '2028-H2', effort: 8, capacity: 18 },
    ],
  });
  const kept = {
    halfYear: '2028-H2',
    history: [{ halfYear: '2027-H2', result: 'moved', to: '2028-H2', because: 'money' }],
  };
  expect(await stored('BO-08')).toMatchObject(kept);
  expect((await world.admin('import', 'town', 'demo')).code).toBe(0);
  expect(await stored('BO-08')).toMatchObject(kept);
  expect((await read('lead-BO')).plan.measures.find(({ id }) => id === 'BO-08')?.before).toEqual({
    halfYear: '2027-H2',
    because: 'money',
  });
});

test('of two who move the same measure the second is told that it was moved', async () => {
  const both = await Promise.all([
    move('GM-06', '2027-H2', '2028-H2', 'lead-GM'),
    move('GM-06', '2027-H2', '2029-H2', 'admin'),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(both.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'movedMeanwhile' });
  expect((await stored('GM-06'))?.history).toHaveLength(1);
});

test('of moves at once that fit alone and not together, as many are done as there is room for', async () => {
  const moves = [
    ['UKW-07', '2027-H2'],
    ['UKW-08', '2028-H1'],
    ['UKW-09', '2030-H1'],
  ] as const;
  const all = await Promise.all(moves.map(([id, from]) => move(id, from, '2033-H1', 'lead-UKW')));
  expect(all.map(({ status }) => status).filter((status) => ![200, 409].includes(status))).toEqual([]);
  const load = loadOf((await read('lead-UKW')).plan, '2033-H1');
  expect([load?.capacity, all.filter(({ status }) => status === 200).length]).toEqual([12, 2]);
  expect(load?.effort).toBeLessThanOrEqual(12);
});
