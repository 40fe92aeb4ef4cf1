import { openAssignments } from '../../bot/assignments.ts';
import { partitions } from '../../core/model.ts';
import type { Assignment } from '../../core/role/assignment.ts';
import { type Chats, cardText, channel, openChats, ownChat, resultOf } from './chats.ts';

const anna = '0b6d5f0a-3c61-4f0e-9d11-6a4f6e1c2b37';
const own = ownChat(anna);
const team = channel('bo');
let chats: Chats;
beforeEach(async () => {
  chats = await openChats();
  await chats.say('admin', team, 'bereich BO');
});

const give = (role: Omit<Assignment, 'id'>) => chats.tenant.assignments.put({ id: anna, ...role });
const press = (chat = team, bundle = 'BO-2026-H2') =>
  chats.press(anna, chat, 'step.later', { token: `${bundle}.999`, bundle });
const leadChats = () => chats.store.list('leadChat', partitions.leads);

test('whom the digital office has made a lead acts as one, in a chat of their own and in no other department', async () => {
  expect(resultOf(await press(own))).toBe('forbidden');
  await give({ role: 'lead', departmentId: 'BO' });
  expect(resultOf(await press(own))).not.toBe('forbidden');
  expect(resultOf(await press(own, 'FIN-2026-H2'))).toBe('forbidden');
});

test('a role goes before the channel, and without one the channel counts', async () => {
  expect(resultOf(await press())).not.toBe('forbidden');
  await give({ role: 'member', departmentId: 'FIN' });
  expect(resultOf(await press())).toBe('forbidden');
  await chats.tenant.assignments.remove(anna);
  expect(resultOf(await press())).not.toBe('forbidden');
});

test('a member of the whole town, also one whose department was dissolved, acts for the team that lets them in', async () => {
  await give({ role: 'member' });
  expect(resultOf(await press())).not.toBe('forbidden');
  await give({ role: 'lead', departmentId: 'XX' });
  expect(resultOf(await press())).not.toBe('forbidden');
  expect(resultOf(await press(own))).toBe('forbidden');
});

test('a guest whose time has run out is told so, presses nothing in the channel, and still sees what is stored', async () => {
  await give({ role: 'guest', until: '2026-11-23' });
  for (const chat of [team, own]) {
    expect(resultOf(await chats.say(anna, chat, 'fortschritt'))).toBe('noRole');
    expect(resultOf(await chats.say(anna, chat, 'Wie rechne ich meine Reisekosten ab?'))).toBe('noRole');
  }
  expect(resultOf(await press())).toBe('noRole');
  expect(cardText(await chats.say(anna, own, 'datenschutz'))).toContain('die Rolle Gast bis zum 23.11.2026');
});

test('the own chat of a real lead is kept for the three lines, and goes with the role', async () => {
  await give({ role: 'lead', departmentId: 'BO' });
  await chats.say(anna, own, 'hilfe');
  expect((await leadChats()).map(({ record }) => record)).toEqual([
    { id: own.id, personId: anna, departmentId: 'BO', since: '2026-11-24T07:00:00.000Z', lastContact: '2026-11-24' },
  ]);
  await give({ role: 'lead', departmentId: 'BO' });
  expect(await leadChats()).toHaveLength(1);
  await give({ role: 'lead', departmentId: 'FIN' });
  expect(await leadChats()).toEqual([]);
  await chats.say(anna, own, 'hilfe');
  await chats.tenant.assignments.remove(anna);
  expect(await leadChats()).toEqual([]);
});

test('„datenschutz“ shows the role and who takes it back; „Löschen“ leaves it and says so', async () => {
  await give({ role: 'guide', departmentId: 'BO', unitId: 'BO-BB' });
  const shown = cardText(await chats.say(anna, own, 'datenschutz'));
  expect(shown).toContain('die Rolle Digitallotsin oder Digitallotse (Bürgerbüro)');
  expect(shown).toContain('nur das Digitalbüro nimmt sie zurück');
  expect(cardText(await chats.press(anna, own, 'privacy.delete'))).toContain('nur noch die Rolle gespeichert');
  expect(await chats.store.get('assignment', partitions.roles, anna)).toBeDefined();
  expect(await chats.store.list('conversation', partitions.person(anna))).toEqual([]);
});

test('a role that was changed by another process is known two seconds later', async () => {
  await give({ role: 'editor' });
  let time = 0;
  const cache = openAssignments(chats.store, () => time);
  expect((await cache.current()).get(anna)?.role).toBe('editor');
  await chats.tenant.assignments.remove(anna);
  time = 1_999;
  expect((await cache.current()).has(anna)).toBe(true);
  time = 2_000;
  expect((await cache.current()).has(anna)).toBe(false);
});

test('a guest’s record goes a year after the last day, every other one stays', async () => {
  await give({ role: 'guest', until: '2026-12-31' });
  await chats.tenant.assignments.put({ id: 'other', role: 'admin' });
  chats.standAt(Date.parse('2027-12-31T12:00:00Z'));
  expect(await chats.store.list('assignment', partitions.roles)).toHaveLength(2);
  chats.standAt(Date.parse('2028-01-02T12:00:00Z'));
  expect((await chats.store.list('assignment', partitions.roles)).map(({ id }) => id)).toEqual(['other']);
});
