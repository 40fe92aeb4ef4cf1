import { departmentAnswer, errorAnswer } from '../../bot/api/answers.ts';
import { historyAnswer, stepPressAnswer, todayAnswer } from '../../bot/api/todayAnswers.ts';
import type { AskAnswer, DashboardAnswer, DepartmentAnswer } from '../../core/api.ts';
import { dashboardOf } from '../../core/bundle/progress.ts';
import { partitions } from '../../core/model.ts';
import type { TodayAnswer, TodayLine } from '../../core/today/api.ts';
import { button, newestIn, seen } from './cards.ts';
import { as, channel, personalChat } from './client.ts';
import { until } from './processes.ts';
import { startWorld, type World } from './world.ts';

const team = as('member-BO', channel('today-bo'));
const office = as('admin', channel('today-it'));

let world: World;
beforeAll(async () => {
  world = await startWorld({ env: { AS_OF: '2026-11-24T09:10:00+01:00' } });
  await world.client.say(team, 'bereich BO-BB');
  await world.client.say(office, 'bereich ZD-IT');
  await world.client.say(personalChat('lead-BO'), 'bereich BO');
  await world.client.say(team, 'aufgaben');
});
afterAll(() => world?.close());

async function today(identity: string): Promise<TodayAnswer> {
  const { status, body } = await world.client.get('/api/today', identity);
  expect([identity, status]).toEqual([identity, 200]);
  return todayAnswer.parse(body);
}
async function department(identity: string, id: string, halfYear?: string): Promise<DepartmentAnswer> {
  const query = halfYear ? `?halfYear=${halfYear}` : '';
  return departmentAnswer.parse((await world.client.get(`/api/departments/${id}${query}`, identity)).body);
}
const of = ({ now, later }: TodayAnswer, group: TodayLine['group']) =>
  [...now, ...later].filter((line) => line.group === group);
const press = (verb: string, { buttons }: Pick<TodayLine, 'buttons'>, more: object = {}, identity = 'member-BO') =>
  world.client.send(
    '/api/steps/press',
    { verb, token: buttons?.token ?? '', bundle: buttons?.bundle ?? '', ...more },
    identity,
  );
async function first(identity = 'member-BO'): Promise<TodayLine> {
  const [line] = of(await today(identity), 'steps');
  if (!line) throw new Error('No step waits.');
  return line;
}

test('a team reads the steps that its card would propose, with the same buttons and tokens', async () => {
  const steps = of(await today('member-BO'), 'steps');
  const card = newestIn(world.connector, team);
  expect(steps[0]?.buttons?.verbs).toEqual(['step.done', 'step.stuck', 'step.later']);
  expect(card.buttons.find(({ verb }) => verb === 'step.done')?.data).toMatchObject({
    token: steps[0]?.buttons?.token,
    bundle: steps[0]?.buttons?.bundle,
  });
  expect(steps.every(({ href }) => href === '/departments/BO')).toBe(true);
});

test('a press on the page is the press of the card: one effect, and the card in the channel is brought up to date', async () => {
  const line = await first();
  const both = await Promise.all([press('step.done', line), press('step.done', line)]);
  expect(both.map(({ status }) => status)).toEqual([200, 200]);
  const answers = both.map(({ body }) => stepPressAnswer.parse(body));
  expect(answers.map(({ changed }) => changed).sort()).toEqual([false, true]);
  expect(answers[0]?.sentence).toBe(`Danke. Erledigt ist: ${line.title}.`);
  await until('the card shows it', () =>
    newestIn(world.connector, team).buttons.some(({ title }) => title === 'Rückgängig'),
  );
  const pressed = await first();
  expect(pressed).toMatchObject({ id: line.id, text: answers[0]?.sentence, buttons: { verbs: ['step.undo'] } });
  // What was pressed on an older page changes nothing and says how it stands.
  expect((await press('step.later', line)).body).toEqual({ changed: false, sentence: pressed.text });
  expect((await press('step.undo', pressed)).body).toEqual({
    changed: true,
    sentence: `Der Schritt ist wieder offen: ${line.title}.`,
  });
  expect((await first()).id).toBe(line.id);
});

test('who may not press is refused, and what is no press is not understood', async () => {
  const line = await first();
  for (const identity of ['member-FIN', 'lead-FIN', 'editor', 'guest', 'staff-council'])
    expect([identity, (await press('step.done', line, {}, identity)).status]).toEqual([identity, 403]);
  for (const [verb, more, status] of [
    ['step.promise', { until: '2026-12-01' }, 400],
    ['help.free', {}, 400],
    ['step.stuck', {}, 400],
    ['step.stuck', { cause: 'weil' }, 400],
    ['step.done', { extra: 1 }, 400],
    ['step.done', { token: 'x' }, 400],
    ['step.done', { token: 'BO-99-1.0' }, 404],
    ['step.done', { bundle: 'BO-2019-H1' }, 404],
    ['step.done', { bundle: 'FIN-2026-H2' }, 403],
  ] as const) {
    const { status: found, body } = await press(verb, line, more);
    expect([verb, more, found]).toEqual([verb, more, status]);
    errorAnswer.parse(body);
  }
  expect((await first()).buttons).toEqual(line.buttons);
});

test('a stuck step is with its helper and the lead, once it cannot be taken back any more; the dashboard is its recount', async () => {
  const [one, two] = of(await today('guide-BO'), 'steps');
  if (!one || !two) throw new Error('The department has no two steps.');
  expect((await press('step.stuck', one, { cause: 'vendor', system: 'dms' }, 'guide-BO')).status).toBe(200);
  expect((await press('step.stuck', two, { cause: 'decision' }, 'lead-BO')).status).toBe(200);
  const atOnce = await today('lead-BO');
  expect(of(atOnce, 'asked')).toEqual([]);
  expect(of(atOnce, 'stuck').map(({ id }) => id)).toEqual(expect.arrayContaining([one.id, two.id]));

  await world.server.stop();
  await world.server.start({ AS_OF: '2026-11-24T09:40:00+01:00' });
  const lead = await today('lead-BO');
  const [asked] = of(lead, 'asked');
  expect(asked).toMatchObject({ id: two.id, buttons: { verbs: ['step.free'] } });
  expect(asked?.text).toContain('Eine Antwort wird bis zum 01.12.2026 erwartet.');
  expect(lead.now[0]).toEqual(asked);
  expect(of(lead, 'stuck').map(({ id, text }) => [id, text])).toEqual([
    [one.id, expect.stringContaining('Verfahren: Elektronische Akte. IT und Digitalisierung weiß Bescheid')],
  ]);
  const help = of(await today('guide-ZD'), 'asked').find(({ id }) => id === one.id);
  // The guide of the helper's department reads it, and neither opens the other department's page nor presses there.
  expect([help?.title, help?.href, help?.buttons]).toEqual([one.title, undefined, undefined]);
  expect(of(await today('admin'), 'asked').map(({ id }) => id)).toContain(one.id);

  const page = await department('lead-BO', 'BO');
  expect(page.stuck.map(({ step }) => step).sort()).toEqual([one.title, two.title].sort());
  expect(page.stuck.find(({ id }) => id === two.id)?.helps).toBe(
    'Die Leitung weiß Bescheid und meldet sich bis zum 01.12.2026.',
  );
  const board = (await world.client.get('/api/dashboard', 'guest')).body as DashboardAnswer;
  const row = board.departments.find(({ id }) => id === 'BO');
  expect(row?.whoHelps.sort()).toEqual([
    'Entscheidung: Die Leitung weiß Bescheid und meldet sich bis zum 01.12.2026.',
    'Hersteller oder Fachverfahren: IT und Digitalisierung weiß Bescheid und meldet sich bis zum 01.12.2026.',
  ]);
  expect(JSON.stringify(row)).not.toContain(one.title);

  const store = await world.stored();
  const [departments, bundles, stored] = await Promise.all([
    store.list('department', partitions.plan),
    store.list('bundle', partitions.plan),
    store.get('dashboard', partitions.plan, '2026-H2'),
  ]);
  const records = <R>(all: readonly { record: R }[]) => all.map(({ record }) => record);
  expect(stored?.record).toEqual(dashboardOf('2026-H2', records(departments), records(bundles)));
});

test('a half-year tells what happened in it, of others what became of their measures; only the running one is pressed', async () => {
  const history = async (halfYear?: string) =>
    historyAnswer.parse(
      (await world.client.get(`/api/departments/BO/history${halfYear ? `?halfYear=${halfYear}` : ''}`, 'member-BO'))
        .body,
    );
  const running = await history();
  expect(running.entries.filter(({ kind }) => kind === 'stuck').map(({ day }) => day)).toEqual([
    '2026-11-24',
    '2026-11-24',
  ]);
  const before = await department('member-BO', 'BO', '2026-H1');
  expect(before).toMatchObject({ halfYear: '2026-H1', running: '2026-H2', tasks: [], stuck: [] });
  expect(before.earlier).toEqual(['2026-H1', '2025-H2', '2025-H1']);
  const { entries } = await history('2026-H1');
  expect(entries.map(({ kind }) => kind).sort()).toEqual(['done', 'done', 'moved']);
  expect(entries.map(({ text }) => text).join(' ')).toContain('wurde ins 1. Halbjahr 2027 verschoben. Auf Wunsch');
  for (const path of ['/api/departments/BO/history?halfYear=2026', '/api/departments/BO?halfYear=jetzt'])
    expect((await world.client.get(path, 'member-BO')).status).toBe(400);
  expect((await world.client.get('/api/departments/XX/history', 'admin')).status).toBe(404);
  expect((await world.client.get('/api/departments/BO/history', 'lead-FIN')).status).toBe(403);
});

test('the digital office reads a quarter of an hour in order, editors what was not checked or does not hold any more', async () => {
  const { client } = world;
  await client.say(channel('unbound'), 'hilfe');
  const { body } = await client.send('/api/ask', { text: 'Wie rechne ich meine Reisekosten ab?' }, 'member-FIN');
  const { verb, data } = button(seen('', (body as AskAnswer).card), 'Der Ablauf ist anders');
  expect((await client.send('/api/press', { verb, data }, 'member-FIN')).status).toBe(200);

  const office = await today('admin');
  expect(office.minutes).toBeGreaterThan(0);
  expect(office.minutes).toBeLessThanOrEqual(15);
  expect(of(office, 'unbound')).toHaveLength(1);
  expect(of(office, 'values')[0]?.href).toBe('/administration/values');
  expect(of(office, 'wrong')).toMatchObject([{ id: 'reise-02', text: 'Gemeldet: der Ablauf ist anders (einmal).' }]);
  expect(JSON.stringify(office)).not.toContain('{{');
  const editor = await today('editor');
  expect(of(editor, 'wrong').map(({ href }) => href)).toEqual(['/articles/reise-02']);
  expect(of(editor, 'stale')[0]?.text).toMatch(/^Zuletzt bestätigt am/);
  expect(of(await today('staff-council'), 'fields').map(({ href }) => href)).toEqual(['/fields']);
  expect((await today('guest')).now).toEqual([]);
});
