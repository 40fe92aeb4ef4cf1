import { request } from 'node:http';
import * as z from 'zod/v4';
import { errorAnswer } from '../../bot/api/answers.ts';
import type { Route } from '../../bot/api/route.ts';
import { routes } from '../../bot/api/routes.ts';
import { localActor } from '../../bot/identities.ts';
import { type Actor, may, type Within } from '../../core/access.ts';
import { partitions } from '../../core/model.ts';
import { workbookFile } from '../bot/imports/workbookFile.ts';
import { newestIn } from './cards.ts';
import { channel, otherTenant } from './client.ts';
import type { World } from './world.ts';

/** An address that is there for every path with a gap; nobody has the role that is taken back. */
export const address: Record<string, string> = {
  '/api/departments/:id': '/api/departments/BO',
  '/api/departments/:id/history': '/api/departments/BO/history',
  '/api/articles/:id': '/api/articles/reise-02',
  '/api/assignments/:id': '/api/assignments/00000000-0000-4000-8000-000000000000',
  '/api/reports/:id': '/api/reports/town-2026-H2-v1',
  '/api/reports/:id/xlsx': '/api/reports/town-2026-H2-v1/xlsx',
};

/** A file of no town, in which nothing is to be found. */
const workbook = { name: 'plan.xlsx', file: Buffer.from(workbookFile({})).toString('base64') };

/** What is sent to the endpoints that take something. */
export const bodies: Record<string, unknown> = {
  '/api/ask': { text: 'Wie rechne ich meine Reisekosten ab?' },
  '/api/press': { verb: 'answer.none', data: {} },
  '/api/deliveries/resend': { departmentId: 'BO', conversationId: 'nowhere' },
  '/api/assignments/:id': { role: 'member', place: 'BO' },
  '/api/steps/press': { verb: 'step.later', token: 'BO-05-3-2.999', bundle: 'BO-2026-H2' },
  '/api/reports': { halfYear: '2026-H2', department: 'BO', digest: 'another', after: 0 },
  '/api/plan/preview': workbook,
  '/api/plan/apply': { ...workbook, fingerprint: 'of another file' },
  '/api/administration/changes': { part: 'address', before: 'sie', after: 'sie' },
  '/api/administration/people': { text: 'nobody' },
  '/api/measures/move': { id: 'BO-04', from: '2020-H1', to: '2020-H2', because: 'urgent' },
};

/** Every endpoint of the tab is open to exactly those whom its action is open to, in its own tenant, from this machine. */
export function describeApi(world: () => World): void {
  const get = (path: string, identity?: string, headers?: Record<string, string>) =>
    world().client.get(path, identity, headers);
  const paths = routes.map((route) => ({ route, path: address[route.path] ?? route.path }));
  const ask = ({ method, path }: Route, identity?: string, headers?: Record<string, string>) =>
    method === 'get'
      ? get(address[path] ?? path, identity, headers)
      : world().client.send(address[path] ?? path, bodies[path], identity, headers, method.toUpperCase());

  test.each(paths)('$path answers in its declared shape, or refuses, as its action says', async ({ route }) => {
    const store = await world().stored();
    const departments = (await store.list('department', partitions.plan)).map(({ record }) => record);
    const units = (await store.list('unit', partitions.plan)).map(({ record }) => record);
    const { body } = await get('/api/identities');
    for (const { id } of (body as { identities: { id: string }[] }).identities) {
      const actor = localActor(id, { departments, units });
      // There is no card to be sent once more, the measure stands elsewhere, and the file is not the one that was previewed.
      const odd: Record<string, number> = {
        resendDelivery: 404,
        moveMeasure: 409,
        applyPlan: 409,
        releaseReport: 409,
        releasedReport: 404,
        releasedReportFile: 404,
      };
      const letIn = odd[route.name] ?? 200;
      const answer = await ask(route, id);
      const mayAsk = may(actor, route.action) && isWithin(actor, route.within);
      expect([id, answer.status]).toEqual([id, mayAsk ? letIn : 403]);
      // A file is no JSON, so its body is the text as it came.
      const declared = route.file ? z.string() : route.answer;
      (answer.status === 200 ? declared : errorAnswer).parse(answer.body);
    }
  });

  test.each(paths)('$path is closed to who is not known, and there is none in another tenant', async ({ route }) => {
    const open = route.action === 'public.read';
    for (const identity of [undefined, 'member-XX', 'root', 'admin admin']) {
      expect((await ask(route, identity)).status).toBe(open ? 200 : 401);
    }
    for (const scheme of ['Bearer admin', 'local admin', 'admin', 'Local  admin', 'Local']) {
      expect((await ask(route, undefined, { authorization: scheme })).status).toBe(open ? 200 : 401);
    }
    for (const tenant of [otherTenant, 'unknown', '*', '../eichenfurt', 'constructor']) {
      expect((await ask(route, 'admin', { 'x-local-tenant': tenant })).status).toBe(404);
    }
  });

  test.each(paths)('$path asked for under a foreign name of this machine gives nothing', async ({ route, path }) => {
    for (const host of ['evil.example', '127.0.0.1.evil.example', 'localhost.evil.example:3978', '10.0.0.1']) {
      const body = ['post', 'put'].includes(route.method) ? JSON.stringify(bodies[route.path]) : undefined;
      const headers = { host, authorization: 'Local admin', 'content-type': 'application/json' };
      const status = await statusFor(world().home, path, headers, body, route.method);
      expect(status).toBe(route.name === 'identities' ? 404 : 401);
    }
  });

  test('activities addressed to a foreign name of this machine are refused', async () => {
    const { client, home } = world();
    const activity = JSON.stringify(
      client.activity({ id: 'a:x', scope: 'personal' }, { type: 'message', text: 'hilfe' }),
    );
    const headers = { host: 'evil.example', 'content-type': 'application/json' };
    expect(await statusFor(home, '/api/messages', headers, activity)).toBe(401);
  });

  test('in a tenant without a town Bündel says so, knows no chat of another tenant, and keeps nothing', async () => {
    const { client, connector } = world();
    const chat = channel('shared-id');
    await client.say(chat, 'bereich UKW');
    const elsewhere = {
      ...client.activity(chat, { type: 'message', text: 'aufgaben' }),
      channelData: { tenant: { id: otherTenant } },
    };
    expect((await client.post(elsewhere)).status).toBe(200);
    expect(newestIn(connector, chat).text).toContain('noch nicht eingerichtet');
    const kept = await (await world().stored(otherTenant)).list('conversation', partitions.places);
    expect(kept).toEqual([]);
  });

  test('an article for one department is read by those in it', async () => {
    const store = await world().stored();
    const reise = await store.get('article', partitions.kb, 'reise-02');
    if (!reise) throw new Error('The demo has lost an article.');
    const record = { ...reise.record, id: 'bo-only', visibility: 'department:BO' };
    await store.write(partitions.kb, [{ op: 'create', kind: 'article', record }]);
    const status = async (id: string) => (await get('/api/articles/bo-only', id)).status;
    expect([await status('member-BO'), await status('lead-BO'), await status('editor')]).toEqual([200, 200, 200]);
    expect([await status('member-FIN'), await status('guest')]).toEqual([403, 403]);
  });

  test('what does not exist, or has an address that is none, is not found', async () => {
    for (const path of [
      '/api/departments/XX',
      '/api/articles/x',
      '/api/quatsch',
      '/api/departments/__proto__',
      '/api/articles/%00',
      '/api/ask',
      '/api/press',
    ]) {
      expect([path, (await get(path, 'admin')).status]).toEqual([path, 404]);
    }
    for (const path of ['/api/articles/%E0%A4%A', '/api/articles/..%2f..%2fx', '/api/departments/%']) {
      const { status, body } = await get(path, 'admin');
      expect([path, Math.floor(status / 100)]).toEqual([path, 4]);
      errorAnswer.parse(body);
    }
  });

  test('the description of the endpoints names every one of them', async () => {
    const { status, body } = await get('/api/openapi.json');
    expect(status).toBe(200);
    const { paths } = body as { paths: Record<string, Record<string, { responses: { 200: { content: object } } }>> };
    expect(Object.keys(paths)).toEqual([...new Set(routes.map((r) => r.path.replace(':id', '{id}')))]);
    for (const { path, method, file } of routes) {
      const content = paths[path.replace(':id', '{id}')]?.[method]?.responses[200].content ?? {};
      expect([path, Object.keys(content)]).toEqual([path, [file ?? 'application/json']]);
    }
  });
}

/** Whether the second decision of a route or command lets an actor in, where BO is asked for. */
export function isWithin(actor: Actor | undefined, within: Within | undefined): boolean {
  if (!within) return true;
  const departmentId = within.at === 'own' ? actor?.departmentId : 'BO';
  return may(actor, within.action, departmentId ? { departmentId } : {});
}

/** The status of a request with headers that `fetch` would set itself. */
function statusFor(
  home: string,
  path: string,
  headers: Record<string, string>,
  body?: string,
  method = body ? 'post' : 'get',
): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = request(`${home}${path}`, { headers, method: method.toUpperCase() }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    asked.on('error', reject);
    asked.end(body);
  });
}
