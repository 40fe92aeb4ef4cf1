import { partitions } from '../../core/model.ts';
import type { TenantStore } from '../../core/store.ts';
import { type Chats, cardText, channel, openChats, ownChat, resultOf } from './chats.ts';

const first = 'Wie rechne ich meine Reisekosten ab?';
const followUp = 'Und im Ausland?';
const team = channel('team');
let chats: Chats;
beforeAll(async () => {
  chats = await openChats();
});

const ask = async (person: string, question: string, chat = team) => cardText(await chats.say(person, chat, question));
const remembered = async (person: string, chat = team) =>
  (await chats.store.get('turnState', partitions.person(person), chat.id))?.record.question;

test('a follow-up is read with the question before it', async () => {
  const alone = await ask('alone', followUp);
  await ask('anna', first);
  const followed = await ask('anna', followUp);
  expect(followed).not.toBe(alone);
  expect(followed).toContain('Reisekosten abrechnen');
  expect(await remembered('anna')).toBe(`${first} im Ausland?`);
});

test('the question of one person is never the beginning of a follow-up of another in the same channel', async () => {
  await ask('berta', first);
  const other = await ask('carla', followUp);
  expect(other).toBe(await ask('nobody-before', followUp));
  expect(await remembered('carla')).toBe(followUp);
});

test('a follow-up in another chat of the same person stands alone', async () => {
  await ask('doris', first);
  await ask('doris', followUp, ownChat('doris'));
  expect(await remembered('doris', ownChat('doris'))).toBe(followUp);
});

test('after ten minutes the question is forgotten, by the conversation and by the store', async () => {
  await ask('emil', first);
  chats.passMinutes(9);
  expect(await remembered('emil')).toBe(first);
  chats.passMinutes(1);
  expect(await remembered('emil')).toBeUndefined();
  await ask('emil', followUp);
  expect(await remembered('emil')).toBe(followUp);
});

test('follow-ups on follow-ups do not pile up without end', async () => {
  await ask('fritz', first);
  for (let i = 0; i < 60; i += 1) await ask('fritz', followUp);
  expect((await remembered('fritz'))?.length).toBeLessThanOrEqual(500);
});

test('the choice among several articles is answered to the question asked before', async () => {
  await ask('gerda', first);
  const picked = await chats.press('gerda', team, 'answer.pick', { articleId: 'reise-01' });
  expect(cardText(picked)).toContain('Dienstreise beantragen');
  expect(resultOf(await chats.press('gerda', team, 'answer.pick', { articleId: 'reise-99' }))).toBe('notFound');
  expect(resultOf(await chats.press('gerda', team, 'answer.pick', { articleId: 7 }))).toBe('badRequest');
  expect(resultOf(await chats.press('gerda', team, 'answer.none'))).toBe('done');
});

test('an article for one department is found by those in it and by nobody else, also when its id is known', async () => {
  await publish(chats.store, 'bo-intern', 'department:BO');
  const finds = async (person: string, chat = ownChat(person)) =>
    (await ask(person, 'Wo liegt der Tresorschlüssel der Zweigstelle?', chat)).includes('Im Schrank hinter der Tür');
  const picks = async (person: string) =>
    resultOf(await chats.press(person, ownChat(person), 'answer.pick', { articleId: 'bo-intern' }));
  for (const person of ['member-BO', 'lead-BO', 'editor', 'admin']) {
    expect([person, await finds(person), await picks(person)]).toEqual([person, true, 'done']);
  }
  for (const person of ['member-FIN', 'lead-FIN', 'unknown']) {
    expect([person, await finds(person), await picks(person)]).toEqual([person, false, 'notFound']);
  }
  await chats.say('admin', channel('bo'), 'bereich BO');
  expect(await finds('unknown', channel('bo'))).toBe(true);
  await chats.say('admin', channel('fin'), 'bereich FIN');
  expect(await finds('unknown', channel('fin'))).toBe(false);
  // Everybody in a channel reads the answer, so an asker who may see more gets it in a chat of their own.
  expect(await finds('editor', channel('fin'))).toBe(false);
  expect(await finds('member-BO', channel('fin'))).toBe(false);
});

test('nothing of this was unexpected', () => {
  expect(chats.logged).toEqual([]);
});

async function publish(store: TenantStore, id: string, visibility: string): Promise<void> {
  const record = {
    id,
    title: 'Tresorschlüssel der Zweigstelle',
    ownerUnitId: 'BO-BB',
    tags: ['tresor'],
    wordings: ['Wo liegt der Tresorschlüssel?'],
    visibility,
    review: 12,
    source: 'Demo',
    markdown:
      'Der Tresorschlüssel der Zweigstelle liegt im Schrank hinter der Tür. Im Schrank hinter der Tür hängt auch der Ersatz.',
  };
  expect(await store.write(partitions.kb, [{ op: 'create', kind: 'article', record }])).toMatchObject({ ok: true });
}
