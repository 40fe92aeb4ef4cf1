import { routes } from '../../bot/api/routes.ts';
import { commands } from '../../bot/commands/index.ts';
import { localActor, localIdentities } from '../../bot/identities.ts';
import { presses } from '../../bot/presses/index.ts';
import { type Action, type Actor, actions, may } from '../../core/access.ts';
import { partitions } from '../../core/model.ts';
import { type Chats, channel, openChats, ownChat, resultOf } from './chats.ts';

let chats: Chats;
let people: { id: string; actor: Actor }[];
const team = channel('bo');
beforeAll(async () => {
  chats = await openChats();
  const town = await chats.tenant.town();
  if (!town) throw new Error('The demo town is missing.');
  people = localIdentities(town).flatMap(({ id }) => {
    const actor = localActor(id, town);
    return actor ? [{ id, actor }] : [];
  });
  await chats.say('admin', team, 'bereich BO');
});

/** Who is refused, by identity; everybody else was let in. */
const refusedTo = async (ask: (person: string) => Promise<string>) => {
  const refused: string[] = [];
  for (const { id } of people) if ((await ask(id)) === 'forbidden') refused.push(id);
  return refused;
};
const mayNot = (action: Action, departmentId?: string) =>
  people.filter(({ actor }) => !may(actor, action, departmentId ? { departmentId } : {})).map(({ id }) => id);

test('every route, command and button declares an action that exists', () => {
  for (const { action } of [...routes, ...commands, ...presses]) expect(Object.keys(actions)).toContain(action);
});

test('no route, command or button stands in its list twice', () => {
  for (const names of [
    routes.map((r) => `${r.method} ${r.path}`),
    commands.map((c) => c.name),
    presses.map((p) => p.verb),
  ]) {
    expect(new Set(names).size).toBe(names.length);
  }
});

test.each(commands.map((c) => [c.name, c] as const))(
  '„%s“ is open to exactly those whom its action is open to',
  async (name, { action }) => {
    const ofTeam: Partial<Record<typeof name, Action>> = { aufgaben: 'department.read', erinnerung: 'reminder.set' };
    const narrower = ofTeam[name];
    const town = narrower ? mayNot(narrower, 'BO') : mayNot(action);
    expect(await refusedTo(async (person) => resultOf(await chats.say(person, team, name)))).toEqual(town);
  },
);

test('a question is answered for exactly those who may read articles', async () => {
  const ask = async (person: string) => resultOf(await chats.say(person, team, 'Wie rechne ich meine Reisekosten ab?'));
  expect(await refusedTo(ask)).toEqual(mayNot('article.read'));
});

test.each(presses.map((p) => [p.verb, p] as const))(
  'the button %s works for exactly those whom its action is open to',
  async (verb, { action }) => {
    const inOwn: readonly Action[] = ['step.press', 'step.help', 'reminder.set', 'lead.note'];
    const department = inOwn.includes(action) ? 'BO' : undefined;
    const data = {
      department: 'BO',
      token: 'BO-05-3-2.999',
      bundle: 'BO-2026-H2',
      cause: 'it',
      slot: 'help-2026-11-24',
      until: '2026-12-04',
      articleId: 'reise-02',
      place: 'BO',
    };
    const where = (person: string) => (action === 'lead.note' ? ownChat(person) : team);
    const press = async (person: string) => resultOf(await chats.press(person, where(person), verb, data));
    expect(await refusedTo(press)).toEqual(mayNot(action, department));
  },
);

test('somebody unknown acts for the team in whose channel they press, and for no other', async () => {
  const press = (bundle: string) => chats.press('unknown', team, 'step.later', { token: `${bundle}.999`, bundle });
  expect(resultOf(await press('BO-2026-H2'))).not.toBe('forbidden');
  for (const { id } of await chats.store.list('department', partitions.plan)) {
    if (id !== 'BO') expect(resultOf(await press(`${id}-2026-H2`))).toBe('forbidden');
  }
});

test('in a chat that belongs to no department nobody unknown presses or sees tasks', async () => {
  const free = channel('free');
  const press = { token: 'BO-05-3-2.0', bundle: 'BO-2026-H2' };
  expect(resultOf(await chats.press('unknown', free, 'step.done', press))).toBe('forbidden');
  expect(resultOf(await chats.say('unknown', free, 'aufgaben'))).toBe('notBound');
});

test('somebody unknown who names a department in a chat of their own reads its tasks and presses nothing', async () => {
  const own = ownChat('unknown');
  await chats.say('unknown', own, 'bereich BO');
  const read = await chats.say('unknown', own, 'aufgaben');
  expect(resultOf(read)).toBe('done');
  expect(read.ok && JSON.stringify(read.reply.message.card)).not.toContain('Action.Execute');
  for (const verb of ['step.done', 'step.stuck', 'step.later', 'step.undo']) {
    const data = { token: 'BO-05-3-2.0', bundle: 'BO-2026-H2', cause: 'it' };
    expect(resultOf(await chats.press('unknown', own, verb, data))).toBe('forbidden');
  }
});

test('a lead presses in a chat of their own, in their own department and no other', async () => {
  const press = (person: string) =>
    chats.press(person, ownChat(person), 'step.later', { token: 'BO-05-3-2.0', bundle: 'BO-2026-H2' });
  expect(resultOf(await press('lead-FIN'))).toBe('forbidden');
  expect(resultOf(await press('lead-BO'))).toBe('done');
});

test('who has a role keeps it in the channel of another team', async () => {
  const data = { token: 'BO-05-3-2.1', bundle: 'BO-2026-H2' };
  expect(resultOf(await chats.press('member-FIN', team, 'step.undo', data))).toBe('forbidden');
  expect(resultOf(await chats.say('member-FIN', team, 'aufgaben'))).toBe('forbidden');
});

test('names that look like roles are none', async () => {
  const town = await chats.tenant.town();
  for (const id of ['member-XX', 'lead-', 'root', 'constructor', '__proto__', 'Admin', 'guest ', 'member-BO-BB']) {
    expect(town && localActor(id, town)).toBeUndefined();
  }
});
