import { rememberCard } from '../../bot/sentCards.ts';
import { type Kind, kinds, partitions } from '../../core/model.ts';
import { type Chats, cardText, channel, openChats, ownChat } from './chats.ts';

const lead = 'lead-BO';
const chat = ownChat(lead);
let chats: Chats;
beforeEach(async () => {
  chats = await openChats();
});

/** Everything in every partition that a person's data could lie in, as text to be searched. */
async function everything(person: string): Promise<string> {
  const town = await chats.tenant.town();
  const places = [partitions.plan, partitions.kb, partitions.places, partitions.person(person)];
  const cards = (town?.departments ?? []).map((d) => partitions.cards(d.id));
  const lists = [...places, ...cards].flatMap((partition) =>
    (Object.keys(kinds) as Kind[]).map((kind) => chats.store.list(kind, partition)),
  );
  return JSON.stringify(await Promise.all(lists));
}

/** A day in which a lead asks, names a department, looks at tasks, and presses. */
async function aDay(): Promise<void> {
  await chats.say(lead, chat, 'bereich BO');
  await chats.say(lead, chat, 'Wie rechne ich meine Reisekosten ab?');
  await chats.say(lead, channel('bo'), 'Wie beantrage ich Urlaub?');
  const tasks = await chats.say(lead, chat, 'aufgaben');
  if (!tasks.ok || !tasks.reply.shows) throw new Error('There are no tasks.');
  await rememberCard(
    chats.store,
    tasks.reply.shows,
    { id: chat.id, personId: lead },
    '1:7',
    Date.parse('2026-11-24T07:00:00Z'),
  );
  await chats.press(lead, chat, 'step.done', { token: 'BO-05-3-2.0', bundle: 'BO-2026-H2' });
}

test('„datenschutz“ names everything that is stored about the person', async () => {
  await aDay();
  const card = cardText(await chats.say(lead, chat, 'datenschutz'));
  for (const what of [/Einzelchat/, /Bürgerdienste und Ordnung/, /Karte/, /Frage/]) expect(card).toMatch(what);
  expect(card).toContain('privacy.delete');
});

test('to somebody of whom only a channel is known, it names the last question, and later nothing', async () => {
  await chats.say('anna', channel('bo'), 'Wie beantrage ich Urlaub?');
  expect(cardText(await chats.say('anna', channel('bo'), 'datenschutz'))).toMatch(/letzte Frage/);
  chats.passMinutes(10);
  const later = cardText(await chats.say('anna', channel('bo'), 'datenschutz'));
  expect(later).not.toContain('privacy.delete');
});

test('„Löschen“ leaves nothing in the store about the person, and twice is the same as once', async () => {
  await aDay();
  expect(await everything(lead)).toContain(lead);
  for (let i = 0; i < 2; i += 1) {
    await chats.press(lead, chat, 'privacy.delete');
    expect(await everything(lead)).not.toContain(lead);
  }
});

test('what others stored stays, and so does what the team did', async () => {
  await chats.say('anna', ownChat('anna'), 'hilfe');
  await aDay();
  await chats.press(lead, chat, 'privacy.delete');
  expect(await everything('anna')).toContain('a:anna');
  const bundle = await chats.store.get('bundle', partitions.plan, 'BO-2026-H2');
  const step = bundle?.record.tasks.flatMap((t) => t.steps).find((s) => s.id === 'BO-05-3-2');
  expect(step?.state).toBe('done');
});

test('no event says who pressed', async () => {
  await aDay();
  const events = await chats.store.list('event', partitions.plan);
  expect(events).toHaveLength(1);
  expect(JSON.stringify(events)).not.toMatch(/lead-BO|a:lead|19:/);
});

test('when Bündel is removed from a chat of one’s own, nothing about the person stays', async () => {
  await aDay();
  await chats.remove(lead, chat);
  expect(await everything(lead)).not.toContain(lead);
});

test('a chat of one’s own is forgotten ninety days after the last contact, a channel is not', async () => {
  await chats.say('anna', ownChat('anna'), 'hilfe');
  await chats.say('anna', channel('bo'), 'bereich BO');
  chats.passMinutes(91 * 24 * 60);
  expect(await everything('anna')).not.toContain('a:anna');
  expect(await everything('anna')).toContain('19:bo');
});
