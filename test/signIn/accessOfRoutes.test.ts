import { randomUUID } from 'node:crypto';
import { routes } from '../../bot/api/routes.ts';
import { partitions } from '../../core/model.ts';
import { columns, routeRows } from '../access/matrix.ts';
import { otherTenant, tenant } from '../teams/client.ts';
import { address, bodies } from '../teams/contractOfApi.ts';
import { entraAppOnly, signed } from './issuer.ts';
import { type SignedInWorld, startSignedInWorld } from './signedInWorld.ts';

const dayIn = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
// Days of the town's time zone, which begin before those of the machine: two days are never the same one.
const people = columns(dayIn(1), dayIn(-2));
const ids = people.map(() => randomUUID());
const admin = randomUUID();

let world: SignedInWorld;
beforeAll(async () => {
  world = await startSignedInWorld();
  const store = await world.stored();
  await store.write(
    partitions.roles,
    people.flatMap(({ role }, i) =>
      role ? [{ op: 'create' as const, kind: 'assignment' as const, record: { id: ids[i] ?? '', ...role } }] : [],
    ),
  );
});
afterAll(() => world?.close());

function tokenFor(i: number): string | undefined {
  const { stranger } = people[i] ?? {};
  const oid = ids[i] ?? '';
  if (stranger === 'anonymous') return undefined;
  if (stranger === 'otherTenant') return world.tokenOf(oid, ['admin'], otherTenant);
  if (stranger === 'appOnly')
    return signed(world.keyOf(tenant), entraAppOnly({ tenant, oid, roles: ['admin'] }, world.issuer.url));
  return world.tokenOf(oid);
}

test('every endpoint is open to exactly those of the table', async () => {
  const store = await world.stored();
  const departments = (await store.list('department', partitions.plan)).map(({ record }) => record);
  const units = (await store.list('unit', partitions.plan)).map(({ record }) => record);
  const wrong: unknown[] = [];
  for (const [r, row] of routeRows(people, { departments, units }, dayIn(0)).entries()) {
    const route = routes[r];
    if (!route) continue;
    for (const [i, column] of people.entries()) {
      const body = ['post', 'put'].includes(route.method) ? bodies[route.path] : undefined;
      const answered = await world.ask(address[route.path] ?? route.path, tokenFor(i), {
        method: route.method.toUpperCase(),
        ...(body === undefined ? {} : { body }),
      });
      // Where one is let in there may be nothing to be found: no card to send once more, no role to take back.
      const here = column.stranger !== 'otherTenant' && route.action !== 'public.read';
      // Let in, whether or not there is a card to send once more or a measure to move.
      const isIn = answered.status === 200 || ([404, 409].includes(answered.status) && here);
      const found = isIn ? 'yes' : String(answered.status);
      if (found !== row.cells[i]) wrong.push([row.name, column.name, { expected: row.cells[i], found }]);
    }
  }
  expect(wrong).toEqual([]);
});

test('the digital office gives and takes roles, and they hold at once', async () => {
  const person = randomUUID();
  const token = world.tokenOf(person);
  const by = world.tokenOf(admin, ['admin']);
  const put = (body: unknown, id: string = person) => world.ask(`/api/assignments/${id}`, by, { method: 'PUT', body });
  const me = () => world.ask('/api/me', token);

  expect(await me()).toMatchObject({ status: 403, body: { code: 'noRole', message: expect.stringMatching(/Rolle/) } });
  expect(await put({ role: 'lead', place: 'bürgerbüro' }, person.toUpperCase())).toMatchObject({
    status: 200,
    body: { personId: person, role: 'lead', departmentId: 'BO', unitId: 'BO-BB', place: 'Bürgerbüro' },
  });
  expect(await me()).toMatchObject({ status: 200, body: { id: person, role: 'lead', departmentId: 'BO' } });
  const { body } = await world.ask('/api/assignments', by);
  expect(body.assignments).toContainEqual(expect.objectContaining({ personId: person, role: 'lead' }));

  for (const wrong of [
    {},
    { role: 'root' },
    { role: 'lead' },
    { role: 'guest' },
    { role: 'editor', place: 'BO' },
    { role: 'member', more: 1 },
  ])
    expect((await put(wrong)).status).toBe(400);
  expect(await put({ role: 'lead', place: 'Quatsch' })).toMatchObject({ status: 404, body: { code: 'unknownPlace' } });

  expect((await world.ask(`/api/assignments/${person}`, by, { method: 'DELETE' })).status).toBe(200);
  expect((await world.ask(`/api/assignments/${person}`, by, { method: 'DELETE' })).status).toBe(404);
  expect((await me()).status).toBe(403);
});

test('the same by command, beside the running server', async () => {
  const person = randomUUID();
  expect(await world.admin('assign', person, 'guide', 'FIN')).toMatchObject({
    code: 0,
    lines: [`${person} guide FIN`],
  });
  expect((await world.admin('list', 'assignments')).lines).toContain(`${person} guide FIN`);
  expect(await world.admin('assign', person, 'guide')).toMatchObject({
    code: 1,
    lines: [expect.stringContaining('guide und lead')],
  });
  expect((await world.admin('assign', person)).code).toBe(2);
  expect(await world.admin('unassign', person)).toMatchObject({ code: 0, lines: [`removed ${person}`] });
  expect((await world.admin('unassign', person)).code).toBe(1);
  expect(await world.admin('assign', person, 'guest', '--until', dayIn(30))).toMatchObject({
    code: 0,
    lines: [`${person} guest until ${dayIn(30)}`],
  });
});
